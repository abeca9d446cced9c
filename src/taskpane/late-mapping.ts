/** The screen of 対応付け, a script of its own: few people need it, and those once a year. */
import type { ComponentType } from "preact";
import type { Language } from "../messages/because";
import type { Answer } from "./door";
import type { MappingScreenProps } from "./mapping/mapping-screen";
import { scriptNotLoaded } from "./script-not-loaded";

export type MappingScreenComponent = ComponentType<MappingScreenProps>;

export async function loadMappingScreen(language: Language): Promise<Answer<MappingScreenComponent>> {
  try {
    const { MappingScreen } = await import(/* webpackChunkName: "mapping" */ "./mapping/mapping-screen");
    return { kind: "done", value: MappingScreen };
  } catch {
    return { kind: "failed", failure: scriptNotLoaded(language) };
  }
}
