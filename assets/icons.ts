/** Which icons the manifest names, and in which sizes. */

/** The product itself, and the ribbon button that checks at once. */
export const ICONS = ["icon", "evaluate"] as const;

/** All sizes that a ribbon asks for at its zoom factors, and the high resolution one of the add-in list. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

export function iconFile(icon: (typeof ICONS)[number], size: (typeof ICON_SIZES)[number]): string {
  return `${icon}-${String(size)}.png`;
}
