/** A web server for one folder of files, for this machine only. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export interface PreviewServer {
  readonly server: Server;
  /** "http://127.0.0.1:40123/" */
  readonly address: string;
}

/** @param folder  holds index.html; only files inside it are served, on a port that is free */
export function servePreview(folder: string): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    void fileOf(folder, request.url ?? "/").then((file) => {
      if (file) {
        response.writeHead(200, { "Content-Type": file.type, "Cache-Control": "no-store" });
        response.end(file.content);
      } else {
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
        response.end("ありません。\n");
      }
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, address: `http://127.0.0.1:${String(port)}/` });
    });
  });
}

async function fileOf(
  folder: string,
  url: string,
): Promise<{ readonly content: Uint8Array; readonly type: string } | undefined> {
  const path = pathOf(url);
  const type = TYPES[extname(path)];
  const file = normalize(join(folder, path));
  if (type === undefined || !file.startsWith(normalize(folder) + sep)) return undefined;
  const content = await readFile(file).catch(() => undefined);
  return content && { content, type };
}

function pathOf(url: string): string {
  const { pathname } = new URL(url, "http://127.0.0.1");
  try {
    return pathname === "/" ? "/index.html" : decodeURIComponent(pathname);
  } catch {
    return "";
  }
}
