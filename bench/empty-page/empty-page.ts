/** A page that does nothing but wait for Excel: what the pane's time is compared with. */
void Office.onReady().then(() => {
  document.body.dataset["state"] = "ready";
});
