import { type NumberCell, numberOf, type Show } from "../../present/document/Cell";
import { decimalsOf } from "../../present/document/cellText";
import { probabilityDecimals } from "../../present/french";

/** A part of a format: what it is for, if not for all numbers, and how it shows them. */
interface FormatPart {
  readonly condition?: string;
  readonly digits: string;
}

/**
 * How Excel shows a number, as it writes formats for all languages: « 0.00 », « "V = "0.00 ». What stands around
 * the number is words of its format, so that the cell holds the number alone.
 */
export function sheetFormat({ show, value, before = "", after = "" }: NumberCell): string {
  return formatParts(show, value)
    .map(({ condition = "", digits }) => `${condition}${literal(before)}${digits}${literal(after)}`)
    .join(";");
}

function formatParts(show: Show, value: NumberCell["value"]): readonly FormatPart[] {
  switch (show) {
    case "integer":
      return [{ digits: "#,##0" }];
    case "secret":
      return [{ digits: "General" }];
    case "percent":
      return [{ digits: "0.0\\ %" }];
    case "p":
    case "pEquals":
      // Where three decimals would show zero; the value is whole all the same.
      return [
        { condition: "[<0.001]", digits: '"< "0.00"1"' },
        { digits: decimals(probabilityDecimals(numberOf(value))) },
      ];
    case "signed1":
    case "signed2": {
      const digits = decimals(decimalsOf(show));
      return [{ digits: `+${digits}` }, { digits: `-${digits}` }, { digits }];
    }
    case "decimal0":
    case "decimal1":
    case "decimal2":
    case "decimal3":
    case "decimal4":
      return [{ digits: decimals(decimalsOf(show)) }];
  }
}

function decimals(count: number): string {
  return count === 0 ? "0" : `0.${"0".repeat(count)}`;
}

function literal(words: string): string {
  return words === "" ? "" : `"${words.replaceAll('"', "”")}"`;
}
