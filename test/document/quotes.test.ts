import { describe, expect, it } from "vitest";
import { findQuotes } from "../../src/document/quotes.js";
import { readingView } from "../../src/nlp/reading-view.js";

const quotesIn = (text: string): string[] =>
  findQuotes(text, readingView(text), 0, text.length).map(({ start, end }) => text.slice(start, end));

describe("findQuotes", () => {
  it("finds one over several paragraphs, each with an opening mark", () => {
    const quote =
      "“We saw this effect in every group of patients that we studied.\n\n“It lasted for two years, which is more than we had hoped.”";
    expect(quotesIn(`Dr. Roe said: ${quote}\n\nThe study goes on.`)).toEqual([quote]);
  });

  it("keeps inner quotations inside", () => {
    const quote = '"What the authors call "silent spread" is what worries us most in this outbreak,"';
    expect(quotesIn(`${quote} said Jane Roe.`)).toEqual([quote]);
  });

  it("finds one after a short one by the same speaker", () => {
    const second = "“The device gives you the option of changing from one therapy to another.”";
    expect(quotesIn(`“It is versatile,” said Roe. ${second}`)).toEqual([second]);
  });

  it("finds those glued to the sentence before, and two in a row", () => {
    const first = '"This is the first medicine that slows the disease in adults,"';
    const second = '"We are glad to have taken part in this important study for years,"';
    expect(quotesIn(`It was approved today.${first} said Roe."It works."${second} added Doe.`)).toEqual([
      first,
      second,
    ]);
  });

  it("leaves titles, fragments and quotations without a speaker alone", () => {
    expect(
      quotesIn('"Use of Tablets in the Management of Agitation Among Inpatients" was published in a journal.'),
    ).toEqual([]);
    expect(quotesIn("He called it “a great success,” he said.")).toEqual([]);
    expect(quotesIn("Words such as “may,” “will,” “expects,” and “plans” identify such statements.")).toEqual([]);
  });
});
