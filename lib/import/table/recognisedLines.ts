import type { Layout } from "./dialectOf";
import type { RawColumn } from "./RawTable";
import { separatorNames } from "./separatorNames";

/**
 * French lines on the layout of a table.
 * @param line that of its header
 */
export function layoutLines({ dialect, start }: Layout, line: number): readonly string[] {
  const { separator, quote, backslash } = dialect;
  const titles = line - (start > 0 ? 2 : 1);
  return [
    ...(separator === "" ? [] : [`Séparateur : ${separatorNames[separator]?.one ?? `« ${separator} »`}.`]),
    ...(quote === "'" ? ["Guillemets : simples."] : []),
    ...(backslash ? ["Guillemets dans une réponse : précédés d’une barre oblique inverse."] : []),
    ...(titles === 0 ? [] : [preambleLine(titles)]),
  ];
}

/** « 3 lignes de préambule laissées de côté. » */
export function preambleLine(count: number): string {
  return count === 1
    ? "Une ligne de préambule laissée de côté."
    : `${count} lignes de préambule laissées de côté.`;
}

/** A French line on the sign before decimals, where columns have some. */
export function decimalsLine(columns: readonly RawColumn[]): readonly string[] {
  const signs = (["virgule", "point"] as const).filter((name) => {
    const decimal = name === "virgule" ? /^[-−+]?\d+,\d+$/ : /^[-−+]?\d+\.\d+$/;
    return columns.some(({ values }) => isMostly(values, decimal));
  });
  return signs.length === 0 ? [] : [`Décimales : ${signs.join(" ou ")}.`];
}

const whole = /^[-−+]?\d+$/;

/** Whether the texts of a column are whole numbers and such decimals, which are not rare. */
function isMostly(values: readonly string[], decimal: RegExp): boolean {
  let decimals = 0;
  let others = 0;
  for (const value of values) {
    if (decimal.test(value)) decimals++;
    else if (value !== "" && !whole.test(value)) others++;
  }
  return decimals > 0 && others <= decimals / 10;
}
