/**
 * Builds the add-in's pages into dist/.
 *
 *   webpack --mode production                              at the address of development
 *   webpack --mode production --env url=https://…/folder/  dist/manifest.xml names that address
 *   webpack --mode production --env preview                the preview alone, into dist-preview/: for any web
 *                                                          server, or for opening index.html without one
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");
const { version } = require("./package.json");

const DEVELOPMENT = "https://localhost:3000/";

/** What a page may load. Nothing may be sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self'",
  // Pictures that lie on a sheet come out of the workbook.
  "img-src 'self' blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Each page with its bundles, by the entry of each. */
const PAGES = [
  {
    name: "taskpane",
    entry: { "office-watch": "./src/taskpane/office-watch.ts", taskpane: "./src/taskpane/taskpane.tsx" },
  },
  // Whatever one of the two pages with the engine lacks, the engine has to bring along, for the other one, too.
  { name: "commands", entry: { commands: ["big.js", "./src/commands/commands.ts"] } },
  { name: "support", entry: { support: "./src/support/support.ts" } },
  { name: "preview", entry: { preview: "./src/preview/preview.tsx" } },
];

module.exports = async (env, { mode }) => {
  const production = mode === "production";
  const url = addressOf(env.url);
  const pages = env.preview ? PAGES.filter(({ name }) => name === "preview") : PAGES;
  return {
    mode,
    devtool: production ? false : "source-map",
    context: __dirname,
    entry: Object.assign({}, ...pages.map(({ entry }) => entry)),
    output: {
      path: path.resolve(__dirname, env.preview ? "dist-preview" : "dist"),
      filename: production ? "[name].[contenthash].js" : "[name].js",
      clean: true,
    },
    optimization: {
      // A script of its own, so that the preview's does not grow with the sample; what is imported later is one.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          sample: { test: /\.xlsx$/u, name: "sample", chunks: "all", enforce: true },
        },
      },
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          use: { loader: "ts-loader", options: { transpileOnly: true } },
          exclude: /node_modules/u,
        },
        // The sample, as text inside the script.
        { test: /\.xlsx$/u, type: "asset/inline" },
        { test: /\.css$/u, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      // Half of numfmt is tables of what days and months are called; browsers have them.
      new NormalModuleReplacementPlugin(/^\.\/locale\.js$/u, (asked) => {
        if (/[\\/]numfmt[\\/]lib$/u.test(asked.context))
          asked.request = path.resolve(__dirname, "src/xlsx/picture/number-locales.ts");
      }),
      new MiniCssExtractPlugin({ filename: production ? "[name].[contenthash].css" : "[name].css" }),
      ...pages.map(
        ({ name, entry }) =>
          new HtmlPlugin({
            template: `./src/${name}/${name}.html`,
            filename: env.preview ? "index.html" : `${name}.html`,
            chunks: Object.keys(entry),
            inject: false,
            policy: POLICY,
            version,
          }),
      ),
      ...(env.preview ? [] : [addInFiles(url)]),
    ],
    performance: { hints: false },
    devServer: production ? undefined : await devServer(env),
  };
};

/** What Excel asks for besides the pages: icons, and the manifest with the address of this build. */
function addInFiles(url) {
  return new CopyPlugin({
    patterns: [
      { from: "assets/*.png" },
      {
        from: "manifest.xml",
        transform: (manifest) => manifest.toString("utf8").replaceAll(DEVELOPMENT, url),
      },
    ],
  });
}

/** @throws for an address that Office would refuse */
function addressOf(url = DEVELOPMENT) {
  if (!/^https:\/\/[^?#]+$/u.test(url)) {
    throw new Error(`url must be an https address without ? and #, not ${JSON.stringify(url)}`);
  }
  return url.endsWith("/") ? url : `${url}/`;
}

/** Servers send the same as a header (src/release/hosting/headers.ts). */
module.exports.POLICY = POLICY;

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
