/** Choosing a folder: all its workbooks are judged, and one summary of them can be saved. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { WORKBOOK_TYPE, download } from "../download";
import type { FolderSummary } from "../judge-folder";
import { workbooksOf } from "../file-names";
import { usePreviewWords } from "../words";

type State =
  | { readonly kind: "none" }
  | { readonly kind: "empty" }
  | { readonly kind: "running"; readonly done: number; readonly all: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "done"; readonly summary: FolderSummary };

export function FolderButton(): JSX.Element {
  const words = usePreviewWords();
  const [state, setState] = useState<State>({ kind: "none" });
  const running = useRef<AbortController | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not among the attributes that the typings know.
    field.current?.setAttribute("webkitdirectory", "");
    return () => running.current?.abort();
  }, []);

  const judge = async (chosen: readonly File[]): Promise<void> => {
    const files = workbooksOf(chosen);
    if (files.length === 0) {
      setState({ kind: "empty" });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: "running", done: 0, all: files.length });
    const { folderJudging } = await import(/* webpackChunkName: "preview-engine" */ "../late-folder");
    const { judgeFolder } = await folderJudging();
    const summary = await judgeFolder(files, controller.signal, (done) => {
      setState({ kind: "running", done, all: files.length });
    });
    setState(summary ? { kind: "done", summary } : { kind: "cancelled" });
  };

  return (
    <>
      <label class="button file-button" title={words.folder.explain}>
        {words.openFolder}
        <input
          ref={field}
          type="file"
          multiple
          class="unseen"
          disabled={state.kind === "running"}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            currentTarget.value = "";
            void judge(chosen);
          }}
        />
      </label>
      {state.kind !== "none" && (
        <p class="folder-state" role="status">
          <FolderState state={state} />
          {state.kind === "running" && (
            <button type="button" class="button button-small" onClick={() => running.current?.abort()}>
              {words.folder.cancel}
            </button>
          )}
          {state.kind === "done" && (
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                download(words.folder.file, state.summary.chunks, WORKBOOK_TYPE);
              }}
            >
              {words.folder.download}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function FolderState({ state }: { readonly state: State }): JSX.Element | null {
  const { folder } = usePreviewWords();
  switch (state.kind) {
    case "none":
      return null;
    case "empty":
      return <>{folder.none}</>;
    case "running":
      return <>{folder.progress(state.done, state.all)}</>;
    case "cancelled":
      return <>{folder.cancelled}</>;
    case "done":
      return <>{folder.done(state.summary.all, state.summary.failed)}</>;
  }
}
