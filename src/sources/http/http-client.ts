import { setTimeout as sleep } from "node:timers/promises";
import { type Dispatcher, request } from "undici";
import { FetchError, PressgraphError } from "../../errors.js";
import { type AllowedHosts, isAllowedHost, isPublicAddress, literalAddress } from "./address.js";
import { checkedAgent, type Resolve, refused, systemResolve } from "./connect.js";
import { comeBack, networkError, statusError, tooSlow } from "./fetch-errors.js";
import { HostQueue } from "./host-queue.js";
import { readBody } from "./read-body.js";
import { backoff, MAX_REQUESTS, MAX_RETRY_AFTER, retriesFor, retryAfter } from "./retry.js";
import { type RobotsAnswer, type RobotsRules, robotsRules } from "./robots.js";
import { shownUrl } from "./shown-url.js";

/** What the client needs to know. Clock and chance are given, so that tests can hold them. */
export interface HttpOptions {
  /** How a site reaches whoever runs this: a mail address or a page. */
  readonly contact: string;
  readonly version: string;
  readonly allowed: AllowedHosts;
  readonly resolve?: Resolve;
  /** Instead of the checked agent: a proxy. */
  readonly dispatcher?: Dispatcher;
  readonly now?: () => number;
  readonly random?: () => number;
  /** Hears what a person should know: a capped crawl delay. */
  readonly note?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds: until headers, between two pieces of the body, one request, one document with its retries. */
  readonly timeouts?: Partial<Timeouts>;
}

interface Timeouts {
  readonly headers: number;
  readonly idle: number;
  readonly request: number;
  readonly document: number;
  readonly robots: number;
}

const TIMEOUTS: Timeouts = { headers: 30_000, idle: 20_000, request: 60_000, document: 180_000, robots: 20_000 };
const MAX_REDIRECTS = 10;
const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5";

/** Validators of an earlier answer: with them an unchanged page is not sent again. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** A page that came, or the word that it has not changed. */
export type Fetched =
  | { readonly kind: "not-modified"; readonly url: string }
  | {
      readonly kind: "page";
      /** The address after redirects, without credentials. */
      readonly url: string;
      readonly body: Buffer;
      readonly contentType: string;
      readonly validators: Validators;
    };

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Fetches politely and within bounds; refuses what is no public address, also behind a redirect. */
export class HttpClient {
  readonly #agent: Dispatcher;
  readonly #queues = new Map<string, HostQueue>();
  readonly #robots = new Map<string, Promise<RobotsRules>>();
  readonly #open = new Set<string>();
  readonly #timeouts: Timeouts;

  constructor(readonly options: HttpOptions) {
    this.#timeouts = { ...TIMEOUTS, ...options.timeouts };
    this.#agent = options.dispatcher ?? checkedAgent(options.resolve ?? systemResolve, (host) => this.#open.has(host));
  }

