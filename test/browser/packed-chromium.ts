/** The Chromium that the npm package @sparticuz/chromium carries (Linux on x64), unpacked once per checkout. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { devDependencies } from "../../package.json";
import { installJapaneseFont } from "./japanese-font";

const CACHE = join(__dirname, "../../node_modules/.cache/chromium");

/** The package unpacks its system libraries only where it believes itself on this platform. */
const PLATFORM_WITH_LIBRARIES = "AWS_Lambda_nodejs20.x";

export interface PackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

export function isPackedFor(platform: NodeJS.Platform, architecture: string): boolean {
  return platform === "linux" && architecture === "x64";
}

/**
 * Unpacks the browser, its system libraries and a Japanese font, unless that has been done.
 *
 * Several processes may do so at once: each unpacks into a folder of its own, the first one to be ready
 * puts it in place.
 */
export function packedChromium(): PackedChromium {
  const home = join(CACHE, devDependencies["@sparticuz/chromium"]);
  if (!existsSync(home)) {
    mkdirSync(CACHE, { recursive: true });
    const unpacking = mkdtempSync(join(CACHE, "unpacking-"));
    unpack(unpacking);
    installJapaneseFont(join(unpacking, "japanese"), join(home, "japanese"));
    try {
      renameSync(unpacking, home);
    } catch (error) {
      rmSync(unpacking, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return {
    executablePath: join(home, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(home, "al2023", "lib"),
      FONTCONFIG_FILE: join(home, "japanese", "fonts.conf"),
    },
  };
}

/** In a process of its own: the package looks at the environment when it is loaded, and changes it. */
function unpack(folder: string): void {
  const script = `import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())`;
  const run = spawnSync(process.execPath, ["-e", script], {
    cwd: __dirname,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: PLATFORM_WITH_LIBRARIES, NODE_OPTIONS: "" },
  });
  if (run.status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked: ${run.stderr}`);
}
