import { setTimeout as sleep } from "node:timers/promises";
import { type Dispatcher, request } from "undici";
import { FetchError, PressgraphError } from "../../errors.js";
import { type AllowedHosts, isAllowedHost, isLocalName, isPublicAddress, literalAddress } from "./address.js";
import { checkedAgent, type Resolve, refused, systemResolve } from "./connect.js";
import { comeBack, networkError, noContact, statusError, stopped, tooSlow } from "./fetch-errors.js";
import { HostQueue, type Wait } from "./host-queue.js";
import { readBody } from "./read-body.js";
import { basicAuth, isRedirect, redirectOf, requestUrl } from "./request-url.js";
import { backoff, MAX_REQUESTS, MAX_RETRY_AFTER, retriesFor, retryAfter } from "./retry.js";
import { ROBOTS_BYTES, type RobotsAnswer, type RobotsRules, robotsRules } from "./robots.js";
import { shownUrl } from "./shown-url.js";

/** What the client needs to know. Clock and chance are given, so that tests can hold them. */
export interface HttpOptions {
  /** How a site reaches whoever runs this: a mail address or a page; with null only hosts that the user opened are asked. */
  readonly contact: string | null;
  readonly version: string;
  readonly allowed: AllowedHosts;
  readonly resolve?: Resolve;
  /** Instead of the checked agent: a proxy. */
  readonly dispatcher?: Dispatcher;
  readonly now?: () => number;
  readonly wait?: Wait;
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

/** Codes of what we do not do, whatever the site is like. */
const REFUSALS = new Set(["FETCH_PRIVATE_ADDRESS", "FETCH_SCHEME", "FETCH_STOPPED", "HTTP_CONTACT"]);

/** Fetches politely and within bounds; refuses what is no public address, also behind a redirect. */
export class HttpClient {
  readonly #agent: Dispatcher;
  /** For the hosts that the user opened. */
  readonly #openAgent: Dispatcher;
  readonly #queues = new Map<string, HostQueue>();
  readonly #robots = new Map<string, Promise<RobotsRules>>();
  readonly #timeouts: Timeouts;
  readonly #now: () => number;
  readonly #wait: Wait;

  constructor(readonly options: HttpOptions) {
    this.#timeouts = { ...TIMEOUTS, ...options.timeouts };
    const resolve = options.resolve ?? systemResolve;
    this.#agent = options.dispatcher ?? checkedAgent(resolve, true);
    this.#openAgent = options.dispatcher ?? checkedAgent(resolve, false);
    this.#now = options.now ?? (() => Date.now());
    this.#wait = options.wait ?? (async (milliseconds, signal) => sleep(milliseconds, undefined, { signal }));
  }

  /** The user agent that every request carries. */
  get userAgent(): string {
    return `Pressgraph/${this.options.version} (${this.options.contact === null ? "no contact given" : `+${this.options.contact}`})`;
  }

  async close(): Promise<void> {
    await Promise.all([this.#agent.destroy(), this.#openAgent.destroy()]);
  }

  /** One page, after redirects and retries. Throws `FetchError` or `RobotsError`. */
  async get(address: string, validators: Validators = {}): Promise<Fetched> {
    const deadline = AbortSignal.timeout(this.#timeouts.document);
    let url = requestUrl(address);
    const origin = url.origin;
    const authorization = basicAuth(url);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      this.#checkAddress(url);
      (await this.#robotsOf(url)).check(shownUrl(url));
      const headers = { ...conditional(validators), ...(url.origin === origin && authorization) };
      const answer = await this.#withRetries(url, headers, deadline);
      if (answer.status === 304) return { kind: "not-modified", url: shownUrl(url) };
      const next = redirectOf(answer.status, answer.headers["location"], url);
      if (!next) return page(url, answer);
      url = next;
    }
    throw new FetchError("FETCH_REDIRECTS", `more than ${MAX_REDIRECTS} redirects`, {
      where: shownUrl(address),
      hint: "The site leads in a circle; nothing can be done from here.",
    });
  }

  /** Throws where nothing may be asked of an address: it is not public, or nobody to ask about it is named. */
  #checkAddress(url: URL): void {
    if (isAllowedHost(url, this.options.allowed)) return;
    const literal = literalAddress(url);
    if (literal === null ? isLocalName(url.hostname) : !isPublicAddress(literal))
      throw refused(url.hostname, shownUrl(url));
    if (this.options.contact === null) throw noContact(shownUrl(url));
  }

  #queueOf(url: URL): HostQueue {
    let queue = this.#queues.get(url.host);
    if (!queue) {
      queue = new HostQueue(this.#now, this.#wait);
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

  /** The answer after redirects, or in words why there is none. */
  async #robotsAnswer(start: URL): Promise<RobotsAnswer | string> {
    const deadline = AbortSignal.timeout(this.#timeouts.robots);
    let url = start;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      this.#checkAddress(url);
      try {
        const answer = await this.#once(url, {}, deadline, ROBOTS_BYTES);
        const next = redirectOf(answer.status, answer.headers["location"], url);
        if (!next)
          return { status: answer.status, contentType: answer.headers["content-type"] ?? "", body: answer.body };
        url = next;
      } catch (error) {
        if (error instanceof FetchError && !REFUSALS.has(error.code)) return error.message;
        throw error;
      }
    }
    return `more than ${MAX_REDIRECTS} redirects`;
  }

  async #withRetries(url: URL, headers: Record<string, string>, deadline: AbortSignal): Promise<Answer> {
    for (let sent = 1; ; sent += 1) {
      const outcome = await this.#once(url, headers, deadline).catch((error: unknown) => error as Error);
      const wait = this.#waitBefore(url, headers, outcome, sent, deadline);
      if (wait === null) return outcome as Answer;
      await this.#wait(wait, this.#until(deadline)).catch(() => {
        throw this.#isStopped ? stopped(url) : tooSlow(url, this.#timeouts.document);
      });
    }
  }

