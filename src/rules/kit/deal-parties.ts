import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { matchesOf } from "../../nlp/matches-of.js";
import type { FactScope } from "./fact-scope.js";

/** Words before a name that is only related to a party: "a subsidiary of", "formerly", "part of" */
const RELATED_BEFORE =
  /\b(?:(?:subsidiary|subsidiaries|division|unit|part|member|arm|agency|brand|business|trade ?name|company|spin-?off|institute|center|component|flagship)\s+(?:of|owned by)|formerly(?: known as)?|previously(?: known as)?|f\/k\/a|d\/b\/a|joins? from|listed on|owned by|backed by|compared (?:to|with)|advis(?:or|er)s? to|counsel to|alumn\w+ of|according to)\s+(?:the\s+|its\s+parent,?\s+)?$/iu;
/** Words after a name that is only related: "a Roche company", "a Gilead subsidiary" */
const RELATED_AFTER =
  /^(?:\s+group)?(?:\s+(?:compan(?:y|ies)|subsidiar(?:y|ies)|affiliate)\b|-owned\b|\s+(?:study|trial|researchers|scientists|analysis|investigators)\b|\s+(?:acted|is acting|are acting|served|is serving)\s+as\b)/iu;
/** A ticker's exchange or a body that is never a party: "(NASDAQ:", "SEC" */
const NEVER =
  /^(?:the\s+)?(?:nasdaq|nyse|new york stock exchange|euronext\b.*|london stock exchange|tsx\b.*|toronto stock exchange|asx|australian securities exchange|aim|otcqb|otcqx|six|sec|securities and exchange commission|u\.s\. securities and exchange commission|hong kong stock exchange|globe ?newswire|pr ?newswire|business wire|clinicaltrials\.gov|congress|iso|u\.s\. government|government)$/iu;

/** Mentions of organizations inside `span` that can be party to a deal: no parents, former names, exchanges, media or advisers. */
export function partyMentions(scope: FactScope, span: Span): Mention[] {
  return scope.of("Organization").filter((mention) => {
    if (mention.start < span.start || mention.end > span.end) return false;
    if (scope.entityOf(mention).attributes.kind === "media" || NEVER.test(mention.name)) return false;
    const ahead = scope.slice(Math.max(scope.sentence.start, mention.start - 60), mention.start);
    return (
      !RELATED_BEFORE.test(ahead) &&
      !isAlias(scope, mention, ahead) &&
      !RELATED_AFTER.test(scope.slice(mention.end, Math.min(scope.sentence.end, mention.end + 24)))
    );
  });
}

