/** Runs the bundler to its end. */
import { webpack, type Configuration } from "webpack";

/** @throws with the bundler's own messages if anything could not be built */
export function runWebpack(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
