/**
 * Dependencies point one way: notation ← evaluation ← form → workbook ← excel | xlsx,
 * session composes, doors call session. (docs/architecture.md)
 */
const layer = (name, allowed) => ({
  name: `${name}-knows-only-what-is-below-it`,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: { path: "^src/", pathNot: `^src/(${[name, ...allowed].join("|")})/` },
});

const pure = "notation|evaluation|form|workbook|session|messages";
const pages = "taskpane|commands|support|preview";
const doors = `${pages}|cli`;

/** What doors may know of the domain: its words for phases, and the policy that they hand on. */
const handedOn = "evaluation/(model|policy)\\.ts$";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    layer("notation", []),
    layer("evaluation", ["notation"]),
    layer("workbook", []),
    layer("form", ["notation", "evaluation", "workbook"]),
    layer("excel", ["workbook"]),
    layer("xlsx", ["workbook"]),
    layer("messages", ["notation", "evaluation", "form", "workbook"]),
    layer("session", ["notation", "evaluation", "form", "workbook", "messages"]),
    layer("cli", ["session", "messages", "workbook", "xlsx", "evaluation"]),
    layer("taskpane", ["session", "messages", "workbook", "excel", "evaluation"]),
    layer("commands", ["session", "messages", "workbook", "excel", "taskpane"]),
    layer("support", ["messages", "taskpane"]),
    // Makes the package of the product; it is no part of it.
    layer("release", ["messages", "cli"]),
    {
      name: "doors-ask-the-session",
      severity: "error",
      from: { path: `^src/(${doors})/` },
      to: { path: "^src/(notation|form|evaluation)/", pathNot: `^src/${handedOn}` },
    },
    {
      name: "only-the-command-line-touches-node",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|release)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-layers-show-nothing",
      severity: "error",
      from: { path: `^src/(${pure}|xlsx|excel|cli)/` },
      to: { path: "^node_modules/preact/|\\.(css|html)$" },
    },
    {
      name: "the-product-runs-on-dependencies",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/release/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown"] },
    },
    { name: "the-product-knows-no-test", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
    { name: "imports-lead-somewhere", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
