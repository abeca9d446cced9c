// Runs a thread of the command line from its TypeScript sources.
require("tsx/cjs");
require("../src/cli/evaluating-thread.ts");
