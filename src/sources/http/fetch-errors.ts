import { FetchError } from "../../errors.js";
import { retriesFor } from "./retry.js";
import { shownUrl } from "./shown-url.js";

/** The site answered with an error. */
export const statusError = (url: URL, status: number): FetchError =>
  new FetchError(`FETCH_STATUS_${status}`, `the site answered ${status}`, {
    where: shownUrl(url),
    hint: status === 404 || status === 410 ? "The page is gone." : "Run it again later.",
    context: { status },
    retryable: retriesFor(status) > 0,
  });

/** The site asks for a longer wait than is kept. */
export const comeBack = (url: URL, milliseconds: number): FetchError =>
  new FetchError("FETCH_COME_BACK", `the site asks to come back in ${Math.round(milliseconds / 1000)} s`, {
    where: shownUrl(url),
    hint: `Run it again after ${new Date(Date.now() + milliseconds).toISOString()}.`,
    retryable: true,
  });

/** The time for one document is over. */
export const tooSlow = (url: URL, milliseconds: number): FetchError =>
  new FetchError("FETCH_TOO_SLOW", `the page did not come within ${milliseconds / 1000} s`, {
    where: shownUrl(url),
    hint: "Run it again later.",
    retryable: false,
  });

/** Errors of a name or a certificate that another try does not mend. */
const LASTING = new Set([
  "ENOTFOUND",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** What a failed connection means: a refusal of ours, the end of the document's time, or a fault of the network. */
export function networkError(url: URL, error: unknown, overdue: FetchError | null): FetchError {
  const cause = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause.cause instanceof FetchError) return cause.cause;
  if (overdue) return overdue;
  const word = cause.code ?? cause.name;
  return new FetchError("FETCH_NETWORK", `the page could not be had (${word})`, {
    where: shownUrl(url),
    hint: "Check the address and the network.",
    retryable: !LASTING.has(cause.code ?? ""),
    cause,
  });
}
