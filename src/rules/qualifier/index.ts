import type { QualifierRule } from "../kit/rule.js";
import { attribution } from "./attribution.js";
import { condition } from "./condition.js";
import { expectation } from "./expectation.js";
import { generalStatement } from "./general-statement.js";
import { history } from "./history.js";
import { negation } from "./negation.js";
import { plan } from "./plan.js";

/** Qualifier rules, in order of their ids. */
export const QUALIFIER_RULES: readonly QualifierRule[] = [
  attribution,
  condition,
  expectation,
  generalStatement,
  history,
  negation,
  plan,
];
