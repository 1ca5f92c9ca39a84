/** The release that stands for all with the same text: one with an address before one without, then the least id. */
export function primaryOf(releases: ReadonlyMap<string, boolean>): string | undefined {
  return [...releases].sort((a, b) => Number(b[1]) - Number(a[1]) || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
