/**
 * @jest-environment jsdom
 *
 * The configurations for IIS and Azure Static Web Apps, as far as they can be proven without such a server;
 * the one for nginx is tried on a real one (test/hosting/).
 */
import { readAddress } from "./an-address";
import { CACHING, HEADERS } from "../../src/release/hosting/headers";
import { iisConfiguration } from "../../src/release/hosting/iis";
import { nginxConfiguration } from "../../src/release/hosting/nginx";
import { staticWebAppsConfiguration } from "../../src/release/hosting/static-web-apps";
import { POLICY } from "../../webpack.config.js";

const PAGES = ["commands.html", "taskpane.html"];
const address = readAddress("https://hyoka.example.lg.jp/hyoka/");
const iis = new DOMParser().parseFromString(iisConfiguration(PAGES), "application/xml");

describe("the headers", () => {
  it("hold the pages' own policy, and say who may show them in a frame", () => {
    const policy = HEADERS["Content-Security-Policy"];
    expect(policy).toContain(`${POLICY}; frame-ancestors 'self' https://*.officeapps.live.com`);
    expect(policy).toContain("connect-src 'none'");
  });

  it("have no X-Frame-Options, which would shut out Excel on the web", () => {
    expect(Object.keys(HEADERS)).not.toContain("X-Frame-Options");
  });
});

describe("web.config", () => {
  const added = [...iis.querySelectorAll("customHeaders > add")].map((element): [string, string] => [
    element.getAttribute("name") ?? "",
    element.getAttribute("value") ?? "",
  ]);

  it("is well-formed and sends every header", () => {
    expect(iis.querySelector("parsererror")).toBeNull();
    expect(Object.fromEntries(added)).toEqual(HEADERS);
  });

  it("takes away an X-Frame-Options of the server", () => {
    expect(iis.querySelector('customHeaders > remove[name="X-Frame-Options"]')).not.toBeNull();
  });

  it("has no page kept, icons for a day, the rest for a year", () => {
    const kept = [...iis.querySelectorAll("clientCache")].map((cache) => [
      cache.closest("location")?.getAttribute("path") ?? "",
      cache.getAttribute("cacheControlMode"),
      cache.getAttribute("cacheControlMaxAge"),
    ]);
    expect(kept).toEqual([
      ["", "UseMaxAge", "365.00:00:00"],
      ["commands.html", "DisableCache", null],
      ["taskpane.html", "DisableCache", null],
      ["assets", "UseMaxAge", "1.00:00:00"],
    ]);
  });
});

test("staticwebapp.config.json sends every header, and keeps what may be kept", () => {
  expect(JSON.parse(staticWebAppsConfiguration(address))).toEqual({
    routes: [
      { route: "/hyoka/assets/*", headers: { "Cache-Control": CACHING.icon } },
      { route: "/hyoka/*.{js,css}", headers: { "Cache-Control": CACHING.hashed } },
      { route: "/hyoka/*.html", headers: { "Cache-Control": CACHING.page } },
    ],
    globalHeaders: HEADERS,
  });
});

test("nginx.conf serves the folder of the address, on its port", () => {
  const configuration = nginxConfiguration(readAddress("https://hyoka.example.lg.jp:8443/tools/"));
  expect(configuration).toContain("listen 8443 ssl;");
  expect(configuration).toContain("location /tools/ {");
  for (const name of Object.keys(HEADERS)) expect(configuration).toContain(`add_header ${name} "`);
});
