import { FetchError } from "../../errors.js";
import { retriesFor } from "./retry.js";
import { shownUrl } from "./shown-url.js";

const HINTS: Readonly<Record<number, string>> = {
  304: "It says that nothing changed, and was never asked.",
  401: "It asks for a password: give it in the address.",
  403: "It does not let us in: read the page by hand.",
  404: "The page is gone.",
  410: "The page is gone.",
};

/** The site answered with an error, or with something else than a page. */
export const statusError = (url: URL, status: number): FetchError =>
  new FetchError(`FETCH_STATUS_${status}`, `the site answered ${status}`, {
    where: shownUrl(url),
    hint: HINTS[status] ?? "Run it again later.",
    context: { status },
    retryable: retriesFor(status) > 0,
  });

/** The site asks for a longer wait than is kept. */
export const comeBack = (url: URL, milliseconds: number, now: number): FetchError =>
  new FetchError("FETCH_COME_BACK", `the site asks to come back in ${Math.round(milliseconds / 1000)} s`, {
    where: shownUrl(url),
    hint: `Run it again after ${whenIs(now + milliseconds)}.`,
    retryable: true,
    context: { retryAt: whenIs(now + milliseconds) },
  });

/** Latest moment that a date can tell, in milliseconds (ECMA-262, 21.4.1.1). */
const LATEST = 8.64e15;
const whenIs = (milliseconds: number): string => new Date(Math.min(LATEST, milliseconds)).toISOString();

/** No site is asked without saying who asks. */
export const noContact = (url: string): FetchError =>
  new FetchError("HTTP_CONTACT", "a site must know whom to ask about our requests", {
    where: url,
    hint: "Set `contact` in the configuration, or give --contact mailto:you@example.org.",
  });

/** The run was told to stop. */
export const stopped = (url: URL): FetchError =>
  new FetchError("FETCH_STOPPED", "the run was stopped", { where: shownUrl(url), hint: "Run it again to go on." });

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
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "UND_ERR_HEADERS_OVERFLOW",
  "UND_ERR_INVALID_ARG",
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
