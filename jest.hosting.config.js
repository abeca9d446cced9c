/** The package on a real web server: apart from the other tests, because it needs nginx (`npm run test:hosting`). */
const [code] = require("./jest.config.js").projects;

module.exports = {
  ...code,
  displayName: "hosting",
  roots: ["<rootDir>/test/hosting"],
  testPathIgnorePatterns: ["/node_modules/"],
};
