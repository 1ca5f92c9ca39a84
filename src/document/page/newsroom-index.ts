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

interface Entry {
  readonly item: ListItem;
  readonly signature: string;
}

/** The entries of a newsroom's list of releases: headlines as links, each in a container of one kind with a date; empty where the page has no such list. */
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
  const items = [...new Map(best.map(({ item }) => [item.url, item])).values()];
  return items.length >= FEWEST && items.filter(({ publishedOn }) => publishedOn).length >= items.length * DATED
    ? items
    : [];
}

function entryOf(link: Element, dayFirst: boolean): Entry | null {
  const url = (link.attribs["href"] ?? "").trim();
  const title = textOf(link, LONGEST);
  if (title.length < HEADLINE || title.length > LONGEST || /^(?:#|javascript:|mailto:|tel:)/iu.test(url)) return null;
  let container: Element | null = link;
  for (let i = 0; container && i <= CLIMB; i++, container = parentOf(container)) {
    if (container.children.length > NODES) return null;
    const most = title.length * 4 + 400;
    const text = textOf(container, most * 2);
    if (text.length > most) return null;
    const publishedOn = dayOf(text.replace(title, " "), dayFirst) ?? dayOf(dateAttribute(container));
    if (publishedOn) return { item: { title, url, publishedOn }, signature: signatureOf(container) };
  }
  return null;
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
