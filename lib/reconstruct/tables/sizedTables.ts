import { intervalOf } from "../../audit/Check";
import { itemPieces } from "../../audit/strangers/itemPieces";
import { isPossibleItem, isRefuted } from "../../audit/strangers/itemTables";
import type { PrintedTables, TableSettings } from "../../audit/strangers/parseTables";
import { type TablePiece, tablePieces } from "../../audit/strangers/tablePieces";
import { groupedBy } from "../../base/groupedBy";
import { sum } from "../../base/sum";
import {
  type Balance,
  groupSizeBounds,
  groupSizeVectors,
  type SizeSearch,
} from "../../exact/groupSizeVectors";
import type { Rounding } from "../../exact/printedInterval";
import { integers, type Range } from "../../exact/range";
import { publication } from "../../published/Publication";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { rangeOf } from "../CertifiedQuantity";
import type { UnprintedSizes } from "./UnprintedSizes";
import { type UnsizedCrossing, unsizedCrossings } from "./unsizedCrossings";

/** Tables with the sizes of groups that they do not print. */
export interface SizedTables {
  /** The same, with a line for each size that was sought. */
  readonly tables: PrintedTables;
  readonly sizes: readonly UnprintedSizes[];
  /** Why none were found, in French, by crossing. */
  readonly unsized: ReadonlyMap<string, string>;
}

/**
 * The sizes of groups that are printed nowhere, from what is printed of them: percents and means that so many answers can
 * have, degrees of freedom, totals, standard errors, chi2 and F. Of several that give all of it, those nearest to equal
 * are taken.
 */
export function sizedTables(printed: PrintedTables): SizedTables {
  let tables = printed;
  const sizes: UnprintedSizes[] = [];
  const unsized = new Map<string, string>();
  for (const crossing of unsizedCrossings(printed)) {
    const own = crossing.known ? copied(crossing) : searched(tables, crossing, sizes);
    if (typeof own === "string") unsized.set(crossing.by, own);
    else {
      sizes.push(own);
      tables = {
        ...tables,
        publication: publication([...tables.publication.entries, ...own.places]),
      };
    }
  }
  return { tables, sizes, unsized };
}

/** The sizes that another question prints of as many respondents. */
function copied(crossing: UnsizedCrossing): UnprintedSizes {
  const sizes = crossing.known!;
  return { ...placed(crossing, sizes), bounds: sizes.map((size): Range => [size, size]), isCopied: true };
}

function searched(
  tables: PrintedTables,
  crossing: UnsizedCrossing,
  before: readonly UnprintedSizes[],
): UnprintedSizes | string {
  const { by, groups, total } = crossing;
  for (const rounding of ["halfUp", "halfEither"] as const) {
    const search = searchOf(tables, crossing, before, rounding);
    if (search.candidates.some(({ length }) => length === 0)) continue;
    if (search.candidates.some((own) => own.at(-1)! >= mostPeople))
      return `Croisement « ${by} » : rien ne dit combien de personnes sont dans chaque groupe. Une ligne « effectif » par groupe, sans ligne de tableau, le dirait ; une ligne « base » aiderait.`;
    const { vectors, all } = groupSizeVectors(search, mostSteps);
    const even = total === undefined ? undefined : total / groups.length;
    const away = (own: readonly number[]) => {
      const middle = even ?? sum(own) / own.length;
      return sum(own.map((n) => (n - middle) ** 2));
    };
    const near = vectors
      .map((own) => ({ own, gap: away(own) }))
      .toSorted((a, b) => a.gap - b.gap)
      .map(({ own }) => own);
    const isWhole = all && near.length <= mostChecks;
    const found: (readonly number[])[] = [];
    const gives = givesTables(tables, crossing, rounding);
    for (const own of near.slice(0, mostChecks)) {
      if (!isWhole && found.length > 0) break;
      if (gives(own)) found.push(own);
    }
    const [taken] = found;
    if (taken === undefined) {
      if (isWhole) continue;
      return `Croisement « ${by} » : ses nombres imprimés laissent trop d’effectifs de groupes possibles pour les essayer tous. Une ligne « effectif » par groupe, sans ligne de tableau, le dirait.`;
    }
    const bounds = isWhole
      ? groups.map((_, g) => rangeOf(found.map((own) => own[g]!)))
      : all
        ? groups.map((_, g) => rangeOf(vectors.map((own) => own[g]!)))
        : groupSizeBounds(search);
    return { ...placed(crossing, taken), bounds, isCopied: false };
  }
  return `Croisement « ${by} » : aucun effectif des groupes${total === undefined ? "" : `, ${total} en tout,`} ne donne tous ses nombres imprimés à la fois.`;
}

/** How many partial ways, and whole ones against all that is printed, are looked at. */
const [mostSteps, mostChecks] = [200_000, 400];

/** How many people a group whose total is not known is taken to have at most. */
const mostPeople = 3000;

