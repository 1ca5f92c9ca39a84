import { describe, expect, it } from "vitest";
import { readHtmlPage } from "../../src/document/html/read-html-page.js";
import { parsePage } from "./parsed.js";

const paragraph = "<p>The study enrolled 412 adults at 60 sites in nine countries &amp; met its endpoint.</p>";
const page = `<!doctype html><html><head><title>Acme | News</title><link rel="canonical" href="https://acme.example/news/1">
<meta property="article:published_time" content="2024-11-05T08:00:00-05:00"><meta property="og:site_name" content="Acme News"></head>
<body><nav><a href="/">Home</a><a href="/jobs">Jobs</a></nav><article><h1>Acme Reports Results</h1>
<p>BOSTON, Nov. 5, 2024 /PRNewswire/ -- Acme Inc. today announced<br>results.</p>${paragraph.repeat(6)}
<ul><li>One</li><li>Two</li></ul><table><tr><td>Arm</td><td>n</td></tr><tr><td>Drug</td><td>206</td></tr></table>
<script>var tracking = 1;</script></article><footer>© Acme</footer></body></html>`;

describe("readHtmlPage", () => {
  const content = readHtmlPage(page);

  it("reads what the page says about itself", () => {
    expect(content).toMatchObject({
      title: "Acme Reports Results",
      url: "https://acme.example/news/1",
      published: "2024-11-05",
      publisher: "Acme",
    });
  });

  it("keeps the text and leaves navigation, scripts and footer out", () => {
    expect(content.text).toContain("adults at 60 sites in nine countries & met");
    expect(content.text).toContain("today announced\nresults.");
    expect(content.text).toMatch(/• One\n+• Two/u);
    expect(content.text).toMatch(/Arm\tn\n+Drug\t206/u);
    expect(content.text).not.toMatch(/Home|tracking|©/u);
  });

  it("makes a release whose id is that of the page's address", () => {
    const release = parsePage(page);
    expect(release.id).toBe(parsePage(page, { url: "https://acme.example/news/1#top" }).id);
    expect(release.publishedOn).toEqual({ year: 2024, month: 11, day: 5 });
    expect(release.sections[0]?.kind).toBe("headline");
  });

  const hostile: readonly (readonly [name: string, html: string])[] = [
    ["nested blocks", "<div>".repeat(50_000)],
    ["unclosed formatting", "<b><i>".repeat(20_000)],
    ["attributes without end", `<p ${"a=1 ".repeat(50_000)}>x</p>`],
    ["nested tables", "<table><tr><td>".repeat(10_000)],
    ["a comment without end", `<!--${"x".repeat(200_000)}`],
    ["angle brackets", "<".repeat(100_000)],
  ];
  for (const [name, html] of hostile) {
    it(`survives ${name}`, () => {
      const start = performance.now();
      readHtmlPage(`<html><body>${html}`);
      expect(performance.now() - start).toBeLessThan(5000);
    });
  }
});
