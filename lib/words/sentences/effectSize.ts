import { effectText } from "../../present/cautions";
import { columnById } from "../../questionnaire/lookup";
import { rowTests } from "../../tables/rowTests";
import type { Context } from "../Context";
import { crossedBy } from "./crossedBy";
import { said } from "./said";

/** How large the difference between the groups of a crossing is: `effectSize` of {@link SentenceWords}. */
export function effectSize({ study }: Context, id: string, crossing: string): string {
  const table = crossedBy(study, id, crossing);
  const { item = "" } = table.kind === "crossedCounts" ? {} : columnById(study.questionnaire, id);
  return said(effectText(rowTests(table).find(({ label }) => label === item)!), table);
}
