import { StoreError } from "../errors.js";
import type { Backend } from "./backend.js";

/** Version of how a store keeps its ledger and graph; a change that older programs cannot read counts it up. */
export const LAYOUT = 1;

/** What turns a store of each older layout into the next: `[0]` is for stores from before the layout was noted. */
const MIGRATIONS: readonly ((backend: Backend) => Promise<void>)[] = [async () => {}];

/** Reads the layout → version. */
export const READ_LAYOUT = "MATCH (s:StoreInfo {id: 'store'}) RETURN s.version AS version";
/** Notes the layout: `$version`. */
export const WRITE_LAYOUT = "MERGE (s:StoreInfo {id: 'store'}) SET s.version = $version";

/** The layout in the rows of `READ_LAYOUT`. */
export function layoutFrom(rows: readonly (readonly unknown[])[]): number | null {
  const version = rows[0]?.[0];
  return typeof version === "number" ? version : null;
}

/** The error for a store that a newer program has written. */
export const newerStore = (where: string, layout: number): StoreError =>
  new StoreError("STORE_NEWER", `a newer Pressgraph has written this store (layout ${layout}, known here: ${LAYOUT})`, {
    where,
    hint: "Update Pressgraph; or let the newer one write the facts out: pressgraph export --format csv --out DIR",
    exitCode: 78,
  });

/** The layout of a store, 0 where it notes none. Throws `StoreError` 78 where it is newer than this program. */
export async function checkLayout(backend: Backend): Promise<number> {
  const layout = (await backend.layout()) ?? 0;
  if (layout > LAYOUT) throw newerStore(backend.spec, layout);
  return layout;
}

/** Makes what a store needs; one of an older layout is turned into one of this layout, step by step. */
export async function prepareBackend(backend: Backend): Promise<void> {
  const layout = await checkLayout(backend);
  await backend.prepare();
  for (const [place, step] of MIGRATIONS.entries()) {
    if (place < layout) continue;
    await step(backend);
    await backend.setLayout(place + 1);
  }
}
