/** At most so many requests for one document, the first included. */
export const MAX_REQUESTS = 10;

/** The longest Retry-After that is waited for, in milliseconds; above it the document fails and says when to come back. */
export const MAX_RETRY_AFTER = 60_000;

const BACKOFF_BASE = 500;
const BACKOFF_MOST = 20_000;

/** How many times a request with this status may be sent again: never for what is gone or wrong, once for what is refused. */
export function retriesFor(status: number): number {
  if (status === 429 || status >= 500) return MAX_REQUESTS - 1;
  return status === 401 || status === 403 ? 1 : 0;
}

/** Milliseconds before the n-th retry (from 1): doubling, with jitter from `random` (0 to 1). */
export const backoff = (n: number, random: number): number =>
  Math.min(BACKOFF_MOST, BACKOFF_BASE * 2 ** (n - 1)) * (0.5 + random / 2);

/** Milliseconds that a Retry-After header asks for, in seconds or as a date; null where it says nothing. */
export function retryAfter(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
