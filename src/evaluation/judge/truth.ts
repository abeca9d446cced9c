/** Three-valued logic: what is not known stays unknown until something decides it. */

export type Truth = "true" | "false" | "unknown";

export function truth(value: boolean): Truth {
  return value ? "true" : "false";
}

export function and(parts: readonly Truth[]): Truth {
  if (parts.includes("false")) return "false";
  return parts.includes("unknown") ? "unknown" : "true";
}

export function or(parts: readonly Truth[]): Truth {
  if (parts.includes("true")) return "true";
  return parts.includes("unknown") ? "unknown" : "false";
}
