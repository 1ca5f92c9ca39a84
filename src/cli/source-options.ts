import { type Command, Option } from "commander";
import { EnvHttpProxyAgent, ProxyAgent } from "undici";
import type { Settings } from "../config/settings.js";
import { ConfigurationError, UsageError } from "../errors.js";
import { isAllowedHost } from "../sources/http/address.js";
import { HttpClient } from "../sources/http/http-client.js";
import { PageArchive } from "../sources/page-archive.js";
import { PendingPages } from "../sources/pending-pages.js";
import type { SourceContext } from "../sources/source-context.js";
import type { CommandContext } from "./command-context.js";
import { packageVersion } from "./package-version.js";

/** What a command line may say of its sources. */
export interface SourceOptions {
  readonly allowHost: readonly string[];
  readonly contact?: string;
  readonly state?: string;
  readonly links?: string;
  readonly retry?: boolean;
}

const collect = (value: string, all: readonly string[]): string[] => [...all, value];

/** What `<source...>` may be, for the help. */
export const SOURCE_HELP =
  "files (.txt, .html, .jsonl, .eml, .pdf, .warc, each also .gz), folders, addresses of pages, feeds and sitemaps, or - for standard input";

/** Adds the options of sources to a command. */
export const addSourceOptions = (command: Command): Command =>
  command
    .addOption(
      new Option("--allow-host <host>", "fetch from this host or host:port though it is not public; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option("--contact <contact>", "how a site reaches you, sent with each request: mailto:you@example.org")
    .option("--state <dir>", "folder of fetched pages and what was seen of them (default: .pressgraph)")
    .option("--links <pattern>", "regular expression: of an index page and a sitemap follow only links that match")
    .option("--retry", "try addresses again now that failed too often or are not due");

/** Sources of one run under its settings, and how to let go of the network. */
export function openSources(
  settings: Settings,
  options: SourceOptions,
  context: CommandContext,
  follow: boolean,
): { sources: SourceContext; close: () => Promise<void> } {
  const allowed = new Set([...settings.http.allowHosts, ...options.allowHost]);
  let client: HttpClient | undefined;
  const http = (url: string): HttpClient => {
    client ??= makeClient(settings, options, context, allowed, url);
    return client;
  };
  const state = options.state ?? settings.state;
  const sources: SourceContext = {
    http,
    archive: new PageArchive(state),
    pending: new PendingPages(state),
    store: null,
    seen: new Set(),
    follow,
    links: options.links === undefined ? null : pattern(options.links),
    retry: options.retry ?? false,
    now: () => new Date().toISOString(),
    signal: context.signal,
  };
  return { sources, close: async () => client?.close() };
}

function makeClient(
  settings: Settings,
  options: SourceOptions,
  context: CommandContext,
  allowed: ReadonlySet<string>,
  url: string,
): HttpClient {
  const contact = options.contact ?? settings.contact;
  const isOpened = URL.canParse(url) && isAllowedHost(new URL(url), allowed);
  if (contact === undefined && !isOpened) {
    throw new ConfigurationError("HTTP_CONTACT", "a site must know whom to ask about our requests", {
      hint: "Set `contact` in the configuration, or give --contact mailto:you@example.org.",
    });
  }
  const { proxy, requestTimeout, documentTimeout } = settings.http;
  const fromEnvironment = context.env["HTTPS_PROXY"] || context.env["HTTP_PROXY"];
  const dispatcher = proxy ? new ProxyAgent(proxy) : fromEnvironment ? new EnvHttpProxyAgent() : undefined;
  return new HttpClient({
    contact: contact ?? null,
    version: packageVersion(),
    allowed,
    ...(dispatcher && { dispatcher }),
    note: (line) => context.output.err(line),
    signal: context.signal,
    timeouts: { request: requestTimeout, document: documentTimeout },
  });
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text, "u");
  } catch (error) {
    throw new UsageError("LINKS_PATTERN", `--links is no regular expression (${(error as Error).message})`, {
      hint: "Write it like /press-release/.",
      cause: error,
    });
  }
}
