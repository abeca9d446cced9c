/** The page of help needs only the pane's styles. */
import "../taskpane/styles/pane.css";
import { followSystemTheme } from "../taskpane/theme";

followSystemTheme();
