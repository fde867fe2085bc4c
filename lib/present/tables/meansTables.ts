import { isRebuilt } from "../../answers/Provenance";
import type { MeansDetail } from "../../tables/meansDetail";
import { robustTests } from "../../tables/robustTests";
import { type Crossing, significanceLevel } from "../../tables/Table";
import { changesSentence, robustName } from "../changesSentence";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { intervalText, signed } from "../measureText";
import { ofScores, supposedScoresSentence } from "../sentences";
import type { MeasureTable } from "./measureTable";

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
): readonly MeasureTable[] {
  const labelOf = ({ label }: MeansDetail) => label || "Ensemble";
  const strong = ({ test }: MeansDetail) => test.p <= significanceLevel;
  const pair = details.some(({ g }) => g);
  const corner = details.length > 1 ? "Item" : "";
  const effects = details.map((detail) => ({
    strong: strong(detail),
    cells: [
      labelOf(detail),
      `${fr.decimal(detail.etaSquared, 3)} ${intervalText(detail.etaInterval, 3)}`,
      fr.decimal(detail.omegaSquared, 3),
      ...(pair ? [gText(detail)] : []),
      fr.decimal(detail.detectable.etaSquared, 3),
      ...(pair ? [fr.decimal(detail.detectable.d ?? Number.NaN)] : []),
    ],
  }));
  const [scored] = details.flatMap((detail) => detail.ofScores ?? []);
  const tests = details.map((detail) => ({
    strong: strong(detail),
    cells: [
      labelOf(detail),
      fr.decimal(detail.test.F, 3),
      fr.probability(detail.test.p),
      fr.decimal(detail.welch.F, 3),
      fr.decimal(detail.welch.degreesOfFreedom.within, 1),
      fr.probability(detail.welch.p),
      ...(detail.ofScores
        ? [fr.probability(detail.ofScores.ranks.p), fr.probability(detail.ofScores.variances.p)]
        : []),
    ],
  }));
  return [
    {
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
    },
    {
      caption: `${title} · tests robustes`,
      spans: [
        { label: "", columns: 1 },
        { label: "Analyse de variance", columns: 2 },
        { label: "Welch", columns: 3 },
        ...(scored ? [{ label: "", columns: 2 }] : []),
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
    },
  ];
}

function gText({ g }: MeansDetail): string {
  return g === undefined ? "—" : `${signed(g.g)} ${intervalText(g.interval)}`;
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
  const unequal = made.filter((detail) => (detail.ofScores?.variances.p ?? 1) <= significanceLevel).length;
  return [
    `Welch, qui ne suppose pas les variances égales${nb}: ${changesSentence(welch, "F")}`,
    ...(ranks.length === 0
      ? []
      : [
          `${ofScores(robustName(ranks[0]!.robust), source)}, sur les rangs${nb}: ${changesSentence(ranks, "F")}`,
          `${ofScores("Brown–Forsythe", source)}, sur les variances${nb}: ${varianceText(unequal, made.length)}`,
          ...(isRebuilt(source) ? [supposedScoresSentence] : []),
        ]),
  ];
}

function varianceText(unequal: number, all: number): string {
  if (all === 1)
    return unequal === 1
      ? "les variances des groupes diffèrent."
      : "rien ne dit que les variances des groupes diffèrent.";
  if (unequal === 0) return "les variances des groupes ne diffèrent significativement sur aucune ligne.";
  return `les variances des groupes diffèrent significativement sur ${unequal === 1 ? "une ligne" : `${fr.integer(unequal)} lignes`} sur ${fr.integer(all)}.`;
}
