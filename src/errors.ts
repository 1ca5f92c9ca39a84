/** What every error of the program carries beside its message. */
export interface ErrorDetails {
  /** Names the thing it is about: file, line and column, or URL. */
  readonly where?: string;
  /** What to do next, as one sentence. */
  readonly hint?: string;
  readonly retryable?: boolean;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Base of all expected errors: a code that can be searched for, what happened, where, and what to do next. */
export class PressgraphError extends Error {
  readonly code: string;
  readonly where: string | undefined;
  readonly hint: string | undefined;
  readonly retryable: boolean;
  readonly context: Readonly<Record<string, unknown>>;
  /** The process exit code when this error ends a run (sysexits.h). */
  readonly exitCode: number = 1;

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.where = details.where;
    this.hint = details.hint;
    this.retryable = details.retryable ?? false;
    this.context = details.context ?? {};
  }
}

/** The command line cannot be understood: the caller must change it. */
export class UsageError extends PressgraphError {
  override readonly exitCode = 64;
}

/** Settings, a lexicon of the user's or a store's place cannot be used: who configured it must act. */
export class ConfigurationError extends PressgraphError {
  override readonly exitCode = 78;
}

/** A page or feed could not be had; retried with back-off when `retryable`. */
export class FetchError extends PressgraphError {}

/** robots.txt keeps us out: the page is skipped. */
export class RobotsError extends PressgraphError {}

/** One document cannot be read: recorded, and the run goes on. */
export class DocumentError extends PressgraphError {}

/** A rule is broken: it is dropped for that sentence and reported. */
export class RuleError extends PressgraphError {}

/** The store cannot do it now (69), or another process holds it (75, `retryable`). */
export class StoreError extends PressgraphError {
  override readonly exitCode: number;
  constructor(code: string, message: string, details: ErrorDetails & { readonly exitCode?: 69 | 75 | 78 } = {}) {
    super(code, message, details);
    this.exitCode = details.exitCode ?? 69;
  }
}

/** A query is wrong; `where` shows the position. */
export class QueryError extends PressgraphError {
  override readonly exitCode = 64;
}
