import { DataError } from "../base/DataError";
import { nearestName } from "../base/nearestName";
import type { RawTable } from "../import/table/RawTable";
import type { ColumnProfile } from "./ColumnProfile";
import { checkWeights } from "./checkWeights";
import type { Confidence, OwnGuess } from "./Guess";
import { columnName } from "./guessId";
import type { Mapping } from "./Mapping";
import { wordsOf } from "./texts/wordsOf";

const words = new Set(
  "poids pond ponderation ponder weight weights wgt wt pw redressement coef coefficient".split(" "),
);

interface Weighting {
  readonly weight?: NonNullable<Mapping["weight"]>;
  readonly guesses: readonly OwnGuess[];
}

/**
 * The column of weights: the one that is asked for, or one that is named so and whose positive decimals are near 1
 * on average. Others that may be weights are proposed.
 *
 * @param asked the name of the column of weights, where it is known
 * @throws DataError when that column is not there, or has something that is no weight
 */
export function guessWeight(table: RawTable, columns: readonly ColumnProfile[], asked?: string): Weighting {
  if (asked !== undefined) {
    const column = columns.find(({ name }) => name === asked);
    if (!column) throw unknownColumn(table, asked);
    checkWeights(table, column.column);
    return weighting(column, "asked", "sure");
  }
  for (const column of columns) {
    const isNamed = wordsOf(column.name).some((word) => words.has(word));
    const mean = meanOf(column);
    if (mean === undefined || !hasDecimals(column)) continue;
    const isNearOne = mean >= 0.8 && mean <= 1.25;
    if (isNamed && isNearOne) return weighting(column, "named", "likely");
    if (isNamed || Math.abs(mean - 1) < 0.005)
      return weighting(column, isNamed ? "named" : "meanNearOne", "doubtful");
  }
  return { guesses: [] };
}

function weighting(
  column: ColumnProfile,
  kind: "asked" | "named" | "meanNearOne",
  confidence: Confidence,
): Weighting {
  const name = columnName(column.name, "poids");
  const applied = confidence !== "doubtful";
  return {
    ...(applied && { weight: { name, column: column.name } }),
    guesses: [
      {
        ...{
          about: "weight",
          columns: [column.name],
          what: { name, mean: meanOf(column)! },
          reason: { kind },
        },
        ...{ confidence, applied },
      },
    ],
  };
}

/** The mean of a column of positive numbers without blanks; undefined of any other. */
function meanOf({ countOf, decimalOf, answered, rows }: ColumnProfile): number | undefined {
  if (answered < rows || decimalOf.size < countOf.size) return undefined;
  let total = 0;
  for (const [text, count] of countOf) {
    const { value } = decimalOf.get(text)!;
    if (value < 0) return undefined;
    total += value * count;
  }
  return total / rows;
}

function hasDecimals({ decimalOf }: ColumnProfile): boolean {
  const decimals = [...decimalOf.values()];
  return decimals.length > 2 && decimals.some(({ value }) => !Number.isInteger(value));
}

function unknownColumn({ file, columns }: RawTable, name: string): DataError {
  const near = nearestName(
    name,
    columns.map((column) => column.name),
  );
  const expected = near === undefined ? "une colonne du fichier" : `« ${near} » peut-être`;
  return new DataError({ file, column: name }, "cette colonne manque", expected);
}
