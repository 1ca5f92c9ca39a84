import { describe, expect, it } from "vitest";
import { findAmounts } from "../../src/nlp/amounts.js";

const read = (text: string): string[] => findAmounts(text).map(({ value, currency }) => `${value} ${currency}`);

describe("findAmounts", () => {
  it.each([
    ["a payment of US$5 million", ["5000000 USD"]],
    ["up to $138MM plus royalties", ["138000000 USD"]],
    ["EUR301 million (GBP259m) in cash", ["301000000 EUR", "259000000 GBP"]],
    ["a price of 61.180.000 euros", ["61180000 EUR"]],
    [
      "600-700 billion yen ($7.3-$8.5 billion)",
      ["600000000000 JPY", "700000000000 JPY", "7300000000 USD", "8500000000 USD"],
    ],
    ["a payment of AUS$1M", ["1000000 AUD"]],
    ["C$12.5 million and A$2bn", ["12500000 CAD", "2000000000 AUD"]],
    ["$1,200,000.50", ["1200000.5 USD"]],
    ["$1.5B deal", ["1500000000 USD"]],
    ["10 mio. EUR", ["10000000 EUR"]],
    ["40 million USD", ["40000000 USD"]],
    ["RMB 300 million", ["300000000 CNY"]],
    ["€7,5 million", ["7500000 EUR"]],
    ["$47.00 per share in cash", ["47 USD"]],
    ["at $1.265 per share", ["1.265 USD"]],
    ["between $10 million and $15 million", ["10000000 USD", "15000000 USD"]],
    ["$10 to $15 million", ["10000000 USD", "15000000 USD"]],
    ["USD $4.2 billion annually", ["4200000000 USD"]],
    ["a $9 Million Series A", ["9000000 USD"]],
    ["¥5 billion", ["5000000000 JPY"]],
    ["Rs 200 crore", ["2000000000 INR"]],
    ["120 million Swiss francs", ["120000000 CHF"]],
  ])("%s", (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });

  it("gives spans that equal the text", () => {
    const text = "It paid US$5 million and 3 shares.";
    for (const { start, end, text: words } of findAmounts(text)) expect(text.slice(start, end)).toBe(words);
    expect(findAmounts(text).map((amount) => amount.text)).toEqual(["US$5 million"]);
  });

  it.each(["5 million people", "300 mg", "in 2024", "he won 3 matches", "Phase 2 to 3"])("is silent: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("takes linear time on hostile input", () => {
    const started = performance.now();
    findAmounts("$1,".repeat(20_000));
    findAmounts(`$${"1".repeat(60_000)}`);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
