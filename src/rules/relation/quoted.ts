import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { FactScope } from "../kit/fact-scope.js";
import {
  broughtInBy,
  personBefore,
  pronounSpeaks,
  signatureAfter,
  speakerIn,
  wordsAfter,
  wordsBefore,
} from "../kit/quotations.js";
import { defineRelationRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";
import { SPEECH_VERB } from "../kit/speech.js";

/** Farther from its quotation than this the speaker is no part of the evidence, in characters. */
const FAR = 400;
/** `"It works for us," `, or with the comma outside or a speaker behind: `"It works for us", said Jane Roe` */
const SHORT_QUOTE =
  /^"(?=(?:[^"\s]{1,40}\s){3})[^"\n]{12,1400}(?:[,.!?…]"|"(?=[,.]?\s{1,2}(?:-\s|(?:said|says|explain(?:s|ed)|added|adds|commented|comments|stated|states|noted|notes|according to)\b|\p{Lu}[^"\n]{2,90}?\b(?:said|says|explain(?:s|ed)|added|adds|commented|comments|stated|states|noted|notes)\b)))/u;
/** `'It works for us,' said Jane Roe`: the marks of the British press, with the speaker right behind */
const SINGLE_QUOTE =
  /^'(?=(?:[^'\s]{1,40}\s){3})(?:[^'\n]|(?<=\p{L})'(?=\p{L})){12,1400}[,.!?]'(?=\s{1,2}(?:(?:said|says|explain(?:s|ed)|added|adds|commented|stated|noted|according to)\b|\p{Lu}[^'\n]{2,90}?\b(?:said|says|explain(?:s|ed)|added|adds)\b))/u;

/** A direct quotation with its speaker before, after or between its parts. */
export const quoted = defineRelationRule({
  id: "relation/quoted",
  version: 2,
  summary: "The person to whom a direct quotation is attributed, before it, after it or in the middle.",
  sections: NEWS_AND_QUOTES,
  produces: ["QUOTED"],
  trigger: /"|(?<![\p{L}\d])'(?=\p{Lu})/u,
  confidence: 0.96,
  *match(scope, trigger) {
    const quote = scope.sentence.section === "quote" ? quoteOfSection(scope, trigger) : quoteOfSentence(scope, trigger);
    const speaker = quote && speakerOf(scope, quote);
    if (!quote || !speaker) return;
    const isNear = speaker.start < quote.end + FAR && speaker.end > quote.start - FAR;
    const evidence = isNear
      ? { start: Math.min(quote.start, speaker.start), end: Math.max(quote.end, speaker.end) }
      : quote;
    const text = scope.release.text.slice(quote.start + 1, quote.end - 1);
    yield { type: "QUOTED", from: scope.entityOf(speaker), quotes: [text], evidence };
  },
  examples: [
    {
      text: '"These results bring us one step nearer to a therapy for all," said [Person:Ada Quill].',
      section: "quote",
      facts: ["QUOTED Ada Quill"],
    },
    {
      text: '[Person:Ada Quill], CEO of [Organization:Brenhaven], commented: "We look forward to the next steps of this important work."',
      section: "body",
      facts: ["QUOTED Ada Quill"],
    },
    {
      text: '"We are grateful to every patient who took part in this study," [Person:Tor Velling] added.',
      section: "quote",
      facts: ["QUOTED Tor Velling"],
    },
    {
      text: '[Person:Ada Quill] underscores the importance of the work: "We look forward to the next steps of this important work."',
      section: "body",
      facts: ["QUOTED Ada Quill"],
    },
    {
      text: '"It helps," said [Person:Ada Quill], CEO. [Person:Tor Velling], CFO, added, "We look forward to the next steps of this important work."',
      section: "body",
      facts: ["QUOTED Tor Velling"],
    },
    {
      text: '[Person:Ada Quill], CEO of [Organization:Brenhaven], commented; "We look forward to the next steps of this important work.',
      section: "body",
      facts: ["QUOTED Ada Quill"],
    },
    {
      text: "'We look forward to the next steps of this important work,' said [Person:Ada Quill].",
      section: "body",
      facts: ["QUOTED Ada Quill"],
    },
    {
      text: '[Person:Ada Quill] will give a talk titled: "The long way home for all of us."',
      section: "body",
      facts: [],
    },
    { text: '[Person:Ada Quill] read "The long way home" aloud.', section: "body", facts: [] },
    { text: '"The study met its endpoint" is what [Person:Ada Quill] had hoped for.', section: "body", facts: [] },
  ],
});

function speakerOf(scope: FactScope, quote: Span): Mention | undefined {
  const after = wordsAfter(scope, quote.end);
  const before = wordsBefore(scope, quote.start);
  const bringsIn = /[:,;]\s*$/u.test(scope.slice(before.start, before.end));
  const [first, second] = bringsIn ? [before, after] : [after, before];
  const near = bringsIn ? speakerRightBefore(scope, before) : undefined;
  const direct = near ?? speakerIn(scope, first.start, first.end) ?? speakerIn(scope, second.start, second.end);
  if (direct) return direct;
  const signature = signatureAfter(scope, quote.end) ?? broughtInBy(scope, before);
  if (signature) return signature;
  const words = `${scope.slice(before.start, before.end)} ${scope.slice(after.start, after.end)}`;
  return pronounSpeaks(words) ? personBefore(scope, quote.start) : undefined;
}

/** The speaker in the last sentence of the words that bring a quotation in. */
function speakerRightBefore(scope: FactScope, { start, end }: Span): Mention | undefined {
  const sentence = scope.doc.sentenceAt(start + scope.slice(start, end).trimEnd().length - 1);
  return sentence && speakerIn(scope, Math.max(sentence.start, start), end);
}

/** From the first to the last mark of a quotation's section; undefined at any mark but its first. */
function quoteOfSection(scope: FactScope, mark: Span): Span | undefined {
  const { span } = scope.release.sections[scope.sentence.sectionIndex]!;
  const text = scope.slice(span.start, span.end);
  const first = span.start + text.indexOf('"');
  const last = span.start + text.lastIndexOf('"');
  return mark.start === first ? { start: first, end: Math.max(last + 1, first + 2) } : undefined;
}

/** `Jane Roe commented; "It is a great day.`: a quotation that goes on in the next paragraph without another mark */
const OPEN_QUOTE = /^"(?=(?:[^"\s]{1,40}\s){6})[^"\n]{40,1400}(?=\n|$)/u;
const BRINGS_IN = /[,:;]\s$/u;

/** A quotation outside the sections of quotations, from this mark: at least four words, a stop or comma at its end, in one paragraph; without an end where a verb of speech brings it in. */
function quoteOfSentence(scope: FactScope, mark: Span): Span | undefined {
  const isDouble = scope.slice(mark.start, mark.start + 1) === '"';
  const rest = scope.slice(mark.start, mark.start + 1600);
  const ahead = scope.slice(scope.sentence.start, mark.start);
  if (!/(?:^|[\s(])$/u.test(ahead)) return undefined;
  const closed = (isDouble ? SHORT_QUOTE : SINGLE_QUOTE).exec(rest);
  const isOpen = !closed && isDouble && BRINGS_IN.test(ahead) && SPEECH_VERB.test(ahead);
  const found = closed ?? (isOpen ? OPEN_QUOTE.exec(rest) : null);
  return found ? { start: mark.start, end: mark.start + found[0].length } : undefined;
}
