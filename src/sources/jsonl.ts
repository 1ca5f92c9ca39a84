import { z } from "zod";
import { DocumentError } from "../errors.js";
import type { RawDocument } from "../model/raw-document.js";
import { checkContent } from "./check-content.js";
import { decodeText } from "./decode.js";
import { documentTooLarge, readLines } from "./read-bytes.js";
import type { SourceResult } from "./source.js";

/** One release a line. `text` or `html` is needed; the rest is what is known beside it. */
const lineSchema = z
  .object({
    title: z.string().nullish(),
    text: z.string().nullish(),
    html: z.string().nullish(),
    published: z.string().nullish(),
    url: z.string().nullish(),
    publisher: z.string().nullish(),
  })
  .refine((line) => line.text || line.html, { message: 'neither "text" nor "html"' });

/** The releases of a JSONL file, lazily; a bad line fails alone, with its number. */
export async function* readJsonl(path: string, stem: string): AsyncGenerator<SourceResult> {
  let lines = 0;
  try {
    for await (const { line, bytes } of readLines(path, path)) {
      const source = `${path}:${line}`;
      if (bytes?.length === 0 || bytes?.toString("latin1").trim() === "") continue;
      lines += 1;
      yield readLine(bytes, source, `${stem}-${line}`);
    }
    if (lines === 0)
      yield failed(
        path,
        new DocumentError("DOCUMENT_EMPTY", "the file is empty", { where: path, hint: "Give one release a line." }),
      );
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    yield failed(path, error);
  }
}

function readLine(bytes: Buffer | null, source: string, stem: string): SourceResult {
  try {
    if (!bytes) throw documentTooLarge(source);
    const { text, html, ...meta } = parseLine(bytes, source);
    const content = text ? withHeadline(text, meta.title) : html || "";
    const document: RawDocument = { source, stem, format: text ? "text" : "html", content, meta, textIsFile: false };
    checkContent(document);
    return { kind: "document", document };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return failed(source, error);
  }
}

/** Where the text does not begin with its title, the title goes before it: it is the headline, and often says what the text does not. */
function withHeadline(text: string, title: string | null | undefined): string {
  if (!title) return text;
  const fold = (value: string): string =>
    value
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .toLowerCase();
  const start = fold(text.slice(0, title.length * 2 + 200));
  return start.includes(fold(title).slice(0, 60)) ? text : `${title}\n\n${text}`;
}

function parseLine(bytes: Buffer, source: string): z.infer<typeof lineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes, source).text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DocumentError("DOCUMENT_JSON", "the line is not valid JSON", {
      where: source,
      hint: "Write one JSON object a line.",
      cause: error,
    });
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DocumentError("DOCUMENT_FIELDS", `${issue?.path.join(".") || "the line"}: ${issue?.message}`, {
    where: source,
    hint: 'Each line is an object with "text" or "html", and strings in "title", "published", "url", "publisher".',
  });
}

const failed = (source: string, error: DocumentError): SourceResult => ({ kind: "failed", source, error });
