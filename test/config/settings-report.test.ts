import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSettings } from "../../src/config/load-settings.js";
import { reportSettings } from "../../src/config/settings-report.js";

let dir: string;
let file: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-report-"));
  file = join(dir, "pressgraph.config.yaml");
  writeFileSync(
    file,
    "store: embedded:./a.db\nsources: ['https://me:hidden@acme.example/rss.xml?token=hidden&page=2']\nhttp:\n  proxy: http://me:hidden@proxy.example:8080\n",
  );
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("reportSettings", () => {
  it("tells every setting with where it came from, and no secret", () => {
    const report = reportSettings(
      loadSettings(dir),
      { NEO4J_PASSWORD: "hidden", HTTPS_PROXY: "http://x.example" },
      "embedded:x",
    );
    expect(report).toMatchObject({
      store: { value: "embedded:./a.db", from: file },
      sources: { value: ["https://***@acme.example/rss.xml?token=***&page=2"], from: file },
      "http.proxy": { value: "http://***@proxy.example:8080", from: file },
      "http.requestTimeout": { value: 60_000, from: "default" },
      contact: { value: null, from: "default" },
      "neo4j.password": { value: "***", from: "environment NEO4J_PASSWORD" },
    });
    expect(JSON.stringify(report)).not.toContain("hidden");
  });

  it("tells what the environment sets: the store before the file, the proxy where the file has none", () => {
    const env = { PRESSGRAPH_STORE: "neo4j://graph.example", HTTP_PROXY: "http://me:hidden@p.example" };
    expect(reportSettings(loadSettings(dir), env, "embedded:x")["store"]).toEqual({
      value: "neo4j://graph.example",
      from: "environment PRESSGRAPH_STORE",
    });
    const none = reportSettings({ ...loadSettings(tmpdir()), file: null, given: [] }, env, "embedded:x");
    expect(none["http.proxy"]).toEqual({ value: "http://***@p.example", from: "environment HTTP_PROXY" });
  });
});