/** Whether a mention is another name, in brackets, of what stands before them: "OPKO Health, Inc. (NYSE: OPK, 'OPKO')", "Merck (known as MSD)". */
function isAlias(scope: FactScope, mention: Mention, ahead: string): boolean {
  if (!/\([^()]*$/u.test(ahead)) return false;
  const before = scope.before("Organization", mention.start)[0];
  return before !== undefined && scope.entityOf(before) === scope.entityOf(mention);
}

/** Each entity once, in order. */
export const distinctEntities = (scope: FactScope, mentions: readonly Mention[]): Entity[] => [
  ...new Set(mentions.map((mention) => scope.entityOf(mention))),
];

/** Whether the organization can be a partner: funds, banks and media are none. */
export const canPartner = ({ attributes: { kind } }: Entity): boolean => kind !== "investor" && kind !== "media";

/** "today announced that", "announces", "reported" */
const ANNOUNCE =
  /\b(?:announc(?:e[sd]?|ing)|reports?|reported|disclos(?:es|ed)|confirm(?:s|ed)|unveil(?:s|ed)|reveal(?:s|ed)|said|says|pleased to (?:announce|report))(?:\s+(?:today|yesterday|on \w+|this morning))?(?:\s+that)?\b/giu;
/** What stands for the announcer: "it has", "the Company", "we", "the parties", "they" */
const ANAPHOR =
  /^\W*(?:today\s+)?(?:that\s+)?(?:it|they|we|both|the (?:company|companies|parties|two companies|group|firm)|its|their|our)\b/iu;

/** Who acts in the words before `at`: the subject of the clause after "announced that", else who announces, else the release's own organization. */
export function subjectParties(scope: FactScope, at: number): Entity[] {
  const from = clauseStart(scope, at);
  const ahead = scope.slice(from, at);
  let split = 0;
  let end = 0;
  for (const hit of matchesOf(ANNOUNCE, ahead)) {
    split = hit.index;
    end = hit.index + hit[0].length;
  }
  const inner = end === 0 ? [] : distinctEntities(scope, partyMentions(scope, { start: from + end, end: at }));
  if (inner.length > 0 && !ANAPHOR.test(ahead.slice(end))) return inner;
  const outer = partyMentions(scope, { start: from, end: end === 0 ? at : from + split });
  if (outer.length > 0) return [...new Set([...distinctEntities(scope, outer), ...inner])];
  const own = ownParty(scope);
  return own ? [...new Set([own, ...inner])] : inner;
}

/** Start of the clause before `at`: behind the last semicolon that a party follows, "Orvane Extends Alliance; |Belmira and Tessaro Sign". */
function clauseStart(scope: FactScope, at: number): number {
  const { start } = scope.sentence;
  const clause = start + scope.slice(start, at).lastIndexOf("; ") + 1;
  return clause > start && partyMentions(scope, { start: clause, end: at }).length > 0 ? clause : start;
}

/** The release's own organization, for "the Company", "we" and sentences without a subject. */
export const ownParty = (scope: FactScope): Entity | undefined => scope.focus.own[0];

/** A party with the preposition that leads it in; members of one list share it. */
export interface Complement {
  readonly preposition: string;
  readonly mention: Mention;
}

/** The last preposition before a name: "with its partner ", "to an affiliate of " */
const PREPOSITION =
  /\b(with|between|among|by|to|from|of|for|via|through|into|alongside)\s+(?:[^,;:()]|,(?=\s\p{Lu})){0,70}(?:(?<=\b(?:partner|collaborator|licensee|subsidiary|affiliate|shareholder|investor|lender|parent|company|distributor|maker))s?,\s)?$/iu;
/** What joins two members of a list, appositions and brackets included: ", Inc. (NYSE: X), a leader in Y, and " */
const LIST_GAP =
  /^(?:\s?\([^()]{0,80}\))?(?:,\s(?:an?|the|part|its)\s[^;:]{3,160}?)?(?:,?\s(?:and|&|along with|as well as|together with)|,)\s(?:(?:the|its|funds? (?:managed|associated|affiliated)[\w\s]{0,20}(?:by|with)|existing investors?|new investors?|certain|affiliates of|participation from|with participation (?:from|by|of)),?\s){0,3}$/iu;

/** Every party named between two offsets with the preposition that leads it in (`""` when none does). */
export function complements(scope: FactScope, from: number, to: number): Complement[] {
  const out: Complement[] = [];
  let edge = from;
  for (const mention of partyMentions(scope, { start: from, end: to })) {
    const gap = scope.slice(edge, mention.start);
    const last = out.at(-1);
    if (last && edge > from && LIST_GAP.test(gap)) out.push({ preposition: last.preposition, mention });
    else out.push({ preposition: (PREPOSITION.exec(lastPreposition(gap))?.[1] ?? "").toLowerCase(), mention });
    edge = mention.end;
  }
  return out;
}

/** "with ", "between ": what leads in a party */
const PREPOSITIONS = /\b(?:with|between|among|by|to|from|of|for|via|through|into|alongside)\s/giu;

/** The gap from its last preposition on, so that the nearest one counts. */
function lastPreposition(gap: string): string {
  const last = matchesOf(PREPOSITIONS, gap).at(-1);
  return last ? gap.slice(last.index) : "";
}

/** The distinct entities that one of `prepositions` leads in. */
export const ledBy = (scope: FactScope, found: readonly Complement[], prepositions: readonly string[]): Entity[] =>
  distinctEntities(
    scope,
    found.filter(({ preposition }) => prepositions.includes(preposition)).map(({ mention }) => mention),
  );
