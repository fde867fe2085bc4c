import { isRebuilt } from "../../answers/Provenance";
import type { MeansDetail } from "../../tables/meansDetail";
import { robustTests } from "../../tables/robustTests";
import { type Crossing, significanceLevel } from "../../tables/Table";
import { changesSentence, robustName, rowCount } from "../changesSentence";
import { type Cell, estimate, number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { ofScores, supposedScoresSentence } from "../sentences";

/**
 * The detail of a crossing of means as two tables: the size of each effect and what could have been found;
 * and the tests that suppose less than the analysis of variance.
 *
 * @param title « 3.1 · Croisement avec le type de structure »
 */
export function meansTables(
  { groups, source }: Pick<Crossing, "groups" | "source">,
  details: readonly MeansDetail[],
  title: string,
): readonly TableModel[] {
  const labelOf = ({ label }: MeansDetail) => label || "Ensemble";
  const significant = ({ test }: MeansDetail) => test.p <= significanceLevel;
  const pair = details.some(({ g }) => g);
  const corner = details.length > 1 ? "Item" : "";
  const effects = details.map(
    (detail): PlainRow => ({
      significant: significant(detail),
      cells: [
        labelOf(detail),
        estimate(detail.etaSquared, detail.etaInterval, "decimal3"),
        number(detail.omegaSquared, "decimal3"),
        ...(pair ? [gOf(detail)] : []),
        number(detail.detectable.etaSquared, "decimal3"),
        ...(pair ? [number(detail.detectable.d ?? Number.NaN, "decimal2")] : []),
      ],
    }),
  );
  const [scored] = details.flatMap((detail) => detail.ofScores ?? []);
  const tests = details.map(
    (detail): PlainRow => ({
      significant: significant(detail),
      cells: [
        labelOf(detail),
        number(detail.test.F, "decimal3"),
        number(detail.test.p, "p"),
        number(detail.welch.F, "decimal3"),
        number(detail.welch.degreesOfFreedom.within, "decimal1"),
        number(detail.welch.p, "p"),
        ...(detail.ofScores
          ? [number(detail.ofScores.ranks.p, "p"), number(detail.ofScores.variances.p, "p")]
          : []),
      ],
    }),
  );
  return [
    plainTable({
      caption: `${title} · taille de l’effet`,
      heads: [
        corner,
        `η² [95${nb}%]`,
        "ω²",
        ...(pair ? [`g de Hedges [95${nb}%]`] : []),
        "η² décelable",
        ...(pair ? ["d décelable"] : []),
      ],
      rows: effects,
      notes: [effectNote(pair, groups.find(({ n }) => n > 0)?.label ?? "")],
    }),
    plainTable({
      caption: `${title} · tests robustes`,
      levels: [
        [
          { head: "", columns: 1 },
          { head: "Analyse de variance", columns: 2 },
          { head: "Welch", columns: 3 },
          ...(scored ? [{ head: "", columns: 2 }] : []),
        ],
      ],
      heads: [
        corner,
        "F",
        "p",
        "F",
        "ddl",
        "p",
        ...(scored
          ? ["p rangs", "p variances"].map((head) => ofScores(head, source).replace(`${nb}(`, " ("))
          : []),
      ],
      rows: tests,
      notes: testNotes(details, source),
    }),
  ];
}

function gOf({ g }: MeansDetail): Cell {
  return g === undefined ? "—" : estimate(g.g, g.interval, "signed2", "decimal2");
}

function effectNote(pair: boolean, first: string): string {
  const g = pair ? ` g positif${nb}: moyenne plus haute dans le groupe «${nb}${first}${nb}».` : "";
  return `η²${nb}: part de la dispersion qui tient à la différence des groupes${thinSpace}; ω² en ôte ce que le hasard y ajoute, et peut passer sous zéro. L’intervalle est celui de la part dans toute la population, que l’une et l’autre estiment.${g} Décelable${nb}: le plus petit effet que ce croisement aurait trouvé quatre fois sur cinq au seuil de 5${nb}%.`;
}

function testNotes(details: readonly MeansDetail[], source: Crossing["source"]): readonly string[] {
  const made = details.filter(({ test }) => !Number.isNaN(test.p));
  if (made.length === 0)
    return [`Test impossible${nb}: il faut au moins deux groupes, et des écarts en leur sein.`];
  const checked = (rank: number) =>
    made.flatMap((detail) => {
      const robust = robustTests(detail)[rank];
      return robust === undefined ? [] : [{ label: detail.label, p: detail.test.p, robust }];
    });
  const [welch, ranks] = [checked(0), checked(1)];
  const variances = made.flatMap(({ ofScores: own }) => (own === undefined ? [] : [own.variances.p]));
  return [
    `Welch, qui ne suppose pas les variances égales${nb}: ${changesSentence(welch, "F")}`,
    ...(ranks.length === 0
      ? []
      : [
          `${ofScores(robustName(ranks[0]!.robust), source)}, sur les rangs${nb}: ${changesSentence(ranks, "F")}`,
          `${ofScores("Brown–Forsythe", source)}, sur les variances${nb}: ${varianceText(variances)}`,
          ...(isRebuilt(source) ? [supposedScoresSentence] : []),
        ]),
  ];
}

function varianceText(variances: readonly number[]): string {
  const known = variances.filter((p) => !Number.isNaN(p));
  const unequal = known.filter((p) => p <= significanceLevel).length;
  const unknown = variances.length - known.length;
  const without =
    "non calculable où un groupe n’a qu’une réponse, ou que des réponses égales : rien n’en est conclu";
  if (variances.length === 1)
    return unknown === 1
      ? `${without}.`
      : unequal === 1
        ? "les variances des groupes diffèrent."
        : "rien ne dit que les variances des groupes diffèrent.";
  const rest = unknown === 0 ? "" : ` Sur ${rowCount(unknown)}, ${without}.`;
  if (known.length === 0) return rest.trim();
  if (unequal === 0)
    return `les variances des groupes ne diffèrent significativement sur aucune ${unknown === 0 ? "ligne" : "des autres lignes"}.${rest}`;
  return `les variances des groupes diffèrent significativement sur ${rowCount(unequal)} sur ${fr.integer(known.length)}.${rest}`;
}
