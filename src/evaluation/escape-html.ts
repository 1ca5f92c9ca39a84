const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML content and quoted attributes; controls that no page may hold become U+FFFD, one for one. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/gu, (char) => ENTITIES[char]!)
    // U+0000 and other controls but tab and newlines: the parser would drop or replace them
    .replace(/[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f]/gu, "\ufffd")
    // a carriage return, which the parser would turn into a newline
    .replace(/\r/gu, "&#13;");
