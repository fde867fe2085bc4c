import { memo } from "../../base/memo";
import type { OfSection } from "../../present/tables/sectionTables";
import { labelled } from "../../published/labelled";
import type { Questionnaire } from "../../questionnaire/types";
import type { Study } from "../../study/Study";
import { checkedTests } from "../../tables/checkedTests";
import { type ReportTest, reportTests } from "../../tables/reportTests";
import type { Crossing } from "../../tables/Table";
import { showProgress } from "../display";
import { uniform } from "../seed";

/** Every test of the crossings of a study with its details, examined once. */
export const checkedReport = memo((study: Study) => {
  const tests = labelledTests(study);
  return checkedTests(
    tests,
    ({ question, by }) => uniform(`${question.id} × ${by.id}`),
    (rank) => showProgress(`Robustesse : test ${rank} sur ${tests.length}…`),
  );
});

/** Every test of the crossings of a study, in tables that say which sizes are supposed. */
export const labelledTests = memo((study: Study): readonly ReportTest[] => {
  const { questionnaire, publication } = study;
  const tables = new Map<Crossing, Crossing>();
  return reportTests(study).map((test) => {
    const known = tables.get(test.table) ?? labelled(test.table, questionnaire, publication);
    tables.set(test.table, known);
    return { ...test, table: known };
  });
});

/** Tests gathered by section, in the order of the questionnaire: « 3. La première phase ». */
export function bySection<T extends ReportTest>(
  { sections }: Questionnaire,
  tests: readonly T[],
): readonly OfSection<readonly T[]>[] {
  return sections.flatMap(({ number, title }) => {
    const own = tests.filter(({ section }) => section === number);
    return own.length === 0 ? [] : [{ title: `${number}. ${title}`, value: own }];
  });
}
