import robotsParser, { type Robot } from "robots-parser";
import { RobotsError } from "../../errors.js";

/** The package is CommonJS: its only export is the function. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

/** The name that groups in robots.txt are looked up by. */
const ROBOTS_NAME = "pressgraph";

/** Bytes of robots.txt that are read, the rest is not (RFC 9309 asks for 500 kB at least). */
export const ROBOTS_BYTES = 500 * 1024;

/** The longest crawl delay that is kept, in milliseconds; a longer one is capped and said. */
const MAX_DELAY = 10_000;

/** How robots.txt was answered. */
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

/** Rules from an answer, or from the word why there is none, by RFC 9309: 4xx means no rules, 5xx and no answer keep out for now, HTML instead is no rules. */
export function robotsRules(origin: string, answer: RobotsAnswer | string): RobotsRules {
  const why = typeof answer === "string" ? answer : answer.status >= 500 ? `the site answered ${answer.status}` : null;
  if (typeof answer === "string" || why !== null)
    return { ...OPEN, check: (url) => unreachable(`${origin}/robots.txt`, why ?? "", url) };
  if (answer.status >= 400 || /text\/html/iu.test(answer.contentType)) return OPEN;
  const text = answer.body.toString("utf8").replace(/^\ufeff/u, "");
  if (/^\s*</u.test(text)) return OPEN;
  const robot = parseRobots(`${origin}/robots.txt`, ownGroups(text));
  const wish = (robot.getCrawlDelay(ROBOTS_NAME) ?? 0) * 1000;
  return { check: (url) => check(robot, url), delay: Math.min(wish, MAX_DELAY), delayCapped: wish > MAX_DELAY };
}

/** "User-agent: *", "Disallow: /private*": a field and its value */
const LINE = /^[ \t]*(user-agent|allow|disallow|crawl-delay)[ \t]*:[ \t]*([^#\r\n]*)/iu;
const AGENT = /^(?:\*|pressgraph)(?![\w-])/iu;
/** Longest pattern that is kept, in characters; of a longer one its beginning, which closes at least as much. */
const LONGEST_PATTERN = 500;

/** The lines of a robots.txt in groups that are ours or everybody's: the parser's work grows with agents times rules. */
function ownGroups(text: string): string {
  const lines: string[] = [];
  let agents = new Set<string>();
  let inAgents = false;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, field = "", value = ""] = LINE.exec(line) ?? [];
    if (field === "") continue;
    if (field.toLowerCase() === "user-agent") {
      if (!inAgents) agents = new Set();
      inAgents = true;
      const agent = AGENT.exec(value)?.[0];
      if (agent) agents.add(agent.toLowerCase());
      continue;
    }
    if (inAgents) lines.push(...[...agents].map((agent) => `User-agent: ${agent}`));
    inAgents = false;
    if (agents.size > 0)
      lines.push(
        `${field}: ${value
          .trim()
          .replace(/\*{2,}/gu, "*")
          .slice(0, LONGEST_PATTERN)}`,
      );
  }
  return lines.join("\n");
}

function check(robot: Robot, url: string): void {
  if (robot.isAllowed(url, ROBOTS_NAME) !== false) return;
  throw new RobotsError("ROBOTS_CLOSED", "the site's robots.txt closes this page to us", {
    where: url,
    hint: "Ask the site, or read the page by hand.",
  });
}

function unreachable(robots: string, why: string, url: string): never {
  throw new RobotsError("ROBOTS_UNREACHABLE", `${robots} cannot be had (${why}), so the site is left alone for now`, {
    where: url,
    hint: "Check the address, or run it again later.",
    retryable: true,
  });
}
