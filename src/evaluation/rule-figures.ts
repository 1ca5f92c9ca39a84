import { parseRelease } from "../document/parse-release.js";
import { type Examination, Extractor } from "../extract/extract.js";
import type { Rule, RuleSet } from "../rules/kit/rule.js";
import { aptRules } from "./apt-rules.js";
import { foldName } from "./canonical-name.js";
import type { GoldDocument } from "./evaluate.js";
import { type GraphDocument, graphDocumentSchema, type ScoredEvent, type ScoredRelation } from "./graph-document.js";
import { Journal, spanKey } from "./journal.js";
import { type DocumentVerdicts, scoreDocument, type Verdict } from "./score-document.js";
import { ScoreRows } from "./score-rows.js";

/** What one rule did over annotated releases. A fact or name that several rules gave counts for each. */
export interface RuleFigures {
  right: number;
  wrong: number;
  /**
   * Annotated facts of its type that nobody gave, though its trigger stands in a sentence that names their ends (for events: the drug, the person or a
   * party). A fact that several rules came near to counts for each; names have no trigger and none here.
   */
  missed: number;
  /** The wrong and missed ones in words, each with its release and, where missed, the sentence. */
  readonly told: string[];
}

/** Runs the rules over annotated releases and tells for each rule what it got right, wrong, and missed near its trigger. */
export function ruleFigures(documents: readonly GoldDocument[], rules: RuleSet): ReadonlyMap<string, RuleFigures> {
  const figures = new Figures();
  const extractor = new Extractor(rules);
  const all: readonly Rule[] = Object.values(rules).flat();
  for (const { id, raw, gold } of documents) {
    const release = parseRelease(raw);
    if (release.language !== "en") continue;
    const journal = new Journal();
    const examination = extractor.examine(release, journal);
    const pred = graphDocumentSchema.parse(examination.extraction);
    const verdicts = scoreDocument(id, gold, pred, new ScoreRows());
    addNames(figures, id, examination, verdicts, journal);
    addFacts(figures, id, pred, [...verdicts.relations, ...verdicts.events]);
    addMisses(figures, id, gold, verdicts, all, journal);
  }
  return figures.byRule;
}

class Figures {
  readonly byRule = new Map<string, RuleFigures>();

  add(rule: string, what: "right" | "wrong" | "missed", told?: string): void {
    const figures = this.byRule.get(rule) ?? { right: 0, wrong: 0, missed: 0, told: [] };
    figures[what] += 1;
    if (told !== undefined) figures.told.push(`${what}  ${told}`);
    this.byRule.set(rule, figures);
  }
}

/** A name counts for the rules that found it themselves, not for its later mentions. */
function addNames(
  figures: Figures,
  id: string,
  { linked, extraction }: Examination,
  verdicts: DocumentVerdicts,
  journal: Journal,
): void {
  const rulesAt = new Map<number, string>();
  for (const mention of linked.mentions)
    if (journal.proposed.has(spanKey(mention))) rulesAt.set(mention.start, mention.ruleId);
  const mentionsOf = new Map(extraction.entities.map(({ key, mentions }) => [key, mentions]));
  for (const { pred, right } of verdicts.entities) {
    const found = (mentionsOf.get(pred.key) ?? []).flatMap(({ start }) => rulesAt.get(start) ?? []);
    for (const rule of new Set(found))
      figures.add(rule, right ? "right" : "wrong", right ? undefined : `${id}: ${pred.type} ${pred.names[0]}`);
  }
}

function addFacts(
  figures: Figures,
  id: string,
  pred: GraphDocument,
  verdicts: readonly Verdict<ScoredRelation | ScoredEvent>[],
): void {
  const ruleOf = new Map(pred.evidence.map((item) => [item["id"], String(item["ruleId"])]));
  const names = namesOf(pred);
  for (const { pred: fact, right } of verdicts) {
    const ids: readonly unknown[] = Array.isArray(fact["evidence"]) ? fact["evidence"] : [];
    for (const rule of new Set(ids.flatMap((one) => ruleOf.get(one) ?? [])))
      figures.add(rule, right ? "right" : "wrong", right ? undefined : `${id}: ${inWords(fact, names)}`);
  }
}

function addMisses(
  figures: Figures,
  id: string,
  gold: GraphDocument,
  { missedRelations, missedEvents }: DocumentVerdicts,
  rules: readonly Rule[],
  journal: Journal,
): void {
  const names = namesOf(gold);
  const sentences = journal.firings.map(({ sentence, ruleId }) => ({
    ruleId,
    sentence,
    folded: ` ${foldName(sentence.text)} `,
  }));
  const holds = (folded: string, key: string): boolean =>
    (names.get(key) ?? []).some((name) => folded.includes(` ${foldName(name)} `));
  for (const fact of [...missedRelations, ...missedEvents]) {
    const ends = endsOf(fact);
    const { kind, outcome, change, designation } = fact as Partial<ScoredEvent>;
    for (const rule of aptRules(rules, fact.type, { kind, outcome, change, designation })) {
      const near = sentences.find(
        ({ ruleId, folded }) => ruleId === rule.id && ends.every((oneOf) => oneOf.some((key) => holds(folded, key))),
      );
      if (near)
        figures.add(
          rule.id,
          "missed",
          `${id}: ${inWords(fact, names)}  sentence ${near.sentence.index}: ${near.sentence.text.replace(/\s+/gu, " ").trim()}`,
        );
    }
  }
}

/** What a sentence must name to count as near: each inner list, one of its keys. */
function endsOf(fact: ScoredRelation | ScoredEvent): string[][] {
  if ("from" in fact && typeof fact.from === "string") {
    const { from, to } = fact as ScoredRelation;
    return to === undefined ? [[from]] : [[from], [to]];
  }
  const { drug, person, parties } = fact as ScoredEvent;
  return [[drug ?? person ?? parties].flat()];
}

const namesOf = (document: GraphDocument): ReadonlyMap<string, readonly string[]> =>
  new Map(document.entities.map(({ key, names }) => [key, names]));

function inWords(fact: ScoredRelation | ScoredEvent, names: ReadonlyMap<string, readonly string[]>): string {
  const name = (key: string): string => names.get(key)?.[0] ?? key;
  const [first, second] = endsOf(fact).map((keys) => keys.map(name).join(" / "));
  const { kind, outcome, change, designation } = fact as Partial<ScoredEvent>;
  const sort = [kind, outcome, change, designation].filter(Boolean).join(" ");
  return second === undefined ? `${fact.type} ${sort} ${first}`.replace("  ", " ") : `${first} ${fact.type} ${second}`;
}
