import { createHash } from "node:crypto";

/** First 20 hexadecimal digits of the SHA-256 of the parts, with a separator that no part can forge. */
export function digest(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 20);
}
