/**
 * How many slips of one digit the audit catches in rows of scale means, beside what looks at one mean
 * and one standard deviation at a time, on the same slips in one run:
 *
 * - the joint search of `lib/exact` over all that is printed of the row;
 * - GRIM and GRIMMER (Brown and Heathers 2017; Anaya 2016) on each mean and standard deviation, and
 *   recomputation within rounding, as statcheck does (Nuijten and others 2016): p from F, F and the
 *   moments of all from those of the groups.
 *
 * Each printed number of each row of the report that is consistent is changed by -9 to 9 in its last
 * digit, drawn with a seed. Rows as they are must not be found wrong by either.
 *
 *   npm run bench:audit            every row, one slip a number
 *   npm run bench:audit -- 5       five slips a number
 */
import { availableParallelism, loadavg } from "node:os";
import { meanChecks } from "../lib/audit/meanChecks";
import { isPossibleRow, meanRow } from "../lib/audit/meanRow";
import { questionShape } from "../lib/audit/QuestionShape";
import { momentSolutions } from "../lib/exact/momentSolutions";
import { roundDecimal } from "../lib/exact/roundDecimal";
import type { Publication } from "../lib/published/Publication";
import { keyText, type PublishedNumber } from "../lib/published/PublishedNumber";
import { readPublished } from "../lib/published/readPublished";
import type { ScaleQuestion } from "../lib/questionnaire/types";
import { seededRandom } from "../lib/reconstruct/random";
import { readQuestionnaire } from "../lib/respondents/readSurvey";

const slipsEach = Number(process.argv[2] ?? 1);
const questionnaire = readQuestionnaire();
const published = readPublished();
const random = seededRandom(2023, "bench/audit");
const spent = { joint: 0, single: 0 };

interface Row {
  readonly question: ScaleQuestion;
  readonly item: string;
}

/** Whether all that is printed of a row can come from some answers. */
function jointly(publication: Publication, { question, item }: Row): boolean {
  const begun = performance.now();
  const row = meanRow(publication, questionShape(questionnaire, published, question), item);
  const possible = row === undefined || isPossibleRow(row);
  spent.joint += performance.now() - begun;
  return possible;
}

/** Whether GRIM, GRIMMER and recomputation find nothing. */
function singly(publication: Publication, { question, item }: Row): boolean {
  const begun = performance.now();
  const shape = questionShape(questionnaire, published, question);
  const { row } = meanRow(publication, shape, item)!;
  const range = { min: 1, max: 10 };
  const possible =
    [row.total, ...row.crossings.flatMap(({ groups }) => groups)].every(
      (moments) => momentSolutions({ total: moments, crossings: [], ...range })?.length !== 0,
    ) &&
    meanChecks(publication, shape)
      .filter((check) => check.row === item && check.rule !== "verdict" && check.rule !== "figure")
      .every(({ holds }) => holds);
  spent.single += performance.now() - begun;
  return possible;
}

/** A printed number with another last digit or two; undefined where that leaves its range. */
function slipped({ printed, statistic }: PublishedNumber, by: number): string | undefined {
  const decimals = /[.,](\d+)$/.exec(printed)![1]!.length;
  const value = Number(printed.replace(",", ".")) + by / 10 ** decimals;
  if (value < 0 || (statistic === "p" && value > 1)) return undefined;
  const text = roundDecimal(value, decimals);
  return statistic === "p" ? text.replace(/^0/, "") : text.replace(".", ",");
}

const rows = questionnaire.questions
  .filter((question): question is ScaleQuestion => question.kind === "scale" && question.crossings.length > 0)
  .flatMap((question) => (question.items ?? [""]).map((item): Row => ({ question, item })))
  .filter((row) => {
    const own = meanRow(published, questionShape(questionnaire, published, row.question), row.item);
    return own !== undefined && own.crossings.length === row.question.crossings.length;
  });
const consistent = rows.filter((row) => jointly(published, row) && singly(published, row));
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, ${consistent.length} consistent rows of ${rows.length}`,
);

const found = new Map<string, { slips: number; joint: number; single: number; either: number }>();
spent.joint = 0;
spent.single = 0;
for (const row of consistent) {
  const places = ["", ...row.question.crossings]
    .flatMap((by) => published.table(row.question.id, by))
    .filter(
      ({ row: label, statistic, printed }) =>
        label === row.item && ["mean", "sd", "F", "p"].includes(statistic) && printed !== "x",
    );
  for (const place of places) {
    for (let i = 0; i < slipsEach; i++) {
      const by = (1 + random.integer(9)) * (random.integer(2) === 0 ? 1 : -1);
      const printed = slipped(place, by);
      if (printed === undefined) continue;
      const key = keyText(place);
      const wrong = {
        ...published,
        printed: (other: PublishedNumber) => (keyText(other) === key ? printed : published.printed(other)),
      };
      const [joint, single] = [!jointly(wrong as Publication, row), !singly(wrong as Publication, row)];
      for (const kind of [place.statistic, Math.abs(by) === 1 ? `${place.statistic} ±1` : "", "all"]) {
        if (kind === "") continue;
        const count = found.get(kind) ?? { slips: 0, joint: 0, single: 0, either: 0 };
        count.slips++;
        count.joint += Number(joint);
        count.single += Number(single);
        count.either += Number(joint || single);
        found.set(kind, count);
      }
    }
  }
}
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
console.log("\nSlips caught            of    joint search   one at a time   either");
for (const [kind, { slips, joint, single, either }] of [...found].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(
    `  ${kind.padEnd(14)} ${String(slips).padStart(8)}       ${percent(joint, slips)}         ${percent(single, slips)}   ${percent(either, slips)}`,
  );
}
const all = found.get("all")!;
console.log(
  `\nMilliseconds a row: joint search ${(spent.joint / all.slips).toFixed(2)}, one at a time ${(spent.single / all.slips).toFixed(2)}, ratio ${(spent.joint / spent.single).toFixed(2)}`,
);
