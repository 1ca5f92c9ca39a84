import { z } from "zod";
import { UsageError } from "../errors.js";
import {
  type EntityType,
  type EventType,
  entityTypeSchema,
  extractedEventSchema,
  type RelationType,
  relationTypeSchema,
} from "../model/extraction.js";
import type { Rule } from "../rules/kit/rule.js";

/** One end of a link as asked: any entity of a type, or the one with a name. */
export interface AskedEnd {
  readonly type?: EntityType;
  readonly name?: string;
}

/** What `--why-not` asks about. */
export type FactQuestion =
  | { readonly kind: "relation"; readonly type: RelationType; readonly from: AskedEnd; readonly to: AskedEnd }
  | { readonly kind: "event"; readonly type: EventType; readonly roles: Readonly<Record<string, string>> }
  | { readonly kind: "mention"; readonly type: EntityType; readonly name?: string }
  | { readonly kind: "rule"; readonly rules: readonly Rule[] };

const RELATIONS = relationTypeSchema.options;
const EVENTS: readonly EventType[] = extractedEventSchema.options.map(({ shape }) => shape.type.value);
const ENTITIES = entityTypeSchema.options;
/** `kind=approval`, `indication="lung cancer"` */
const ROLE = /(\w+)=(?:"([^"]*)"|(\S+))/gu;
/** `event/approval` */
const RULE_ID = /^(?:mention|qualifier|relation|event)\/[\w-]*$/u;

/**
 * Reads a question: `Drug INDICATED_FOR Indication` (ends are types or names), `RegulatoryAction kind=approval drug=Vitrakvi`,
 * `Drug Vitrakvi`, or a rule's id or its beginning. Throws `QUESTION_UNKNOWN` for anything else.
 */
export function readQuestion(text: string, rules: readonly Rule[]): FactQuestion {
  const asked = text.trim();
  if (RULE_ID.test(asked)) {
    const chosen = rules.filter((rule) => rule.id === asked);
    const found = chosen.length > 0 ? chosen : rules.filter((rule) => rule.id.startsWith(asked));
    if (found.length > 0) return { kind: "rule", rules: found };
    throw unknown(`there is no rule "${asked}"`, "`pressgraph rules` lists them.");
  }
  const words = asked.split(/\s+/u);
  const at = words.findIndex((word) => (RELATIONS as readonly string[]).includes(word));
  if (at >= 0) {
    const type = relationTypeSchema.parse(words[at]);
    return { kind: "relation", type, from: endOf(words.slice(0, at)), to: endOf(words.slice(at + 1)) };
  }
  const event = EVENTS.find((type) => type === words[0]);
  if (event) return { kind: "event", type: event, roles: checkedRoles(event, rolesOf(asked)) };
  const entity = ENTITIES.find((type) => type === words[0]);
  if (entity) return { kind: "mention", type: entity, ...(words.length > 1 && { name: words.slice(1).join(" ") }) };
  const hint =
    'Ask like "Drug INDICATED_FOR Indication", "RegulatoryAction kind=approval", "Drug Vitrakvi" or event/approval-verb.';
  throw unknown(`"${asked}" names no relation, event, entity type or rule`, hint);
}

const unknown = (message: string, hint: string): UsageError => new UsageError("QUESTION_UNKNOWN", message, { hint });

function endOf(words: readonly string[]): AskedEnd {
  const [first] = words;
  if (first === undefined) return {};
  const type = ENTITIES.find((one) => one === first);
  if (!type) return { name: words.join(" ") };
  return words.length > 1 ? { type, name: words.slice(1).join(" ") } : { type };
}

function rolesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ROLE)].map(([, role, quoted, plain]) => [role!, quoted ?? plain ?? ""]));
}

/** The same roles; throws where the event has no such role, or the role no such value. */
function checkedRoles(type: EventType, roles: Record<string, string>): Record<string, string> {
  const { shape } = extractedEventSchema.options.find((option) => option.shape.type.value === type)!;
  const fields: Readonly<Record<string, z.ZodType>> = { ...shape };
  for (const [role, value] of Object.entries(roles)) {
    const field = fields[role === "targetDate" ? "target_date" : role];
    if (!field) throw unknown(`${type} has no role "${role}"`, `Its roles are ${Object.keys(fields).join(", ")}.`);
    const plain = field instanceof z.ZodOptional ? field.unwrap() : field;
    if (plain instanceof z.ZodEnum && !plain.safeParse(value).success)
      throw unknown(`no ${type} has ${role}=${value}`, `It is one of ${plain.options.join(", ")}.`);
  }
  return roles;
}
