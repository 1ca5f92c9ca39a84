import { describe, expect, it } from "vitest";
import { understand } from "../../../src/document/understand.js";

const listPage = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><header><nav><ul>${["Home", "About us", "Pipeline"].map((w) => `<li><a href="/${w}">${w}</a></li>`).join("")}</ul></nav></header>${body}<footer>© 2024 Norvane</footer></body></html>`;
const TITLES = [
  "Norvane Announces Positive Topline Results From Phase 3 Trial",
  "Norvane to Present at the Winter Healthcare Conference",
  "Norvane Reports Second Quarter Financial Results",
  "Norvane Names Jane Roe Chief Financial Officer",
  "Norvane Receives Orphan Drug Designation in Europe",
  "Norvane Doses First Patient in Phase 2 Study",
];
const DAYS = ["November 5, 2024", "October 30, 2024", "August 8, 2024", "July 1, 2024", "June 12, 2024", "May 2, 2024"];
const LISTS: Readonly<Record<string, string>> = {
  table: listPage(
    "<title>Press Releases | Norvane</title>",
    `<h1>Press Releases</h1><table><tr><th>Date</th><th>Title</th></tr>${TITLES.map((t, i) => `<tr><td>${DAYS[i]}</td><td><a href="/n/${i}">${t}</a></td><td><a href="/p/${i}.pdf">PDF</a></td></tr>`).join("")}</table>`,
  ),
  "cards time": listPage(
    "<title>News - Norvane</title>",
    `<main><h1>News</h1><div class="grid">${TITLES.map((t, i) => `<div class="card"><time datetime="2024-11-0${i + 1}">${i} days ago</time><h3><a href="/n/${i}">${t}</a></h3><p>${t}. The company said more about this on the day and will go on to do so in the future as well.</p><a href="/n/${i}">Read more</a></div>`).join("")}</div></main>`,
  ),
  "whole card link": listPage(
    "<title>Newsroom</title>",
    `<main><h1>Newsroom</h1><ul>${TITLES.map((t, i) => `<li><a href="/n/${i}"><span class="date">${DAYS[i]}</span><span class="t">${t}</span></a></li>`).join("")}</ul></main>`,
  ),
  "q4 list": listPage(
    "<title>Norvane - Press Releases</title>",
    `<div class="module_container">${TITLES.map((t, i) => `<div class="module_item"><div class="module_date-time"><span class="module_date-text">${DAYS[i]}</span></div><div class="module_headline"><a class="module_headline-link" href="/n/${i}/default.aspx">${t}</a></div></div>`).join("")}</div>`,
  ),
  "notified list": listPage(
    "<title>Press Releases | Norvane, Inc.</title>",
    `<main><h1>Press Releases</h1><div class="nir-widget--list">${TITLES.map((t, i) => `<article class="node node--nir-news--nir-widget-list"><div class="nir-widget--news--date-time">${DAYS[i]}</div><div class="nir-widget--news--headline"><a href="/n/${i}">${t}</a></div><div class="nir-widget--news--teaser">${t}. BOSTON, (GLOBE NEWSWIRE) -- the company today announced something that goes on for a while</div></article>`).join("")}</div><ul class="pager"><li><a href="?page=1">Next page</a></li></ul></main>`,
  ),
  "dt dd": listPage(
    "<title>Media Releases</title>",
    `<h1>Media Releases</h1><dl>${TITLES.map((t, i) => `<dt>${DAYS[i]}</dt><dd><a href="/n/${i}">${t}</a></dd>`).join("")}</dl>`,
  ),
  "p br": listPage(
    "<title>News Releases</title>",
    `<h2>News Releases</h2>${TITLES.map((t, i) => `<p>${DAYS[i]}<br><a href="/n/${i}">${t}</a></p>`).join("")}`,
  ),
  "h4 + date siblings": listPage(
    "<title>Press releases - Norvane</title>",
    `<h1>Press releases</h1><div class="list">${TITLES.map((t, i) => `<h4><a href="/n/${i}">${t}</a></h4><span class="date">${DAYS[i]}</span>`).join("")}</div>`,
  ),
  "headline divs with long teaser": listPage(
    "<title>Latest News</title>",
    `<h1>Latest News</h1>${TITLES.map((t, i) => `<div class="views-row"><div class="d">${DAYS[i]}</div><h2><a href="/n/${i}">${t}</a></h2><div class="teaser"><p>BOSTON, ${DAYS[i]} -- ${(t + ". ").repeat(8)}</p></div></div>`).join("")}`,
  ),
};

describe("a newsroom's list", () => {
  it.each(Object.entries(LISTS))("as %s gives its entries with their days", async (_, html) => {
    const bytes = Buffer.from(html);
    const understood = await understand({ source: "x", stem: "x", bytes, contentType: null, url: null, meta: {} });
    if (!("items" in understood)) throw new Error(`it was taken for ${understood.kind}`);
    expect(understood.items.map(({ title }) => title)).toEqual(TITLES);
    expect(understood.items[0]?.url).toMatch(/^\/n\/0/u);
    const days = understood.items.map(({ publishedOn }) => publishedOn);
    expect([days[0], days.length]).toEqual([html.includes("<time") ? "2024-11-01" : "2024-11-05", DAYS.length]);
    if (!html.includes("<time")) expect(days[5]).toBe("2024-05-02");
  });
});
