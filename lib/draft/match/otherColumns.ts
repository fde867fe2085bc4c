import { metadataCode } from "../../import/limesurvey/limeMetadata";
import type { RawTable } from "../../import/table/RawTable";
import type { Questionnaire } from "../../questionnaire/types";
import { decimalText } from "../texts/decimalText";
import { isMoment } from "../texts/isMoment";
import { wordsOf } from "../texts/wordsOf";

/** The columns of a file that are no answers, by their ranks. */
export interface OtherColumns {
  readonly id: number | undefined;
  readonly weight: number | undefined;
  /** A column of weights that the questionnaire does not declare. */
  readonly undeclaredWeight: number | undefined;
  /** All of these, and what a tool notes of each response. */
  readonly skipped: ReadonlySet<number>;
}

const idWords = new Set(
  "id ident identifiant identifier uid uuid respondent repondant respondentid".split(" "),
);
const weightWords = new Set("poids pond ponderation weight weights wgt coefficient".split(" "));

/**
 * Which column names the respondents, which one weighs them, and which are noted by a tool.
 *
 * @param questionnaire whose own names for them go first
 */
export function otherColumns(
  { columns, weight: named }: RawTable,
  questionnaire: Questionnaire,
): OtherColumns {
  const ids = [questionnaire.id ?? "id"].flat();
  const exact = (name: string) => columns.findIndex((column) => column.name === name);
  const isDistinct = (at: number) => {
    const { values, codes } = columns[at]!;
    return values.length >= 0.5 * codes.length;
  };
  const places = [...columns.keys()];
  const own = ids.map(exact).filter((at) => at >= 0);
  const noted = places.filter((at) => metadataCode(columns[at]!.name) !== undefined);
  const id =
    own[0] ??
    noted.find((at) => metadataCode(columns[at]!.name) === "id") ??
    places.find((at) => isNamed(columns[at]!.name, idWords) && isDistinct(at));
  const isWeight = (at: number) =>
    columns[at]!.values.every((text) => text === "" || (decimalText(text)?.value ?? -1) >= 0);
  const declared = questionnaire.weight === undefined ? -1 : exact(questionnaire.weight);
  const told = named === undefined ? -1 : exact(named);
  const weight =
    declared >= 0
      ? declared
      : told >= 0
        ? told
        : places.find((at) => isNamed(columns[at]!.name, weightWords) && isWeight(at));
  const moments = places.filter((at) => {
    const answers = columns[at]!.values.filter((text) => text !== "");
    return (
      answers.length > 0 &&
      answers.slice(0, 50).every(isMoment) &&
      questionnaire.questions.every(({ kind }) => kind !== "open")
    );
  });
  const taken = [...own, id, weight, ...noted, ...moments].flatMap((at) => at ?? []);
  return {
    id,
    ...(questionnaire.weight === undefined
      ? { weight: undefined, undeclaredWeight: weight }
      : { weight, undeclaredWeight: undefined }),
    skipped: new Set(taken),
  };
}

/** Whether a name is one of some words, with no other than short ones beside it. */
function isNamed(name: string, words: ReadonlySet<string>): boolean {
  const own = wordsOf(name);
  return own.length > 0 && own.length <= 3 && words.has(own[0]!);
}
