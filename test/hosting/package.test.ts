/**
 * The package as an administrator gets it: made by the command, unpacked, served by a real nginx with the
 * configuration that lies in it, and used from there in Chromium inside the emulated Excel.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { version } from "../../package.json";
import { CACHING, HEADERS } from "../../src/release/hosting/headers";
import { launchChromium } from "../browser/chromium";
import { installExcel } from "../excel-host/browser";
import { openFile } from "../excel-host/open-file";
import { ask, type Answer } from "./ask";
import { type RealNginx, requireNginx, startNginx } from "./real-nginx";

const ROOT = join(__dirname, "../..");
const HOST = "hyoka.example.lg.jp";
const ORIGIN = `https://${HOST}`;
const FOLDER = "/hyoka/";
const OFFICE = "https://appsforoffice.microsoft.com";
const WORKBOOK = "fukushima-r3-before.xlsx";

jest.setTimeout(60_000);

/** For a build of the whole product, on a machine that may be busy. */
const BUILDING_MILLISECONDS = 600_000;

let folder: string;
let zip: Buffer;
let files: Record<string, Uint8Array>;
let nginx: RealNginx | undefined;

beforeAll(async () => {
  requireNginx();
  folder = mkdtempSync(join(tmpdir(), "hyoka-hosting-"));
  zip = makePackage("one");
  files = unzipSync(zip);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, "unpacked", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  nginx = await startNginx(folder, text("hosting/nginx.conf"), join(folder, "unpacked/site"), HOST);
}, BUILDING_MILLISECONDS);
afterAll(async () => {
  await nginx?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command, as a person does. */
function makePackage(out: string): Buffer {
  const target = join(folder, out);
  const options = ["--url", `${ORIGIN}${FOLDER}`, "--label", "検証", "--out", target];
  execFileSync("npm", ["run", "--silent", "package", "--", ...options], { cwd: ROOT, stdio: "pipe" });
  return readFileSync(join(target, `hyoka-${version}-${HOST}.zip`));
}

function text(path: string): string {
  return new TextDecoder().decode(files[path]);
}

function get(path: string, method = "GET"): Promise<Answer> {
  if (!nginx) throw new Error("nginx does not run");
  return ask({ scheme: "https", hostname: HOST, port: nginx.httpsPort, path, method });
}

const named = (ending: RegExp): string[] => Object.keys(files).filter((path) => ending.test(path));

describe("the package", () => {
  it("has the checksum that lies beside it", () => {
    const line = readFileSync(join(folder, "one", `hyoka-${version}-${HOST}.zip.sha256`), "utf8");
    expect(line).toBe(`${createHash("sha256").update(zip).digest("hex")}  hyoka-${version}-${HOST}.zip\n`);
  });

  it(
    "is the same to the byte when it is made again",
    () => {
      expect(makePackage("other").equals(zip)).toBe(true);
    },
    BUILDING_MILLISECONDS,
  );

  it("has a manifest for its address, with the version and the name of the environment", () => {
    const manifest = text("manifest.xml");
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
    expect(manifest).toContain("【検証】運営方針 判定チェック");
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/gu)].map(([, url = ""]) => url);
    expect(addresses.length).toBeGreaterThan(10);
    for (const url of addresses) {
      expect(Object.keys(files)).toContain(`site/${url.replace(`${ORIGIN}${FOLDER}`, "")}`);
    }
  });

  it("tells its version on the page of help", () => {
    expect(text("site/support.html")).toContain(`アドインの版：${version}`);
  });

  it("has no source maps, no test and nothing of Microsoft's", () => {
    expect(named(/\.map$|test|office\.js$/u)).toEqual([]);
    for (const script of named(/\.js$/u)) expect(text(script)).not.toContain("sourceMappingURL");
  });

  it("lists what was bundled, each part at its pinned version and with its licence", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const bom = JSON.parse(text("bom.json")) as {
      bomFormat: string;
      components: { name: string; version: string }[];
    };
    expect(bom.bomFormat).toBe("CycloneDX");
    for (const name of ["big.js", "fflate", "preact", "valibot"]) {
      expect(bom.components).toContainEqual(expect.objectContaining({ name, version: dependencies[name] }));
      expect(text("THIRD-PARTY-LICENSES.txt")).toContain(`${name} ${String(dependencies[name])} (MIT)`);
    }
    expect(bom.components.map(({ name }) => name)).not.toContain("css-loader");
    expect(text("bom.json")).not.toMatch(/timestamp|serialNumber/u);
  });
});

