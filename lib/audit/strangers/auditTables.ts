import { expectedText } from "../../published/Expected";
import type { Finding } from "../../published/Finding";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { withAlternatives } from "../alternatives";
import { questionChecks } from "../arithmeticChecks";
import { itemSystem } from "../itemSystem";
import { momentSlip } from "../momentSlip";
import { neighbours } from "../neighbours";
import type { PrintedSystem } from "../PrintedSystem";
import { power } from "../power";
import type { QuestionShape } from "../QuestionShape";
import { type Repair, repairs } from "../repairs";
import { smallestContradiction } from "../smallestContradiction";
import { withConclusion } from "../withConclusion";
import { sizeRepairs } from "./sizeRepairs";
import type { TablePiece } from "./tablePieces";

/** A printed number that no finding is about, and the chance that a wrong last digit would have been caught. */
export interface SoundNumber {
  readonly place: PublishedNumber;
  readonly power: number;
}

/** What an audit says of printed tables. */
export interface TablesAudit {
  readonly findings: readonly Finding[];
  readonly sound: readonly SoundNumber[];
}

/**
 * Audits tables of any report, from their printed numbers alone: whether some whole numbers give all that
 * each row of means, or each table of counts, prints; if not, the likeliest slip that would explain
 * it, with the others that would. Then degrees of freedom, verdicts and totals.
 *
 * @param progress called before each piece
 */
export function auditTables(
  pieces: readonly TablePiece[],
  progress: (shape: QuestionShape) => void = () => {},
): TablesAudit {
  const audits = pieces.map((piece) => {
    progress(piece.shape);
    return auditPiece(piece);
  });
  return {
    findings: audits.flatMap(({ findings }, i) =>
      findings.map((finding) => withConclusion(finding, findings, pieces[i]!.publication)),
    ),
    sound: audits.flatMap(({ sound }) => sound),
  };
}

function auditPiece(piece: TablePiece): TablesAudit {
  const { shape, publication } = piece;
  const systemsOf = (own: QuestionShape) => shapeSystems({ shape: own, publication });
  const systems = systemsOf(shape);
  const wrong = systems.filter(({ system }) => !system.without([]).possible);
  const sizes =
    wrong.length === 0 ? [] : sizeRepairs(piece, (own) => systemsOf(own).map(({ system }) => system));
  const near = (place: PublishedNumber) => neighbours(publication, shape, place);
  const found =
    wrong.length > 1 && sizes.length > 0
      ? [ranked(sizes, near, shape.rounding)]
      : wrong.map(({ item, system }) => {
          const all = [...repairs(system, near), ...sizes].toSorted((a, b) => b.weight - a.weight);
          return all.length > 0 ? ranked(all, near, shape.rounding) : unexplained(piece, item);
        });
  const joint = new Set(systems.flatMap(({ system }) => system.places.map(keyText)));
  const rest = questionChecks(publication, shape)
    .filter(({ holds, rule, printed }) => !holds && rule !== "figure" && printed !== "")
    .filter((check) => !joint.has(keyText(check)) && !(check.row === "Total" && wrong.length > 0))
    .map(({ holds: _, rule, ...check }): Finding => {
      const explanation = `Les autres nombres imprimés donnent ${expectedText(check.expected) || "autre chose"}.`;
      return { ...check, kind: rule, certainty: "certain", explanation };
    });
  return {
    findings: [...found.flat(), ...rest],
    sound: systems.flatMap(({ system }) => soundNumbers(system)),
  };
}

/** The numbers of a system that is possible as printed, with the power of each; none of one that is not. */
export function soundNumbers(system: PrintedSystem): readonly SoundNumber[] {
  if (!system.without([]).possible) return [];
  return system.places.map((place) => ({ place, power: power(system, place) }));
}

/** The systems of a piece: a row of means each, an item of a multiple choice, or a single choice. */
export function shapeSystems({
  shape,
  publication,
}: TablePiece): readonly { readonly item: string; readonly system: PrintedSystem }[] {
  return shape.rows.flatMap((item) => {
    const system = itemSystem(publication, shape, item);
    return system === undefined ? [] : [{ item, system }];
  });
}

/** The likeliest repair, a finding for each of its numbers, with the others named. */
function ranked(
  [best, ...others]: readonly Repair[],
  near: (place: PublishedNumber) => readonly PublishedNumber[],
  rounding: QuestionShape["rounding"],
): readonly Finding[] {
  const findingsOf = ({ numbers }: Repair) =>
    numbers.map(
      ({ place, values }): Finding => ({
        ...place,
        ...momentSlip(place, values ?? [], near(place), rounding),
      }),
    );
  const [first, ...together] = findingsOf(best!);
  const pair =
    together.length === 0 ? "" : " Aucun nombre seul n’explique la contradiction ; ces deux-là, si.";
  const named = withAlternatives(first!, others.flatMap(findingsOf));
  return [named, ...together].map((finding) => ({
    ...finding,
    explanation: `${finding.explanation}${pair}`,
  }));
}

/** A contradiction that no one or two numbers explain. */
function unexplained({ shape, publication }: TablePiece, item: string): readonly Finding[] {
  const set = smallestContradiction(publication, shape, item)?.numbers ?? [];
  const names = set.map(({ by, column, row, statistic, printed }) =>
    [by, row === item ? "" : row, column, statistic, printed].filter((part) => part !== "").join(" "),
  );
  return [
    {
      question: shape.id,
      by: "",
      row: item,
      column: "",
      statistic: shape.kind === "means" ? "mean" : "n",
      printed: "",
      kind: "impossibleRow",
      expected: [],
      certainty: "unexplained",
      explanation: `Aucune réponse entière ne donne ensemble : ${names.join(" ; ")}.`,
    },
  ];
}
