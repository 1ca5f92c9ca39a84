import type { Dirent } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { DocumentError } from "../errors.js";
import { fileFormat } from "./file-format.js";
import { readJsonl } from "./jsonl.js";
import { fileError, notAFile } from "./open-regular.js";
import { readDocumentFile } from "./read-file.js";
import { readWarc } from "./read-warc.js";
import type { SourceResult } from "./source.js";
import { isWrapped, understandFile } from "./understand-file.js";

/** The documents of a file or, in order of their names, of a folder and all below it. Bad ones come as `failed`, and the rest goes on. */
export async function* readPath(path: string): AsyncGenerator<SourceResult> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) yield* readNamedFolder(path);
    else if (info.isFile()) yield* readAnyFile(path, true);
    else throw notAFile(path);
  } catch (error) {
    yield asFailed(path, error instanceof DocumentError ? error : fileError(error, path));
  }
}

const asFailed = (source: string, error: DocumentError): SourceResult => ({ kind: "failed", source, error });

async function* readNamedFolder(path: string): AsyncGenerator<SourceResult> {
  if ((await lstat(path)).isSymbolicLink()) {
    throw new DocumentError("DOCUMENT_LINKED_FOLDER", "linked folders are not followed", {
      where: path,
      hint: `Give the folder itself: ${await realpath(path)}`,
    });
  }
  if (fileFormat(path).format) throw folderNamedAsFile(path);
  let any = false;
  for await (const result of readFolder(path)) {
    any = true;
    yield result;
  }
  if (!any) yield { kind: "skipped", source: path, reason: "the folder holds no releases" };
}

const folderNamedAsFile = (path: string): DocumentError =>
  new DocumentError("DOCUMENT_IS_FOLDER", "it is a folder though its name is that of a file", {
    where: path,
    hint: "Rename it, or give the files in it.",
  });

async function* readFolder(path: string): AsyncGenerator<SourceResult> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield asFailed(path, fileError(error, path));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (!entry.name.startsWith(".")) yield* readEntry(join(path, entry.name), entry);
  }
}

async function* readEntry(path: string, entry: Dirent): AsyncGenerator<SourceResult> {
  const named = fileFormat(path).format !== null;
  try {
    if (entry.isDirectory()) {
      if (named) throw folderNamedAsFile(path);
      yield* readFolder(path);
    } else if (entry.isSymbolicLink() && (await stat(path)).isDirectory()) {
      yield { kind: "skipped", source: path, reason: "linked folders are not followed" };
    } else if (named && !(await stat(path)).isFile()) throw notAFile(path);
    else yield* readAnyFile(path, false);
  } catch (error) {
    yield asFailed(path, error instanceof DocumentError ? error : fileError(error, path));
  }
}

/** `asked`: the caller named this very file, so that it is read whatever its name. */
async function* readAnyFile(path: string, asked: boolean): AsyncGenerator<SourceResult> {
  const { format, stem } = fileFormat(path);
  if (format === "jsonl") yield* readJsonl(path, stem);
  else if (format === "warc") yield* readWarc(path, stem);
  else if (format === "text") {
    const document = await readDocumentFile(path);
    if (isWrapped(document.content)) yield* understandFile(path);
    else yield { kind: "document", document };
  } else if (format !== null || asked) yield* understandFile(path);
}
