/** Serves a folder with a real nginx, on ports of this machine that are free, with a certificate of its own. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, connect, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface RealNginx {
  readonly httpsPort: number;
  readonly httpPort: number;
  stop(): Promise<void>;
}

const MIME_TYPES = "/etc/nginx/mime.types";

/**
 * @param folder         for the server's own files; nothing is written outside it
 * @param configuration  as it lies in the package: only the lines for the administrator (★) are filled in
 * @param site           the folder to serve
 */
export async function startNginx(
  folder: string,
  configuration: string,
  site: string,
  hostname: string,
): Promise<RealNginx> {
  const [httpsPort, httpPort] = [await freePort(), await freePort()];
  const [certificate, key] = selfSigned(folder, hostname);
  const adapted = filledIn(configuration, [
    [/listen 443 ssl;/u, `listen 127.0.0.1:${String(httpsPort)} ssl;`],
    [/listen 80;/u, `listen 127.0.0.1:${String(httpPort)};`],
    [/ssl_certificate {5}\S+;/u, `ssl_certificate ${certificate};`],
    [/ssl_certificate_key \S+;/u, `ssl_certificate_key ${key};`],
    [/alias \S+;/u, `alias ${site}/;`],
  ]);
  writeFileSync(join(folder, "site.conf"), adapted);
  writeFileSync(join(folder, "nginx.conf"), wholeConfiguration(folder));
  const server = spawn("nginx", ["-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  await answering(server, httpsPort);
  return {
    httpsPort,
    httpPort,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGQUIT");
      await ended;
    },
  };
}

/** @throws where nginx is not installed, saying how it is */
export function requireNginx(): void {
  for (const [program, option] of [
    ["nginx", "-v"],
    ["openssl", "version"],
  ] as const) {
    try {
      execFileSync(program, [option], { stdio: "ignore" });
    } catch {
      throw new Error(`${program} is needed for npm run test:hosting: apt-get install nginx openssl`);
    }
  }
}

function wholeConfiguration(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `  ${kind}_temp_path ${join(folder, kind)};`,
  );
  return [
    "daemon off;",
    // Its workers could not read a private folder otherwise.
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `pid ${join(folder, "nginx.pid")};`,
    "events {}",
    "http {",
    `  include ${MIME_TYPES};`,
    "  access_log off;",
    ...temporary,
    `  include ${join(folder, "site.conf")};`,
    "}",
    "",
  ].join("\n");
}

function filledIn(configuration: string, lines: readonly (readonly [RegExp, string])[]): string {
  return lines.reduce((text, [line, own]) => {
    if (!line.test(text)) throw new Error(`nginx.conf has no line ${String(line)}`);
    return text.replace(line, () => own);
  }, configuration);
}

function selfSigned(folder: string, hostname: string): readonly [certificate: string, key: string] {
  const tls = join(folder, "tls");
  mkdirSync(tls);
  const [certificate, key] = [join(tls, "hyoka.crt"), join(tls, "hyoka.key")];
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", `/CN=${hostname}`],
      ...["-addext", `subjectAltName=DNS:${hostname}`, "-out", certificate, "-keyout", key],
    ],
    { stdio: "ignore" },
  );
  return [certificate, key];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function answering(server: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error("nginx refused the configuration");
    const socket = connect(port, "127.0.0.1");
    const answered = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (answered) return;
    await wait(100);
  }
  throw new Error("nginx does not answer");
}
