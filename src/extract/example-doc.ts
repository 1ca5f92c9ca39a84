import { parseIsoDate } from "../model/civil-date.js";
import { type EntityType, entityTypeSchema } from "../model/extraction.js";
import type { Mention } from "../model/mention.js";
import type { Release } from "../model/release.js";
import { cleanName } from "../nlp/clean-name.js";
import type { Example } from "../rules/kit/example.js";

/** An example with its mark-up taken off. */
export interface ReadExample {
  readonly release: Release;
  readonly mentions: readonly Mention[];
  /** Those marked with `+`: known to a mention rule before it runs, though it may report such mentions itself. */
  readonly known: ReadonlySet<Mention>;
}

/** `[Drug:Vitrakvi]`, `[Drug=Vitrakvi:larotrectinib]`, `[+Person:Ada Quill]` */
const MARK = /\[(\+?)([A-Z][A-Za-z]+)(?:=([^\]:]*))?:([^\]]*)\]/gu;

/** Takes the inline mark-up off an example. Throws a `SyntaxError` for an unknown type. */
export function readExample(example: Example): ReadExample {
  let text = "";
  let from = 0;
  const mentions: Mention[] = [];
  const known = new Set<Mention>();
  for (const found of example.text.matchAll(MARK)) {
    text += example.text.slice(from, found.index);
    const type = typeOf(found[2]!, example.text);
    const surface = found[4]!;
    const mention = mentionAt(type, text.length, surface, found[3]);
    mentions.push(mention);
    if (found[1] === "+") known.add(mention);
    text += surface;
    from = found.index + found[0].length;
  }
  text += example.text.slice(from);
  return { release: releaseOf(text, example), mentions, known };
}

/** The example's text in mark-up again, from spans: the inverse of `readExample` for marks without a first name. */
export function markUp(text: string, mentions: readonly { type: string; start: number; end: number }[]): string {
  let out = "";
  let from = 0;
  for (const { type, start, end } of mentions) {
    out += `${text.slice(from, start)}[${type}:${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

function typeOf(word: string, text: string): EntityType {
  const type = entityTypeSchema.safeParse(word);
  if (!type.success) throw new SyntaxError(`unknown type "${word}" in the example: ${text}`);
  return type.data;
}

function mentionAt(type: EntityType, start: number, surface: string, first: string | undefined): Mention {
  return {
    type,
    start,
    end: start + surface.length,
    text: surface,
    name: cleanName(surface, type),
    ruleId: "example",
    ruleVersion: 1,
    confidence: 1,
    attributes: {},
    ...(first !== undefined && { lexiconName: first }),
  };
}

function releaseOf(text: string, example: Example): Release {
  return {
    id: "release:example",
    url: null,
    title: null,
    text,
    language: "en",
    publishedOn: example.publishedOn ? parseIsoDate(example.publishedOn) : null,
    dateInText: example.publishedOn !== undefined,
    publisher: null,
    organizations: example.own ? [example.own] : [],
    dateline: null,
    category: example.category ?? "company-news",
    categoryReason: "example",
    sections: [{ kind: example.section ?? "body", span: { start: 0, end: text.length } }],
    contentHash: "",
  };
}
