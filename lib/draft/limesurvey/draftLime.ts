import { quotedList } from "../../base/quotedList";
import type { LimeStructure } from "../../import/limesurvey/LimeStructure";
import type { RawTable } from "../../import/table/RawTable";
import type { Questionnaire } from "../../questionnaire/types";
import { profilesOf } from "../ColumnProfile";
import { checkNames } from "../checkNames";
import type { Draft } from "../Draft";
import { sourceColumns } from "../follow/sourceColumns";
import type { Guess } from "../Guess";
import { guessWeight } from "../guessWeight";
import type { Mapping } from "../Mapping";
import { notShownCodes } from "../notShownCodes";
import type { LimeLeftover } from "./LimeDraft";
import { limeCrossings } from "./limeCrossings";
import { mapLime } from "./mapLime";
import { questionnaireOfLime } from "./questionnaireOfLime";

/** A questionnaire that a structure of LimeSurvey gives, with its answers. */
export interface DraftedLime extends Draft {
  /** What there is to tell of the structure and of the file beside it, a French line each. */
  readonly lines: readonly string[];
}

/** Of so many columns, the names are said. */
const named = 5;

/**
 * The questionnaire of a structure of LimeSurvey, and how the responses of a file become answers to it. What the file
 * says was not shown is « not asked », whether the conditions explain it or not.
 *
 * @param table as `readRaw` gives it, an archive with its codes
 * @param options `weight`: the column of weights
 * @throws DataError where the file has no column of the questionnaire, names a respondent twice, or has a weight that is
 * none
 */
export function draftLime(
  structure: LimeStructure,
  table: RawTable,
  options: { readonly weight?: string | undefined } = {},
): DraftedLime {
  const isId = ({ name }: { readonly name: string }) => name === table.id;
  const answers = { ...table, columns: table.columns.filter((column) => !isId(column)) };
  const metadata = table.columns.filter(isId);
  for (const column of metadata) checkNames(table, column);
  const draft = questionnaireOfLime(structure, { table: answers });
  const { mapping: mapped, strangers } = mapLime(draft, structure, { table: answers, metadata });
  const profiles = options.weight === undefined ? [] : profilesOf(table.columns);
  const { weight, guesses: weightGuesses } = guessWeight(table, profiles, options.weight);
  const others = strangers.filter((name) => name !== weight?.column);
  // What the questionnaire leaves out is not new when it comes again.
  const used = new Set([...Object.values(mapped.columns).flatMap(sourceColumns), weight?.column]);
  const dropped = answers.columns.filter(({ name }) => !used.has(name)).map(({ name }) => ({ column: name }));
  const mapping: Mapping = {
    ...mapped,
    ...(weight && { weight }),
    ...(dropped.length > 0 && { dropped }),
  };
  const notShown = notShownCodes(answers.columns);
  const whole: Questionnaire = {
    ...draft.questionnaire,
    ...(weight && { weight: weight.name }),
    ...(Object.keys(notShown.codes).length > 0 && { missing: notShown.codes }),
  };
  const { questionnaire, guesses: crossingGuesses } = limeCrossings(whole, mapping, answers);
  const kept = new Set(mapping.questions.map(({ id }) => id));
  const lacking = questionnaire.questions.filter(({ id }) => !kept.has(id)).length;
  return {
    ...{ questionnaire, mapping },
    guesses: [...draft.left.map(leftGuess), ...weightGuesses, ...notShown.guesses, ...crossingGuesses],
    lines: [
      `Questionnaire : la structure LimeSurvey « ${structure.title} », ${questionnaire.questions.length} questions en ${questionnaire.sections.length} sections.`,
      ...structure.notices,
      ...strangersLine(others),
      ...(lacking > 0
        ? [
            lacking === 1
              ? "Une question du questionnaire n’a pas toutes ses colonnes dans le fichier : elle n’a pas de réponses."
              : `${lacking} questions du questionnaire n’ont pas toutes leurs colonnes dans le fichier : elles n’ont pas de réponses.`,
          ]
        : []),
    ],
  };
}

/** A clause or a question that the questionnaire lacks, to be decided; one that it has otherwise, to be checked. */
function leftGuess({ question: source, clause, reason: words, kept }: LimeLeftover): Guess {
  return {
    ...{ about: "routing", what: { source, ...(clause !== undefined && { clause }) }, columns: [] },
    ...{ reason: { kind: kept ? "kept" : "left", words }, confidence: "doubtful", applied: kept },
  };
}

function strangersLine(strangers: readonly string[]): readonly string[] {
  if (strangers.length === 0) return [];
  const shown = `${quotedList(strangers.slice(0, named))}${strangers.length > named ? "…" : ""}`;
  return [
    strangers.length === 1
      ? `Une colonne du fichier n’est d’aucune question reprise, et est laissée de côté : ${shown}.`
      : `${strangers.length} colonnes du fichier ne sont d’aucune question reprise, et sont laissées de côté : ${shown}.`,
  ];
}
