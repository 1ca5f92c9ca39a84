import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { DocumentError } from "../errors.js";

const MESSAGES: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  ENOENT: ["DOCUMENT_MISSING", "there is no such file or folder", "Check the path."],
  EACCES: ["DOCUMENT_UNREADABLE", "the file may not be read", "Check its permissions."],
  EPERM: ["DOCUMENT_UNREADABLE", "the file may not be read", "Check its permissions."],
  ELOOP: ["DOCUMENT_LINK_LOOP", "the link leads back to itself", "Give the file it should lead to."],
  ENXIO: ["DOCUMENT_NOT_A_FILE", "it is neither a regular file nor a folder", "Give a regular file or a folder."],
  ENAMETOOLONG: ["DOCUMENT_MISSING", "the path is too long", "Check the path."],
};

/** The error for a path that could not be opened, read or listed. */
export function fileError(error: unknown, source: string): DocumentError {
  const cause = error as NodeJS.ErrnoException;
  const [code, message, hint] = MESSAGES[cause.code ?? ""] ?? [
    "DOCUMENT_UNREADABLE",
    `the file cannot be read (${cause.code ?? cause.message})`,
    "Check the file and its disk.",
  ];
  return new DocumentError(code, message, { where: source, hint, cause });
}

/** The error for a FIFO, socket or device, also behind a link. */
export const notAFile = (source: string): DocumentError => fileError({ code: "ENXIO" }, source);

/** Opens a regular file without ever waiting on a FIFO. The caller closes it. */
export async function openRegular(path: string, source: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    if (!(await stat(path)).isFile()) throw notAFile(source);
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw error instanceof DocumentError ? error : fileError(error, source);
  }
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw notAFile(source);
}
