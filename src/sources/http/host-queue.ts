/** Waits so many milliseconds; rejects where the signal comes first. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Requests at once on one host, and the least time between their starts in milliseconds. */
const AT_ONCE = 2;
const SPACING = 200;

/** Polite turns for one host: at most two requests at once, 200 ms apart, or as far apart as the site wishes. */
export class HostQueue {
  #running = 0;
  #nextStart = 0;
  #spacing = SPACING;
  readonly #waiting: (() => void)[] = [];

  constructor(
    readonly now: () => number,
    readonly wait: Wait,
  ) {}

  /** Keeps requests at least so many milliseconds apart from now on (a site's crawl delay). */
  slowDown(milliseconds: number): void {
    this.#spacing = Math.max(this.#spacing, milliseconds);
  }

  /** Runs the work when it is this host's turn. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    while (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      const at = Math.max(this.now(), this.#nextStart);
      this.#nextStart = at + this.#spacing;
      const wait = at - this.now();
      if (wait > 0) await this.wait(wait, signal);
      return await work();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}
