import { z } from "zod";
import type { Trace } from "../extract/trace.js";
import type { Extraction } from "../model/extraction.js";

/** Version of the lines of a saved run. */
const RUN_VERSION = 1;

/** One claim of one release: what it says, the rules that say it, and the words they read. */
export const runClaimSchema = z.object({ claim: z.string(), rules: z.array(z.string()), text: z.string() });
export type RunClaim = z.infer<typeof runClaimSchema>;

/** The first line of a saved run. */
export const runHeaderSchema = z.object({ runVersion: z.literal(RUN_VERSION), rulesVersion: z.string() });
export type RunHeader = z.infer<typeof runHeaderSchema>;

/** Every further line: one release with its claims. */
export const runLineSchema = z.object({ release: z.string(), claims: z.array(runClaimSchema) });
export type RunLine = z.infer<typeof runLineSchema>;

/** The header of a run with these rules. */
export const runHeader = (rulesVersion: string): RunHeader => ({ runVersion: RUN_VERSION, rulesVersion });

/** Characters shown either side of a name, and at most of a sentence. */
const AROUND = 90;
const LONGEST = 360;

/** Notes which rule proposed each span with the most confidence, for claims that a name is there. */
export class ProposerTrace implements Trace {
  readonly #best = new Map<string, { ruleId: string; confidence: number }>();

  mentionCandidate: NonNullable<Trace["mentionCandidate"]> = (rule, _sentence, candidate) => {
    const key = `${candidate.type} ${candidate.start} ${candidate.end}`;
    const confidence = candidate.confidence ?? rule.confidence;
    const known = this.#best.get(key);
    if (!known || confidence > known.confidence) this.#best.set(key, { ruleId: rule.id, confidence });
  };

  ruleOf(type: string, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
    return this.#best.get(`${type} ${start} ${end}`)?.ruleId;
  }
}

/** The claims of an extraction as comparable lines, each once, sorted. `text` is the release's, `proposers` heard its extraction. */
export function runClaims(extraction: Extraction, text: string, proposers: ProposerTrace): RunClaim[] {
  const names = new Map(extraction.entities.map(({ key, names: [first] }) => [key, first ?? key]));
  const evidence = new Map(extraction.evidence.map((item) => [item.id, item]));
  const claims = extraction.entities.map(({ type, names: [first], mentions }): RunClaim => {
    const at = mentions.find((mention) => proposers.ruleOf(type, mention)) ?? mentions[0] ?? { start: 0, end: 0 };
    const around = text.slice(Math.max(0, at.start - AROUND), at.end + AROUND);
    return { claim: `${type} ${first}`, rules: [proposers.ruleOf(type, at) ?? "unknown"], text: oneLine(around) };
  });
  for (const fact of [...extraction.relations, ...extraction.events]) {
    const items = fact.evidence.flatMap((id) => evidence.get(id) ?? []);
    const rules = [...new Set(items.map(({ ruleId }) => ruleId))].sort();
    claims.push({ claim: factClaim(fact, names), rules, text: oneLine(items[0]?.text ?? "") });
  }
  const byClaim = new Map(claims.map((claim) => [claim.claim, claim]));
  return [...byClaim.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim().slice(0, LONGEST);

/** Parts of a fact that are no content: where it is said, and what only repeats another part. */
const NO_CONTENT = new Set([
  "type",
  "evidence",
  "datePrecision",
  "dateText",
  "targetDatePrecision",
  "targetDateText",
  "quotes",
]);

function factClaim(
  fact: Extraction["relations"][number] | Extraction["events"][number],
  names: ReadonlyMap<string, string>,
): string {
  const shown = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(shown).sort().join("|")
      : typeof value === "object" && value !== null
        ? JSON.stringify(value)
        : (names.get(String(value)) ?? String(value));
  const parts = Object.entries(fact)
    .filter(([role, value]) => !NO_CONTENT.has(role) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([role, value]) => `${role}=${shown(value)}`);
  return [fact.type, ...parts].join(" ");
}
