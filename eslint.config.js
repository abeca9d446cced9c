const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");

/** The eight rules of eslint-plugin-office-addins, all as errors. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
);

module.exports = tseslint.config(
  { ignores: ["node_modules/", "dist/", "dist-preview/", "coverage/", "out/", "samples/", "test/fixtures/"] },
  ...tseslint.configs.strict,
  {
    plugins: { "office-addins": officeAddins },
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["src/**/*.ts", "src/**/*.tsx"], rules: officeRules },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" },
  },
);
