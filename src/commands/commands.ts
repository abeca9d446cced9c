/**
 * The page behind the ribbon: 「判定チェック」 runs at once, without a pane, and shows the sheet 点検結果.
 *
 * The same page, opened as a dialog, says what kept it from that.
 */
import { firstLanguage } from "../taskpane/language";
import { scriptNotLoaded } from "../taskpane/script-not-loaded";
import { dialogAddress, dialogText } from "./dialog";

const told = dialogText(location.hash);
if (told === undefined) {
  void Office.onReady(() => {
    // The name that the manifest calls.
    Office.actions.associate("evaluateNow", evaluateNow);
  });
  // What fails here fails again, with a sentence, when somebody presses the button.
  void loadEngine().catch(() => undefined);
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
  const engine = await loadEngine().catch(() => undefined);
  if (engine) return engine.checkAndShow(language);
  const { sentence, next, code } = scriptNotLoaded(language);
  return [sentence, next, code].join("\n");
}

/** The pane's own script: whoever has opened the pane has it already. */
function loadEngine() {
  return import(/* webpackChunkName: "engine" */ "./check-and-show");
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
