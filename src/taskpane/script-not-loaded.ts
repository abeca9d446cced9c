/** The failure of everything that comes in a script of its own, while the network is away. */
import type { Language } from "../messages/because";
import { faultWords } from "../messages/program-faults";
import type { Failure } from "./door";

export function scriptNotLoaded(language: Language): Failure {
  return { ...faultWords("incomplete", language), code: "ScriptNotLoaded" };
}
