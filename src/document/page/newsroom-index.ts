import { type Element, isElement, type Node, namesOf, type Page, parentOf, textOf } from "../html/dom.js";
import { dayOf } from "./day-of.js";
import type { ListItem } from "./list-item.js";

/** Fewest entries of a list of releases, and the share of them that must have a date. */
const FEWEST = 4;
const DATED = 0.6;
/** Shortest link text that is a headline, in characters. */
const HEADLINE = 20;
/** Longest link text that is one. */
const LONGEST = 400;
/** Links of a page that are looked at, and how far above a link its entry's container may be. */
const MOST_LINKS = 3000;
const CLIMB = 4;
/** Nodes of one entry that are looked at for a date. */
const NODES = 60;

/** Longest text beside an entry that is its date, in characters. */
const DATE_TEXT = 60;

interface Entry {
  readonly item: ListItem;
  readonly signature: string;
  /** The days that stand before and behind an entry which has none of its own. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The entries of a newsroom's list of releases: headlines as links, each in a container of one kind with a date in or beside it; empty where the page has no such list. */
export function newsroomItems($: Page, dayFirst: boolean): ListItem[] {
  const groups = new Map<string, Entry[]>();
  for (const link of $("a[href]").slice(0, MOST_LINKS).toArray()) {
    if (!isElement(link as Node)) continue;
    const entry = entryOf(link as Element, dayFirst);
    if (!entry) continue;
    const group = groups.get(entry.signature) ?? [];
    group.push(entry);
    groups.set(entry.signature, group);
  }
  const best = [...groups.values()].reduce<Entry[]>((top, next) => (next.length > top.length ? next : top), []);
  // Of dates between the entries those before them count where the first entry has one there.
  const side = best[0]?.before ? "before" : "after";
  const dated = best.map(({ item, ...beside }) => ({ ...item, publishedOn: item.publishedOn ?? beside[side] }));
  const items = [...new Map(dated.map((item) => [item.url, item])).values()];
  return items.length >= FEWEST && items.filter(({ publishedOn }) => publishedOn).length >= items.length * DATED
    ? items
    : [];
}

function entryOf(link: Element, dayFirst: boolean): Entry | null {
  const url = (link.attribs["href"] ?? "").trim();
  const title = headlineOf(link, dayFirst);
  if (title.length < HEADLINE || title.length > LONGEST || /^(?:#|javascript:|mailto:|tel:)/iu.test(url)) return null;
  let container: Element | null = link;
  for (let i = 0; container && i <= CLIMB; i++, container = parentOf(container)) {
    if (container.children.length > NODES) return null;
    const most = title.length * 4 + 400;
    const text = textOf(container, most * 2);
    if (text.length > most) return null;
    const publishedOn = dayOf(text.replace(title, " "), dayFirst) ?? dayOf(dateAttribute(container));
    if (publishedOn) return entry({ title, url, publishedOn }, container, null, null);
    const before = besideDay(container, -1, dayFirst);
    const after = besideDay(container, 1, dayFirst);
    if (before || after) return entry({ title, url, publishedOn: null }, container, before, after);
  }
  return null;
}

const entry = (item: ListItem, container: Element, before: string | null, after: string | null): Entry => ({
  item,
  signature: signatureOf(container),
  before,
  after,
});

/** The headline of a link, which may hold the whole entry with its day: then its longest part. */
function headlineOf(link: Element, dayFirst: boolean): string {
  const whole = textOf(link, LONGEST * 3);
  const parts = (link.children as Node[]).filter(isElement).map((child) => textOf(child, LONGEST * 2));
  if (parts.length < 2 || !parts.some((part) => part.length <= DATE_TEXT && dayOf(part, dayFirst))) return whole;
  return parts
    .filter((part) => part.length > DATE_TEXT || !dayOf(part, dayFirst))
    .slice(0, 3)
    .reduce((longest, part) => (part.length > longest.length && longest.length < HEADLINE ? part : longest), "");
}

/** The day of the element beside an entry, where it is little else. */
function besideDay(container: Element, step: 1 | -1, dayFirst: boolean): string | null {
  const siblings = (parentOf(container)?.children ?? []) as Node[];
  if (siblings.length > NODES * 20) return null;
  const elements = siblings.filter(isElement);
  const beside = elements[elements.indexOf(container) + step];
  if (!beside) return null;
  const text = textOf(beside, DATE_TEXT * 2);
  return text.length <= DATE_TEXT ? dayOf(text, dayFirst) : null;
}

/** The `datetime` of a `<time>` below an element. */
function dateAttribute(element: Element): string | null {
  const stack = [...element.children].slice(0, NODES) as Node[];
  for (let seen = 0; stack.length > 0 && seen < NODES; seen++) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    if (node.name === "time" && node.attribs["datetime"]) return node.attribs["datetime"];
    stack.push(...(node.children as Node[]));
  }
  return null;
}

const signatureOf = (element: Element): string => {
  const parent = parentOf(element);
  return `${parent?.name ?? ""}.${parent ? namesOf(parent).split(" ")[0] : ""}>${element.name}`;
};
