import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf, labels } from "./kindOf";

/** The code of a French department, drawn on a map; its region follows from it. */
export interface DepartmentQuestion extends QuestionBase {
  readonly kind: "department";
  readonly choices: readonly string[];
}

export const department: Kind<DepartmentQuestion> = kindOf<DepartmentQuestion>()({
  name: "department",
  label: "département",
  properties: { choices: labels() },
  answer: "cette réponse",
  tabulation: ({ choices }) => ({ layout: "counts", choices }),
});
