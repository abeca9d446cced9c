/** Which addresses a package may be made for; a refused one gets its sentence. */
import { readPackageOptions } from "../../src/release/package-options";
import { readFolderAddress } from "../../src/release/address";

describe("an address that a server can have", () => {
  it.each([
    ["https://hyoka.example.lg.jp/", "https://hyoka.example.lg.jp/", 443, "/"],
    ["https://hyoka.example.lg.jp", "https://hyoka.example.lg.jp/", 443, "/"],
    [
      "https://hyoka.example.lg.jp/tools/hyoka",
      "https://hyoka.example.lg.jp/tools/hyoka/",
      443,
      "/tools/hyoka/",
    ],
    ["https://hyoka.example.lg.jp:8443/v1.0/", "https://hyoka.example.lg.jp:8443/v1.0/", 8443, "/v1.0/"],
    ["https://xn--eckwd4c7c.example/", "https://xn--eckwd4c7c.example/", 443, "/"],
  ])("%s is taken as %s", (text, href, port, path) => {
    expect(readFolderAddress(text)).toMatchObject({ ok: true, address: { href, port, path } });
  });
});

describe("an address that is wrong or not safe", () => {
  it.each([
    ["", "not-an-address"],
    ["hyoka.example.lg.jp", "not-an-address"],
    ["http://hyoka.example.lg.jp/", "not-https"],
    ["ftp://hyoka.example.lg.jp/", "not-https"],
    ["javascript:alert(1)", "not-https"],
    ["https://user@hyoka.example.lg.jp/", "credentials"],
    ["https://user:secret@hyoka.example.lg.jp/", "credentials"],
    ["https://hyoka.example.lg.jp/?ward=1", "query"],
    ["https://hyoka.example.lg.jp/?", "query"],
    ["https://hyoka.example.lg.jp/#top", "fragment"],
    ["https://hyoka.example.lg.jp/#", "fragment"],
    ["https://localhost:3000/", "this-machine"],
    ["https://hyoka.localhost/", "this-machine"],
    ["https://192.0.2.1/", "ip-address"],
    ["https://0xC0000201/", "ip-address"],
    ["https://[2001:db8::1]/", "ip-address"],
    ["https://server/", "no-domain"],
    ["https://hyoka.example.lg.jp./", "no-domain"],
    ["https://my_server.example.lg.jp/", "no-domain"],
    ["https://hyoka.example.lg.jp/taskpane.html", "not-a-folder"],
    ["https://hyoka.example.lg.jp/v1.0", "not-a-folder"],
    [" https://hyoka.example.lg.jp/", "spelling"],
    ["HTTPS://Hyoka.Example.LG.JP/", "spelling"],
    ["https://hyoka.example.lg.jp:443/", "spelling"],
    ["https:\\\\hyoka.example.lg.jp\\", "spelling"],
    ["https://hyoka.example.lg.jp/a/../b/", "spelling"],
    ["https://@hyoka.example.lg.jp/", "spelling"],
    ["https://判定.example/", "spelling"],
    ["https://hyoka.example.lg.jp/運営方針/", "spelling"],
    ["https://hyoka.example.lg.jp/a%20b/", "characters"],
    ["https://hyoka.example.lg.jp/a&b/", "characters"],
    ["https://hyoka.example.lg.jp//a/", "characters"],
    ["https://hyoka.example.lg.jp/$&/", "characters"],
    ["https://hyoka.example.lg.jp/.git/", "characters"],
  ])("%s is refused (%s), with a Japanese sentence", (text, fault) => {
    expect(readFolderAddress(text)).toMatchObject({ ok: false, fault });
    expect(() => readPackageOptions([`--url=${text}`])).toThrow(/^--url「.*」：.*[ぁ-ん].*。/u);
  });

  it("says how a browser would write it", () => {
    expect(() => readPackageOptions(["--url", "HTTPS://Hyoka.example.lg.jp/"])).toThrow(
      "「https://hyoka.example.lg.jp/」と書いてください。",
    );
  });
});

describe("what is asked besides the address", () => {
  const URL = ["--url", "https://hyoka.example.lg.jp/"];

  it("may be a label, a page of help, a folder and source maps", () => {
    const asked = ["--label", "検証", "--support", "https://portal.example.lg.jp/help.html", "--source-maps"];
    expect(readPackageOptions([...URL, ...asked, "--out", "out/test"])).toEqual({
      options: {
        address: expect.objectContaining({ href: "https://hyoka.example.lg.jp/" }),
        label: "検証",
        support: "https://portal.example.lg.jp/help.html",
        sourceMaps: true,
      },
      out: "out/test",
    });
  });

  it("has source maps left out where nobody asks for them", () => {
    expect(readPackageOptions(URL).options.sourceMaps).toBe(false);
  });

  it.each([
    ["no address", [], "--url で"],
    ["an address without its option", ["https://hyoka.example.lg.jp/"], "--url に続けて"],
    ["an unknown option", [...URL, "--fast"], "--fast"],
    ["markup in the label", [...URL, "--label", '検証"><x'], "--label「検証"],
    ["a label too long for a name", [...URL, "--label", "検".repeat(21)], "20文字まで"],
    ["a page of help that is not safe", [...URL, "--support", "http://portal.example.lg.jp/"], "--support「"],
  ])("is refused with a sentence: %s", (_, argv, sentence) => {
    expect(() => readPackageOptions(argv)).toThrow(sentence);
  });
});
