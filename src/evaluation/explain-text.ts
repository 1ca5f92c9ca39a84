import type { ExplainedFact, ExplainedMention, ExplainedSentence, Explanation, LostCandidate } from "./explain.js";
import { shorten } from "./shorten.js";
import type { WhyNot } from "./why-not.js";

/** What to show of a sentence. */
export interface ExplainTextOptions {
  readonly tokens?: boolean;
  /** Only this sentence, by index. */
  readonly sentence?: number;
}

/** The explanation for a terminal: each sentence as it stands, then what was found in it. Text is not made safe for a terminal: that is the writer's part. */
export function explanationText(explanation: Explanation, options: ExplainTextOptions = {}): string {
  const { release, entities, facts } = explanation;
  const shown = explanation.sentences.filter(
    ({ index }) => options.sentence === undefined || index === options.sentence,
  );
  const lines = [`${release.title ?? release.id} (${release.category}, ${release.language})`, ""];
  for (const sentence of shown) lines.push(...sentenceLines(sentence, options.tokens ?? false), "");
  if (options.sentence !== undefined) return `${lines.join("\n")}\n`;
  lines.push("Entities");
  for (const { key, type, names, mentions } of entities)
    lines.push(`  ${key.padEnd(6)} ${type.padEnd(12)} ${names.join(" / ")} (${mentions})`);
  lines.push("", "Facts");
  for (const fact of facts) lines.push(...factLines(fact));
  return `${lines.join("\n")}\n`;
}

const oneLine = (text: string): string => shorten(text, Number.POSITIVE_INFINITY);

function sentenceLines(sentence: ExplainedSentence, tokens: boolean): string[] {
  const lines = [
    `[${sentence.index}] ${sentence.section} ${sentence.start}-${sentence.end}${sentence.listHead === null ? "" : ` under [${sentence.listHead}]`}`,
    `  ${oneLine(sentence.text)}`,
  ];
  if (sentence.row)
    lines.push(
      `  row        ${sentence.row.map(({ column, cell }) => (column ? `${oneLine(column)}: ${oneLine(cell)}` : oneLine(cell))).join(" | ")}`,
    );
  if (tokens) lines.push(`  tokens     ${sentence.tokens.map(({ text }) => text).join(" | ")}`);
  for (const mention of sentence.mentions) {
    const { type, text, entity, ruleId, confidence, propagated } = mention;
    lines.push(
      `  ${type.padEnd(10)} ${oneLine(text)}  ${entity}  ${ruleId} ${confidence}${propagated ? " (found elsewhere first)" : ""}${also(sentence, mention)}`,
    );
  }
  for (const { type, text, ruleId, to, why } of sentence.lost.filter((one) => !agrees(one)))
    lines.push(
      `  lost       ${type} ${oneLine(text)} (${ruleId}) to ${to.type} ${oneLine(to.text)} (${to.ruleId}): ${why}`,
    );
  for (const { kind, cue, scope, ruleId } of sentence.qualifiers)
    lines.push(`  ${kind.padEnd(10)} "${oneLine(cue.text)}" over "${oneLine(scope.text)}"  ${ruleId}`);
  for (const { ruleId, trigger, captures, facts } of sentence.firings) {
    const caught = Object.entries(captures).map(([name, text]) => `${name}=${oneLine(text)}`);
    const given = facts.length === 0 ? ["gave nothing"] : facts;
    lines.push(
      `  fired      ${[ruleId, `at "${shorten(trigger.text, 70)}"`, ...caught].join(" ")}`,
      ...given.map((fact) => `             ${fact}`),
    );
  }
  for (const { ruleId, message } of sentence.failures) lines.push(`  failed     ${ruleId}: ${message}`);
  return lines;
}

/** Two rules that found the same: no loss worth a line. */
const agrees = ({ type, start, end, to }: LostCandidate): boolean =>
  type === to.type && start === to.start && end === to.end;

/** The other rules that found a mention. */
function also({ lost }: ExplainedSentence, { start, ruleId }: ExplainedMention): string {
  const others = lost
    .filter((one) => agrees(one) && one.start === start && one.ruleId !== ruleId)
    .map((one) => one.ruleId);
  return others.length > 0 ? `, also ${[...new Set(others)].join(", ")}` : "";
}

const factLines = ({ fact, evidence }: ExplainedFact): string[] => [
  `  ${fact}`,
  ...evidence.map(
    ({ sentence, ruleId, trigger }) => `      sentence ${sentence}, ${ruleId} at "${shorten(trigger.text, 70)}"`,
  ),
];

/** Why a fact is not there, for a terminal. */
export function whyNotText(
  { question, there, failed, note, funnels }: WhyNot,
  { sentences }: Pick<Explanation, "sentences">,
): string {
  const lines = [question, ""];
  if (there.length > 0) lines.push("It is there:", ...there.map((fact) => `  ${fact}`));
  else lines.push(failed ? `Not there. First step that failed: ${failed}` : "Not there.", `  ${note}`);
  if (funnels.length > 0)
    lines.push("", there.length > 0 ? "Where rules came near it elsewhere:" : "The furthest each rule came:");
  for (const one of funnels) {
    lines.push(`  ${one.ruleId}  sentence ${one.sentence}  ${one.failed ?? "gave it"}: ${one.note}`);
    lines.push(`      ${shorten(sentences[one.sentence]?.text ?? "", 70)}`);
  }
  return `${lines.join("\n")}\n`;
}
