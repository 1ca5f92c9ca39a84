import type { Diagnostic, Extraction } from "../model/extraction.js";
import type { Release } from "../model/release.js";
import { Doc } from "../nlp/doc.js";
import type { EventCandidate, RelationCandidate } from "../rules/kit/fact.js";
import type { RuleSet } from "../rules/kit/rule.js";
import { type CompiledRules, compileRules, type RuleFailure } from "./compile-rules.js";
import { deriveRelations } from "./derive-relations.js";
import { latePairs } from "./late-pairs.js";
import { link } from "./link.js";
import { type MergedFact, mergeEvents, mergeRelations } from "./merge-facts.js";
import { propagate } from "./propagate.js";
import { rulesVersion } from "./rules-version.js";
import { type FoundFact, runFacts } from "./run-facts.js";
import { runMentions } from "./run-mentions.js";
import { LinkedDoc } from "./scope.js";
import { selectEntities } from "./select-entities.js";
import { toExtraction } from "./to-extraction.js";
import type { Trace } from "./trace.js";

/** An extraction with what it was made from, for those who ask why. */
export interface Examination {
  readonly linked: LinkedDoc;
  /** Every candidate of a fact, before merging. */
  readonly found: readonly FoundFact[];
  readonly relations: readonly MergedFact<RelationCandidate>[];
  readonly events: readonly MergedFact<EventCandidate>[];
  readonly extraction: Extraction;
}

/** Reads releases with one set of rules. Deterministic: the same release gives the same extraction. */
export class Extractor {
  readonly rulesVersion: string;
  readonly #rules: CompiledRules;
  #failures: RuleFailure[] = [];

  constructor(rules: RuleSet) {
    this.rulesVersion = rulesVersion(rules);
    this.#rules = compileRules(rules, (failure) => this.#failures.push(failure));
  }

  /** Names of a release, linked: the state in which fact rules find it. */
  link(release: Release, trace?: Trace): LinkedDoc {
    const doc = new Doc(release);
    const { mentions, sameAs } = runMentions(doc, this.#rules, trace);
    const everywhere = propagate(doc, mentions);
    const entities = link(everywhere, [...sameAs, ...latePairs(doc, everywhere)], release.organizations);
    return new LinkedDoc(doc, everywhere, entities, this.#rules.qualifier);
  }

  /** Everything that a release states. */
  extract(release: Release, trace?: Trace): Extraction {
    return this.examine(release, trace).extraction;
  }

  /** Everything that a release states, with the steps on the way. */
  examine(release: Release, trace?: Trace): Examination {
    this.#failures = [];
    const linked = this.link(release, trace);
    const said = runFacts(linked, this.#rules, trace);
    const found = [...said, ...deriveRelations(said)];
    const relations = mergeRelations(found);
    const events = mergeEvents(found);
    const entities = selectEntities(linked, [...relations, ...events]);
    const diagnostics = this.#failures.map(
      ({ ruleId, start, error }): Diagnostic => ({
        code: "RULE_FAILED",
        message: `${ruleId}: ${String(error)}`,
        start,
      }),
    );
    const { rulesVersion } = this;
    const extraction = toExtraction({ linked, entities, relations, events, rulesVersion, diagnostics });
    return { linked, found, relations, events, extraction };
  }
}
