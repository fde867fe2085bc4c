import { isRebuilt } from "../answers/Provenance";
import { UserError } from "../base/UserError";
import { interactionFigure } from "../present/figures/interactionFigure";
import { fr, noBreakSpace as nb, thinSpace } from "../present/french";
import { type GroupedTable, groupedTableHtml, groupedTableText } from "../present/tables/groupedTable";
import { bandTable } from "../present/tables/interactionBand";
import { gapOfGaps, interactionTables } from "../present/tables/interactionTables";
import type { ChoiceQuestionId, ItemId, QuestionId } from "../questionnaire/ids";
import { columnById } from "../questionnaire/lookup";
import type { InteractionOfMeans } from "../tables/interactionTable";
import { current } from "./current";
import { display } from "./display";
import { defaultInteraction, interactionBands } from "./interactionBands";
import { said } from "./said";
import { show } from "./show";

/**
 * Shows how two questions act together on a third, or on one item of it: of scores, the two-way analysis
 * of variance (types II and III), the means of the cells, the simple effects; of answers, the log-linear
 * tests, and each answer against the others (Breslow and Day with Tarone's correction, Cochran, Mantel and
 * Haenszel); then the figure. Of reconstructed answers, what the publication leaves open beside it.
 *
 * @param a the first factor: the type of structure unless another question is named
 * @param b the second factor: the number of Conum unless another question is named
 * @throws UserError in French as `interactionTable` does
 */
export function interaction(id: QuestionId | ItemId, a?: ChoiceQuestionId, b?: ChoiceQuestionId): void {
  const table = defaultInteraction(id, a, b);
  for (const own of interactionTables(table)) showGroupedTable(own);
  const { survey } = current();
  const [first, second] = survey.questionnaire.crossings;
  const isPrinted = table.a.question.id === first?.question && table.b.question.id === second?.question;
  const bands = interactionBands()
    .filter(({ id: own }) => own === id || (id === table.question.id && own.startsWith(`${id}.`)))
    .map((band) => (band.label === table.question.label ? { ...band, label: "" } : band));
  if (isPrinted && isRebuilt(survey) && survey.filter === undefined && bands.length > 0) {
    const caption = `${table.question.id} · ce que la publication, seule, laisse à l’interaction`;
    showGroupedTable(bandTable(caption, bands, isRebuilt(survey)));
  }
  show(interactionFigure(table));
}

/** A table of texts, under the cell. */
export function showGroupedTable(table: GroupedTable): void {
  display({ "text/html": groupedTableHtml(table), "text/plain": groupedTableText(table) });
}

/**
 * « F(1 ; 923) = 0,012 ; p = .913 »: the test of the interaction of the two crossings on a score.
 *
 * @throws UserError in French where it is not one
 */
export function interactionTest(id: QuestionId | ItemId): string {
  const { row, table } = scoreRow(id);
  const { interaction: test, residual } = row.typeII;
  const ddl = `${fr.integer(test.degreesOfFreedom)}${thinSpace}; ${fr.integer(residual.degreesOfFreedom)}`;
  return said(`F(${ddl})${nb}=${nb}${fr.decimal(test.F, 3)}${thinSpace}; ${fr.p(test.p)}`, table);
}

/** « 0,98 point »: the difference of differences of the four means of a score. */
export function interactionGap(id: QuestionId | ItemId): string {
  const { row, table } = scoreRow(id);
  const gap = gapOfGaps(row);
  return said(`${fr.decimal(gap)}${nb}point${Math.abs(gap) < 2 ? "" : "s"}`, table);
}

function scoreRow(id: string) {
  const { item } = columnById(current().survey.questionnaire, id);
  const table = defaultInteraction(id);
  if (table.kind !== "interactionOfMeans")
    throw new UserError(`La question ${table.question.id} n’a pas de notes.`);
  const { rows }: InteractionOfMeans = table;
  return { table, row: rows.find(({ label }) => label === (item ?? ""))! };
}
