import { effectText } from "../../present/cautions";
import { secretWords } from "../../present/secrecySentence";
import { columnById } from "../../questionnaire/lookup";
import { type RowTest, rowTests } from "../../tables/rowTests";
import { refuseWeights } from "../../tables/unweighted";
import type { Context } from "../Context";
import { crossedBy } from "./crossedBy";
import { said } from "./said";
import { testedPlace } from "./testedPlace";

/**
 * How large the difference between the groups of a crossing is, the largest where a question has several rows:
 * `effectSize` of {@link SentenceWords}.
 */
export function effectSize({ study }: Context, place: string, ...given: readonly string[]): string {
  refuseWeights(study, "la taille d’un effet");
  const { id, crossing } = testedPlace(study, place, given);
  const table = crossedBy(study, id, crossing);
  const tests = rowTests(table);
  if (id === table.question.id) return said(told(largest(tests)), table);
  const { item } = columnById(study.questionnaire, id);
  return said(told(tests.find(({ label }) => label === item)!), table);
}

function told(test: RowTest): string {
  return test.suppressed ? secretWords : effectText(test);
}

/** The row of the largest effect; the first where none has one. */
function largest(tests: readonly RowTest[]): RowTest {
  const known = tests.filter(({ effect }) => !Number.isNaN(effect));
  return known.toSorted((a, b) => b.effect - a.effect)[0] ?? tests[0]!;
}
