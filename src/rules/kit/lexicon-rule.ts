import type { EntityType } from "../../model/extraction.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";
import { defineMentionRule, type MentionRule } from "./rule.js";
import { NAMED } from "./sections.js";

/** One thing of a list: the name to show, and all names it is known by. */
export interface ListedName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How sure a name of a user's own list is: above the built-in rules, since who brings a list knows it. */
const CONFIDENCE = 0.97;

/** A mention rule that finds the names of a list. `id` should change with the list's content: it is part of the rules version. */
export function lexiconRule(id: string, type: EntityType, names: readonly ListedName[]): MentionRule {
  const index = new PhraseIndex<ListedName>();
  for (const listed of names) for (const form of [listed.name, ...listed.aliases]) index.add(form, listed);
  return defineMentionRule({
    id,
    version: 1,
    summary: `Names of type ${type} from a list of the user's own.`,
    sections: NAMED,
    produces: [type],
    confidence: CONFIDENCE,
    *match({ sentence }) {
      for (const { start, end, value } of index.find(sentence.text, sentence.atoms, sentence.start)) {
        yield { type, start, end, lexiconName: value.name, knownAs: value.aliases };
      }
    },
    examples: [],
  });
}
