import { answeredQuestions, type Survey } from "../answers/Survey";
import { crossingById } from "../questionnaire/lookup";
import type { CrossingDefinition } from "../questionnaire/types";
import { crossTable } from "./crossTable";
import { type RowTest, rowTests } from "./rowTests";
import type { Crossing } from "./Table";

/** A test with its place in the report. */
export interface ReportTest extends RowTest {
  readonly section: number;
  readonly crossing: CrossingDefinition;
  readonly table: Crossing;
  /** Its rank among the tests of its table, from 0. */
  readonly rank: number;
}

/** The tests of every crossing that the report prints of these answers, in order; those that can be made. */
export function reportTests(survey: Survey): readonly ReportTest[] {
  const { questionnaire } = survey;
  return answeredQuestions(survey).flatMap(({ id, crossings }) =>
    crossings.flatMap((by) => {
      const crossing = crossingById(questionnaire, by);
      const table = crossTable(survey, id, crossing.question);
      const section = Number(id.split(".")[0]);
      return rowTests(table)
        .map((test, rank) => ({ ...test, section, crossing, table, rank }))
        .filter(({ p }) => !Number.isNaN(p));
    }),
  );
}
