/** How many facts a write added, confirmed by one more release, changed in what they show, and took back. */
export interface FactCounts {
  added: number;
  confirmed: number;
  changed: number;
  retracted: number;
}

/** One fact that a write changed in more than its support; `before` and `after` are what it showed. */
export interface FactChange {
  readonly kind: "added" | "changed" | "slipped" | "retracted";
  /** Read aloud: `DEVELOPS organization:bayer drug:larotrectinib`, `RegulatoryAction approval drug:larotrectinib EU`. */
  readonly fact: string;
  /** Id of the event that it is about. */
  readonly event?: string;
  readonly release: string;
  readonly property?: string;
  readonly before?: string;
  readonly after?: string;
  /** Why a release that was there before says something else now: its text changed, or the rules that read it. */
  readonly because?: "text" | "rules";
}

export const noFacts = (): FactCounts => ({ added: 0, confirmed: 0, changed: 0, retracted: 0 });

/** Adds the second counts to the first. */
export function addFacts(sum: FactCounts, more: FactCounts): void {
  sum.added += more.added;
  sum.confirmed += more.confirmed;
  sum.changed += more.changed;
  sum.retracted += more.retracted;
}
