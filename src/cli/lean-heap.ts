/**
 * How much memory the program lets lie before it clears up; loaded before everything else.
 *
 * The heap grows by a third of what is in use before it is cleared, and not to four times as much, which V8
 * takes for the best speed; the room for what was made just now stays as small as it begins, and does not
 * grow to 48 MB. Hundreds of sheets then take half of the memory and a twentieth more time. Both flags are
 * looked at whenever the heap is cleared, so they may be set when the process already runs.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--heap-growing-percent=33");
setFlagsFromString("--semi-space-growth-factor=1");
