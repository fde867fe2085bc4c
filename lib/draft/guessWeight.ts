import { DataError } from "../base/DataError";
import { nearestName } from "../base/nearestName";
import { lineOfRow, type RawTable } from "../import/table/RawTable";
import type { ColumnProfile } from "./ColumnProfile";
import { checkWeights, weightFault } from "./checkWeights";
import type { Confidence, GuessFact, OwnGuess } from "./Guess";
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

/** A name of so many words at most says what its column is; a longer one may be a sentence that has the word. */
const fewWords = 4;

/**
 * The column of weights: the one that is asked for, or one that is named so and whose positive decimals are near 1
 * on average. Others that may be weights are proposed, those too that are named so and lack some.
 *
 * @param asked the name of the column of weights, where it is known
 * @throws DataError when that column is not there, or has something that is no weight
 */
export function guessWeight(table: RawTable, columns: readonly ColumnProfile[], asked?: string): Weighting {
  if (asked !== undefined) {
    const column = columns.find(({ name }) => name === asked);
    if (!column) throw unknownColumn(table, asked);
    checkWeights(table, column.column);
    return weighting(column, { kind: "asked" }, "sure");
  }
  const faulty: OwnGuess[] = [];
  for (const column of columns) {
    const own = wordsOf(column.name);
    const isNamed = own.some((word) => words.has(word));
    const mean = meanOf(column);
    if (mean === undefined || !(hasDecimals(column) || (isNamed && own.length <= fewWords))) continue;
    const fault = weightFault(column.column);
    if (fault !== undefined) {
      const { line = fault.row + 1 } = lineOfRow(table, fault.row);
      const reason = {
        kind: "fault",
        line,
        value: fault.value,
        rows: fault.rows.length,
        ...(fault.share !== undefined && { share: fault.share }),
      } as const;
      if (isNamed) faulty.push(...weighting(column, reason, "doubtful").guesses);
      continue;
    }
    const isNearOne = mean >= 0.8 && mean <= 1.25 && hasDecimals(column);
    const confidence = isNamed && isNearOne ? "likely" : "doubtful";
    if (isNamed || Math.abs(mean - 1) < 0.005) {
      const found = weighting(column, { kind: isNamed ? "named" : "meanNearOne" }, confidence);
      return { ...found, guesses: [...found.guesses, ...faulty] };
    }
  }
  return { guesses: faulty };
}

function weighting(
  column: ColumnProfile,
  reason: Extract<GuessFact, { about: "weight" }>["reason"],
  confidence: Confidence,
): Weighting {
  const name = columnName(column.name, "poids");
  const applied = confidence !== "doubtful";
  return {
    ...(applied && { weight: { name, column: column.name } }),
    guesses: [
      {
        ...{ about: "weight", columns: [column.name], what: { name, mean: meanOf(column) ?? 0 }, reason },
        ...{ confidence, applied },
      },
    ],
  };
}

/** The mean of the weights of a column; undefined of one where fewer than half of the rows have one. */
function meanOf({ countOf, decimalOf, rows }: ColumnProfile): number | undefined {
  let [total, given] = [0, 0];
  for (const [text, { value }] of decimalOf) {
    if (value < 0) continue;
    total += value * countOf.get(text)!;
    given += countOf.get(text)!;
  }
  return 2 * given < rows ? undefined : total / given;
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
