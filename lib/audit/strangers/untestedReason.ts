import { statisticName } from "../../present/matchSentence";
import type { Finding } from "../../published/Finding";
import type { PublishedNumber, Statistic } from "../../published/PublishedNumber";
import { degreesOfChi2, degreesOfF, degreesOfR, degreesOfT } from "./degrees";
import type { TablePiece } from "./tablePieces";
import { type TestRow, testRow } from "./testRow";

const decimalsOf = (text: string) => /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;

/**
 * Why nothing that is printed could contradict a number, as the end of a French sentence: « non testable :
 * … ».
 *
 * @param wrong the findings
 */
export function untestedReason(
  { shape, publication }: TablePiece,
  place: PublishedNumber,
  wrong: readonly Finding[],
): string {
  const { question, by, row, column, statistic, printed } = place;
  const own = testRow(publication, shape, { question, by, row, column });
  const accused = wrong.filter((other) => other.by === by && (row === "" || other.row === row));
  if (accused.length > 0) {
    const names = [...new Set(accused.map((other) => statisticName(other.statistic)))];
    const cells =
      statistic === "chi2" && own.counts === undefined ? "aucune cellule n’est imprimée, et " : "";
    return `${cells}ce qui le contrôlerait est contredit (${names.join(", ")})`;
  }
  switch (statistic) {
    case "mean":
    case "sd": {
      const n = own.groups.find(({ name }) => name === column)?.n ?? own.n?.value;
      if (n === undefined) return "on ne sait pas combien de personnes ont répondu";
      return `de ${n} réponses, trop de valeurs à ${decimalsOf(printed)} décimales sont possibles`;
    }
    case "percent":
      return `on ne sait pas de combien de personnes, ou trop de valeurs sont possibles`;
    case "n":
    case "base":
      return `aucun autre nombre imprimé n’en dépend assez`;
    case "ddl":
    case "ddl2":
      return `aucun autre nombre imprimé n’en dépend assez`;
    case "se":
      return "l’écart-type ou l’effectif manque";
    case "ciLow":
    case "ciHigh":
      return "la moyenne ou le pourcentage manque";
    case "median":
    case "least":
    case "most":
      return "les nombres imprimés à côté permettent trop de valeurs";
    case "p":
      return `${ofP(own)}`;
    case "chi2":
      return own.counts === undefined
        ? `aucune cellule n’est imprimée${own.text("p") === undefined ? ", ni p" : `, ${testWords(own, "chi2")}`}`
        : `les effectifs n’y suffisent pas`;
    case "eta2":
    case "V":
    case "d":
    case "oddsRatio":
      return "le test ou les effectifs dont il se déduit manquent";
    default:
      return `${own.text("p") === undefined ? "ni p ni les nombres dont il se calcule ne sont imprimés" : testWords(own, statistic)}`;
  }
}

const degrees: Partial<Record<Statistic, (row: TestRow) => readonly unknown[]>> = {
  F: degreesOfF,
  chi2: degreesOfChi2,
  t: degreesOfT,
  r: degreesOfR,
};

/** Why a test and its p do not hold each other. */
function testWords(row: TestRow, statistic: Statistic): string {
  return degrees[statistic]?.(row).length === 0
    ? "rien ne dit les degrés de liberté (ni ddl, ni groupes)"
    : "p ne suffit pas à le contrôler";
}

function ofP(row: TestRow): string {
  const test = (["F", "chi2", "t", "r", "z"] as const).find((own) => row.text(own) !== undefined);
  if (test === undefined) return "aucun test n’est imprimé à côté, ni de quoi le calculer";
  return degrees[test]?.(row).length === 0
    ? "rien ne dit les degrés de liberté (ni ddl, ni groupes)"
    : "le test imprimé n’y suffit pas";
}
