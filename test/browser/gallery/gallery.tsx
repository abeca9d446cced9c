/** The pane in each of its states, over a door that answers as told: for pictures and for measuring. */
import { render } from "preact";
import type { Language } from "../../../src/messages/because";
import type { Answer, Checkup, Door, Run } from "../../../src/taskpane/door";
import { Pane } from "../../../src/taskpane/pane";
import "../../../src/taskpane/styles/pane.css";
import { followSystemTheme } from "../../../src/taskpane/theme";
import { aFoundFields } from "../../taskpane/found-fields";
import { SCENES } from "./scenes";

function doorTo(answer: Answer<Checkup> | "never", changed: boolean): Door {
  const told = ({ onStep }: Run): Promise<Answer<Checkup>> => {
    if (answer !== "never") return Promise.resolve(answer);
    onStep({ kind: "cells", done: 7, total: 24 });
    return new Promise(() => undefined);
  };
  return {
    look: told,
    carryOut: (_, run) => told(run),
    takeBack: () => Promise.resolve({ kind: "done", value: "10個のセルを書き込む前の内容に戻しました。" }),
    clear: () => Promise.resolve({ kind: "done", value: "色・警告・シート「点検結果」を消しました。" }),
    findFields: () => Promise.resolve({ kind: "done", value: aFoundFields() }),
    nameFields: () =>
      Promise.resolve({
        kind: "done",
        value: "18個の欄に名前を付けました。「書き込みを元に戻す」で取り除けます。",
      }),
    selected: () => Promise.resolve({ kind: "done", value: "様式2_経営課題4!A:A" }),
    goTo: () => Promise.resolve({ kind: "done", value: "様式2_経営課題4!A1" }),
    watch: (_, told) => {
      if (changed) setTimeout(told, 0);
      return () => undefined;
    },
  };
}

const asked = new URLSearchParams(location.search);
const scene = SCENES.find(({ name }) => name === asked.get("scene"));
const root = document.getElementById("pane");
if (!scene || !root) throw new Error("no such scene");

followSystemTheme();
const language: Language = asked.get("language") === "en" ? "en" : "ja";
render(
  <Pane door={doorTo(scene.answer, scene.changed)} language={language} onLanguage={() => undefined} />,
  root,
);
if (!asked.has("wait")) press(scene.presses);

/** Presses one thing after the other, each when what came before is on the screen. */
function press([selector, ...rest]: readonly string[]): void {
  if (selector === undefined) {
    document.body.dataset["pressed"] = "";
    return;
  }
  setTimeout(() => {
    const element = document.querySelector<HTMLElement>(selector);
    element?.click();
    press(element ? rest : [selector, ...rest]);
  }, 30);
}
