import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { type Authority, authoritiesIn } from "./authorities.js";
import { type Clause, clauseAt } from "./clause.js";
import type { FactScope } from "./fact-scope.js";
import { decidersIn, drugsIn, impliedDrug } from "./regulatory-arguments.js";

/** Arguments of an act whose words fix no order: drugs and authorities wherever they stand in the statement. */
export interface PlainFrame {
  readonly clause: Clause;
  readonly drugs: readonly Entity[];
  readonly authorities: readonly Authority[];
}

/** What a plain frame may assume. */
export interface PlainOptions {
  /** Where the act can only have happened, when no authority is named ("IND", "CRL"). */
  readonly home?: string;
  /** Whether a sentence without a drug may speak of the release's; true unless told. */
  readonly implied?: boolean;
}

/** Drugs after the words, else before them, else implied; authorities of the statement, else of the sentence, else of the only place that has such an act. */
export function plainFrame(scope: FactScope, at: Span, options: PlainOptions = {}): PlainFrame {
  const clause = clauseAt(scope, at);
  return { clause, drugs: drugsOf(scope, at, clause, options), authorities: authoritiesOf(scope, at, clause, options) };
}

function drugsOf(scope: FactScope, at: Span, clause: Clause, options: PlainOptions): readonly Entity[] {
  const after = drugsIn(scope, { start: at.end, end: clause.end });
  if (after.length > 0) return after;
  const before = drugsIn(scope, { start: clause.start, end: at.start });
  if (before.length > 0) return before;
  const wider = drugsIn(scope, { start: clause.subjectFrom, end: at.start });
  if (wider.length > 0) return wider;
  const drug = options.implied === false ? undefined : impliedDrug(scope);
  return drug ? [drug] : [];
}

function authoritiesOf(scope: FactScope, at: Span, clause: Clause, { home }: PlainOptions): readonly Authority[] {
  const here = decidersIn(scope, clause);
  if (here.length > 0) return here;
  const before = authoritiesIn(scope, { start: clause.subjectFrom, end: at.start });
  if (before.length > 0) return before.slice(-1);
  if (home === undefined) return [];
  const regulator = scope.focus.regulators.find((entity) => entity.attributes.jurisdiction === home);
  return [{ start: at.start, end: at.start, regulator, jurisdiction: home }];
}
