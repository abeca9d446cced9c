/** What LibreOffice makes of our files: apart from the other tests, because it needs LibreOffice (`npm run test:libreoffice`). */
const [code] = require("./jest.config.js").projects;

module.exports = {
  ...code,
  displayName: "libreoffice",
  roots: ["<rootDir>/test/libreoffice"],
  testPathIgnorePatterns: ["/node_modules/"],
};
