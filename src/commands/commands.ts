/**
 * The page behind the ribbon: 「判定チェック」 runs at once, without a pane, and shows the sheet 点検結果.
 *
 * The same page, opened as a dialog, says what kept it from that.
 */
import { showReportSheet } from "../excel/report-view";
import { excelAnswered } from "../taskpane/excel-answered";
import { excelDoor } from "../taskpane/excel-door";
import { firstLanguage } from "../taskpane/language";
import { dialogAddress, dialogText } from "./dialog";

const told = dialogText(location.hash);
if (told === undefined) {
  void Office.onReady(() => {
    // The name that the manifest calls.
    Office.actions.associate("evaluateNow", evaluateNow);
  });
} else document.body.replaceChildren(...told.split("\n").map(paragraph));

async function evaluateNow(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const sentence = await evaluate();
    if (sentence !== "") await say(sentence);
  } finally {
    // Excel keeps the button busy until it hears this.
    event.completed();
  }
}

/** @returns what the person has to be told; "" where 点検結果 tells it */
async function evaluate(): Promise<string> {
  const language = firstLanguage(Office.context.displayLanguage);
  const run = { language, onStep: () => undefined, signal: new AbortController().signal };
  const answer = await excelDoor().carryOut({ kind: "evaluate" }, run);
  if (answer.kind === "cancelled") return "";
  if (answer.kind === "failed")
    return [answer.failure.sentence, answer.failure.next, answer.failure.code].join("\n");
  const shown = await excelAnswered(language, showReportSheet);
  return shown.kind === "done" && shown.value && answer.value.isWritten ? "" : answer.value.note;
}

/** Without a pane a dialog is the only place for words. One that cannot be opened has nobody to tell. */
function say(sentence: string): Promise<void> {
  return new Promise((resolve) => {
    const size = { height: 30, width: 30, displayInIframe: true };
    Office.context.ui.displayDialogAsync(dialogAddress(location.href, sentence), size, () => {
      resolve();
    });
  });
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
