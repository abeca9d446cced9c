/** The tests that hold the rules, for mutation testing: those of the code project that judge and find. */
const [code] = require("./jest.config.js").projects;

module.exports = {
  ...code,
  testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
  roots: ["evaluation", "form", "session"].map((folder) => `<rootDir>/test/${folder}`),
  // Random sheets are slow, and would kill a mutant by chance.
  testPathIgnorePatterns: [...code.testPathIgnorePatterns, "every-judgment"],
};
