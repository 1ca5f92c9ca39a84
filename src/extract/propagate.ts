import type { Mention } from "../model/mention.js";
import type { Doc } from "../nlp/doc.js";
import { PhraseIndex } from "../nlp/phrase-index.js";

/** Names shorter than this are not looked for elsewhere: they are found by chance. */
const MIN_LENGTH = 3;

/** Below this the rule was too unsure for its name to be believed everywhere. */
const MIN_CONFIDENCE = 0.7;

/** Sections in which a name found elsewhere is taken up again. */
const SKIPPED = new Set(["furniture", "references"]);

/** Found once, found everywhere: further places where an accepted name stands, as mentions of the same type by the same rule. */
export function propagate(doc: Doc, mentions: readonly Mention[]): Mention[] {
  const index = new PhraseIndex<Mention>();
  const seen = new Set<string>();
  for (const mention of mentions) {
    const form = `${mention.type} ${mention.name}`;
    if (mention.confidence < MIN_CONFIDENCE || mention.name.length < MIN_LENGTH || seen.has(form)) continue;
    seen.add(form);
    index.add(mention.name, mention);
  }
  const taken = mentions.toSorted((a, b) => a.start - b.start);
  const added: Mention[] = [];
  let next = 0;
  for (const sentence of doc.sentences) {
    if (SKIPPED.has(sentence.section)) continue;
    for (const hit of index.find(sentence.text, sentence.atoms, sentence.start)) {
      while (next < taken.length && taken[next]!.end <= hit.start) next += 1;
      const rival = taken[next];
      if (rival && rival.start < hit.end) continue;
      added.push({ ...hit.value, start: hit.start, end: hit.end, text: doc.release.text.slice(hit.start, hit.end) });
    }
  }
  return [...mentions, ...added].toSorted((a, b) => a.start - b.start);
}
