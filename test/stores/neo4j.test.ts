import { describe, expect, inject, it } from "vitest";
import { openStore } from "../../src/stores/open-store.js";

const server = inject("neo4j");

describe("the Neo4j store", () => {
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
