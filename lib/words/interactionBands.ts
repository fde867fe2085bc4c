import { answeredQuestions } from "../answers/Survey";
import { repairedBy } from "../audit/repairedBy";
import { solutionValue } from "../base/Solution";
import type { InteractionBand } from "../present/tables/interactionBand";
import type { Publication } from "../published/Publication";
import { interactionKnowledge } from "../reconstruct/interactionKnowledge";
import { type InteractionTable, interactionTable } from "../tables/interactionTable";
import { type Current, current } from "./current";

const repairs = new WeakMap<Current["errata"], Publication>();

/** The publication, its errata set aside: once for a notebook, as what is known of it is remembered with it. */
export function repairedPublication(): Publication {
  const { publication, errata } = current();
  const known = repairs.get(errata);
  if (known) return known;
  const repaired = repairedBy(publication, errata);
  repairs.set(errata, repaired);
  return repaired;
}

const known = new WeakMap<Current, readonly InteractionBand[]>();

/** What the publication leaves open of every interaction of its two crossings, beside its value in the current answers. */
export function interactionBands(): readonly InteractionBand[] {
  const state = current();
  const before = known.get(state);
  if (before) return before;
  const { survey } = state;
  const answered = new Set(answeredQuestions(survey).map(({ id }) => id));
  const tables = new Map<string, InteractionTable>();
  const tableOf = (id: string) => {
    const found = tables.get(id) ?? defaultInteraction(id);
    tables.set(id, found);
    return found;
  };
  const interactions = solutionValue(interactionKnowledge(survey.questionnaire, repairedPublication()));
  const bands = interactions.map((item) => {
    const own = answered.has(item.question.id) ? testOf(tableOf(item.question.id), item.label) : undefined;
    return {
      ...item,
      label: item.label || item.question.label,
      ofAnswer: item.measure === "G²" && item.label !== "",
      ...(own === undefined ? {} : { own }),
    };
  });
  known.set(state, bands);
  return bands;
}

/** The interaction of the report's two crossings. */
export function defaultInteraction(id: string, a?: string, b?: string): InteractionTable {
  const { survey } = current();
  const [first, second] = survey.questionnaire.crossings;
  return interactionTable(survey, id, a ?? first!.question, b ?? second!.question);
}

/** The test of the interaction on an item, or on an answer against the others; of a choice as a whole for "". */
export function testOf(table: InteractionTable, label: string): InteractionBand["own"] {
  if (table.kind === "interactionOfMeans") {
    const row = table.rows.find((own) => own.label === label);
    return row && { statistic: row.typeII.interaction.F, p: row.typeII.interaction.p };
  }
  const answers = table.rows.flatMap((row) => row.answers);
  const test =
    label === ""
      ? table.rows[0]?.test.threeWay
      : answers.find((own) => own.label === label)?.alone?.logLinear.threeWay;
  return test && { statistic: test.likelihoodRatio, p: test.p };
}
