import { z } from "zod";
import { folded, type Node, type Page, textOf } from "../html/dom.js";
import { dayOf } from "./day-of.js";
import type { ListItem } from "./list-item.js";

/** Where filed documents lie: `/Archives/edgar/data/<CIK>/<accession number without dashes>/<file>`. */
const ARCHIVES = "https://www.sec.gov/Archives/edgar/data";

/** The documents of an EDGAR filing index page (`…-index.htm`) or of its headers page (`…-index-headers.html`); null where the page is neither. */
export function edgarIndexItems($: Page): ListItem[] | null {
  const rows = $("table.tableFile tr").toArray();
  if (rows.length > 0) return rows.flatMap((row) => rowItem($, row));
  const title = folded($("title").first().text());
  if (!/^SEC EDGAR Submission/u.test(title)) return null;
  return $("pre a[href]")
    .toArray()
    .map((link) => ({ title: textOf(link as Node), url: $(link).attr("href") ?? "", publishedOn: null }));
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
  return [{ title: cells[1] || cells[3] || folded(link.text()), url, publishedOn: null }];
}

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
export function edgarJsonItems(value: unknown): ListItem[] | null {
  const search = searchSchema.safeParse(value);
  if (search.success) return search.data.hits.hits.map(({ _id, _source }) => searchItem(_id, _source));
  const directory = directorySchema.safeParse(value);
  if (directory.success) {
    const { name, item } = directory.data.directory;
    return item.map((file) => ({
      title: file.name,
      url: `${name}/${file.name}`,
      publishedOn: dayOf(file["last-modified"]),
    }));
  }
  const submissions = submissionsSchema.safeParse(value);
  return submissions.success ? submissionItems(submissions.data) : null;
}

function searchItem(id: string, source: z.infer<typeof searchSchema>["hits"]["hits"][number]["_source"]): ListItem {
  const [accession = "", file = ""] = id.split(":");
  const company = (source.display_names[0] ?? "").replace(/\s*\(CIK \d+\)\s*$/u, "").replace(/\s+/gu, " ");
  const folder = accession.replace(/-/gu, "");
  return {
    title: `${company} ${source.file_type ?? source.form ?? ""}`.trim() || null,
    url: `${ARCHIVES}/${Number(source.ciks[0] ?? 0)}/${folder}/${file}`,
    publishedOn: dayOf(source.file_date),
  };
}

function submissionItems({ cik, name, filings: { recent } }: z.infer<typeof submissionsSchema>): ListItem[] {
  return recent.accessionNumber.map((accession, i) => ({
    title: `${name ?? ""} ${recent.form[i] ?? ""}`.trim() || null,
    url: `${ARCHIVES}/${Number(cik)}/${accession.replace(/-/gu, "")}/${accession}-index.htm`,
    publishedOn: dayOf(recent.filingDate[i]),
  }));
}
