import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entityId, entityTypeOfId, leadingKey } from "../../src/graph/entity-id.js";
import { nameKey } from "../../src/graph/name-key.js";
import { searchNames } from "../../src/graph/search-names.js";
import { entityTypeSchema } from "../../src/model/extraction.js";

describe("name keys", () => {
  it.each([
    ["Drug", "Vitrakvi®", "vitrakvi"],
    ["Drug", "MK-3475", "MK 3475"],
    ["Drug", "mk‑3475", "MK3475"],
    ["Organization", "Bayer AG", "Bayer"],
    ["Organization", "Merck & Co., Inc.", "Merck"],
    ["Organization", "The Example Trust plc", "Example Trust"],
    ["Regulator", "U.S. FDA", "FDA"],
    ["Regulator", "the European Medicines Agency", "European Medicines Agency"],
    ["Person", "Dr. Marcia K. Horn, Ph.D.", "Marcia Horn"],
    ["Person", "Jesús García-Foncillas", "Jesus Garcia-Foncillas"],
    ["Indication", "solid tumours", "solid tumor"],
    ["Indication", "Alzheimer’s disease", "Alzheimers disease"],
    ["Indication", "hematologic malignancies", "haematologic malignancy"],
    ["Trial", "KEYNOTE-189", "Keynote 189"],
  ] as const)("%s: %s is %s", (type, one, other) => expect(nameKey(type, one)).toBe(nameKey(type, other)));

  it.each([
    ["Organization", "Bayer", "Bayer HealthCare"],
    ["Organization", "Merck", "Merck KGaA Darmstadt"],
    ["Drug", "MK-3475", "MK-347"],
    ["Indication", "diabetes", "diabete"],
    ["Indication", "multiple sclerosis", "multiple sclerosi"],
    ["Trial", "ARCADIA 1", "ARCADIA 2"],
    ["Drug", "💉", "🩸"],
  ] as const)("%s: %s is not %s", (type, one, other) => expect(nameKey(type, one)).not.toBe(nameKey(type, other)));

  it("are short, and ids tell keys apart whatever the name", () => {
    const type = fc.constantFrom(...entityTypeSchema.options);
    fc.assert(
      fc.property(type, fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: "binary" }), (of, a, b) => {
        const [left, right] = [nameKey(of, a), nameKey(of, b)];
        expect(left.length).toBeLessThanOrEqual(141);
        expect(left === right).toBe(entityId(of, left) === entityId(of, right));
        expect(entityTypeOfId(entityId(of, left))).toBe(of);
        expect(leadingKey(of, [left, right])).toBe(leadingKey(of, [right, left]));
      }),
    );
  });

  it("hold every way to type a name", () => {
    expect(searchNames(["MK-3475", "Vitrakvi®"])).toEqual(["mk 3475", "mk-3475", "mk3475", "vitrakvi"]);
  });
});
