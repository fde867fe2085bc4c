import { askedInAll } from "../../audit/QuestionShape";
import { isSize } from "../../audit/strangers/isSize";
import type { PrintedTables } from "../../audit/strangers/parseTables";
import { type TablePiece, tablePieces } from "../../audit/strangers/tablePieces";
import { groupedBy } from "../../base/groupedBy";
import { sum } from "../../base/sum";

/** A crossing whose groups have no printed sizes in some questions that as many answered. */
export interface UnsizedCrossing {
  readonly by: string;
  readonly groups: readonly string[];
  readonly questions: readonly string[];
  readonly pieces: readonly TablePiece[];
  /** How many its groups are together; undefined where nothing tells. */
  readonly total: number | undefined;
  /** The sizes that another question prints of as many. */
  readonly known?: readonly number[];
  /** The sizes that are printed of some of the groups. */
  readonly told: ReadonlyMap<string, number>;
  /** Those after it in the list. */
  readonly later: readonly { readonly by: string; readonly questions: readonly string[] }[];
}

/** The crossings whose groups have no printed sizes, those of most respondents first. */
export function unsizedCrossings(tables: PrintedTables): readonly UnsizedCrossing[] {
  const pieces = tablePieces(tables, "halfUp");
  const all = pieces.flatMap(({ shape }) => askedInAll(shape) ?? []);
  const everyone = all.length === 0 ? undefined : Math.max(...all);
  const found = pieces.flatMap((piece) =>
    piece.shape.crossings.flatMap(({ id: by, sizes, groups }) =>
      sizes === undefined ? [{ by, piece, groups, total: totalOf(tables, piece, by) ?? everyone }] : [],
    ),
  );
  const classes = [...groupedBy(found, ({ by, total }) => JSON.stringify([by, total])).values()]
    .map((own) => ({
      by: own[0]!.by,
      total: own[0]!.total,
      groups: [...new Set(own.flatMap(({ groups }) => groups))],
      pieces: own.map(({ piece }) => piece),
      questions: [...new Set(own.map(({ piece }) => piece.shape.id))],
    }))
    .toSorted((a, b) => (b.total ?? Number.POSITIVE_INFINITY) - (a.total ?? Number.POSITIVE_INFINITY));
  return classes.map((own, i): UnsizedCrossing => {
    const known = pieces
      .flatMap(({ shape }) => shape.crossings)
      .find(
        ({ id, sizes, groups }) =>
          id === own.by &&
          sizes !== undefined &&
          (own.total === undefined || sum(sizes) === own.total) &&
          own.groups.every((group) => groups.includes(group)),
      );
    return {
      ...own,
      ...(known && { known: own.groups.map((group) => known.sizes![known.groups.indexOf(group)]!) }),
      told: toldSizes(tables, own.by, own.questions),
      later: classes.slice(i + 1),
    };
  });
}

/** How many are in the groups of a crossing together, by its degrees of freedom or by the base of its question. */
function totalOf({ publication }: PrintedTables, { shape }: TablePiece, by: string): number | undefined {
  const asked = askedInAll(shape);
  const { groups } = shape.crossings.find(({ id }) => id === by)!;
  const table = publication.table(shape.id, by);
  const ofTests = table.flatMap(({ statistic, printed, row }) => {
    const isOfT = table.some((own) => own.row === row && own.statistic === "t");
    const isWithin = statistic === "ddl2" || (statistic === "ddl" && isOfT && groups.length === 2);
    return isWithin && /^\d+$/.test(printed) ? [Number(printed) + groups.length] : [];
  });
  const [first] = ofTests;
  const isSame = first !== undefined && ofTests.every((own) => own === first);
  return isSame && first <= (asked ?? first) ? first : asked;
}

function toldSizes(
  { publication }: PrintedTables,
  by: string,
  questions: readonly string[],
): ReadonlyMap<string, number> {
  return new Map(
    questions.flatMap((question) =>
      publication
        .table(question, by)
        .filter(
          (entry) =>
            entry.statistic === "n" &&
            isSize(entry) &&
            !["", "Total"].includes(entry.column) &&
            entry.printed !== "x",
        )
        .map(({ column, printed }) => [column, Number(printed)] as const),
    ),
  );
}
