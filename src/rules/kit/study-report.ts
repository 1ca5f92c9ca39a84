import type { Doc } from "../../nlp/doc.js";
import type { FactScope } from "./fact-scope.js";

const OPENING: readonly string[] = ["headline", "subhead", "lead", "body", "quote"];
/** "a new study", "findings from the trial", "researchers report" */
const REPORTS =
  /\b(?:stud(?:y|ies)|trials?|research(?:ers)?|investigators|scientists|findings|results|data|published|journal)\b/iu;
/** What only a study of treatment in people has: "randomised", "placebo", "Phase 2", "participants" */
const IN_PEOPLE =
  /\b(?:randomi[sz]ed|randomly (?:assigned|selected)|placebo|double-blind|open-label|phase\s(?:[1-4]|I{1,3}|IV)\b|clinical (?:trials?|study)|pilot (?:trial|study)|(?:month|week|year|arm|center|centre|controlled) trial|(?:patients|participants|children|adults|women|men|volunteers|infants|babies)\s(?:[^.;\s]+\s){0,6}?(?:received|were given|were treated|taking|assigned|tested|enrolled))/iu;
/** Studies that test no medicine in people, and reviews of such studies */
const OTHER_STUDY =
  /\b(?:pre-?clinical|mouse|mice|rats?|animals?|monkeys?|macaques?|in vitro|cell lines?|cultured|lab(?:oratory)? (?:study|studies|tests)|retrospective|observational|meta-analysis|systematic review|registry|database|records|claims data|cohort|survey|insurance|costs?|cost-effective\w*|blood test|diagnostic|biosensor|protein structure)\b/iu;
/** News of another kind, which tells the studies only as its reason */
const OTHER_NEWS =
  /\b(?:approv(?:es|ed|al)|launch(?:es|ed)?|submi(?:ts|tted|ssion)|designation|clears|financial results|quarter|patent|acqui(?:res|sition)|recall\w*|warns?)\b/iu;
/** How many sentences of news open a release. */
const OPENING_SENTENCES = 6;
/** How far into the news the way a study was done is told. */
const DESIGN_SENTENCES = 30;

const known = new WeakMap<Doc, boolean>();

function reads(doc: Doc): boolean {
  const news = doc.sentences.filter(({ section }) => OPENING.includes(section));
  const opening = news.slice(0, OPENING_SENTENCES);
  return (
    opening.some(({ text }) => REPORTS.test(text)) &&
    !opening.some(({ text }) => OTHER_STUDY.test(text)) &&
    !news.some(({ section, text }) => section === "headline" && OTHER_NEWS.test(text)) &&
    news.slice(0, DESIGN_SENTENCES).some(({ text }) => IN_PEOPLE.test(text))
  );
}

/** Whether the release tells what a study of a treatment in people found, as universities, journals and congresses do. */
export function isStudyReport({ doc }: FactScope): boolean {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const found = reads(doc);
  known.set(doc, found);
  return found;
}
