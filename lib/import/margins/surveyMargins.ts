import type { AnswerColumn } from "../../answers/AnswerColumn";
import { fixedValues } from "../../answers/encodeColumn";
import { answerColumn, type Survey } from "../../answers/Survey";
import { DataError } from "../../base/DataError";
import { quotedList } from "../../base/quotedList";
import { sum } from "../../base/sum";
import { UserError } from "../../base/UserError";
import { columnById } from "../../questionnaire/lookup";
import type { Margin } from "../../stats/design/Margin";
import type { MarginsFile } from "./MarginsFile";

/** A margin of a survey: its question or two, its categories, and what each is to add up to. */
export interface SurveyMargin {
  /** « 2.8 », « 2.3 × 2.8 » */
  readonly id: string;
  /** Those of a margin of categories, the one of who has no answer last; none of a mean. */
  readonly labels: readonly string[];
  readonly margin: Margin;
  /** What its numbers add up to in the file, where that is 1 or 100 but for rounding: they are brought to it. */
  readonly rounded?: number;
  /** How many have no answer to it: the last category. */
  readonly missing: number;
}

/** By how much shares may be off 1, being rounded. */
const rounding = 0.005;

/**
 * The margins of a file as those of the respondents of a survey.
 *
 * @param base what each counts for; those who count for nothing need no answer
 * @param population what weights are to add up to, unless margins are counts
 * @throws DataError with the line of a question or an answer that there is not, of an answer that is given and has no
 * number, or that has one and is not given, of shares that do not add up, of a question without answer
 */
export function surveyMargins(
  survey: Survey,
  file: MarginsFile,
  base: ArrayLike<number>,
  population: number,
): readonly SurveyMargin[] {
  const categories = Object.keys(file.margins).map((id) =>
    categoryMargin(survey, file, id, base, population),
  );
  const total = file.unit === "count" ? sum(totalsOf(categories[0]!)) : population;
  const means = Object.entries(file.means ?? {}).map(([id, mean]): SurveyMargin => {
    const place = placeOf(file, ["means", id]);
    const column = columnOf(survey, id, place);
    if (column.values.some((value) => typeof value !== "number"))
      throw new DataError(place, "cette question n’a pas de moyenne", "une échelle ou un nombre");
    const missing = missingOf([column], base);
    if (missing > 0) throw missingFault(place, missing, "une réponse de chacun pour une moyenne");
    const values = Array.from(column.codes, (code) => Number(column.values[code] ?? 0));
    const counted = values.filter((_, i) => base[i]! > 0);
    if (!counted.some((value) => value <= mean) || !counted.some((value) => value >= mean))
      throw new DataError(
        { ...place, value: String(mean) },
        "toutes les réponses sont du même côté de cette moyenne : aucun poids n’y mène",
        "une moyenne entre la plus petite et la plus grande réponse",
      );
    return { id, labels: [], missing: 0, margin: { kind: "number", values, total: mean * total } };
  });
  return [...categories, ...means];
}

function totalsOf({ margin }: SurveyMargin): readonly number[] {
  return margin.kind === "categories" ? margin.totals : [margin.total];
}

function placeOf({ file, lineOf }: MarginsFile, path: readonly string[]) {
  return { file, line: lineOf(path), element: path.join(" › ") };
}

type Names = readonly string[];
type Place = ReturnType<typeof placeOf>;

function columnOf(survey: Survey, id: string, place: Place): AnswerColumn {
  return asData(place, () => answerColumn(survey, columnById(survey.questionnaire, id)));
}

/** What is wrong with a name in the file is told with its place. */
function asData<T>(place: Place, look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [problem, ...rest] = error.message.replace(/\.$/, "").split(". ");
    throw new DataError(place, problem!, rest.join(". ") || "une question du questionnaire");
  }
}

function missingOf(columns: readonly AnswerColumn[], base: ArrayLike<number>): number {
  let missing = 0;
  for (let i = 0; i < base.length; i++)
    if (base[i]! > 0 && columns.some(({ values, codes }) => codes[i]! >= values.length)) missing++;
  return missing;
}

function missingFault(place: Place, missing: number, expected: string): DataError {
  const who = missing === 1 ? "1 répondant n’y a" : `${missing} répondants n’y ont`;
  return new DataError(place, `${who} pas de réponse`, expected);
}

