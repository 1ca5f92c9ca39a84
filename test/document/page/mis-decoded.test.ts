import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { repairMisDecoded } from "../../../src/document/page/mis-decoded.js";

const TEXT = "The company’s “café” in München – Velorimab® (5 µg, ≥2 doses), Brand™: 10 €";
const misread = (text: string, charset: string): string =>
  charset === "latin1" ? Buffer.from(text).toString("latin1") : iconv.decode(Buffer.from(text), charset);

describe("a text that was decoded wrongly", () => {
  it.each(["latin1", "windows-1251"])("is set right from %s", (charset) =>
    expect(repairMisDecoded(misread("It’s for München – 5 µg", charset))).toBe("It’s for München – 5 µg"),
  );
  it("is set right from windows-1252, also after two rounds", () => {
    const once = misread(TEXT, "windows-1252");
    expect(once).toContain("â€™");
    expect(repairMisDecoded(once)).toBe(TEXT);
    expect(repairMisDecoded(misread("It’s here", "windows-1252").replace("â€™", "Ã¢â‚¬â„¢"))).toBe("It’s here");
  });
  it.each([
    TEXT,
    "SÃO PAULO, 5 de novembro – a ação da farmacêutica",
    "Минздрав России зарегистрировал препарат «ИРГ» – сообщила компания",
    "Â and Ã are letters",
    "",
  ])("any other stays as it is: %s", (text) => expect(repairMisDecoded(text)).toBe(text));
});
