/** Tests state behaviour; they run on TypeScript as it stands (types are checked by `npm run types`). */
module.exports = {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        diagnostics: false,
        tsconfig: {
          module: "commonjs",
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
