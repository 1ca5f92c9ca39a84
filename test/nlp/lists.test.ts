import { describe, expect, it } from "vitest";
import { Doc } from "../../src/nlp/doc.js";
import { parseText } from "../document/parsed.js";

/** Each sentence with the words that head its list. */
function heads(text: string): (readonly [sentence: string, head: string | undefined])[] {
  const doc = new Doc(parseText(text));
  return doc.sentences.map((sentence) => [sentence.text, doc.headOf(sentence)?.text] as const);
}

const NEWS =
  "Acme Reports Progress in Three Studies\n\nBERN, May 3, 2023 /PRNewswire/ -- Acme AG announced progress.\n\n";

describe("Doc.headOf", () => {
  it("is the line that announces the bullets, for all sentences of an item", () => {
    const found = heads(
      `${NEWS}The tablets received these designations:\n\n• Orphan drug for gout. It was granted in May.\n\n• Fast Track for asthma.\n\nAcme is glad about them.`,
    );
    const head = "The tablets received these designations:";
    expect(found.filter(([, above]) => above === head).map(([item]) => item)).toEqual([
      "• Orphan drug for gout.",
      "It was granted in May.",
      "• Fast Track for asthma.",
    ]);
  });

  it("is the item above for deeper items", () => {
    const found = new Map(
      heads(
        `${NEWS}Highlights of the quarter:\n• Sickle cell disease:\n– First patient treated\n– Site opened in Bern\n• Gout:\n– Study ended\n`,
      ),
    );
    expect(found.get("- First patient treated")).toBe("• Sickle cell disease:");
    expect(found.get("- Site opened in Bern")).toBe("• Sickle cell disease:");
    expect(found.get("- Study ended")).toBe("• Gout:");
    expect(found.get("• Gout:")).toBe("Highlights of the quarter:");
  });

  it("is a heading above bullets, and the line above items that lost their bullets", () => {
    const found = new Map(
      heads(
        `${NEWS}Key Findings\n\n* Adults slept longer.\n\nRisk factors for gout include:\n\nBeing overweight\n\nBeing 45 or older\n\nAcme ends here with a sentence that stops.`,
      ),
    );
    expect(found.get("* Adults slept longer.")).toBe("Key Findings");
    expect(found.get("Being 45 or older")).toBe("Risk factors for gout include:");
    expect(found.get("Acme ends here with a sentence that stops.")).toBeUndefined();
  });
});

describe("Doc.rowOf", () => {
  it("knows the column above each cell and the head of a group of rows", () => {
    const doc = new Doc(
      parseText(
        `${NEWS}Institution\tRole\tName\n\nAcme AG\tPresident\tJane Roe\n\n\tTreasurer\tJohn Doe\n\nThat is all.`,
      ),
    );
    const { text } = doc.release;
    const row = doc.rows.at(-1);
    expect(row?.cells.map(({ start, end }) => text.slice(start, end))).toEqual(["", "Treasurer", "John Doe"]);
    expect(row?.columns.map(({ start, end }) => text.slice(start, end))).toEqual(["Institution", "Role", "Name"]);
    expect(row && text.slice(row.head.start, row.head.end)).toBe("Acme AG");
    const last = doc.sentences.at(-1);
    expect(last && doc.rowOf(last)).toBeUndefined();
  });

  it("takes bounded time on a text of tabs", () => {
    const started = performance.now();
    new Doc(parseText("a\t".repeat(200_000))).rows.slice();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
