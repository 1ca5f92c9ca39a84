/** Right, wrong and missed of one row of the table, with what they were. */
export interface ScoreRow {
  tp: number;
  fp: number;
  fn: number;
  readonly misses: string[];
  readonly alarms: string[];
}

/** Rows by name, made when first asked for: `entity Drug`, `relation DEVELOPS`, `event Deal`, `slot Deal.buyer`. */
export class ScoreRows {
  readonly rows = new Map<string, ScoreRow>();

  row(name: string): ScoreRow {
    let row = this.rows.get(name);
    if (!row) {
      row = { tp: 0, fp: 0, fn: 0, misses: [], alarms: [] };
      this.rows.set(name, row);
    }
    return row;
  }

  /** All rows whose name begins so, added up. */
  sum(prefix: string): ScoreRow {
    const total: ScoreRow = { tp: 0, fp: 0, fn: 0, misses: [], alarms: [] };
    for (const [name, row] of this.rows) {
      if (!name.startsWith(prefix)) continue;
      total.tp += row.tp;
      total.fp += row.fp;
      total.fn += row.fn;
    }
    return total;
  }
}

const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** Precision, recall and F1 of a row. */
export const measures = ({ tp, fp, fn }: ScoreRow): { p: number; r: number; f1: number } => ({
  p: ratio(tp, tp + fp),
  r: ratio(tp, tp + fn),
  f1: tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn),
});
