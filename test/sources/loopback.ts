import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback with handlers by path; every request is logged as its path. */
export interface Loopback {
  readonly host: string;
  readonly origin: string;
  readonly routes: Map<string, Handler>;
  readonly requests: string[];
  close(): void;
}

export async function startLoopback(): Promise<Loopback> {
  const routes = new Map<string, Handler>();
  const requests: string[] = [];
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    const path = request.url ?? "/";
    requests.push(path);
    // A peer that goes away is what half of these tests are about.
    response.on("error", () => {});
    const handler = routes.get(path);
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { host, origin: `http://${host}`, routes, requests, close };
}

/** A page with a release of an invented company; `name` is in its headline and text. */
export const releasePage = (name: string): string =>
  `<!doctype html><html><head><title>Acme announces ${name}</title></head><body><article><h1>Acme announces ${name}</h1><p>BOSTON, May 2, 2024 - Acme Corp. today announced its news of ${name}. ${"More was said. ".repeat(20)}</p></article></body></html>`;

/** An RSS feed of these addresses. */
export const feedOf = (...links: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Acme</title>${links.map((link) => `<item><title>News</title><link>${link.replaceAll("&", "&amp;")}</link></item>`).join("")}</channel></rss>`;
