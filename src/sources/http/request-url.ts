import { FetchError } from "../../errors.js";
import { shownUrl } from "./shown-url.js";

/** An address that may be requested. Throws `FETCH_URL` where it is none, `FETCH_SCHEME` where it is neither http nor https. */
export function requestUrl(address: string): URL {
  const url = URL.parse(address);
  if (!url)
    throw new FetchError("FETCH_URL", "this is no address", {
      where: address.slice(0, 200),
      hint: "Write it like https://example.org/news.",
    });
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new FetchError("FETCH_SCHEME", `${url.protocol} is not fetched`, {
    where: shownUrl(url),
    hint: "Only http and https are.",
  });
}

/** The header that carries an address's own user and password; empty where it has none. */
export function basicAuth(url: URL): { authorization?: string } {
  if (url.username === "" && url.password === "") return {};
  const plain = `${decoded(url.username)}:${decoded(url.password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString("base64")}` };
}

/** A part of an address without its percent signs; as it is where they stand for no text. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Whether a status leads on to another address. */
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

/** Where an answer leads on to; null where it leads nowhere else. Throws `FETCH_REDIRECT` where it should and does not. */
export function redirectOf(status: number, location: string | undefined, from: URL): URL | null {
  if (!isRedirect(status)) return null;
  // Header bytes come as Latin-1; addresses with letters beyond ASCII are UTF-8 in practice.
  const to = location === undefined ? null : URL.parse(Buffer.from(location, "latin1").toString("utf8"), from.href);
  if (to) return requestUrl(to.href);
  throw new FetchError("FETCH_REDIRECT", "a redirect leads nowhere", {
    where: shownUrl(from),
    hint: "Look at the page by hand.",
  });
}
