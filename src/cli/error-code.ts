/** The file system's own code of an error: "ENOENT". */

/** @returns undefined for anything that carries none */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
