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
    {
      name: "pure-layers-touch-no-node",
      severity: "error",
      from: { path: `^src/(${pure}|xlsx|excel)/` },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
