import robotsParser, { type Robot } from "robots-parser";
import { RobotsError } from "../../errors.js";

/** The package is CommonJS: its only export is the function. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

/** The name that groups in robots.txt are looked up by. */
const ROBOTS_NAME = "pressgraph";

/** Bytes of robots.txt that are read (RFC 9309 asks for 500 kB at least). */
const MAX_BYTES = 500 * 1024;

/** The longest crawl delay that is kept, in milliseconds; a longer one is capped and said. */
const MAX_DELAY = 10_000;

/** How robots.txt was answered: a status and a body, or null where the site could not be reached. */
export interface RobotsAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** What a site lets us do. */
export interface RobotsRules {
  /** Throws a `RobotsError` where the page is closed to us. */
  check(url: string): void;
  /** Milliseconds the site wishes between requests; 0 without a wish. */
  readonly delay: number;
  /** The wish was longer than is kept. */
  readonly delayCapped: boolean;
}

const OPEN: RobotsRules = { check: () => {}, delay: 0, delayCapped: false };

/** Rules from an answer, by RFC 9309: 4xx means no rules, 5xx and no answer keep out for now, HTML instead is no rules. */
export function robotsRules(origin: string, answer: RobotsAnswer | null): RobotsRules {
  if (answer === null || answer.status >= 500) return { ...OPEN, check: (url) => unreachable(origin, url) };
  if (answer.status >= 400 || /text\/html/iu.test(answer.contentType)) return OPEN;
  const text = answer.body
    .subarray(0, MAX_BYTES)
    .toString("utf8")
    .replace(/^\ufeff/u, "");
  if (/^\s*</u.test(text)) return OPEN;
  const robot = parseRobots(`${origin}/robots.txt`, text);
  const wish = (robot.getCrawlDelay(ROBOTS_NAME) ?? 0) * 1000;
  return { check: (url) => check(robot, url), delay: Math.min(wish, MAX_DELAY), delayCapped: wish > MAX_DELAY };
}

function check(robot: Robot, url: string): void {
  if (robot.isAllowed(url, ROBOTS_NAME) !== false) return;
  throw new RobotsError("ROBOTS_CLOSED", "the site's robots.txt closes this page to us", {
    where: url,
    hint: "Ask the site, or read the page by hand.",
  });
}

function unreachable(origin: string, url: string): never {
  throw new RobotsError("ROBOTS_UNREACHABLE", `${origin}/robots.txt cannot be had, so the site is left alone for now`, {
    where: url,
    hint: "Run it again later.",
    retryable: true,
  });
}
