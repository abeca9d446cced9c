/**
 * Builds the add-in's pages into dist/.
 *
 *   webpack --mode production                              at the address of development
 *   webpack --mode production --env url=https://…/folder/  dist/manifest.xml names that address
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const DEVELOPMENT = "https://localhost:3000/";

/** What a page may load. Nothing may be sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Each page with its bundles. */
const PAGES = [
  { name: "taskpane", chunks: ["office-watch", "taskpane"] },
  { name: "commands", chunks: ["commands"] },
  { name: "support", chunks: ["support"] },
];

module.exports = async (env, { mode }) => {
  const production = mode === "production";
  const url = addressOf(env.url);
  return {
    mode,
    devtool: production ? false : "source-map",
    context: __dirname,
    entry: {
      "office-watch": "./src/taskpane/office-watch.ts",
      taskpane: "./src/taskpane/taskpane.tsx",
      commands: "./src/commands/commands.ts",
      support: "./src/support/support.ts",
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "[name].[contenthash].js" : "[name].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          use: { loader: "ts-loader", options: { transpileOnly: true } },
          exclude: /node_modules/u,
        },
        { test: /\.css$/u, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: production ? "[name].[contenthash].css" : "[name].css" }),
      ...PAGES.map(
        ({ name, chunks }) =>
          new HtmlPlugin({
            template: `./src/${name}/${name}.html`,
            filename: `${name}.html`,
            chunks,
            inject: false,
            policy: POLICY,
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (manifest) => manifest.toString("utf8").replaceAll(DEVELOPMENT, url),
          },
        ],
      }),
    ],
    performance: { hints: false },
    devServer: production ? undefined : await devServer(env),
  };
};

/** @throws for an address that Office would refuse */
function addressOf(url = DEVELOPMENT) {
  if (!/^https:\/\/[^?#]+$/u.test(url)) {
    throw new Error(`url must be an https address without ? and #, not ${JSON.stringify(url)}`);
  }
  return url.endsWith("/") ? url : `${url}/`;
}

async function devServer(env) {
  if (!env.WEBPACK_SERVE) return undefined;
  // Comes with office-addin-debugging; it asks once to trust a certificate of its own.
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    host: "localhost",
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
  };
}