  get #now(): () => number {
    return this.options.now ?? (() => Date.now());
  }

  /** The user agent that every request carries. */
  get userAgent(): string {
    return `Pressgraph/${this.options.version} (+${this.options.contact})`;
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** One page, after redirects and retries. Throws `FetchError` or `RobotsError`. */
  async get(address: string, validators: Validators = {}): Promise<Fetched> {
    const deadline = AbortSignal.timeout(this.#timeouts.document);
    let url = parseUrl(address);
    const origin = url.origin;
    const authorization = basicAuth(url);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      this.#checkAddress(url);
      (await this.#robotsOf(url)).check(shownUrl(url));
      const headers = { ...conditional(validators), ...(url.origin === origin && authorization) };
      const answer = await this.#withRetries(url, headers, deadline);
      if (answer.status === 304) return { kind: "not-modified", url: shownUrl(url) };
      const next = redirectOf(answer, url);
      if (!next) return page(url, answer);
      url = next;
    }
    throw new FetchError("FETCH_REDIRECTS", `more than ${MAX_REDIRECTS} redirects`, {
      where: shownUrl(address),
      hint: "The site leads in a circle; nothing can be done from here.",
    });
  }

  #checkAddress(url: URL): void {
    if (isAllowedHost(url, this.options.allowed)) {
      this.#open.add(url.hostname.replace(/^\[|\]$/gu, ""));
      return;
    }
    this.#open.delete(url.hostname);
    const literal = literalAddress(url);
    if (literal !== null && !isPublicAddress(literal)) throw refused(literal, shownUrl(url));
  }

  #queueOf(url: URL): HostQueue {
    let queue = this.#queues.get(url.host);
    if (!queue) {
      queue = new HostQueue(this.#now);
      this.#queues.set(url.host, queue);
    }
    return queue;
  }

  #robotsOf(url: URL): Promise<RobotsRules> {
    let rules = this.#robots.get(url.origin);
    if (!rules) {
      rules = this.#fetchRobots(url.origin);
      this.#robots.set(url.origin, rules);
    }
    return rules;
  }

  async #fetchRobots(origin: string): Promise<RobotsRules> {
    const rules = robotsRules(origin, await this.#robotsAnswer(new URL("/robots.txt", origin)));
    if (rules.delay > 0) this.#queueOf(new URL(origin)).slowDown(rules.delay);
    if (rules.delayCapped)
      this.options.note?.(
        `${origin} asks for a crawl delay of more than ${rules.delay / 1000} s; ${rules.delay / 1000} s is kept`,
      );
    return rules;
  }

  async #robotsAnswer(start: URL): Promise<RobotsAnswer | null> {
    const deadline = AbortSignal.timeout(this.#timeouts.robots);
    let url = start;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      this.#checkAddress(url);
      try {
        const answer = await this.#once(url, {}, deadline);
        const next = redirectOf(answer, url);
        if (!next)
          return { status: answer.status, contentType: answer.headers["content-type"] ?? "", body: answer.body };
        url = next;
      } catch (error) {
        if (error instanceof FetchError && error.code !== "FETCH_PRIVATE_ADDRESS" && error.code !== "FETCH_SCHEME")
          return null;
        throw error;
      }
    }
    return null;
  }

  async #withRetries(url: URL, headers: Record<string, string>, deadline: AbortSignal): Promise<Answer> {
    for (let sent = 1; ; sent += 1) {
      const outcome = await this.#once(url, headers, deadline).catch((error: unknown) => error as Error);
      const wait = this.#waitBefore(url, outcome, sent, deadline);
      if (wait === null) return outcome as Answer;
      await sleep(wait, undefined, { signal: deadline }).catch(() => {
        throw tooSlow(url, this.#timeouts.document);
      });
    }
  }

  /** Milliseconds until the next try; null where the answer is good. Throws where no further try may be made. */
  #waitBefore(url: URL, outcome: Answer | Error, sent: number, deadline: AbortSignal): number | null {
    const failed = outcome instanceof Error;
    if (!failed && (outcome.status < 400 || outcome.status === 304)) return null;
    const allowed = failed
      ? outcome instanceof PressgraphError && outcome.retryable
        ? MAX_REQUESTS - 1
        : 0
      : retriesFor(outcome.status);
    const error = failed ? outcome : statusError(url, outcome.status);
    const asked = failed ? null : retryAfter(outcome.headers["retry-after"], Date.now());
    if (asked !== null && asked > MAX_RETRY_AFTER && allowed > 0) throw comeBack(url, asked);
    if (deadline.aborted) throw tooSlow(url, this.#timeouts.document);
    if (sent > allowed) throw error;
    return asked ?? backoff(sent, (this.options.random ?? Math.random)());
  }

  #once(url: URL, headers: Record<string, string>, deadline: AbortSignal): Promise<Answer> {
    return this.#queueOf(url).run(async () => {
      const signals = [
        deadline,
        AbortSignal.timeout(this.#timeouts.request),
        ...(this.options.signal ? [this.options.signal] : []),
      ];
      try {
        return await this.#send(url, headers, AbortSignal.any(signals));
      } catch (error) {
        throw error instanceof PressgraphError
          ? error
          : networkError(url, error, deadline.aborted ? tooSlow(url, this.#timeouts.document) : null);
      }
    }, deadline);
  }

  async #send(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    const target = new URL(shownUrl(url));
    const response = await request(target, {
      dispatcher: this.#agent,
      headers: {
        "user-agent": this.userAgent,
        accept: ACCEPT,
        "accept-encoding": "gzip, deflate, br",
        "accept-language": "en",
        ...headers,
      },
      headersTimeout: this.#timeouts.headers,
      bodyTimeout: this.#timeouts.idle,
      signal,
    });
    const flat = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
    );
    return { status: response.statusCode, headers: flat, body: await readBody(response.body, flat, shownUrl(url)) };
  }
}

function parseUrl(address: string): URL {
  const url = URL.parse(address);
  if (!url)
    throw new FetchError("FETCH_URL", "this is no address", {
      where: address,
      hint: "Write it like https://example.org/news.",
    });
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new FetchError("FETCH_SCHEME", `${url.protocol} is not fetched`, {
    where: shownUrl(url),
    hint: "Only http and https are.",
  });
}

function basicAuth(url: URL): { authorization?: string } {
  if (url.username === "" && url.password === "") return {};
  const plain = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString("base64")}` };
}

const conditional = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag !== undefined && { "if-none-match": etag }),
  ...(lastModified !== undefined && { "if-modified-since": lastModified }),
});

function redirectOf({ status, headers }: Answer, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const to = URL.parse(headers["location"] ?? "", from.href);
  if (headers["location"] === undefined || !to)
    throw new FetchError("FETCH_REDIRECT", "a redirect leads nowhere", {
      where: shownUrl(from),
      hint: "Look at the page by hand.",
    });
  return parseUrl(to.href);
}

function page(url: URL, { headers, body }: Answer): Fetched {
  const validators = { etag: headers["etag"], lastModified: headers["last-modified"] };
  return { kind: "page", url: shownUrl(url), body, contentType: headers["content-type"] ?? "", validators };
}
