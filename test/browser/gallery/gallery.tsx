/** The pane in each of its states, over a door that answers as told: for pictures and for measuring. */
import { render } from "preact";
import type { Language } from "../../../src/messages/because";
import type { Answer, Door } from "../../../src/taskpane/door";
import { Pane } from "../../../src/taskpane/pane";
import type { WorkbookReport } from "../../../src/session/report";
import "../../../src/taskpane/styles/pane.css";
import { followSystemTheme } from "../../../src/taskpane/theme";
import { SCENES } from "./scenes";

function doorTo(answer: Answer<WorkbookReport> | "never", changed: boolean): Door {
  return {
    evaluate: ({ onStep }) => {
      if (answer !== "never") return Promise.resolve(answer);
      onStep({ kind: "cells", done: 7, total: 24 });
      return new Promise(() => undefined);
    },
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
if (scene.checked && !asked.has("wait"))
  setTimeout(() => document.querySelector<HTMLButtonElement>(".button-primary")?.click(), 0);
