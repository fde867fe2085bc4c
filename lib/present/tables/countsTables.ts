import { meetsCochranRule } from "../../stats/counts/meetsCochranRule";
import type { CountsDetail, FisherP } from "../../tables/countsDetail";
import { robustTests } from "../../tables/robustTests";
import { type Crossing, significanceLevel } from "../../tables/Table";
import { changesSentence, rowCount } from "../changesSentence";
import { type Cell, estimate, number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { quoted } from "../sentences";

/**
 * The detail of a crossing of counts as three tables: its cells, observed and expected, with their adjusted
 * residuals; the size of each effect and what could have been found; and the tests.
 *
 * @param title « 2.8 · Croisement avec le type de structure »
 * @param yates whether to add the p of Yates's correction
 */
export function countsTables(
  { kind, groups }: Pick<Crossing, "kind" | "groups">,
  details: readonly CountsDetail[],
  title: string,
  { yates }: { readonly yates: boolean },
): readonly TableModel[] {
  const ticked = kind === "crossedMultiple";
  const rowsOf = (detail: CountsDetail): readonly PlainRow[] => {
    const { answers, residuals } = detail;
    const rows = answers.map(
      (answer, i): PlainRow => ({
        cells: [answer, ...groups.flatMap((_, g) => residualCells(detail, i, g))],
      }),
    );
    return ticked ? rows.slice(0, 1) : rows.filter((_, i) => residuals[i]!.some(Number.isFinite));
  };
  const cells =
    kind === "crossedGrid"
      ? details.map((detail) => ({ label: detail.label, rows: rowsOf(detail) }))
      : [{ label: "", rows: details.flatMap(rowsOf) }];
  const made = details.filter(({ test }) => !Number.isNaN(test.p));
  const square = made.some(({ pair }) => pair);
  const exact = methodsOf(made).includes("Fisher");
  const drawn = methodsOf(made).includes("Monte-Carlo");
  const corner = details.length > 1 ? "Réponse" : "";
  const withTests = (parts: (detail: CountsDetail) => readonly Cell[]) =>
    details.map(
      (detail): PlainRow => ({
        significant: detail.test.p <= significanceLevel,
        cells: [detail.label || "Ensemble", ...parts(detail)],
      }),
    );
  const testHeads = [
    "χ²",
    "ddl",
    "p",
    ...(exact ? ["p exact"] : []),
    ...(drawn ? ["p de Monte-Carlo (erreur-type)"] : []),
    ...(square && yates ? ["p (Yates)"] : []),
  ];
  const testCells = ({ test, fisher, pair }: CountsDetail): readonly Cell[] => [
    number(test.statistic, "decimal3"),
    number(test.degreesOfFreedom, "integer"),
    number(test.p, "p"),
    ...(exact ? [number(fisher?.method === "Fisher" ? fisher.p : Number.NaN, "p")] : []),
    ...(drawn ? [drawnCell(fisher)] : []),
    ...(square && yates ? [number(pair?.yatesP ?? Number.NaN, "p")] : []),
  ];
  const effectHeads = [
    `V [95${nb}%]`,
    "V corrigé",
    ...(square ? ["φ", `Rapport des cotes [95${nb}%]`] : []),
    "V décelable",
  ];
  const effectCells = (detail: CountsDetail) => [
    estimate(detail.v, detail.vInterval, "decimal2"),
    number(detail.correctedV, "decimal2"),
    ...(square ? pairCells(detail) : []),
    detectable(detail.detectable),
  ];
  return [
    plainTable({
      caption: `${title} · les cases`,
      levels: [[{ head: "", columns: 1 }, ...groups.map(({ label }) => ({ head: label, columns: 4 }))]],
      heads: ["Réponse", ...groups.flatMap(() => ["Effectif", "Attendu", "Résidu", "p"])],
      groups: cells,
      notes: [residualNote],
    }),
    plainTable({
      caption: `${title} · taille de l’effet`,
      heads: [corner, ...effectHeads],
      rows: withTests(effectCells),
      notes: [measureNote(square, groups[0]?.label ?? ""), ...zeroNotes(made), ...outsideNotes(made)],
    }),
    plainTable({
      caption: `${title} · tests`,
      heads: [corner, ...testHeads],
      rows: withTests(testCells),
      notes: [cochranNote(made), ...exactNotes(made)],
    }),
  ];
}

const residualNote = `Résidu ajusté${nb}: + au-dessus de l’effectif attendu si les groupes répondaient de même, − en dessous, en écarts-types${thinSpace}; p corrigé par Holm sur toutes les cases du tableau${thinSpace}; * et case colorée${nb}: p ≤ .05.`;

function residualCells(
  { observed, test, residuals, residualP }: CountsDetail,
  i: number,
  g: number,
): readonly Cell[] {
  const residual = residuals[i]![g]!;
  const p = residualP[i]![g]!;
  const star =
    p <= significanceLevel ? ({ after: `${nb}*`, tone: residual > 0 ? "more" : "less" } as const) : {};
  return [
    number(observed[i]![g]!, "integer"),
    number(test.expected[i]![g]!, "decimal1"),
    number(residual, "signed1", star),
    number(p, "p"),
  ];
}

function pairCells({ pair }: CountsDetail): readonly Cell[] {
  if (pair === undefined) return ["—", "—"];
  const { ratio, interval } = pair.odds;
  return [number(pair.phi, "signed2"), estimate(ratio, interval, "decimal2")];
}

/** V cannot pass 1. */
function detectable(v: number): Cell {
  return v > 1 ? "aucun" : number(v, "decimal2");
}

function cochranNote(made: readonly CountsDetail[]): string {
  const few = made.filter(({ test }) => !meetsCochranRule(test)).length;
  if (made.length === 0) return `Test impossible${nb}: moins de deux lignes ou colonnes remplies.`;
  if (few === 0) {
    return `Règle de Cochran respectée (aucun effectif théorique sous 1, un cinquième au plus sous 5)${nb}: le χ² suffit, aucun test exact n’est nécessaire.`;
  }
  const where = made.length === 1 ? "" : ` pour ${rowCount(few)} sur ${fr.integer(made.length)}`;
  const methods = methodsOf(made);
  const instead = ["le p exact", "celui de Monte-Carlo", "un p de Monte-Carlo"];
  const named =
    methods.length === 2 ? `${instead[0]}, ou ${instead[1]},` : instead[methods[0] === "Fisher" ? 0 : 2];
  return `Règle de Cochran non respectée${where} (un effectif théorique sous 1, ou plus d’un cinquième sous 5)${nb}: ${named} y remplace celui du χ².`;
}

function exactNotes(made: readonly CountsDetail[]): readonly string[] {
  return (["Fisher", "Monte-Carlo"] as const).flatMap((method) => {
    const own = made.filter((detail) => detail.fisher?.method === method);
    if (own.length === 0) return [];
    const tested = own.map((detail) => ({
      label: detail.label,
      p: detail.test.p,
      robust: robustTests(detail)[0]!,
    }));
    return [`${methodName(own[0]!.fisher!)}${nb}: ${changesSentence(tested, "χ²")}`];
  });
}

function methodName(fisher: FisherP): string {
  if (fisher.method === "Fisher") return "Test exact de Fisher";
  return `p de Monte-Carlo, qui estime celui de Fisher par ${fr.integer(fisher.draws)} tirages, faute de pouvoir compter tous les tableaux`;
}

/** How the p of Fisher were had, each way once. */
function methodsOf(made: readonly CountsDetail[]): readonly FisherP["method"][] {
  return (["Fisher", "Monte-Carlo"] as const).filter((method) =>
    made.some(({ fisher }) => fisher?.method === method),
  );
}

/** « 0,021 (0,0014) » */
function drawnCell(fisher: FisherP | undefined): Cell {
  if (fisher?.method !== "Monte-Carlo") return number(Number.NaN, "p");
  return [number(fisher.p, "p"), number(fisher.standardError, "decimal4", { before: " (", after: ")" })];
}

function measureNote(square: boolean, first: string): string {
  const cotes = square
    ? ` Le rapport des cotes est celui de la première réponse (donnée contre non donnée, s’il s’agit de cocher) dans le premier groupe, «${nb}${first}${nb}», contre l’autre.`
    : "";
  return `V corrigé${nb}: sans ce que le hasard y ajoute (Bergsma). L’intervalle est celui du V de toute la population, que l’un et l’autre estiment${square ? `, et au signe près celui de φ` : ""}. V décelable${nb}: le plus petit que ce croisement aurait trouvé quatre fois sur cinq au seuil de 5${nb}%.${cotes}`;
}

/** What is done of odds ratios of which a count is 0. */
function zeroNotes(made: readonly CountsDetail[]): readonly string[] {
  const own = made.filter(({ pair }) => pair?.zeroCount);
  if (own.length === 0) return [];
  return [
    `Rapport des cotes ${onRows(own, made)}où un effectif est nul${nb}: celui des effectifs tels qu’ils sont (0 ou ∞), sans rien leur ajouter${thinSpace}; son intervalle est exact, les marges étant données (Cornfield).`,
  ];
}

/** Why a V lies beyond its own interval. */
function outsideNotes(made: readonly CountsDetail[]): readonly string[] {
  const own = made.filter(({ v, vInterval }) => v < vInterval[0] || v > vInterval[1]);
  if (own.length === 0) return [];
  return [
    `Le V ${onRows(own, made)}est hors de son intervalle${nb}: avec si peu de répondants pour tant de cases, le hasard seul donne un V aussi haut. C’est l’intervalle, celui du V de toute la population, qui est à retenir.`,
  ];
}

/** « de « Oui » », where not all rows are meant. */
function onRows(own: readonly CountsDetail[], made: readonly CountsDetail[]): string {
  return made.length === 1 ? "" : `de ${own.map(({ label }) => quoted(label)).join(", ")} `;
}
