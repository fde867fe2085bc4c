import { statisticNamed, type TableStatistic } from "../strangers/tableStatistics";
import { testSentences } from "./testSentences";

/** What a heading says of the numbers below it, « M (ET) » of two. */
export interface HeadedStatistic {
  readonly statistic?: TableStatistic;
  readonly second?: TableStatistic;
}

/** What tables abbreviate, beside the names that a template may have. */
const abbreviations: Readonly<Record<string, TableStatistic>> = {
  m: "mean",
  moy: "mean",
  "moy.": "mean",
  moyennes: "mean",
  means: "mean",
  et: "sd",
  "é.-t.": "sd",
  "e.-t.": "sd",
  "ec. type": "sd",
  "s.d.": "sd",
  σ: "sd",
  "std. deviation": "sd",
  es: "se",
  eff: "n",
  "eff.": "n",
  effectifs: "n",
  nombre: "n",
  pourcentages: "percent",
  dl: "ddl",
  "p value": "p",
  "valeur p": "p",
};

/** What a heading says: the statistic that it names, the size of a group (« Hommes (n = 30) »), and what is left of its words. */
export function headOf(head: string): HeadedStatistic & { readonly rest: string; readonly size?: string } {
  const [sized, size] = /[(,[]?\s*\b[nN]\s*=\s*(\d+)\s*[)\]]?/.exec(head) ?? [];
  const plain = (sized === undefined ? head : head.replace(sized, "")).trim();
  const told = size === undefined ? {} : { size };
  const statistic = named(plain);
  if (statistic !== undefined) return { statistic, rest: "", ...told };
  const [, first = "", inside = ""] = /^(.*?)\s*\(([^()]*)\)$/.exec(plain) ?? [];
  const [one, two] = [named(first), named(inside)];
  if (one !== undefined && two !== undefined) return { statistic: one, second: two, rest: "", ...told };
  if (two !== undefined && first !== "") return { statistic: two, rest: first, ...told };
  const [, before = "", last = ""] = /^(.+?)\s*[,:–·]\s*([^,:–·]+)$/.exec(plain) ?? [];
  const end = named(last);
  return end === undefined ? { rest: plain, ...told } : { statistic: end, rest: before, ...told };
}

function named(text: string): TableStatistic | undefined {
  return text === "" ? undefined : (abbreviations[text.toLowerCase()] ?? statisticNamed(text));
}

/** One number of a cell; guessed where no heading says what it is. */
export interface CellNumber {
  readonly statistic: TableStatistic;
  readonly printed: string;
  readonly isGuessed: boolean;
}

/**
 * The numbers of a cell: « 5,19 (1,34) » a mean and its standard deviation, « 34 (56,7 %) » a count and its percent, a whole
 * number a count, unless a heading says otherwise; a sentence such as « χ²(1) = 3,84, p = .05 » a test. None where there are others.
 */
export function cellNumbers(
  cell: string,
  headed: TableStatistic | undefined,
  second: TableStatistic | undefined,
): readonly CellNumber[] {
  const [sentence] = testSentences(cell).sentences;
  if (sentence !== undefined) {
    return sentence.printed.map(([statistic, printed]) => ({
      statistic: statistic as TableStatistic,
      printed,
      isGuessed: false,
    }));
  }
  const text = cell.replaceAll(/[\u00a0\u202f]/g, " ").trim();
  const found =
    /^((?:[<>≤≥]\s*)?[-−–]?(?:\d[\d ]*(?:[.,]\d+)?|[.,]\d+)\s*)(%?)\s*([*†]*)\s*(?:[([]\s*([-−–]?\d*[.,]?\d+)\s*(%?)\s*[)\]])?\s*([*†]*)$/.exec(
      text,
    );
  if (found === null) {
    if (headed === "p" && /^(n\.?\s?s\.?|[*†]+)$/i.test(text))
      return [{ statistic: "p", printed: text, isGuessed: false }];
    return [];
  }
  const [, number = "", percent, stars, inside, insidePercent, after] = found;
  const isWhole = /^\d[\d ]*$/.test(number.trim());
  const guessed: TableStatistic =
    percent === "%" ? "percent" : isWhole || insidePercent === "%" ? "n" : "mean";
  const first = headed ?? guessed;
  const own = {
    statistic: first,
    printed: `${number.trim()}${stars}${after}`,
    isGuessed: headed === undefined && percent !== "%",
  };
  if (inside === undefined) return [own];
  const other = second ?? (first === "mean" ? "sd" : first === "n" ? "percent" : undefined);
  return other === undefined
    ? []
    : [own, { statistic: other, printed: inside, isGuessed: second === undefined && insidePercent !== "%" }];
}
