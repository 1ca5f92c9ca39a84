import type { Understood } from "../document/understand.js";
import type { DocumentMeta } from "../model/raw-document.js";
import { shownUrl } from "./http/shown-url.js";
import { isStored, type Loaded, loadPage } from "./load-page.js";
import type { SourceResult } from "./source.js";
import type { SourceContext } from "./source-context.js";

/** How deep lists are followed: a sitemap index, its sitemaps, their pages. */
const MAX_DEPTH = 3;
/** Entries of one list that are followed, and sitemaps of one index; more are told, not dropped in silence. */
const MAX_CHILDREN = 5000;
const MAX_SITEMAPS = 500;
/** Lists that one source may lead to. */
const MAX_LISTS = 1000;
/** Entries that are fetched ahead of the one at hand; the host's own queue keeps them polite. */
const AHEAD = 2;

/** What one source of a run is followed with. */
interface Trail {
  /** The source's own address: what is still to be done is noted under it. */
  readonly root: string;
  readonly context: SourceContext;
  lists: number;
}

/** The documents of an address: the page itself, or what a feed, index page or sitemap lists; at the end what an earlier run left undone of them. */
export async function* readUrl(url: string, context: SourceContext): AsyncGenerator<SourceResult> {
  const key = keyOf(url);
  if (context.seen.has(key)) return;
  context.seen.add(key);
  const trail: Trail = { root: shownUrl(key), context, lists: 0 };
  const loaded = await loadPage(url, { isEntry: false, fallback: {} }, context);
  yield* results(shownUrl(url), loaded, trail, 0, true);
  if (!context.follow || context.store === null) return;
  const left = (await context.pending.of(trail.root)).filter((each) => !context.seen.has(each));
  yield* eachOf(left, {}, trail, 1, true);
}

/** An address by which it is told whether it was looked at: each once a run. */
const keyOf = (url: string): string => (URL.canParse(url) ? new URL(url).href.replace(/#.*$/u, "") : url);

async function* results(
  source: string,
  loaded: Loaded,
  trail: Trail,
  depth: number,
  mayList: boolean,
): AsyncGenerator<SourceResult> {
  const { context, root } = trail;
  const settle = (): Promise<void> => context.pending.settle(root, source);
  if (!("understood" in loaded)) {
    yield loaded.result;
    if (loaded.isDone) await settle();
    return;
  }
  const { understood, stored } = loaded;
  const done = async (): Promise<void> => {
    await stored();
    await settle();
  };
  if ("reason" in understood) {
    await done();
    yield { kind: "skipped", source, reason: `${understood.kind}: ${understood.reason}`, page: understood.kind };
  } else if ("document" in understood) {
    const documents = [understood.document, ...understood.others];
    for (const document of documents.slice(0, -1)) yield { kind: "document", document };
    yield { kind: "document", document: documents.at(-1)!, stored: done };
  } else if (!(mayList || understood.isFiling)) {
    await done();
    yield { kind: "skipped", source, reason: `${understood.kind}: a list within a list is not followed` };
  } else {
    await stored();
    yield { kind: "list", source, list: understood.kind, title: understood.title, items: understood.items };
    if (context.follow) yield* followItems(source, understood, loaded.url, trail, depth);
    await settle();
  }
}

type ListUnderstood = Extract<Understood, { readonly items: unknown }>;

async function* followItems(
  source: string,
  list: ListUnderstood,
  base: string,
  trail: Trail,
  depth: number,
): AsyncGenerator<SourceResult> {
  const { context, root } = trail;
  trail.lists += 1;
  if (depth >= MAX_DEPTH || trail.lists > MAX_LISTS) {
    const reason = depth >= MAX_DEPTH ? "lists are nested too deep" : `more than ${MAX_LISTS} lists in one source`;
    yield { kind: "skipped", source, reason };
    return;
  }
  const links = linksOf(list, base, context);
  const most = list.isSitemapIndex ? MAX_SITEMAPS : MAX_CHILDREN;
  if (links.length > most)
    yield { kind: "skipped", source, reason: `${links.length - most} entries above the limit of ${most}` };
  if (list.isFiling && links.length === 0)
    yield { kind: "skipped", source, reason: "a filing without an exhibit 99", page: "not-a-release" };
  const fresh = links.slice(0, most).filter((link) => !context.seen.has(link));
  for (const link of context.store === null ? [] : fresh) {
    const shown = shownUrl(link);
    if (!isStored(await context.archive.get(shown), context)) await context.pending.note(root, shown);
  }
  yield* eachOf(fresh, list.fallback, trail, depth + 1, list.isSitemapIndex);
}

/** The addresses of a list's entries that are to be read, each once, whole and without fragment. */
function linksOf(list: ListUnderstood, base: string, { links }: SourceContext): string[] {
  const filtered = list.kind !== "feed" && !list.isSitemapIndex && links !== null;
  const all = list.items
    .filter(({ follow }) => follow !== false)
    .flatMap(({ url }) => (url === "" ? [] : (URL.parse(url, base)?.href ?? [])))
    .map(keyOf)
    .filter((link) => !filtered || links.test(link));
  return [...new Set(all)];
}

async function* eachOf(
  links: readonly string[],
  fallback: DocumentMeta,
  trail: Trail,
  depth: number,
  mayList: boolean,
): AsyncGenerator<SourceResult> {
  const { context } = trail;
  const waiting: { link: string; loaded: Promise<Loaded> }[] = [];
  let next = 0;
  while (waiting.length > 0 || next < links.length) {
    while (waiting.length < AHEAD && next < links.length && !context.signal.aborted) {
      const link = links[next]!;
      next += 1;
      if (context.seen.has(link)) continue;
      // Noted ones bear no password, so an address is known by both of its forms.
      context.seen.add(link).add(shownUrl(link));
      const loaded = loadPage(link, { isEntry: true, fallback }, context);
      // Whoever awaits it hears of a failure; until then it is no unhandled rejection.
      loaded.catch(() => {});
      waiting.push({ link, loaded });
    }
    const first = waiting.shift();
    if (!first) return;
    yield* results(shownUrl(first.link), await first.loaded, trail, depth, mayList);
  }
}
