import type { EventRule } from "../kit/rule.js";

/** Event rules, in order of their ids. */
export const EVENT_RULES: readonly EventRule[] = [];