describe("nginx with the package's configuration", () => {
  it("sends every header with every kind of answer, and never X-Frame-Options", async () => {
    const paths = ["taskpane.html", "assets/icon-32.png", "nothing-here.html"];
    for (const path of paths) {
      const { headers } = await get(`${FOLDER}${path}`);
      for (const [name, value] of Object.entries(HEADERS)) {
        expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
      }
      expect(headers["x-frame-options"]).toBeUndefined();
      expect(headers.server).toBe("nginx");
    }
  });

  it("has pages asked for again, and what is named by its content kept", async () => {
    const hashed = named(/^site\/.*\.(?:js|css)$/u).map((path) => path.replace("site/", ""));
    expect(hashed.length).toBeGreaterThan(4);
    for (const [path, caching] of [
      ...named(/\.html$/u).map((page) => [page.replace("site/", ""), CACHING.page] as const),
      ...hashed.map((script) => [script, CACHING.hashed] as const),
      ["assets/icon-32.png", CACHING.icon] as const,
    ]) {
      const { status, headers } = await get(`${FOLDER}${path}`);
      expect([path, status, headers["cache-control"]]).toEqual([path, 200, caching]);
    }
  });

  it("gives each file its type", async () => {
    const [script = ""] = named(/^site\/taskpane\..*\.js$/u);
    for (const [path, type] of [
      ["taskpane.html", "text/html"],
      [script.replace("site/", ""), "application/javascript"],
      ["assets/icon-32.png", "image/png"],
    ] as const) {
      expect((await get(`${FOLDER}${path}`)).headers["content-type"]).toContain(type);
    }
  });

  it.each([
    ["shows no list of the folder", FOLDER, "GET", 403],
    ["does not lead out of the folder", `${FOLDER}../manifest.xml`, "GET", 404],
    ["does not lead out of it by an encoded path", `${FOLDER}%2e%2e/manifest.xml`, "GET", 404],
    ["takes nothing", `${FOLDER}taskpane.html`, "POST", 403],
    ["changes nothing", `${FOLDER}taskpane.html`, "DELETE", 403],
    ["does not serve the manifest", `${FOLDER}manifest.xml`, "GET", 404],
  ])("%s", async (_, path, method, status) => {
    expect((await get(path, method)).status).toBe(status);
  });

  it("leads from http to the address, whatever was asked", async () => {
    if (!nginx) throw new Error("nginx does not run");
    const answer = await ask({ scheme: "http", hostname: HOST, port: nginx.httpPort, path: "/elsewhere" });
    expect([answer.status, answer.headers.location]).toEqual([301, `${ORIGIN}${FOLDER}`]);
  });
});

describe("the pane that this server gives", () => {
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let refused: string[];

  beforeAll(async () => {
    if (!nginx) throw new Error("nginx does not run");
    const place = `MAP ${HOST}:443 127.0.0.1:${String(nginx.httpsPort)}`;
    browser = await launchChromium([`--host-resolver-rules=${place}`]);
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    const context = await browser.newContext({
      viewport: { width: 350, height: 378 },
      ignoreHTTPSErrors: true,
    });
    page = await context.newPage();
    [asked, refused] = [[], []];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    page.on(
      "console",
      (line) => line.type() === "error" && refused.push(`${line.location().url}: ${line.text()}`),
    );
    const bytes = readFileSync(join(ROOT, "test/fixtures/workbooks", WORKBOOK));
    await installExcel(page, openFile(bytes, WORKBOOK));
    await page.route(`${ORIGIN}/**`, (route) => route.continue());
    await page.goto(`${ORIGIN}${FOLDER}taskpane.html`);
    await page.waitForSelector("body[data-state=ready]");
  });
  afterEach(() => page.context().close());

  async function evaluate(): Promise<void> {
    await page.getByRole("button", { name: "判定チェック", exact: true }).click();
    await page.waitForSelector("body[data-state=done]");
  }

  it("rates 具体的取組4-1-1 of the Fukushima sheet ③, and the policy is in the way of nothing of ours", async () => {
    await evaluate();
    const item = page.locator("li.judgment[data-block=取組4_1_1]");
    expect(await item.locator("[data-rating=computed]").textContent()).toBe("③");
    // Microsoft's script brings styles for controls that the pane has not.
    expect(refused.filter((line) => !line.startsWith(OFFICE))).toEqual([]);
  });

  it("asks for nothing but its own files and Microsoft's script: nothing leaves the workbook", async () => {
    await evaluate();
    await page.locator("li.judgment[data-block=取組4_1_1] button").first().click();
    expect([...new Set(asked)].sort()).toEqual([OFFICE, ORIGIN]);
  });

  it.each([
    ["a request", () => void fetch("https://elsewhere.example/").catch(() => undefined), "connect-src"],
    ["a request to its own server", () => void fetch("support.html").catch(() => undefined), "connect-src"],
    ["a socket", () => void new WebSocket("wss://elsewhere.example/"), "connect-src"],
    ["a beacon", () => void navigator.sendBeacon("https://elsewhere.example/", "x"), "connect-src"],
    ["a picture", () => void (new Image().src = "https://elsewhere.example/?x"), "img-src"],
  ])("could not send anything even if it tried: %s", async (_, attempt, directive) => {
    const stopped = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => {
            resolve(`${event.disposition} ${event.effectiveDirective}`);
          });
        }),
    );
    await page.evaluate(attempt);
    expect(await stopped).toBe(`enforce ${directive}`);
  });
});

it("writes nothing beside the package and its checksum", () => {
  expect(readdirSync(join(folder, "one")).sort()).toEqual([
    `hyoka-${version}-${HOST}.zip`,
    `hyoka-${version}-${HOST}.zip.sha256`,
  ]);
});
