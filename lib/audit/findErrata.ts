import { sum } from "../base/sum";
import type { Finding } from "../published/Finding";
import { type Publication, publicationWith, publicationWithout } from "../published/Publication";
import { keyText } from "../published/PublishedNumber";
import type { Questionnaire } from "../questionnaire/types";
import { questionChecks } from "./arithmeticChecks";
import { meanErrata } from "./auditMeans";
import { contradictory } from "./contradictory";
import { countErrata } from "./countErrata";
import { countSystem } from "./countSystem";
import { explained } from "./explained";
import { failingChecks } from "./failingChecks";
import { itemSystem } from "./itemSystem";
import { meanSystem } from "./meanSystem";
import type { PrintedSystem } from "./PrintedSystem";
import { askedInAll, type QuestionShape, questionShape } from "./QuestionShape";
import { rightText } from "./repairedBy";
import { countsOf } from "./strangers/countTable";

/**
 * Every printed number that contradicts its neighbours, in the order of the report. Reads the
 * printed numbers alone, never the respondents.
 *
 * @param audited what was found before, by question and its numbers: a question of which nothing has changed
 * is not audited again
 */
export function findErrata(
  questionnaire: Questionnaire,
  publication: Publication,
  audited = new Map<string, readonly Finding[]>(),
): readonly Finding[] {
  // Whom a question is asked follows from the right counts of the one that opens it.
  let right = publication;
  return questionnaire.questions.flatMap((question) => {
    const shape = questionShape(questionnaire, right, question);
    const tables = ["", ...question.crossings].map((by) => publication.table(question.id, by));
    const key = JSON.stringify([shape, tables]);
    const found = audited.get(key) ?? questionErrata(publication, shape);
    audited.set(key, found);
    right = found.filter(isCount).reduce(withRight, right);
    return found;
  });
}

/**
 * The same of one question: the numbers without which what is printed of an item is possible; then, once they
 * are right, what no answers are about (totals, degrees of freedom, verdicts), and all that does not hold in a
 * table of counts that no such numbers explain.
 */
export function questionErrata(publication: Publication, shape: QuestionShape): readonly Finding[] {
  const found: Finding[] = [];
  const settled = new Set<string>();
  const open: { readonly item: string; readonly system: PrintedSystem }[] = [];
  let right = publication;
  for (const item of shape.rows) {
    const means = shape.kind === "means" ? meanSystem(publication, shape, item) : undefined;
    const system = shape.kind === "means" ? means : countSystem(publication, shape, item);
    if (system === undefined) continue;
    const isPossible = system.isPossible();
    const wrong = () =>
      means === undefined ? countErrata(publication, shape, system) : meanErrata(publication, shape, means);
    const own = isPossible ? [] : wrong();
    found.push(...own);
    // Of several numbers of a row of means, each would do, and none is known to be the wrong one.
    const areRivals = shape.kind === "means" && own.length > 1;
    if (!areRivals) right = own.reduce(withRight, right);
    if (isPossible || areRivals || itemSystem(right, shape, item)?.isPossible()) {
      for (const place of system.places) settled.add(keyText(place));
    } else open.push({ item, system });
  }
  if (open.length > 0) found.push(...countsFault(publication, shape));
  const isOpen = found.some((finding) => rightText(finding) === undefined);
  const rest = failingChecks(questionChecks(right, shape))
    .filter((check) => !settled.has(keyText(check)) && !(check.row === "Total" && isOpen))
    .map(({ holds: _, rule, ...place }) => explained(right, shape, place, rule));
  const told = [...found, ...rest];
  const isTold = (item: string) =>
    shape.kind === "single" ? told.length > 0 : told.some(({ row }) => row === item);
  return [
    ...told,
    ...open.flatMap(({ item, system }) =>
      isTold(item) ? [] : contradictory(publication, shape, item, system),
    ),
  ];
}

/** The counts of a flat table of one answer each, that are not those of all who were asked. */
function countsFault(
  publication: Publication,
  { id, kind, choices, ...shape }: QuestionShape,
): readonly Finding[] {
  const asked = askedInAll(shape);
  const given = sum(countsOf(publication, { question: id, by: "", rows: choices, groups: [] }).flat());
  if (kind !== "single" || asked === undefined || Number.isNaN(given) || given === asked) return [];
  const explanation = `Les effectifs font ${given} réponses, mais ${asked} répondants ont été interrogés.`;
  const whole = {
    question: id,
    by: "",
    row: "",
    column: "",
    statistic: "n",
    printed: "",
    expected: [],
  } as const;
  return [{ ...whole, kind: "counts", certainty: "certain", explanation }];
}

function isCount({ statistic }: Finding): boolean {
  return statistic === "n";
}

function withRight(publication: Publication, finding: Finding): Publication {
  const text = rightText(finding);
  return text === undefined
    ? publicationWithout(publication, [finding])
    : publicationWith(publication, finding, text);
}
