import type { RelationRule } from "../kit/rule.js";
import { positionAfterName } from "./position-after-name.js";
import { positionAppointed } from "./position-appointed.js";
import { positionBeforeName } from "./position-before-name.js";
import { quoted } from "./quoted.js";

/** Relation rules, in order of their ids. */
export const RELATION_RULES: readonly RelationRule[] = [
  positionAfterName,
  positionAppointed,
  positionBeforeName,
  quoted,
];
