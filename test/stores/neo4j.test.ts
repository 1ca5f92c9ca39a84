import neo4j from "neo4j-driver";
import { describe, expect, inject, it, vi } from "vitest";
import { neo4jError } from "../../src/stores/neo4j-error.js";
import { requireVersion } from "../../src/stores/neo4j-version.js";
import { openStore } from "../../src/stores/open-store.js";
import { SAMPLE } from "../conformance/sample-extractions.js";
import { holdServer } from "../neo4j/hold-server.js";
import { emptyStore } from "../neo4j/take-server.js";

const server = inject("neo4j");

describe("the Neo4j store", () => {
  holdServer(server);

  it("says that no server answers", async () => {
    const store = openStore("bolt://127.0.0.1:9", { retryMs: 1000 });
    await expect(store.prepare()).rejects.toMatchObject({ code: "STORE_UNREACHABLE", exitCode: 69, retryable: true });
    await expect(store.query("RETURN 1")).rejects.toMatchObject({ exitCode: 69 });
    await store.close();
  }, 60_000);

  it.skipIf(!server)("says that the password is wrong", async () => {
    const store = openStore(server!.uri, {
      env: { NEO4J_USER: "neo4j", NEO4J_PASSWORD: "wrong-password" },
      retryMs: 1000,
    });
    await expect(store.prepare()).rejects.toMatchObject({ code: "STORE_PASSWORD", exitCode: 78 });
    await store.close();
  });

  const open = (database?: string) =>
    openStore(server!.uri, {
      env: { NEO4J_USER: server!.user, NEO4J_PASSWORD: server!.password, NEO4J_DATABASE: database },
      retryMs: 1000,
    });

  it.skipIf(!server)("says that there is no such database", async () => {
    const store = open("nowhere");
    await expect(store.query("RETURN 1")).rejects.toMatchObject({ code: "STORE_DATABASE", exitCode: 78 });
    await store.close();
  });

  it.skipIf(!server)("shows where a query is wrong, and lets no reading query write", async () => {
    const store = open();
    await expect(store.query("MATCH (n:Drug) RETRUN n")).rejects.toMatchObject({
      exitCode: 64,
      where: expect.stringMatching(/^line 1, column \d+$/u),
    });
    await expect(store.query("CREATE (n:Mine)")).rejects.toMatchObject({ code: "QUERY_WRITES" });
    await expect(store.query("CREATE (n:Mine)", {}, { trusted: true })).rejects.toMatchObject({ exitCode: 64 });
    await store.close();
  });

  it.skipIf(!server)(
    "issues no statement of the schema where all is there, so a role without schema rights can write",
    async () => {
      const first = await emptyStore(server!);
      await first.prepare();
      await first.close();
      const spies = [vi.spyOn(neo4j.Session.prototype, "run"), vi.spyOn(neo4j.Transaction.prototype, "run")];
      const store = open();
      await store.prepare();
      await store.write(SAMPLE);
      const texts = spies.flatMap((spy) => spy.mock.calls.map(([text]) => String(text)));
      for (const spy of spies) spy.mockRestore();
      expect(texts.length).toBeGreaterThan(20);
      expect(
        texts.filter((text) => /\b(?:CREATE|DROP)\s+(?:\w+\s+)?(?:INDEX|CONSTRAINT)\b|^CALL db\./iu.test(text)),
      ).toEqual([]);
      await store.close();
    },
  );

  it("takes a server that is going down for one that does not answer", () => {
    const down = Object.assign(new Error("not available"), { code: "Neo.TransientError.General.DatabaseUnavailable" });
    expect(neo4jError("bolt://x", undefined, down)).toMatchObject({ code: "STORE_UNREACHABLE", exitCode: 69 });
  });

  it("refuses a server that is too old, and no other", () => {
    for (const agent of ["Neo4j/4.4.40", "Neo4j/5.25.1", "Neo4j/5.3.0"])
      expect(() => requireVersion(agent, "bolt://x")).toThrowError(
        expect.objectContaining({ code: "STORE_VERSION", exitCode: 78, message: expect.stringContaining(agent) }),
      );
    for (const agent of ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2025.01.0", "Neo4j/2026.08.1", undefined])
      requireVersion(agent, "bolt://x");
  });

  it("says what a user without rights can do", () => {
    const refused = Object.assign(new Error("not allowed"), { code: "Neo.ClientError.Security.Forbidden" });
    expect(neo4jError("bolt://x", undefined, refused)).toMatchObject({
      code: "STORE_DENIED",
      exitCode: 78,
      hint: expect.stringContaining("pressgraph prepare --print"),
    });
  });

  it.skipIf(!server)("gives values as plain JSON", async () => {
    const store = open();
    const { columns, rows } = await store.query(
      "RETURN 7 / $two AS half, $big AS big, date('2026-01-31') AS day, [1, 2.5, null] AS list, {a: true} AS map LIMIT $n",
      { two: 2, big: 2 ** 40, n: 1 },
    );
    expect(columns).toEqual(["half", "big", "day", "list", "map"]);
    expect(rows).toEqual([[3, 2 ** 40, "2026-01-31", [1, 2.5, null], { a: true }]]);
    await store.close();
  });
});
