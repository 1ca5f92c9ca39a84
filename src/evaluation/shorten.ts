/** Words on one line, cut with dots where they are longer than `length` characters. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length - 3)}...` : line;
}
