/** Asks a server of this machine as if it had its name, and shows the answer as it came. */
import { request as http, type IncomingHttpHeaders } from "node:http";
import { request as https } from "node:https";

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

interface Question {
  readonly scheme: "http" | "https";
  readonly hostname: string;
  readonly port: number;
  readonly path: string;
  readonly method?: string;
}

export function ask({ scheme, hostname, port, path, method = "GET" }: Question): Promise<Answer> {
  const options = { host: "127.0.0.1", port, path, method, headers: { Host: hostname } };
  return new Promise((resolve, reject) => {
    const question =
      scheme === "http"
        ? http(options)
        : // The certificate was made a moment ago; nobody has signed it.
          https({ ...options, servername: hostname, rejectUnauthorized: false });
    question.on("error", reject);
    question.on("response", (response) => {
      response.resume();
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers });
      });
    });
    question.end();
  });
}