  /** Milliseconds until the next try; null where the answer is good. Throws where no further try may be made. */
  #waitBefore(
    url: URL,
    headers: Readonly<Record<string, string>>,
    outcome: Answer | Error,
    sent: number,
    deadline: AbortSignal,
  ): number | null {
    const failed = outcome instanceof Error;
    if (!failed && isAnswer(outcome.status, headers)) return null;
    if (this.#isStopped) throw stopped(url);
    const allowed = failed
      ? outcome instanceof PressgraphError && outcome.retryable
        ? MAX_REQUESTS - 1
        : 0
      : retriesFor(outcome.status);
    const error = failed ? outcome : statusError(url, outcome.status);
    const asked = failed ? null : retryAfter(outcome.headers["retry-after"], this.#now());
    if (asked !== null && asked > MAX_RETRY_AFTER && allowed > 0) throw comeBack(url, asked, this.#now());
    if (deadline.aborted) throw tooSlow(url, this.#timeouts.document);
    if (sent > allowed) throw error;
    return asked ?? backoff(sent, (this.options.random ?? Math.random)());
  }

  get #isStopped(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  /** A signal that also hears when the run is told to stop. */
  #until(...signals: readonly AbortSignal[]): AbortSignal {
    return AbortSignal.any([...signals, ...(this.options.signal ? [this.options.signal] : [])]);
  }

  async #once(url: URL, headers: Record<string, string>, deadline: AbortSignal, cutAt?: number): Promise<Answer> {
    try {
      return await this.#queueOf(url).run(() => {
        const signal = this.#until(deadline, AbortSignal.timeout(this.#timeouts.request));
        return this.#send(url, headers, signal, cutAt);
      }, this.#until(deadline));
    } catch (error) {
      if (this.#isStopped) throw stopped(url);
      if (error instanceof PressgraphError && !deadline.aborted) throw error;
      throw networkError(url, error, deadline.aborted ? tooSlow(url, this.#timeouts.document) : null);
    }
  }

  async #send(
    url: URL,
    headers: Record<string, string>,
    signal: AbortSignal,
    cutAt: number | undefined,
  ): Promise<Answer> {
    const response = await request(new URL(shownUrl(url)), {
      dispatcher: isAllowedHost(url, this.options.allowed) ? this.#openAgent : this.#agent,
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
    const { statusCode: status, body } = response;
    const flat = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    if (PAGES.has(status)) return { status, headers: flat, body: await readBody(body, flat, shownUrl(url), cutAt) };
    // What an error or a redirect says beside its status nobody reads: up to so many bytes are let go, then the connection.
    await body.dump({ limit: MAX_DUMPED, signal });
    return { status, headers: flat, body: Buffer.alloc(0) };
  }
}

/** Answers that carry a page. */
const PAGES = new Set([200, 203]);
/** Bytes of another answer's body that are read and thrown away to keep the connection. */
const MAX_DUMPED = 64 * 1024;

/** Whether a status ends the asking: a page, a redirect, or the word that nothing changed where that was asked. */
const isAnswer = (status: number, headers: Readonly<Record<string, string>>): boolean =>
  PAGES.has(status) ||
  isRedirect(status) ||
  (status === 304 && ("if-none-match" in headers || "if-modified-since" in headers));

/** A validator that can be sent back: a header of one line of ASCII. */
const SENDABLE = /^[\x20-\x7e]{1,500}$/u;

const conditional = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag !== undefined && SENDABLE.test(etag) && { "if-none-match": etag }),
  ...(lastModified !== undefined && SENDABLE.test(lastModified) && { "if-modified-since": lastModified }),
});

function page(url: URL, { headers, body }: Answer): Fetched {
  const validators = { etag: headers["etag"], lastModified: headers["last-modified"] };
  return { kind: "page", url: shownUrl(url), body, contentType: headers["content-type"] ?? "", validators };
}
