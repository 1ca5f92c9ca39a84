import type { RunClaim } from "./claims-run.js";

/** A claim that one run has and the other has not, with its release. */
export interface ChangedClaim extends RunClaim {
  readonly release: string;
}

/** Claims gained and lost by one rule; `sampled` are at most as many as asked, the same ones each time. */
export interface RuleDifference {
  readonly rule: string;
  readonly gained: number;
  readonly lost: number;
  readonly sampledGained: readonly ChangedClaim[];
  readonly sampledLost: readonly ChangedClaim[];
}

/** The difference of two runs over the same releases. */
export interface RunDifference {
  readonly base: string;
  readonly now: string;
  readonly releases: number;
  /** Releases that only one of the runs has. */
  readonly unmatched: readonly string[];
  readonly claimsBefore: number;
  readonly claimsNow: number;
  readonly gained: number;
  readonly lost: number;
  readonly rules: readonly RuleDifference[];
}

/** Keeps `size` of any number of claims, the same whatever their order: those whose hashes are smallest. */
class Sample {
  count = 0;
  readonly #kept: { rank: number; claim: ChangedClaim }[] = [];

  constructor(readonly size: number) {}

  add(claim: ChangedClaim): void {
    this.count += 1;
    const rank = hash(`${claim.release}\n${claim.claim}`);
    if (this.#kept.length === this.size && rank >= (this.#kept.at(-1)?.rank ?? 0)) return;
    const at = this.#kept.findIndex((one) => one.rank > rank);
    this.#kept.splice(at < 0 ? this.#kept.length : at, 0, { rank, claim });
    if (this.#kept.length > this.size) this.#kept.pop();
  }

  get claims(): ChangedClaim[] {
    return this.#kept.map(({ claim }) => claim);
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Compares two runs release by release, as they come. */
export class DifferenceCounter {
  readonly #gained = new Map<string, Sample>();
  readonly #lost = new Map<string, Sample>();
  readonly #unmatched: string[] = [];
  #totals = { releases: 0, claimsBefore: 0, claimsNow: 0, gained: 0, lost: 0 };

  constructor(readonly sampleSize: number) {}

  /** Takes one release's claims of both runs; undefined where a run has not read it. */
  add(release: string, before: readonly RunClaim[] | undefined, now: readonly RunClaim[] | undefined): void {
    if (!before || !now) {
      this.#unmatched.push(release);
      return;
    }
    this.#totals.releases += 1;
    this.#totals.claimsBefore += before.length;
    this.#totals.claimsNow += now.length;
    this.#totals.gained += this.#note(this.#gained, release, now, before);
    this.#totals.lost += this.#note(this.#lost, release, before, now);
  }

  #note(samples: Map<string, Sample>, release: string, mine: readonly RunClaim[], others: readonly RunClaim[]): number {
    const known = new Set(others.map(({ claim }) => claim));
    const fresh = mine.filter(({ claim }) => !known.has(claim));
    for (const claim of fresh) {
      for (const rule of claim.rules) {
        const sample = samples.get(rule) ?? new Sample(this.sampleSize);
        samples.set(rule, sample);
        sample.add({ ...claim, release });
      }
    }
    return fresh.length;
  }

  /** What has been counted, the rule with most changes first. */
  result(base: string, now: string): RunDifference {
    const ids = [...new Set([...this.#gained.keys(), ...this.#lost.keys()])];
    const rules = ids.map(
      (rule): RuleDifference => ({
        rule,
        gained: this.#gained.get(rule)?.count ?? 0,
        lost: this.#lost.get(rule)?.count ?? 0,
        sampledGained: this.#gained.get(rule)?.claims ?? [],
        sampledLost: this.#lost.get(rule)?.claims ?? [],
      }),
    );
    rules.sort((a, b) => b.gained + b.lost - a.gained - a.lost || (a.rule < b.rule ? -1 : 1));
    return { base, now, ...this.#totals, unmatched: this.#unmatched, rules };
  }
}

/** The difference as Markdown: totals, a table by rule, and the samples with their sentences. */
export function differenceMarkdown(difference: RunDifference): string {
  const { base, now, releases, unmatched, claimsBefore, claimsNow, gained, lost, rules } = difference;
  const lines = [
    "# Claims gained and lost",
    "",
    `From ${base} to ${now}: ${releases} releases, ${claimsBefore} claims before, ${claimsNow} now; ${gained} gained, ${lost} lost.`,
    ...(unmatched.length > 0 ? [`${unmatched.length} releases are in one run only, the first ${unmatched[0]}.`] : []),
    "",
    "| rule | gained | lost |",
    "| --- | ---: | ---: |",
    ...rules.map((rule) => `| ${rule.rule} | ${rule.gained} | ${rule.lost} |`),
  ];
  for (const { rule, gained: more, lost: less, sampledGained, sampledLost } of rules) {
    lines.push("", `## ${rule}`);
    if (more > 0) lines.push("", `Gained ${more}, of which:`, "", ...sampledGained.map(claimLine));
    if (less > 0) lines.push("", `Lost ${less}, of which:`, "", ...sampledLost.map(claimLine));
  }
  return `${lines.join("\n")}\n`;
}

const code = (text: string): string => `\`${text.replace(/`/gu, "'")}\``;
const claimLine = ({ claim, release, text }: ChangedClaim): string =>
  `- ${code(claim)} (${release.replace(/[[\]<>]/gu, "")})\n  ${code(text)}`;
