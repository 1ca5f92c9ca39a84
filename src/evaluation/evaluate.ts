import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DocumentError } from "../errors.js";
import { documentMetaSchema, type RawDocument } from "../model/raw-document.js";
import { type GraphDocument, graphDocumentSchema } from "./graph-document.js";
import { scoreDocument } from "./score-document.js";
import { ScoreRows } from "./score-rows.js";

/** One annotated release. */
export interface GoldDocument {
  readonly id: string;
  /** The first letter of the id names its slice. */
  readonly slice: string;
  readonly raw: RawDocument;
  readonly gold: GraphDocument;
}

/** Reads a folder of annotated releases: `<id>.txt`, `<id>.json`, `<id>.meta.json`. Throws a `DocumentError` where it is none. */
export function readGold(dir: string): GoldDocument[] {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  if (files.length === 0)
    throw new DocumentError("GOLD_EMPTY", "there are no annotated releases", {
      where: dir,
      hint: "Give a folder with <id>.txt and <id>.json.",
    });
  return files.map((file) => {
    const id = basename(file, ".txt");
    const json = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), "utf8"));
    const raw: RawDocument = {
      source: join(dir, file),
      stem: id,
      format: "text",
      content: readFileSync(join(dir, file), "utf8"),
      meta: documentMetaSchema.parse(json(`${id}.meta.json`)),
      textIsFile: true,
    };
    return { id, slice: id[0] ?? "", raw, gold: graphDocumentSchema.parse(json(`${id}.json`)) };
  });
}

/** Scores over a set: all, by slice, and evidence that does not equal its text. */
export interface Evaluation {
  readonly rows: ScoreRows;
  readonly slices: ReadonlyMap<string, ScoreRows>;
  readonly evidenceTotal: number;
  readonly evidenceWrong: number;
  readonly documents: number;
  readonly missing: number;
}

/** A prediction, as far as scores look at it: an extraction's JSON, or null where there is none. */
export type Predict = (document: GoldDocument) => unknown;

/** Scores predictions against gold with the referee's definitions. */
export function evaluate(documents: readonly GoldDocument[], predict: Predict): Evaluation {
  const rows = new ScoreRows();
  const slices = new Map<string, ScoreRows>();
  let [evidenceTotal, evidenceWrong, missing] = [0, 0, 0];
  for (const document of documents) {
    const prediction = predict(document);
    if (prediction === null) missing += 1;
    const pred = graphDocumentSchema.parse(prediction ?? {});
    scoreDocument(document.id, document.gold, pred, rows);
    const slice = slices.get(document.slice) ?? new ScoreRows();
    slices.set(document.slice, slice);
    scoreDocument(document.id, document.gold, pred, slice);
    evidenceTotal += pred.evidence.length;
    evidenceWrong += pred.evidence.filter(
      ({ text, start, end }) => document.raw.content.slice(start, end) !== text,
    ).length;
  }
  return { rows, slices, evidenceTotal, evidenceWrong, documents: documents.length, missing };
}
