import { readFile } from "node:fs/promises";
import { DocumentError } from "../errors.js";
import { type DocumentMeta, documentMetaSchema, type RawDocument } from "../model/raw-document.js";
import { checkContent } from "./check-content.js";
import { decodeText } from "./decode.js";
import { fileFormat } from "./file-format.js";
import { readBytes } from "./read-bytes.js";

/** Reads one text or HTML file, with what `<name>.meta.json` beside it knows. Throws a `DocumentError`. */
export async function readDocumentFile(path: string): Promise<RawDocument> {
  const { format, stem, base } = fileFormat(path);
  const bytes = await readBytes(path, path);
  const { text, isFile } = decodeText(bytes, path);
  const isHtml = format === "html";
  const document: RawDocument = {
    source: path,
    stem,
    format: isHtml ? "html" : "text",
    content: text,
    meta: await readMeta(`${base}.meta.json`),
    textIsFile: isFile && !isHtml && !path.endsWith(".gz"),
  };
  checkContent(document);
  return document;
}

/** What `<name>.meta.json` says; nothing where there is none. */
export async function readMeta(path: string): Promise<DocumentMeta> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new DocumentError("DOCUMENT_META", "the file beside the text cannot be read", {
      where: path,
      hint: "Mend or remove it.",
      cause: error,
    });
  }
  const parsed = documentMetaSchema.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DocumentError("DOCUMENT_META", `${issue?.path.join(".")}: ${issue?.message}`, {
    where: path,
    hint: 'It holds strings in "title", "publisher", "published", "url".',
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DocumentError("DOCUMENT_META", "it is not valid JSON", {
      where: path,
      hint: "Mend or remove it.",
      cause: error,
    });
  }
}
