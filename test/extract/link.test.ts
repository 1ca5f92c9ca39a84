import { describe, expect, it } from "vitest";
import { link } from "../../src/extract/link.js";
import type { Mention } from "../../src/model/mention.js";

const drug = (start: number, name: string, attributes: Mention["attributes"]): Mention => ({
  type: "Drug",
  start,
  end: start + name.length,
  text: name,
  name,
  lexiconName: "zelontinib",
  ruleId: "mention/test",
  ruleVersion: 1,
  confidence: 0.9,
  attributes,
});

describe("link", () => {
  it("joins lists of all mentions in text order and keeps the first single value", () => {
    const mentions = [
      drug(0, "Nezurol", { brandNames: ["Nezurol"] }),
      drug(10, "zelontinib", { genericName: "zelontinib" }),
      drug(30, "QB-1", { codes: ["QB-1"] }),
      drug(40, "Nezurol XR", { brandNames: ["Nezurol XR", "Nezurol"], genericName: "other" }),
      drug(60, "QB-2", { codes: ["QB-2"] }),
    ];
    const [entity, ...more] = link(mentions, [], []);
    expect(more).toEqual([]);
    expect(entity?.attributes).toEqual({
      brandNames: ["Nezurol", "Nezurol XR"],
      genericName: "zelontinib",
      codes: ["QB-1", "QB-2"],
    });
  });
});
