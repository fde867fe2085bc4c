import { askedInAll, type CrossingShape } from "../../audit/QuestionShape";
import { itemPieces } from "../../audit/strangers/itemPieces";
import type { TablePiece } from "../../audit/strangers/tablePieces";
import { groupedBy } from "../../base/groupedBy";

/** A question of anybody's tables, as respondents answer it. */
export interface TableQuestion {
  /** As the tables name it. */
  readonly id: string;
  readonly label: string;
  readonly kind: "single" | "multiple" | "means";
  /** Items of means, answers to tick, answers; none where means have no row. */
  readonly rows: readonly string[];
  readonly range: { readonly min?: number; readonly max?: number };
  /** How many answered, where anything tells. */
  readonly asked: number | undefined;
  readonly crossings: readonly CrossingShape[];
  /** Its tables, in the pieces that are of the same respondents. */
  readonly pieces: readonly TablePiece[];
}

/**
 * The questions of anybody's tables: pieces of the same question and rows are of one; each row of means that has sizes of
 * its own, and each item of means of which no scale is told, is a question.
 */
export function tableQuestions(pieces: readonly TablePiece[]): readonly TableQuestion[] {
  const byRows = groupedBy(pieces.flatMap(itemsApart), ({ shape: { id, kind, rows } }) =>
    [id, kind, ...(kind === "single" ? [] : rows)].join("|"),
  );
  const ids = [...byRows.values()].map(([first]) => first!.shape.id);
  return [...byRows.values()].map((own): TableQuestion => {
    const [{ shape }] = own as [TablePiece];
    const rows = shape.kind === "single" ? labels(own) : shape.rows.filter((row) => row !== "");
    const isOneOfSeveral = ids.filter((id) => id === shape.id).length > 1;
    const asked = own.flatMap((piece) => askedInAll(piece.shape) ?? []);
    return {
      id: shape.id,
      label: isOneOfSeveral && rows.length > 0 ? `${shape.id} – ${rows.join(", ")}` : shape.id,
      kind: shape.kind === "grid" ? "single" : shape.kind,
      rows,
      range: shape.range,
      asked: asked.length === 0 ? undefined : Math.max(...asked),
      crossings: own.flatMap((piece) => piece.shape.crossings),
      pieces: own,
    };
  });
}

function labels(pieces: readonly TablePiece[]): readonly string[] {
  return [...new Set(pieces.flatMap((piece) => piece.shape.choices))];
}

/** A number without a scale has no items: each row is then a question. */
function itemsApart(piece: TablePiece): readonly TablePiece[] {
  const { kind, range } = piece.shape;
  return kind !== "means" || range.max !== undefined ? [piece] : [...itemPieces(piece).values()];
}
