/** Largest file, or line of a JSONL file, that is read as one release, in bytes before and after decompression. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Longest text that goes into the analysis, in UTF-16 units: a long annual report has about a tenth of it. */
export const MAX_TEXT_LENGTH = 2 * 1024 * 1024;
