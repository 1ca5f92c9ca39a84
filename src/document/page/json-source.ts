import { z } from "zod";
import { dayOf } from "./day-of.js";
import { edgarJsonItems } from "./edgar-lists.js";
import { type GovUkDocument, readGovUkJson } from "./govuk-json.js";
import type { ListItem } from "./list-item.js";

/** What a JSON text turned out to be. */
export type JsonSource =
  | { readonly kind: "index"; readonly items: readonly ListItem[]; readonly isFiling: boolean }
  | { readonly kind: "gov-uk"; readonly document: GovUkDocument }
  | { readonly kind: "unknown" };

/** A list of releases as Q4 newsrooms serve it */
const q4Schema = z.object({
  GetPressReleaseListResult: z.array(
    z.object({ Headline: z.string().nullish(), LinkToDetailPage: z.string(), PressReleaseDate: z.string().nullish() }),
  ),
});

/** Reads a JSON text (a body given twice in a row is read once); null where it is no JSON. */
export function readJsonSource(text: string): JsonSource | null {
  if (!/^\s*[[{]/u.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
  const edgar = edgarJsonItems(value);
  if (edgar) return { kind: "index", ...edgar };
  const items = q4Items(value);
  if (items) return { kind: "index", items, isFiling: false };
  const document = readGovUkJson(Array.isArray(value) ? value[0] : value);
  return document ? { kind: "gov-uk", document } : { kind: "unknown" };
}

function q4Items(value: unknown): ListItem[] | null {
  const list = q4Schema.safeParse(value);
  return list.success
    ? list.data.GetPressReleaseListResult.map((entry) => ({
        title: entry.Headline ?? null,
        url: entry.LinkToDetailPage,
        publishedOn: dayOf(entry.PressReleaseDate),
      }))
    : null;
}
