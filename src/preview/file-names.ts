/** Names of the workbooks that the preview opens and saves: the same as on the command line. */
import type { Book } from "./book";

const OURS = /\.(?:evaluated|cleared|published)(?=\.xls[xm]$)/iu;
const WORKBOOK = /^(?!~\$|\.).*\.xls[xm]$/iu;

/** The workbooks among the files of a folder, without those that we saved, in the order of their paths. */
export function workbooksOf(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => WORKBOOK.test(name) && !OURS.test(name))
    .toSorted((one, other) => (one.webkitRelativePath < other.webkitRelativePath ? -1 : 1));
}

/** 運営方針.xlsx → 運営方針.evaluated.xlsx, once it has been judged. */
export function savedName({ file, report }: Book): string {
  return report ? named(file, "evaluated") : file;
}

/** 運営方針.evaluated.xlsx → 運営方針.published.xlsx */
export function publishedName(file: string): string {
  return named(file, "published");
}

function named(file: string, result: string): string {
  return file.replace(OURS, "").replace(/(?=\.[^.]*$)/u, `.${result}`);
}
