/** What to say when the program itself fails: it has met a bug, or a part of it did not arrive. */
import type { Language } from "./because";

interface FaultWords {
  readonly sentence: string;
  readonly next: string;
}

export type ProgramFault = "unexpected" | "incomplete";

const FAULTS: Readonly<Record<ProgramFault, Readonly<Record<Language, FaultWords>>>> = {
  unexpected: {
    ja: {
      sentence: "プログラムに思わぬ誤りが起きました。",
      next: "ウィンドウを閉じて開き直し、もう一度お試しください。",
    },
    en: {
      sentence: "The program has met an unexpected fault.",
      next: "Close the pane, open it again, and try once more.",
    },
  },
  incomplete: {
    ja: {
      sentence: "プログラムの一部を読み込めませんでした。",
      next: "ネットワークを確認して、もう一度お試しください。",
    },
    en: {
      sentence: "A part of the program could not be loaded.",
      next: "Check the network and try again.",
    },
  },
};

export function faultWords(fault: ProgramFault, language: Language): FaultWords {
  return FAULTS[fault][language];
}
