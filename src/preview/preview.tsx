/** The page of the preview: the sample workbook is open, any other is a click away. */
import { render } from "preact";
import { firstLanguage, rememberLanguage } from "../taskpane/language";
import { followSystemTheme } from "../taskpane/theme";
import { Preview } from "./components/preview";
import { SAMPLE_FILE, sampleBytes } from "./sample";
import "./styles/preview.css";

const root = document.getElementById("preview");
if (!root) throw new Error("the page has no #preview");
root.replaceChildren();
followSystemTheme();
render(
  <Preview
    sample={{ file: SAMPLE_FILE, bytes: sampleBytes() }}
    language={firstLanguage(navigator.language)}
    onLanguage={rememberLanguage}
  />,
  root,
);
