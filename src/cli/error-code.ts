/** The file system's own code of an error: "ENOENT". */

/** @returns undefined for anything that carries none */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}

/** Whether a file could not be read because there is none, and no place where it could be. */
export function isNothingThere(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(errorCode(error) ?? "");
}
