/**
 * Judging a folder is a script of its own, for whoever asks for it. The engine imports it, and not the page: it
 * needs the engine, and shall not bring it a second time.
 */
export function folderJudging() {
  return import(/* webpackChunkName: "preview-folder" */ "./judge-folder");
}
