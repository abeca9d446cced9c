#!/usr/bin/env node
// Runs the command line from its TypeScript sources, from whatever folder it is called.
require("tsx/cjs");
require("../src/cli/hyoka.ts");
