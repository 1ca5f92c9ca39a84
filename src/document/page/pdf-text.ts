import { DocumentError } from "../../errors.js";

/** Pages of a PDF that are read. */
const MOST_PAGES = 200;

/** Whether bytes begin like a PDF. */
export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes("%PDF-");

/** The text of a PDF page by page, lines as they are set. Throws `DOCUMENT_PDF` where it is damaged, locked or has no text. */
export async function pdfText(bytes: Buffer, source: string): Promise<string> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const content = await (await pdf.getPage(number)).getTextContent();
      pages.push(content.items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
    }
    await pdf.destroy();
    return pages
      .join("\n\n")
      .normalize("NFKC")
      .replace(/[ \t]+\n/gu, "\n")
      .trim();
  } catch (error) {
    throw new DocumentError("DOCUMENT_PDF", "the PDF cannot be read", {
      where: source,
      hint: "Give the page or a text of it; locked and scanned PDFs have no text that can be read.",
      cause: error,
    });
  }
}
