import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Doc } from "../../nlp/doc.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { isHeadline, NAMED } from "../kit/sections.js";
import { shortFormsOf, withoutLegalTail } from "../kit/short-names.js";

interface ShortForm {
  readonly of: Mention;
  /** The word also stands in the release in lower case: it must look like a name where it stands. */
  readonly plain: boolean;
}

const FORMS = new WeakMap<readonly Mention[], PhraseIndex<ShortForm>>();

/** Short forms of the companies found so far in this release. */
function formsOf(doc: Doc, all: readonly Mention[]): PhraseIndex<ShortForm> {
  let index = FORMS.get(all);
  if (index) return index;
  index = new PhraseIndex<ShortForm>();
  const companies = all.filter(
    ({ type, attributes: { kind = "company" } }) =>
      type === "Organization" && (kind === "company" || kind === "investor"),
  );
  const isOwn = ({ name }: Mention): boolean => doc.release.organizations.some((own) => name.startsWith(own));
  companies.sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const seen = new Set<string>();
  for (const formsOfName of [baseFormsOf, shortFormsOf]) {
    for (const mention of companies) {
      for (const form of formsOfName(mention.name)) {
        if (seen.has(form)) continue;
        seen.add(form);
        index.add(form, { of: mention, plain: isPlainWord(form, doc) }, /^\p{Ll}/u.test(form) ? "exact" : "initial");
      }
    }
  }
  FORMS.set(all, index);
  return index;
}

/** The full name without legal form comes first: "Velbio" is "Velbio Inc." before it is short for "Velbio Pharma Inc." */
function baseFormsOf(name: string): string[] {
  const base = withoutLegalTail(name);
  return base === name ? [] : [base];
}

const PLAIN = new WeakMap<Doc, ReadonlySet<string>>();

/** Words that the release has in lower case. */
function plainWords(doc: Doc): ReadonlySet<string> {
  let words = PLAIN.get(doc);
  if (!words) {
    const found = new Set<string>();
    for (const { tokens } of doc.sentences) for (const { text, lower } of tokens) if (text === lower) found.add(text);
    words = found;
    PLAIN.set(doc, words);
  }
  return words;
}

/** Whether the word stands in the release in lower case too. */
const isPlainWord = (form: string, doc: Doc): boolean => !form.includes(" ") && plainWords(doc).has(form.toLowerCase());

/** Followed by another capitalised word the short form is part of another name: "Candor Street", "Candor Foundation" */
const GOES_ON = /^(?: \p{Lu}\p{Ll}|-\p{L}|\.\p{Ll}|@|[\p{L}\p{N}])/u;
/** What follows a company where a plain word would not stand: "Candor's", "Candor will" */
const COMPANY_GOES_ON =
  /^(?:'s?\s|,? (?:will|has|is|plans|announced|expects|intends|believes|today|may|and its|had|received|reported|\()|["),])/u;

/** Finds companies again by the first words of their full names. */
export const organizationShortForm = defineMentionRule({
  id: "mention/organization-short-form",
  version: 1,
  summary:
    "A company named in full before, without legal form and company words: “Quillmark” for “Quillmark Therapeutics, Inc.”.",
  sections: NAMED,
  produces: ["Organization"],
  round: 2,
  confidence: 0.84,
  examples: [
    { text: "[+Organization:Quillmark Therapeutics, Inc.] spoke. Today [Organization:Quillmark] announced data." },
    { text: "[+Organization:Tarn Hill Biosciences] is small; [Organization:Tarn Hill]'s drug is new." },
    { text: "[+Organization:Compass Pharma AG] steers by no compass. The chair of [Organization:Compass] said so." },
    { text: "[+Organization:Global Therapeutics, Inc.] sells; Global sales rose." },
    { text: "[+Organization:Candor Pharmaceuticals] is at 4 Candor Street; candor@example.com." },
  ],
  *match({ doc, sentence, mentions, all }): Iterable<MentionCandidate> {
    const { text, start: base } = sentence;
    const heading = isHeadline(sentence);
    for (const { start, end, value } of formsOf(doc, all).find(text, sentence.atoms, base)) {
      if (mentions.some((mention) => mention.start < end && mention.end > start)) continue;
      const after = text.slice(end - base, end - base + 16);
      if (/[@/.\p{L}\p{N}-]$/u.test(text.slice(0, start - base))) continue;
      if (!heading && GOES_ON.test(after)) continue;
      if (value.plain && (heading || start === base) && !COMPANY_GOES_ON.test(after)) continue;
      yield {
        type: "Organization",
        start,
        end,
        sameAs: spanOfMention(value.of),
        attributes: { ...value.of.attributes },
      };
    }
  },
});

const spanOfMention = ({ start, end }: Mention): Span => ({ start, end });
