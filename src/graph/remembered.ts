/** Longest text whose result is kept; longer ones are rare and would fill the memory. */
const LONGEST = 300;
/** How many results are kept; then all are forgotten. */
const MOST = 20_000;

/** A pure function of a text that keeps its last results: names come again and again. */
export function remembered<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (text.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
