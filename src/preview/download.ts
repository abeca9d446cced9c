/** Hands a file to the browser to save. Not for the pane in Excel: blobs are unreliable there. */

export function download(file: string, parts: readonly Uint8Array[], type: string): void {
  const blob = new Blob(
    parts.map((part) => new Uint8Array(part)),
    { type },
  );
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  // The browser has to have begun before the address goes.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
