/** The page of the pane in Excel: waits for Excel, then shows the pane over the open workbook. */
import { render } from "preact";
import { firstLanguage, rememberLanguage } from "./language";
import { lateDoor } from "./late-door";
import { revealOwnText } from "./own-text";
import { Pane } from "./pane";
import "./styles/pane.css";
import { followTheme } from "./theme";

// Where office.js is blocked there is no Office; the page's own text says so.
if (typeof Office !== "undefined") void start();

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const root = document.getElementById("pane");
  if (!root) throw new Error("the page has no #pane");
  if (host !== Office.HostType.Excel) {
    revealOwnText("no-excel");
    return;
  }
  followTheme();
  root.replaceChildren();
  const language = firstLanguage(Office.context.displayLanguage);
  const door = lateDoor(async () =>
    (await import(/* webpackChunkName: "engine" */ "./excel-door")).excelDoor(),
  );
  render(<Pane door={door} language={language} onLanguage={rememberLanguage} />, root);
}
