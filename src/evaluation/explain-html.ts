import type { Span } from "../model/span.js";
import { escapeHtml } from "./escape-html.js";
import type { ExplainedSentence, Explanation } from "./explain.js";
import { EXPLAIN_STYLE } from "./explain-style.js";
import { shorten } from "./shorten.js";
import type { WhyNot } from "./why-not.js";

/** A highlight: a span with the class that colours it, the level of its underline, and what it says when pointed at. */
interface Highlight extends Span {
  readonly className: string;
  readonly title: string;
}

/**
 * The explanation as one page that needs nothing else: no script, no request. The text stands as it is in the release, highlights come from the offsets;
 * a span whose words differ from the text there is listed as a mismatch. Facts and sentences link to each other.
 */
export function explanationHtml(explanation: Explanation, answer?: WhyNot): string {
  const { release, facts, entities } = explanation;
  const title = escapeHtml(release.title ?? release.id);
  const wrong = mismatches(explanation);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${EXPLAIN_STYLE}</style></head>
<body><header><h1>${title}</h1><p>${escapeHtml([release.category, release.language, release.url ?? ""].filter(Boolean).join(" · "))}</p>
${LEGEND}${wrong.length > 0 ? `<p class="mismatch">${wrong.length} spans do not equal their text: ${escapeHtml(wrong.join("; "))}</p>` : ""}</header>
<main><div id="text">${textHtml(explanation)}</div>
<aside>${answer ? whyNotHtml(answer) : ""}<h2>Facts</h2>${facts.map((fact, n) => factHtml(fact, n)).join("") || "<p>None.</p>"}
<h2>Entities</h2><ul>${entities.map(({ key, type, names, mentions }) => `<li><b class="${type}">${type}</b> ${escapeHtml(names.join(" / "))} <i>${escapeHtml(key)}, ${mentions}×</i></li>`).join("")}</ul>
<h2>Sentences</h2>${explanation.sentences.map(sentenceHtml).join("")}</aside></main></body></html>
`;
}

/** Longer triggers cover their sentence, which its facts mark already. In characters. */
const LONGEST_TRIGGER = 60;

const LEGEND = `<p class="legend"><span class="m">name</span> <span class="q">qualifier's cue</span> <span class="l">lost candidate</span> <span class="t">trigger of a fact</span> point at the words for more</p>`;

/** Spans whose stored words are not the text at their offsets; empty unless something is wrong. */
function mismatches({ release, sentences }: Explanation): string[] {
  return sentences
    .flatMap(({ mentions, lost, qualifiers }) => [...mentions, ...lost, ...qualifiers.map(({ cue }) => cue)])
    .filter(({ text, start, end }) => release.text.slice(start, end) !== text)
    .map(({ text, start, end }) => `${start}-${end} "${text}"`);
}

function highlightsOf({ mentions, lost, qualifiers, firings }: ExplainedSentence): Highlight[] {
  return [
    ...mentions.map(({ start, end, type, entity, ruleId, propagated }) => ({
      start,
      end,
      className: `m ${type}`,
      title: `${type} ${entity}, ${ruleId}${propagated ? " (found elsewhere first)" : ""}`,
    })),
    ...qualifiers.map(({ cue, kind, scope, ruleId }) => ({
      start: cue.start,
      end: cue.end,
      className: "q",
      title: `${kind} over "${scope.text}", ${ruleId}`,
    })),
    ...lost.map(({ start, end, type, ruleId, to, why }) => ({
      start,
      end,
      className: "l",
      title: `${type} of ${ruleId} lost to ${to.type} "${to.text}" of ${to.ruleId} (${why})`,
    })),
    ...firings
      .filter(({ facts, trigger }) => facts.length > 0 && trigger.end - trigger.start <= LONGEST_TRIGGER)
      .map(({ trigger, ruleId, facts }) => ({
        start: trigger.start,
        end: trigger.end,
        className: "t",
        title: `${ruleId}: ${facts.join("; ")}`,
      })),
  ];
}

function textHtml({ release, sections, sentences, facts }: Explanation): string {
  const told = new Map<number, number[]>();
  for (const [n, { evidence }] of facts.entries())
    for (const { sentence } of evidence) told.set(sentence, [...new Set([...(told.get(sentence) ?? []), n])]);
  let next = 0;
  return sections
    .map(({ kind, start, end }) => {
      let html = "";
      let at = start;
      for (; next < sentences.length && sentences[next]!.start < end; next += 1) {
        const sentence = sentences[next]!;
        html +=
          escapeHtml(release.text.slice(at, sentence.start)) +
          sentenceText(release.text, sentence, told.get(sentence.index) ?? []);
        at = sentence.end;
      }
      return `<section class="${kind}" data-kind="${kind}">${html}${escapeHtml(release.text.slice(at, end))}</section>`;
    })
    .join("");
}

/** The number and the links are drawn by the style sheet, so that the page's text is the release's and nothing else. */
function sentenceText(text: string, sentence: ExplainedSentence, told: readonly number[]): string {
  const links = told.map((n) => `<a class="fact" href="#f${n}" data-label="f${n}"></a>`).join("");
  return `<span class="s${told.length > 0 ? " told" : ""}" id="s${sentence.index}"><a class="n" href="#d${sentence.index}" data-label="${sentence.index}"></a>${layered(text, sentence, highlightsOf(sentence))}${links}</span>`;
}

/** The words cut at every boundary; each piece wears the highlights over it, their underlines stacked. */
function layered(text: string, { start, end }: Span, highlights: readonly Highlight[]): string {
  const inside = highlights
    .map((one) => ({ ...one, start: Math.max(start, one.start), end: Math.min(end, one.end) }))
    .filter((one) => one.start < one.end);
  const cuts = [...new Set([start, end, ...inside.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((from, i) => {
      const to = cuts[i + 1]!;
      const words = escapeHtml(text.slice(from, to));
      return inside
        .filter((one) => one.start <= from && one.end >= to)
        .reduce(
          (html, { className, title }) => `<span class="${className}" title="${escapeHtml(title)}">${html}</span>`,
          words,
        );
    })
    .join("");
}

const factHtml = ({ fact, evidence }: Explanation["facts"][number], n: number): string =>
  `<div class="factbox" id="f${n}"><b>f${n}</b> ${escapeHtml(fact)}<ul>${evidence
    .map(
      ({ sentence, ruleId, trigger }) =>
        `<li><a href="#s${sentence}">sentence ${sentence}</a> ${escapeHtml(ruleId)} <q>${escapeHtml(shorten(trigger.text, 120))}</q></li>`,
    )
    .join("")}</ul></div>`;

function sentenceHtml({ index, section, mentions, lost, qualifiers, firings, failures }: ExplainedSentence): string {
  const items = [
    ...mentions.map(({ type, text, entity, ruleId }) => `${type} "${text}" = ${entity} (${ruleId})`),
    ...lost.map(
      ({ type, text, ruleId, to, why }) =>
        `lost: ${type} "${text}" (${ruleId}) to ${to.type} "${to.text}" (${to.ruleId}), ${why}`,
    ),
    ...qualifiers.map(({ kind, cue, scope, ruleId }) => `${kind}: "${cue.text}" over "${scope.text}" (${ruleId})`),
    ...firings.map(
      ({ ruleId, trigger, facts }) =>
        `${ruleId} at "${shorten(trigger.text, 120)}": ${facts.join("; ") || "gave nothing"}`,
    ),
    ...failures.map(({ ruleId, message }) => `failed: ${ruleId}: ${message}`),
  ];
  if (items.length === 0) return "";
  return `<details id="d${index}"><summary><a href="#s${index}">${index}</a> ${section}, ${items.length}</summary><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul></details>`;
}

const whyNotHtml = ({ question, there, failed, note, funnels }: WhyNot): string =>
  `<h2>Why not: ${escapeHtml(question)}</h2><p>${there.length > 0 ? `It is there: ${escapeHtml(there.join("; "))}` : `First step that failed: <b>${failed ?? "none"}</b><br>${escapeHtml(note)}`}</p><ul>${funnels
    .map(
      (one) =>
        `<li><a href="#s${one.sentence}">sentence ${one.sentence}</a> ${escapeHtml(one.ruleId)} <b>${one.failed ?? "gave it"}</b> ${escapeHtml(one.note)}</li>`,
    )
    .join("")}</ul>`;
