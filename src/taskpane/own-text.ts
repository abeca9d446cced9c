/** The page's own text, for when the pane itself cannot be shown. */

export function revealOwnText(id: "no-office" | "no-excel"): void {
  const notice = document.getElementById(id);
  const waiting = document.getElementById("waiting");
  if (!notice || !waiting) return;
  notice.hidden = false;
  waiting.hidden = true;
  document.body.dataset["state"] = "error";
}
