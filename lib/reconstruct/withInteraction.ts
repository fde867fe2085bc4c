import { decoded } from "../answers/AnswerColumn";
import { encodeColumn } from "../answers/encodeColumn";
import { type Provenance, plantedItems } from "../answers/Provenance";
import { type Answer, answers, type Survey } from "../answers/Survey";
import { seededRandom } from "../base/random";
import { solutionValue } from "../base/Solution";
import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import { cornerRange } from "../exact/cornerRange";
import { noInteraction } from "../exact/crossedMoments";
import { interactionCells } from "../exact/interactionCells";
import { outwards } from "../exact/outwards";
import type { Publication } from "../published/Publication";
import { columnById } from "../questionnaire/lookup";
import { rangeOf } from "../questionnaire/rangeOf";
import { crossedSample, ofAsManyRows } from "./answerCounts";
import { assign, repeat } from "./assign";
import { scoreSolutions } from "./scoreSolutions";
import { twiceCrossed } from "./twiceCrossed";

/**
 * The same reconstructed respondents with other scores on one item: all its printed numbers still
 * follow from them, and the two crossings of the report interact by so many points, or as nearly as
 * these numbers allow. Who gives which score is drawn at random within the cells; the scores of a cell
 * are near to maximum entropy.
 *
 * @param repaired the publication, its errata set aside
 * @param id « 3.1.2 », « 4.5 »
 * @param points the difference of differences of the four means (first group less second, at the first
 * group of the other crossing less at its second), which may be negative
 * @throws UserError in French when the answers are not reconstructed, or the item is not one of
 * `interactionKnowledge`, or no scores were found
 */
export function withInteraction(survey: Survey, repaired: Publication, id: string, points: number): Survey {
  const { questionnaire } = survey;
  const { provenance } = survey;
  if (provenance.kind === "given" || survey.filter !== undefined)
    throw new UserError("Une interaction ne se plante que dans l’échantillon reconstruit, entier.");
  const sample = solutionValue(crossedSample(questionnaire, repaired));
  const { question, name, item = "" } = columnById(questionnaire, id);
  if (question.kind !== "scale" || !twiceCrossed(questionnaire).includes(question))
    throw new UserError(
      `La question ${question.id} n’est pas une échelle posée à tous et croisée deux fois : ses cases ne sont pas connues.`,
    );
  const range = rangeOf(question);
  const sizes = sample.map(({ n }) => n);
  const cells = plantedCells(
    sizes,
    points,
    range,
    scoreSolutions(questionnaire, repaired, question, item, sizes),
  );
  if (cells === undefined) throw new UserError(`Aucune note trouvée pour ${id} avec cette interaction.`);
  const factors = questionnaire.crossings.map(({ question: own }) => answers(survey, own));
  const column: Answer[] = [...decoded(survey.columns.get(name)!)];
  const scores = Array.from({ length: range.max - range.min + 1 }, (_, k) => range.min + k);
  const groups = cells.map(({ counts }, cell) => {
    const { labels } = sample[cell]!;
    const rows = survey.ids.flatMap((_, row) =>
      factors.every((own, f) => own[row] === labels[f]) ? [row] : [],
    );
    return { rows, values: repeat(scores, counts) };
  });
  solutionValue(ofAsManyRows(groups)).forEach(({ rows, values }, cell) => {
    assign(column, rows, values, seededRandom(1, `interaction ${id} ${cell}`));
  });
  const items = [...plantedItems(survey).filter((other) => other !== id), id];
  const of = provenance.kind === "planted" ? provenance.of : provenance;
  const planted: Provenance = { kind: "planted", items, of };
  return {
    ...survey,
    provenance: planted,
    columns: new Map(survey.columns).set(name, encodeColumn({ question }, column)),
  };
}

/** Scores of the cells whose interaction is nearest to so many points, of the first solution that has some. */
function plantedCells(
  sizes: readonly number[],
  points: number,
  range: { readonly min: number; readonly max: number },
  solutions: ReturnType<typeof scoreSolutions>,
) {
  const perPoint = 1 / sum(sizes.map((n) => 1 / n));
  for (const { squares, ...margins } of solutions) {
    const { first, second } = margins;
    const [low, high] = cornerRange(
      sizes.map((n) => [n * range.min, n * range.max]),
      first,
      second,
    );
    const wanted = noInteraction(sizes, first, second) + points * perPoint;
    const nearest = Math.min(high, Math.max(low, wanted));
    for (const corner of outwards(nearest, 1, high - low)) {
      for (const own of squares) {
        const found = interactionCells(sizes, corner, { ...margins, ...range, squares: own });
        if (found) return found;
      }
    }
  }
  return undefined;
}
