/** Why a file cannot be opened, and what to do; the preview says it, too, in both languages. */
import type { Language } from "./because";

export interface FileProblem {
  readonly code: string;
  readonly part?: string;
}

type Sentence = Readonly<Record<Language, (part: string) => string>>;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  "not-a-zip": {
    ja: () =>
      "Excelブック（.xlsx・.xlsm）ではありません。Excelで開き、「Excelブック」形式で保存し直してください。",
    en: () => "Not an Excel workbook (.xlsx, .xlsm). Open it in Excel and save it as an Excel Workbook.",
  },
  truncated: {
    ja: () => "ファイルが途中で切れています。もとのファイルをもう一度コピーしてください。",
    en: () => "The file ends too early. Copy the original once more.",
  },
  "too-large": {
    ja: () =>
      "展開後の大きさが異常に大きいため開きません。信頼できるファイルか確認し、Excelで保存し直してください。",
    en: () =>
      "Unpacked it would be abnormally large, and is not opened. Check where it comes from, and save it again in Excel.",
  },
  zip64: {
    ja: () =>
      "読み取れない形式（ZIP64）で圧縮されています。Excelで開き、「Excelブック（.xlsx）」形式で保存し直してください。",
    en: () =>
      "Packed in a form (ZIP64) that is not read. Open it in Excel and save it as an Excel Workbook (.xlsx).",
  },
  "bad-crc": {
    ja: (part) =>
      `ファイルが壊れています（${part}の検査値が合いません）。Excelの「開いて修復する」で開き、保存し直してください。`,
    en: (part) =>
      `The file is damaged (the checksum of ${part} is wrong). Open it with Excel's Open and Repair, and save it again.`,
  },
  "unknown-compression": {
    ja: (part) => `読み取れない圧縮形式の部分があります（${part}）。Excelで開き、保存し直してください。`,
    en: (part) => `A part is packed in a way that is not read (${part}). Open it in Excel and save it again.`,
  },
  "encrypted-entry": {
    ja: (part) =>
      `暗号化された部分があります（${part}）。ZIPのパスワードを外したファイルを指定してください。`,
    en: (part) => `A part is encrypted (${part}). Take the ZIP password off first.`,
  },
  doctype: {
    ja: () => "安全でない記述（DTDまたは実体参照）を含むため開きません。Excelで開き、保存し直してください。",
    en: () =>
      "It contains something unsafe (a DTD or an entity), and is not opened. Open it in Excel and save it again.",
  },
  "broken-part": {
    ja: (part) =>
      `ブックの内部が壊れています（${part}）。Excelの「開いて修復する」で開き、保存し直してください。`,
    en: (part) =>
      `The workbook is damaged inside (${part}). Open it with Excel's Open and Repair, and save it again.`,
  },
  "missing-part": {
    ja: (part) =>
      `ブックの一部が欠けています（${part}）。Excelの「開いて修復する」で開き、保存し直してください。`,
    en: (part) =>
      `A part of the workbook is missing (${part}). Open it with Excel's Open and Repair, and save it again.`,
  },
  "doubled-part": {
    ja: (part) =>
      `ブックの同じ部分が二つあり（${part}）、どちらが正しいか決められません。Excelで開き、内容を確かめて保存し直してください。`,
    en: (part) =>
      `A part of the workbook is there twice (${part}), and nobody can say which is right. Open it in Excel, check it, and save it again.`,
  },
  "old-xls": {
    ja: () =>
      "古い形式（.xls）のブックです。Excelで開き、「Excelブック（.xlsx）」形式で保存し直してください。",
    en: () => "A workbook of the old form (.xls). Open it in Excel and save it as an Excel Workbook (.xlsx).",
  },
  password: {
    ja: () => "パスワードで保護されています。Excelで開き、パスワードを解除して保存し直してください。",
    en: () => "Protected by a password. Open it in Excel, take the password off, and save it again.",
  },
  "rights-managed": {
    ja: () =>
      "秘密度ラベルまたは閲覧制限で暗号化されています。所属の情報管理担当に確認し、暗号化のないラベルで保存し直してください。",
    en: () =>
      "Encrypted by a sensitivity label or restricted access. Ask who is in charge of information security, and save it with a label that does not encrypt.",
  },
  "not-a-workbook": {
    ja: () =>
      "Excelブックではありません（別の種類のファイル、またはバイナリブック .xlsb）。Excelで「Excelブック（.xlsx）」として保存し直してください。",
    en: () =>
      "Not an Excel workbook (another kind of file, or a binary workbook .xlsb). Save it in Excel as an Excel Workbook (.xlsx).",
  },
  "cannot-read": {
    ja: () => "ファイルを読めません。ほかで開いていないか、読み取りの権限があるか確認してください。",
    en: () => "The file cannot be read. Check that nothing else has it open, and that you may read it.",
  },
};

const UNKNOWN: Readonly<Record<Language, (code: string) => string>> = {
  ja: (code) => `読み取れません（${code}）。ファイルを確認してください。`,
  en: (code) => `It cannot be read (${code}). Check the file.`,
};

/** One sentence for a file that was not opened; unknown codes keep their code for support. */
export function unreadFileSentence({ code, part = "" }: FileProblem, language: Language): string {
  return SENTENCES[code]?.[language](part) ?? UNKNOWN[language](code);
}
