/** Builds the gallery with the bundler and settings of the product. */
import { join } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import settings from "../../../webpack.config.js";
import { runWebpack } from "../../../src/release/run-webpack";

/** @param folder  where to build it */
export async function buildGallery(folder: string): Promise<void> {
  const product = await settings({}, { mode: "production" });
  const styles = (product.plugins ?? []).filter(
    (plugin) => plugin?.constructor.name === "MiniCssExtractPlugin",
  );
  await runWebpack({
    ...product,
    entry: { gallery: join(__dirname, "gallery.tsx") },
    output: { ...product.output, path: folder },
    plugins: [
      ...styles,
      new HtmlPlugin({ template: join(__dirname, "gallery.html"), filename: "gallery.html" }),
    ],
  });
}
