import { z } from "zod";
import { folded, type Node, type Page, textOf } from "../html/dom.js";
import { dayOf } from "./day-of.js";
import type { ListItem } from "./list-item.js";

/** Where filed documents lie: `/Archives/edgar/data/<CIK>/<accession number without dashes>/<file>`. */
export const EDGAR_ARCHIVES = "https://www.sec.gov/Archives/edgar/data";

/** The documents of one filing. */
export interface Filing {
  readonly items: readonly ListItem[];
  /** ISO 8601, to the day; null where the page does not say. */
  readonly filedOn: string | null;
}

/** Types of filed documents that hold releases, and names of such files: "EX-99.1", "d123dex991.htm", "ex99-2.htm" */
const RELEASE_TYPE = /^EX-99/iu;
const RELEASE_FILE = /ex(?:hibit)?[-_.]?99/iu;
/** "Filing Date 2024-11-12" */
const FILING_DATE = /Filing Date\s*(\d{4}-\d{2}-\d{2})/u;

/** The documents of an EDGAR filing index page (`…-index.htm`) or of its headers page (`…-index-headers.html`), those that are no exhibit 99 marked; null where the page is neither. */
export function edgarFiling($: Page): Filing | null {
  const rows = $("table.tableFile tr").toArray();
  if (rows.length > 0) {
    const filedOn = FILING_DATE.exec(folded($(".formGrouping").text()))?.[1] ?? null;
    return { items: rows.flatMap((row) => rowItem($, row)), filedOn };
  }
  const title = folded($("title").first().text());
  if (!/^SEC EDGAR Submission/u.test(title)) return null;
  const items = $("pre a[href]")
    .toArray()
    .map((link) => fileItem(textOf(link as Node), $(link).attr("href") ?? "", null));
  return { items, filedOn: null };
}

function rowItem($: Page, row: Parameters<Page>[0]): ListItem[] {
  const link = $(row as never)
    .find("a[href]")
    .first();
  const url = link.attr("href");
  if (!url) return [];
  const cells = $(row as never)
    .children("td")
    .toArray()
    .map((cell) => textOf(cell as Node));
  const item = { title: cells[1] || cells[3] || folded(link.text()), url, publishedOn: null };
  const isRelease = cells[3] === undefined || cells[3] === "" ? RELEASE_FILE.test(url) : RELEASE_TYPE.test(cells[3]);
  return [isRelease ? item : { ...item, follow: false }];
}

/** A file of which only the name is known. */
const fileItem = (title: string, url: string, publishedOn: string | null): ListItem => ({
  title,
  url,
  publishedOn,
  ...(!RELEASE_FILE.test(url.split("/").at(-1) ?? "") && { follow: false }),
});

const searchSchema = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _id: z.string(),
        _source: z.object({
          ciks: z.array(z.string()).default([]),
          display_names: z.array(z.string()).default([]),
          file_date: z.string().nullish(),
          form: z.string().nullish(),
          file_type: z.string().nullish(),
        }),
      }),
    ),
  }),
});

const directorySchema = z.object({
  directory: z.object({
    name: z.string(),
    item: z.array(z.object({ name: z.string(), "last-modified": z.string().nullish() })),
  }),
});

const column = z.array(z.string()).default([]);
const submissionsSchema = z.object({
  cik: z.union([z.string(), z.number()]).transform(String),
  name: z.string().nullish(),
  filings: z.object({
    recent: z.object({ accessionNumber: column, filingDate: column, form: column, primaryDocument: column }),
  }),
});

/** The entries of EDGAR's JSON: a full-text search answer, a company's submissions or a filing's directory (`index.json`); null where it is none. */
export function edgarJsonItems(value: unknown): { items: ListItem[]; isFiling: boolean } | null {
  const search = searchSchema.safeParse(value);
  if (search.success)
    return { items: search.data.hits.hits.map(({ _id, _source }) => searchItem(_id, _source)), isFiling: false };
  const directory = directorySchema.safeParse(value);
  if (directory.success) {
    const { name, item } = directory.data.directory;
    const items = item.map((file) => fileItem(file.name, `${name}/${file.name}`, dayOf(file["last-modified"])));
    return { items, isFiling: true };
  }
  const submissions = submissionsSchema.safeParse(value);
  return submissions.success ? { items: submissionItems(submissions.data), isFiling: false } : null;
}

function searchItem(id: string, source: z.infer<typeof searchSchema>["hits"]["hits"][number]["_source"]): ListItem {
  const [accession = "", file = ""] = id.split(":");
  const company = (source.display_names[0] ?? "").replace(/\s*\(CIK \d+\)\s*$/u, "").replace(/\s+/gu, " ");
  const folder = accession.replace(/-/gu, "");
  return {
    title: `${company} ${source.file_type ?? source.form ?? ""}`.trim() || null,
    url: `${EDGAR_ARCHIVES}/${Number(source.ciks[0] ?? 0)}/${folder}/${file}`,
    publishedOn: dayOf(source.file_date),
  };
}

/** Forms that releases are filed with: "8-K", "8-K/A", "6-K" */
const RELEASE_FORM = /^[68]-K/u;

function submissionItems({ cik, name, filings: { recent } }: z.infer<typeof submissionsSchema>): ListItem[] {
  return recent.accessionNumber.map((accession, i) => ({
    title: `${name ?? ""} ${recent.form[i] ?? ""}`.trim() || null,
    url: `${EDGAR_ARCHIVES}/${Number(cik)}/${accession.replace(/-/gu, "")}/${accession}-index.htm`,
    publishedOn: dayOf(recent.filingDate[i]),
    ...(!RELEASE_FORM.test(recent.form[i] ?? "") && { follow: false as const }),
  }));
}