function placed({ by, groups, questions }: UnsizedCrossing, sizes: readonly number[]) {
  const places = questions.flatMap((question) =>
    groups.map(
      (column, g): PublishedNumber => ({
        ...{ question, by, row: "", column, statistic: "n" },
        printed: String(sizes[g]),
      }),
    ),
  );
  return { by, groups, sizes, places };
}

function searchOf(
  tables: PrintedTables,
  crossing: UnsizedCrossing,
  before: readonly UnprintedSizes[],
  rounding: Rounding,
): SizeSearch {
  const { by, groups, questions, total } = crossing;
  const larger = before.find((own) => own.by === by);
  const most = total === undefined ? mostPeople : total - groups.length + 1;
  const candidates = groups.map((group) => {
    const told = crossing.told.get(group);
    if (told !== undefined) return [told];
    const room = Math.min(most, larger?.sizes[larger.groups.indexOf(group)] ?? most);
    const isPossible = givesColumn(tables, crossing, group, rounding);
    return integers([1, room]).filter(isPossible);
  });
  const balances = questions.flatMap((question) => balancesOf(tables, question, crossing, rounding));
  return {
    candidates,
    total: total === undefined ? [groups.length, Number.MAX_SAFE_INTEGER] : [total, total],
    balances,
  };
}

/** Whether so many can give all that is printed of a group, for itself. */
function givesColumn(
  { publication: printed, settings }: PrintedTables,
  { by, pieces }: UnsizedCrossing,
  group: string,
  rounding: Rounding,
): (n: number) => boolean {
  const flat = pieces.map(({ shape: { id, kind } }) => {
    const entries = printed
      .table(id, by)
      .filter(
        ({ column, row, statistic }) =>
          column === group && row !== "Total" && !(row === "" && statistic === "n"),
      )
      .map((entry): PublishedNumber => ({ ...entry, by: "", column: "" }));
    const own: TableSettings = { ...settings.get(id), multiple: kind === "multiple" };
    return { id, entries, own: new Map([[id, own]]) };
  });
  return (n) =>
    flat.every(({ id, entries, own }) => {
      if (entries.length === 0) return true;
      const base: PublishedNumber = {
        question: id,
        by: "",
        row: "",
        column: "",
        statistic: "base",
        printed: String(n),
      };
      const sized = { publication: publication([base, ...entries]), settings: own, unread: [] };
      return tablePieces(sized, rounding).every(isHeld);
    });
}

/** Whether groups of these sizes can give all that is printed of them together, and in all. */
function givesTables(
  { publication: printed, settings }: PrintedTables,
  crossing: UnsizedCrossing,
  rounding: Rounding,
): (sizes: readonly number[]) => boolean {
  const own = crossing.questions.flatMap((question) =>
    printed.entries.filter((entry) => entry.question === question && isSized(entry)),
  );
  return (sizes) => {
    const sized = publication([...own, ...placed(crossing, sizes).places]);
    return tablePieces({ publication: sized, settings, unread: [] }, rounding).every(isHeld);
  };

  /** Tables whose groups have no sizes yet are left for their turn. */
  function isSized({ by, question }: PublishedNumber): boolean {
    return !crossing.later.some((other) => other.by === by && other.questions.includes(question));
  }
}

function isHeld(piece: TablePiece): boolean {
  const items = [...itemPieces(piece).values()];
  return !items.some(isRefuted) && items.every(isPossibleItem);
}

/** The percents and means that a crossing and its flat table print of the same rows. */
function balancesOf(
  { publication: printed, settings }: PrintedTables,
  question: string,
  { by, groups, total }: UnsizedCrossing,
  rounding: Rounding,
): readonly Balance[] {
  const rows = groupedBy(printed.table(question, by), ({ row }) => row);
  const range = settings.get(question)?.range;
  return [...rows.keys()].flatMap((row) =>
    (["percent", "mean"] as const).flatMap((statistic): readonly Balance[] => {
      const at = (of: string, column: string, own: "percent" | "mean" | "n" = statistic) =>
        printed.printed({ question, by: of, row, column, statistic: own });
      const read = (text: string | undefined) => (text === "x" ? undefined : intervalOf(text, rounding));
      const n = statistic === "percent" ? at("", "", "n") : undefined;
      const exact = n === undefined || total === undefined ? undefined : (100 * Number(n)) / total;
      const whole =
        exact === undefined ? (read(at("", "")) ?? read(at(by, "Total"))) : ([exact, exact] as const);
      const own = groups.map((group) => read(at(by, group)));
      if (whole === undefined || own.every((one) => one === undefined)) return [];
      const open: Range =
        statistic === "percent"
          ? [0, 100]
          : [range?.min ?? Number.NEGATIVE_INFINITY, range?.max ?? Number.POSITIVE_INFINITY];
      return own.some((one) => one === undefined) && !open.every(Number.isFinite)
        ? []
        : [{ groups: own.map((one) => one ?? open), whole }];
    }),
  );
}
