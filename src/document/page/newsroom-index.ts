import { type Element, isElement, type Node, namesOf, type Page, parentOf, textOf } from "../html/dom.js";
import { dayOf } from "./day-of.js";
import type { ListItem } from "./list-item.js";

/** Fewest entries of a list of releases, and the share of them that must have a date. */
const FEWEST = 4;
const DATED = 0.6;
/** Shortest link text that is a headline, in characters. */
const HEADLINE = 20;
/** Links of a page that are looked at, and how far above a link its entry's container may be. */
const MOST_LINKS = 3000;
const CLIMB = 4;

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
    if (!group.some(({ item }) => item.url === entry.item.url)) group.push(entry);
    groups.set(entry.signature, group);
  }
  const best = [...groups.values()].reduce<Entry[]>((top, next) => (next.length > top.length ? next : top), []);
  const items = best.map(({ item }) => item);
  return items.length >= FEWEST && items.filter(({ publishedOn }) => publishedOn).length >= items.length * DATED
    ? items
    : [];
}

function entryOf(link: Element, dayFirst: boolean): Entry | null {
  const url = (link.attribs["href"] ?? "").trim();
  const title = textOf(link);
  if (title.length < HEADLINE || /^(?:#|javascript:|mailto:|tel:)/iu.test(url)) return null;
  let container: Element | null = link;
  for (let i = 0; container && i <= CLIMB; i++, container = parentOf(container)) {
    const text = textOf(container);
    if (text.length > title.length * 4 + 400) return null;
    const publishedOn = dayOf(text.replace(title, " "), dayFirst) ?? dayOf(dateAttribute(container));
    if (publishedOn) return { item: { title, url, publishedOn }, signature: signatureOf(container) };
  }
  return null;
}

/** The `datetime` of a `<time>` below an element. */
function dateAttribute(element: Element): string | null {
  const stack = [...element.children] as Node[];
  while (stack.length > 0) {
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
