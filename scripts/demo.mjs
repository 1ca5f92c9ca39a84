// `npm run demo`: reads samples/ into an embedded store and asks two questions, each answer with its quote.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const STORE = "demo.db";
for (const path of [STORE, `${STORE}.wal`, `${STORE}.lock`]) rmSync(path, { recursive: true, force: true });

function pressgraph(...args) {
  console.log(`\n$ pressgraph ${args.join(" ")}`);
  const { status } = spawnSync(process.execPath, ["dist/cli/main.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

pressgraph("ingest", "samples", "--store", `embedded:${STORE}`);
pressgraph("query", "approvals-by-drug", "--param", "drug=larotrectinib", "--store", `embedded:${STORE}`);
pressgraph("query", "company-pipeline", "--param", "company=Novartis", "--store", `embedded:${STORE}`);
