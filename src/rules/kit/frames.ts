import type { Span } from "../../model/span.js";
import { type Authority, authoritiesIn } from "./authorities.js";
import type { Clause } from "./clause.js";
import type { FactScope } from "./fact-scope.js";
import { decidersIn } from "./regulatory-arguments.js";

/** How the words of a verb family stand in their sentence. */
export type Voice = "active" | "passive" | "adjective";

/** "is", "has already been", "were first" at the end of what precedes a participle */
const BE =
  /\b(?:is|are|was|were|be|been|being|become|becomes|became|gets|got)(?:\s+(?:not|also|already|now|currently|first|recently|previously|both|fully|only|the|initially|originally|\w{2,14}ly)){0,3}\s*$/iu;
/** "FDA-" before "approved" */
const HYPHEN = /[\p{L}.]-$/u;
/** What may stand between a subject and its verb: aliases in brackets, "has", "today", "'s CHMP" is none */
const SUBJECT_GAP =
  /^(?:\s{0,3}\([^()]{0,80}\))?(?:\s{1,3}\([^()]{0,40}\))?(?:,\s[^,;()]{3,80}\b(?:agency|authority|regulator|body|watchdog|administration|ministry),)?(?:\s{1,3}(?:of|in)\s{1,3}(?:the\s{1,3})?[\p{L}. ]{2,40})?,?(?:\s{1,3}(?:has|have|had|also|today|recently|now|just|already|very|previously|formally|officially|initially|first|either|on \p{L}+ \d{1,2},?|yesterday|\w{2,14}ly|this week|regulators?|authorit(?:y|ies)|health|drug|medicines?|agency|ministry)){0,6}\s{0,3}$/iu;

/** Whether a form of "be" precedes the participle. */
export const hasAuxiliary = (scope: FactScope, at: Span, clause: Clause): boolean =>
  BE.test(scope.slice(clause.start, at.start));

/** How a participle or finite verb at `at` stands: who decides precedes it, what is decided precedes it, or it is glued to the decider. */
export function voiceOf(scope: FactScope, at: Span, clause: Clause): Voice {
  if (HYPHEN.test(scope.slice(clause.start, at.start))) return "adjective";
  if (hasAuxiliary(scope, at, clause)) return "passive";
  return subjectAuthorities(scope, at, clause).length > 0 ? "active" : "passive";
}

/** The authorities that are the subject of the verb at `at`: the last before it, with those listed before that one. */
export function subjectAuthorities(scope: FactScope, at: Span, clause: Clause): Authority[] {
  const before = authoritiesIn(scope, { start: clause.subjectFrom, end: at.start });
  const last = before.at(-1);
  if (!last || !SUBJECT_GAP.test(scope.slice(last.end, at.start))) return [];
  const list = [last];
  for (const authority of before.slice(0, -1).reverse()) {
    if (
      !/^(?:\s{0,3}\([^()]{0,60}\))?\s{0,3}(?:,|,?\s{0,3}and|&|\/)\s{0,3}(?:the\s{1,3}|both\s{1,3})?$/iu.test(
        scope.slice(authority.end, list[0]!.start),
      )
    )
      break;
    list.unshift(authority);
  }
  return list;
}

/** "by the FDA", "from Health Canada", "in Japan": the authorities after the words at `at`, else the ones glued before them, else those that open the clause. */
export function adjunctAuthorities(scope: FactScope, at: Span, clause: Clause): readonly Authority[] {
  const glued = gluedAuthorities(scope, at);
  if (glued.length > 0) return glued;
  const after = decidersIn(scope, { start: at.end, end: clause.end }).filter((authority) =>
    isAdjunct(scope, authority),
  );
  const before = decidersIn(scope, { start: clause.start, end: at.start });
  if (after.length === 0) {
    if (before.length > 0) return before;
    return openingPlace(decidersIn(scope, { start: clause.subjectFrom, end: clause.start }), scope);
  }
  return after.map((authority) =>
    authority.regulator
      ? authority
      : (before.find(({ regulator, jurisdiction }) => regulator && jurisdiction === authority.jurisdiction) ??
        authority),
  );
}

/** "In Japan, it is marketed … and is approved": a place that opens the sentence holds for all of it. */
const openingPlace = (authorities: readonly Authority[], scope: FactScope): readonly Authority[] =>
  authorities.filter(({ start }) => /^\W*(?:also )?in (?:the )?$/iu.test(scope.slice(scope.sentence.start, start)));

/** "for patients in the U.S. with": a place after people says where they live, not who decided. */
const isAdjunct = (scope: FactScope, { start, regulator }: Authority): boolean =>
  regulator !== undefined ||
  !/\b(?:patients|people|adults|children|commerciali[sz]ed|marketed|sold|launch\w*|available|headquartered|based|subsidiary|sites|centers|million|those living)\s+(?:\w+\s+){0,2}(?:in|across|throughout)\s+(?:the\s+)?$/iu.test(
    scope.slice(Math.max(scope.sentence.start, start - 50), start),
  );

/** What may stand between an authority and what it gave: "FDA marketing", "European Commission (EC) conditional", "FDA's" */
const GLUE =
  /^(?:\s*\([^()]{0,60}\))?(?:'s)?[\s-]+(?:(?:regulatory|marketing|market|full|conditional|accelerated|traditional|new|drug|product|first|initial|final|supplemental|expanded|health|authority|BLA|NDA|sBLA|sNDA|MAA|commission|special|temporary|emergency|use|an?|the)[\s-]+){0,4}$/iu;

/** The authorities directly before a noun: "FDA approval", "European marketing authorisation", "FDA and EMA approvals". */
export function gluedAuthorities(scope: FactScope, at: Span): Authority[] {
  const before = authoritiesIn(scope, { start: Math.max(scope.sentence.start, at.start - 160), end: at.start });
  const last = before.at(-1);
  if (!last || !GLUE.test(scope.slice(last.end, at.start))) return [];
  const previous = before.at(-2);
  return previous &&
    /^(?:\s*\([^()]{0,40}\))?\s*(?:and|&|\/|,)\s*(?:the\s+)?$/iu.test(scope.slice(previous.end, last.start))
    ? [previous, last]
    : [last];
}
