import type { OfSection } from "../present/tables/sectionTables";
import { labelled } from "../published/labelled";
import { type CheckedTest, checkedTests } from "../tables/checkedTests";
import { type ReportTest, reportTests } from "../tables/reportTests";
import type { Crossing } from "../tables/Table";
import { type Current, current } from "./current";
import { uniform } from "./seed";

const checked = new WeakMap<Current, readonly CheckedTest[]>();

/** Every test of the report with its details, examined once in a notebook. */
export function checkedReport(): readonly CheckedTest[] {
  const state = current();
  const known = checked.get(state);
  if (known) return known;
  const tests = checkedTests(labelledTests(), ({ question, by }) => uniform(`${question.id} × ${by.id}`));
  checked.set(state, tests);
  return tests;
}

/** Every test of the report, in tables that say which sizes are supposed. */
export function labelledTests(): readonly ReportTest[] {
  const { survey, publication } = current();
  const tables = new Map<Crossing, Crossing>();
  return reportTests(survey).map((test) => {
    const known = tables.get(test.table) ?? labelled(test.table, survey.questionnaire, publication);
    tables.set(test.table, known);
    return { ...test, table: known };
  });
}

/** Tests gathered by section, in the order of the questionnaire: « 3. La première phase ». */
export function bySection<T extends ReportTest>(tests: readonly T[]): readonly OfSection<readonly T[]>[] {
  return current().survey.questionnaire.sections.flatMap(({ number, title }) => {
    const own = tests.filter(({ section }) => section === number);
    return own.length === 0 ? [] : [{ title: `${number}. ${title}`, value: own }];
  });
}
