import type { Command } from "commander";
import { StoreError } from "../../errors.js";
import type { GraphStore, WriteReport } from "../../stores/store.js";
import type { Act, CommandContext } from "../command-context.js";
import { storeOption } from "../store-option.js";
import { withExistingStore } from "../with-store.js";

interface RetractOptions {
  readonly store?: string;
  readonly dryRun?: boolean;
}

/** `retract ID|URL…`: takes releases back. */
export function addRetract(program: Command, act: Act): void {
  program
    .command("retract")
    .description("Take releases back: the graph is then as if they had never been there")
    .argument("<release...>", "ids or addresses of releases")
    .addOption(storeOption())
    .option("--dry-run", "say what would change, and write nothing")
    .addHelpText(
      "after",
      "\nExample:\n  $ pressgraph retract https://samples.pressgraph.example/select-readout --dry-run",
    )
    .action((releases: string[], options: RetractOptions) => act((context) => retract(releases, options, context)));
}

async function retract(
  releases: readonly string[],
  { store, dryRun = false }: RetractOptions,
  context: CommandContext,
): Promise<number> {
  const report = await withExistingStore(
    store,
    context,
    (open) => (dryRun ? open.retract(releases, { dryRun }) : retractAndRecord(open, releases)),
    { writes: !dryRun },
  );
  const unknown = report.releases.filter(({ status }) => status !== "retracted");
  for (const { id } of unknown)
    context.output.err(`failed ${new StoreError("RELEASE_UNKNOWN", `there is no release ${id} in the store`).message}`);
  const { facts } = report;
  const verb = dryRun ? "would be retracted" : "retracted";
  context.output.err(
    `${report.releases.length - unknown.length} ${verb}; facts: ${facts.retracted} gone, ${facts.changed} changed`,
  );
  return unknown.length > 0 ? 1 : 0;
}

async function retractAndRecord(store: GraphStore, releases: readonly string[]): Promise<WriteReport> {
  const started = new Date().toISOString();
  const run = `run:${started}`;
  const report = await store.retract(releases, { run });
  const retracted = report.releases.filter(({ status }) => status === "retracted").length;
  await store.recordRun({
    ...{ id: run, command: "retract", started, finished: new Date().toISOString(), rulesVersion: "" },
    ...{ read: report.releases.length, new: 0, changed: 0, unchanged: 0, retracted },
    ...{ failed: report.releases.length - retracted, facts: report.facts },
  });
  return report;
}
