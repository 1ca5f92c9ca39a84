import { describe, expect, it } from "vitest";
import { Doc } from "../../src/nlp/doc.js";
import { parseText, sectionsOf } from "./parsed.js";

describe("sections of a release in paragraphs", () => {
  const text = [
    "Example Therapeutics Reports Phase 3 Results of Exampletug in Asthma",
    "",
    "- Study met its primary endpoint -",
    "",
    "BOSTON, Nov.  05, 2024  (GLOBE NEWSWIRE) -- Example Therapeutics, Inc. (Nasdaq: EXMP), a biotechnology company, today announced results of a Phase 3 study.",
    "",
    "“We are very proud of what the team has achieved for patients,” said Jane Roe, M.D., Chief Executive Officer of Example Therapeutics. “We will now talk to regulators.”",
    "",
    "Study results",
    "",
    "The study enrolled 412 adults at 60 sites in nine countries, and its results will be presented at a congress next year.",
    "",
    "About Asthma",
    "",
    "Asthma is a chronic disease that affects about 260 million people worldwide.",
    "",
    "About Exampletug",
    "",
    "Exampletug is an investigational monoclonal antibody that binds to TSLP.",
    "",
    "About Example Therapeutics",
    "",
    "Example Therapeutics is a biotechnology company. For more information, visit www.example.com.",
    "",
    "Forward-Looking Statements",
    "",
    "This press release contains forward-looking statements within the meaning of the law.",
    "",
    "Contacts:",
    "",
    "Media",
    "John Doe, +1 202-555-0136",
    "john.doe@example.com",
    "",
    "###",
  ].join("\n");
  const release = parseText(text);

  it("names every part", () => {
    expect(sectionsOf(release).map(([kind]) => kind)).toEqual([
      "headline",
      "subhead",
      "dateline",
      "lead",
      "quote",
      "body",
      "subhead",
      "body",
      "about-disease",
      "about-drug",
      "about-company",
      "forward-looking",
      "contact",
      "furniture",
    ]);
  });

  it("lets the attribution start right after the quotation", () => {
    const sections = sectionsOf(release);
    const quote = sections.findIndex(([kind]) => kind === "quote");
    expect(sections[quote]?.[1]).toBe("“We are very proud of what the team has achieved for patients,”");
    expect(sections[quote + 1]?.[1]).toMatch(/^said Jane Roe/u);
  });

  it("reads date, city, wire, issuer, language and kind", () => {
    expect(release.publishedOn).toEqual({ year: 2024, month: 11, day: 5 });
    expect(release.dateInText).toBe(true);
    expect(release.dateline?.cities).toEqual(["Boston"]);
    expect(release.dateline?.wire).toBe("GLOBE NEWSWIRE");
    expect(release.organizations).toEqual(["Example Therapeutics"]);
    expect(release.language).toBe("en");
    expect(release.category).toBe("company-news");
  });
});

describe("a release that is one paragraph", () => {
  const text =
    "Example Pharma Inc. Announces Approval of Examplamab\n\nPARIS, May 3, 2023 /PRNewswire/ -- Example Pharma Inc. (NYSE: EXP) today announced that the European Commission approved Examplamab." +
    '"This is a great day for people who live with this disease," said Jane Roe, chief executive officer of Example Pharma. "We thank everyone who took part in our studies over ten years."' +
    "The approval is based on a study of 300 adults in six countries. Key Findings The study met its primary endpoint in both groups of patients." +
    "About Example PharmaExample Pharma is a global biopharmaceutical company with headquarters in Paris.Forward-Looking Statements This press release contains forward-looking statements that involve risks." +
    "CONTACT: Example Pharma, Paris Jane Doe, 805-555-0131 (media) View original content:http://www.example.com/news/1.html SOURCE  Example Pharma Inc.";
  const sections = sectionsOf(parseText(text));

  it("still gets its sections", () => {
    expect(sections.map(([kind]) => kind)).toEqual([
      "headline",
      "dateline",
      "lead",
      "quote",
      "body",
      "quote",
      "body",
      "subhead",
      "body",
      "about-company",
      "forward-looking",
      "contact",
      "furniture",
      "contact",
    ]);
  });

  it("cuts glued headings before their text", () => {
    expect(sections.find(([kind]) => kind === "about-company")?.[1]).toMatch(/^About Example Pharma/u);
    expect(sections.find(([kind]) => kind === "forward-looking")?.[1]).toMatch(/^Forward-Looking/u);
    expect(sections.at(-1)?.[1]).toBe("SOURCE Example Pharma Inc.");
  });
});

describe("openings", () => {
  it("takes a headline that is printed twice as one", () => {
    const text = `Acme Wins Approval in Japan for Its Vaccine\n\nAcme Wins Approval in Japan for Its Vaccine\n${"-".repeat(43)}\n\nPR Newswire\n\nTOKYO, Feb. 9, 2025\n\nTOKYO, Feb. 9, 2025 /PRNewswire/ -- Acme K.K. today announced an approval.`;
    const sections = sectionsOf(parseText(text));
    expect(sections.map(([kind]) => kind)).toEqual(["headline", "dateline", "lead"]);
    expect(sections[1]?.[1]).toMatch(/^PR Newswire TOKYO.* --$/u);
  });

  it("finds no headline where there is none", () => {
    const release = parseText("LYON, France, 12 March 2021 – Acme SA announced today that its vaccine works.", {
      title: "Another title altogether",
    });
    expect(sectionsOf(release).map(([kind]) => kind)).toEqual(["dateline", "lead"]);
    expect(release.title).toBe("Another title altogether");
  });

  it("takes the date of the text before that of the metadata, and the latter where the text is silent", () => {
    const dated = parseText("ROME, 4 May 2022 - Acme SpA announced today that it is well.", {
      published: "2022-05-05T06:00:00Z",
    });
    expect([dated.publishedOn, dated.dateInText]).toEqual([{ year: 2022, month: 5, day: 4 }, true]);
    const undated = parseText("ROME--(BUSINESS WIRE)--\nAcme SpA announced today that it is well.", {
      published: "2022-05-05T06:00:00Z",
    });
    expect([undated.publishedOn, undated.dateInText]).toEqual([{ year: 2022, month: 5, day: 5 }, false]);
  });

  it("finds a dateline after a subhead that lost its newline", () => {
    const release = parseText(
      "-- Roe Brings 20 Years of Experience to Acme -- DUBLIN, Ireland and BRIDGEWATER, N.J., Oct.  31, 2023  (GLOBE NEWSWIRE) -- Acme plc (NASDAQ: ACME) today announced the appointment of Jane Roe.",
    );
    expect(sectionsOf(release).map(([kind]) => kind)).toEqual(["subhead", "dateline", "lead"]);
    expect(release.dateline?.cities).toEqual(["Dublin", "Bridgewater"]);
  });
});

