import { z } from "zod";
import { dayOf } from "./day-of.js";

const bodySchema = z.union([
  z.string(),
  z
    .array(z.object({ content_type: z.string().nullish(), content: z.string() }))
    .transform(
      (variants) => (variants.find(({ content_type }) => content_type === "text/html") ?? variants[0])?.content ?? "",
    ),
]);

const contentSchema = z.object({
  base_path: z.string().startsWith("/"),
  title: z.string(),
  description: z.string().nullish(),
  locale: z.string().nullish(),
  document_type: z.string(),
  first_published_at: z.string().nullish(),
  public_updated_at: z.string().nullish(),
  details: z.object({ body: bodySchema.nullish(), first_public_at: z.string().nullish() }),
  links: z.object({ organisations: z.array(z.object({ title: z.string() })).nullish() }).nullish(),
});

/** A document of GOV.UK's content API. */
export interface GovUkDocument {
  readonly title: string;
  readonly documentType: string;
  readonly url: string;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  readonly summary: string | null;
  readonly html: string;
}

/** Types of document that announce something (of about a hundred that GOV.UK has). */
const RELEASES = new Set(
  "press_release news_story news_article world_news_story government_response drug_safety_update medical_safety_alert speech written_statement oral_statement authored_article fatality_notice".split(
    " ",
  ),
);

/** Whether a type of GOV.UK document is a release. */
export const isGovUkRelease = (documentType: string): boolean => RELEASES.has(documentType);

/** Reads GOV.UK's JSON; of a body given in two variants (markdown and HTML) the HTML. Null where the value is none. */
export function readGovUkJson(value: unknown): GovUkDocument | null {
  const parsed = contentSchema.safeParse(value);
  if (!parsed.success) return null;
  const { details, links, ...content } = parsed.data;
  return {
    title: content.title,
    documentType: content.document_type,
    url: `https://www.gov.uk${content.base_path}`,
    publishedOn: dayOf(content.first_published_at ?? details.first_public_at ?? content.public_updated_at),
    publisher: links?.organisations?.map(({ title }) => title).join(" and ") || null,
    summary: content.description ?? null,
    html: details.body ?? "",
  };
}
