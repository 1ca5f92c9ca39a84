import { dayOf } from "./day-of.js";
import { EDGAR_ARCHIVES } from "./edgar-lists.js";

/** One document of a whole EDGAR submission, as its wrapper describes it. */
export interface FiledDocument {
  readonly type: string;
  readonly filename: string | null;
  readonly description: string | null;
  /** What stands in `<TEXT>`: HTML or plain text. */
  readonly content: string;
}

/** A whole submission, or one document in its wrapper. */
export interface Submission {
  readonly company: string | null;
  /** The day it was filed: often later than the release's. */
  readonly filedOn: string | null;
  /** "0000001234-24-000056" */
  readonly accession: string | null;
  /** The company's number with the SEC. */
  readonly cik: string | null;
  readonly documents: readonly FiledDocument[];
}

const DOCUMENT = /<DOCUMENT>/gu;
/** Documents of one submission that are looked at, and how long the head of one is. */
const MOST = 500;
const HEAD = 2000;

/** Whether a text is in the SGML wrapper of EDGAR, with or without the PEM lines of the nineties before it. */
export const isSubmission = (text: string): boolean =>
  /^\s*(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----|<SEC-DOCUMENT>|<IMS-DOCUMENT>|<DOCUMENT>\s*<TYPE>)/u.test(
    text.slice(0, 500),
  );

/** Reads the wrapper: `<DOCUMENT>`, `<TYPE>`, `<FILENAME>`, `<TEXT>`; its tags are never closed, except document and text. */
export function readSubmission(text: string): Submission {
  const starts = [...text.matchAll(DOCUMENT)].slice(0, MOST).map(({ index }) => index);
  const header = text.slice(0, starts[0] ?? text.length);
  const filed = /FILED AS OF DATE:\s*(\d{4})(\d{2})(\d{2})/u.exec(header);
  return {
    company: /COMPANY CONFORMED NAME:[ \t]*(\S.*)/u.exec(header)?.[1]?.trim() ?? null,
    accession: /ACCESSION NUMBER:\s*(\d{10}-\d{2}-\d{6})/u.exec(header)?.[1] ?? null,
    cik: /CENTRAL INDEX KEY:\s*0*(\d{1,10})/u.exec(header)?.[1] ?? null,
    filedOn: filed ? dayOf(`${filed[1]}-${filed[2]}-${filed[3]}`) : null,
    documents: starts.map((start, i) => readDocument(text.slice(start, starts[i + 1] ?? text.length))),
  };
}

function readDocument(text: string): FiledDocument {
  const open = text.search(/<TEXT>/iu);
  const head = text.slice(0, open < 0 ? HEAD : open);
  const tag = (name: string): string | null =>
    new RegExp(`<${name}>[ \\t]*(\\S[^\\r\\n<]*)`, "iu").exec(head)?.[1]?.trim() ?? null;
  const close = text.search(/<\/TEXT>/iu);
  return {
    type: tag("TYPE") ?? "",
    filename: tag("FILENAME"),
    description: tag("DESCRIPTION"),
    content: open < 0 ? "" : text.slice(open + "<TEXT>".length, close < 0 ? undefined : close),
  };
}

/** The exhibits 99 of a submission, those that are described as releases first. */
export function releaseExhibits({ documents }: Submission): FiledDocument[] {
  const exhibits = documents.filter(({ type }) => /^EX-99/iu.test(type));
  const isPress = ({ description }: FiledDocument): boolean => /press release|news release/iu.test(description ?? "");
  return [...exhibits.filter(isPress), ...exhibits.filter((exhibit) => !isPress(exhibit))];
}

/** Where EDGAR keeps an exhibit of a submission as a file of its own; null where the wrapper does not say enough. */
export const exhibitUrl = ({ accession, cik }: Submission, { filename }: FiledDocument): string | null =>
  accession && cik && filename && /^[\w.-]+$/u.test(filename)
    ? `${EDGAR_ARCHIVES}/${cik}/${accession.replace(/-/gu, "")}/${filename}`
    : null;
