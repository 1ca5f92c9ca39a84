/** A URL as it may be printed and stored: without user and password. */
export function shownUrl(url: string | URL): string {
  const parsed = typeof url === "string" ? URL.parse(url) : new URL(url);
  if (!parsed) return String(url);
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}