describe("label text inside an About text", () => {
  const text = [
    "Acme Gets Approval for Examplix in Europe",
    "",
    "BERN, May 3, 2023 /PRNewswire/ -- Acme AG announced today that Examplix was approved.",
    "",
    "About Examplix (examplitinib)",
    "",
    "Examplix is an oral kinase inhibitor approved in 30 countries.",
    "",
    "Examplix is indicated for the treatment of adults with psoriasis.",
    "",
    "Acme licensed Examplix from Beta Ltd. in 2015 and sells it in Europe.",
    "",
    "IMPORTANT SAFETY INFORMATION",
    "",
    "Examplix can cause serious infections. Do not take it with live vaccines.",
    "",
    "Please see full Prescribing Information.",
    "",
    "References",
    "1. Roe J, et al. A study of psoriasis. J Ex Med. 2019;3:12.",
  ].join("\n");

  it("is told by its own words, for its own paragraph", () => {
    const kinds = sectionsOf(parseText(text)).map(([kind]) => kind);
    expect(kinds).toEqual([
      "headline",
      "dateline",
      "lead",
      "about-drug",
      "indication",
      "about-drug",
      "safety",
      "references",
    ]);
  });
});

describe("what stands between paragraphs", () => {
  const release = (...paragraphs: string[]): string =>
    [
      "Acme Reports Results of a Study of Examplix",
      "BERN, May 3, 2023 /PRNewswire/ -- Acme AG announced results.",
      ...paragraphs,
    ].join("\n\n");
  const kindOf = (text: string, words: string): string | undefined => {
    const parsed = parseText(text);
    const at = parsed.text.indexOf(words);
    return parsed.sections.find(({ span }) => span.start <= at && at < span.end)?.kind;
  };

  it("takes the items of a list without bullets as body, not as headings", () => {
    const text = release(
      "Results of those tests show that adults who received the tablets:",
      "Walked farther than before",
      "Slept longer than those who received none",
      "Acme will publish the whole of the results in a journal later this year, and start a larger study of them.",
    );
    for (const item of ["Walked farther", "Slept longer"]) expect(kindOf(text, item)).toBe("body");
  });

  it("tells references without numbers from the forward-looking text before them", () => {
    const text = release(
      "Forward-Looking Statements",
      "This release contains forward-looking statements that involve risks.",
      "Example Institute. A study of sleep. Available at: http://www.example.com/sleep. Accessed May 2018.",
    );
    expect(kindOf(text, "Example Institute")).toBe("references");
  });

  it("reads the list of co-authors as news tells people, though it stands among the references", () => {
    const text = release(
      "The study was funded by the Example Institute.",
      "Other co-authors are Jane Roe and Tom Hill of Example University.",
      "###",
      "Study contributors include: Prof. Ada Quill, Ines Kahl and Tor Velling of Example University.",
    );
    expect(kindOf(text, "The study was funded")).toBe("references");
    const { sentences } = new Doc(parseText(text));
    for (const words of ["Other co-authors", "Study contributors"]) {
      expect(kindOf(text, words)).toBe("references");
      expect(sentences.find((sentence) => sentence.text.startsWith(words))?.section).toBe("body");
    }
  });

  it("begins the contacts at the name above the first number", () => {
    const text = release(
      "About Acme",
      "Acme is a company that makes tablets for adults who cannot sleep, and has done so for a hundred years.",
      "Jane Roe\nManager, Communications\n(p) 202.555.0142\njroe@acme.example",
    );
    for (const line of ["Jane Roe", "Manager, Comm", "(p) 202"]) expect(kindOf(text, line)).toBe("contact");
  });

  it("takes an institution's boilerplate after the end mark as such", () => {
    const text = release(
      "###",
      "Example Medicine is one of the world's leading academic medical centers, with 9,000 nurses.",
    );
    expect(kindOf(text, "Example Medicine")).toBe("about-company");
  });

  it("cuts a second company's note on forward-looking statements from its About text", () => {
    const text = release(
      "About BeltoBelto is a biotechnology company. For more, visit www.belto.example.com.(BLTO-GEN)Belto Special Note Regarding Forward-Looking StatementsThis press release contains forward-looking statements about plans. They may differ.",
    );
    expect(kindOf(text, "Belto is a bio")).toBe("about-company");
    expect(kindOf(text, "This press release contains")).toBe("forward-looking");
  });

  it("keeps the title of an article out of the quotations", () => {
    const text = release(
      'In the article entitled "A Pilot Study of Tablets in Adults with Poor Sleep at Home," adults slept longer.',
    );
    expect(kindOf(text, "A Pilot Study")).toBe("body");
  });
});
