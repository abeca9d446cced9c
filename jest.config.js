/** Tests state behaviour; they run on TypeScript as it stands (types are checked by `npm run types`). */
const shared = {
  testEnvironment: "node",
  // saxen comes as an ES module only.
  transformIgnorePatterns: ["/node_modules/(?!saxen/)"],
  transform: {
    "^.+\\.tsx?$|/saxen/.+\\.js$": [
      "ts-jest",
      {
        diagnostics: false,
        tsconfig: {
          module: "commonjs",
          allowJs: true,
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          target: "ES2022",
          jsx: "react-jsx",
          jsxImportSource: "preact",
          esModuleInterop: true,
          isolatedModules: true,
        },
      },
    ],
  },
};

module.exports = {
  // A machine that is busy with other things is no failure.
  testTimeout: 30_000,
  // Of two processors Jest would leave one idle, and the suite takes two thirds longer.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "code",
      roots: ["<rootDir>/test"],
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/test/browser/",
        "<rootDir>/test/hosting/",
        "<rootDir>/test/libreoffice/",
      ],
    },
    {
      ...shared,
      displayName: "browser",
      roots: ["<rootDir>/test/browser"],
      testMatch: ["**/*.test.ts"],
      // Only when one of these tests runs.
      globalSetup: "<rootDir>/test/browser/pages.ts",
    },
  ],
};