function categoryMargin(
  survey: Survey,
  file: MarginsFile,
  id: string,
  base: ArrayLike<number>,
  population: number,
): SurveyMargin {
  const place = placeOf(file, ["margins", id]);
  const ids = id.split(/\s*[×*]\s*/);
  if (ids.length > 2) throw new DataError(place, "une marge croise deux questions au plus", "« 2.3 × 2.8 »");
  const columns = ids.map((own) => columnOf(survey, own, place));
  const answers = ids.map((own) => {
    const fixed = fixedValues(columnById(survey.questionnaire, own).question);
    if (fixed === undefined)
      throw new DataError(
        place,
        `la question ${own} n’a pas de modalités`,
        "une question à choix, ou « means »",
      );
    return fixed.map(String);
  });
  const [rows = [], columnAnswers = [""]] = answers;
  const labels = rows.flatMap((row) =>
    columnAnswers.map((column) => (ids.length === 1 ? row : `${row} × ${column}`)),
  );
  const numbers = numbersOf(file, id, answers);
  const codes = Int32Array.from({ length: base.length }, (_, i) => {
    const own = columns.map(({ values, codes }) => (codes[i]! < values.length ? codes[i]! : -1));
    if (own.includes(-1)) return labels.length;
    return own.length === 1 ? own[0]! : own[0]! * columnAnswers.length + own[1]!;
  });
  const weights = new Float64Array(labels.length + 1);
  const counts = new Uint32Array(labels.length + 1);
  for (const [i, code] of codes.entries()) {
    weights[code]! += base[i]!;
    if (base[i]! > 0) counts[code]!++;
  }
  for (const [c, label] of labels.entries()) {
    const at = { ...place, value: label };
    if (numbers[c] === undefined && counts[c]! > 0)
      throw new DataError(
        at,
        "cette réponse est donnée et n’a pas de nombre",
        "un nombre par réponse donnée",
      );
    if ((numbers[c] ?? 0) > 0 && counts[c] === 0)
      throw new DataError(
        at,
        "personne ne donne cette réponse : aucun poids n’y mène",
        "0, ou une marge qui la regroupe",
      );
  }
  const missing = counts.at(-1)!;
  if (missing > 0 && file.missing === "refuse")
    throw missingFault(place, missing, '"missing": "apart", qui leur garde leur part, ou une autre question');
  const read = numbers.map((own) => own ?? 0);
  const { factor, rounded } = scaleOf(read, file, place, population);
  const apart = weights.at(-1)! / sum([...weights]);
  const totals = read.map((own) => own * factor * (1 - apart));
  return {
    ...{ id, missing, labels: missing > 0 ? [...labels, "sans réponse"] : labels },
    margin: {
      kind: "categories",
      codes,
      totals: missing > 0 ? [...totals, apart * factor * sum(read)] : totals,
    },
    ...(rounded !== undefined && { rounded }),
  };
}

/** What shares, percents or counts are multiplied by to be counts of the population. */
function scaleOf(
  numbers: readonly number[],
  { unit }: MarginsFile,
  place: Place,
  population: number,
): { readonly factor: number; readonly rounded?: number } {
  const total = sum(numbers);
  if (unit === "count") return { factor: 1 };
  const whole = unit === "percent" ? 100 : 1;
  if (Math.abs(total / whole - 1) > rounding)
    throw new DataError(
      { ...place, value: String(Number(total.toPrecision(6))) },
      `ces nombres n’ont pas ${whole} pour somme`,
      `des parts qui font ${whole}, ou un autre "unit" : "share", "percent", "count"`,
    );
  const isExact = Math.abs(total / whole - 1) < 1e-9;
  return { factor: population / total, ...(!isExact && { rounded: total }) };
}

/** The number of each category, row by row of two questions; undefined of those that the file does not name. */
function numbersOf(
  file: MarginsFile,
  id: string,
  answers: readonly (readonly string[])[],
): readonly (number | undefined)[] {
  const own = file.margins[id]!;
  const check = (path: readonly string[], names: readonly string[], known: readonly string[]) => {
    const value = names.find((name) => !known.includes(name));
    if (value === undefined) return;
    const place = { ...placeOf(file, ["margins", id, ...path]), value };
    throw new DataError(
      { ...place, line: file.lineOf(["margins", id, ...path, value]) },
      "cette réponse n’existe pas",
      quotedList(known),
    );
  };
  const [rows, columns] = answers as readonly [Names, Names?];
  check([], Object.keys(own), rows);
  return rows.flatMap((row) => {
    const value = own[row];
    if (columns === undefined) {
      if (typeof value !== "object") return [value];
      throw new DataError(placeOf(file, ["margins", id, row]), "une seule question est nommée", "un nombre");
    }
    if (value === undefined) return columns.map(() => undefined);
    if (typeof value === "number")
      throw new DataError(
        placeOf(file, ["margins", id, row]),
        "deux questions sont croisées",
        "un nombre par réponse à la seconde",
      );
    check([row], Object.keys(value), columns);
    return columns.map((column) => value[column]);
  });
}
