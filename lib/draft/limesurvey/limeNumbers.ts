import type { LimeQuestion } from "../../import/limesurvey/LimeStructure";
import type { LimeColumn } from "../../import/limesurvey/limeColumns";
import type { RawTable } from "../../import/table/RawTable";
import type { QuestionBody } from "../QuestionDraft";
import { decimalText } from "../texts/decimalText";

/** Decimals of numbers of which nothing is said. */
const usualDecimals = 2;
/** A wider range is no scale. */
const widestScale = 100;

/**
 * The two whole ends between which all the numbers of a question lie: those of a slider, of an array of numbers (from
 * 1 to 10 where it does not say), or of whole numbers; undefined where one is not said or is no number.
 */
export function scoreEnds({
  type,
  attributes,
}: LimeQuestion): { readonly min: number; readonly max: number } | undefined {
  const read = (name: string, unsaid: string) => numberIn(attributes[name] ?? unsaid);
  const ends =
    type === ":"
      ? attributes.input_boxes === "1" && attributes.multiflexible_max === undefined
        ? undefined
        : [read("multiflexible_min", "1"), read("multiflexible_max", "10"), read("multiflexible_step", "1")]
      : attributes.slider_layout === "1"
        ? [read("slider_min", "0"), read("slider_max", "100"), read("slider_accuracy", "1")]
        : attributes.num_value_int_only === "1"
          ? [read("min_num_value_n", ""), read("max_num_value_n", ""), 1]
          : undefined;
  const [min, max, step] = ends ?? [];
  if (min === undefined || max === undefined || step === undefined || !Number.isInteger(step))
    return undefined;
  const isScale = Number.isInteger(min) && Number.isInteger(max) && max > min && max - min <= widestScale;
  return isScale ? { min, max } : undefined;
}

/** A question of a number: the ends that the survey says, widened to what was answered. */
export function numberBody(column: LimeColumn, table: RawTable | undefined): QuestionBody {
  const { attributes } = column.question;
  const given = answeredNumbers(column, table);
  const min = numberIn(attributes.min_num_value_n ?? attributes.multiflexible_min ?? "");
  const max = numberIn(attributes.max_num_value_n ?? attributes.multiflexible_max ?? "");
  const values = given.map(({ value }) => value);
  const least = values.reduce((a, b) => Math.min(a, b), min ?? 0);
  const greatest =
    max === undefined ? undefined : values.reduce((a, b) => Math.max(a, b), Math.max(max, least));
  const known = given.reduce((most, { decimals }) => Math.max(most, decimals), 0);
  const decimals = attributes.num_value_int_only === "1" || given.length > 0 ? known : usualDecimals;
  return {
    kind: "number",
    range: { min: least, ...(greatest !== undefined && { max: greatest }) },
    ...(decimals > 0 && { decimals }),
  };
}

function answeredNumbers(column: LimeColumn, table: RawTable | undefined) {
  const names = new Set([column.name, ...column.aliases]);
  const values = table?.columns.find(({ name }) => names.has(name))?.values ?? [];
  return values.flatMap((text) => decimalText(text) ?? []);
}

/** A literal number; undefined where the survey has an expression, or nothing. */
function numberIn(text: string): number | undefined {
  return /^-?\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.replace(",", ".")) : undefined;
}
