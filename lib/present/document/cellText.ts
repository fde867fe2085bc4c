import { fr } from "../french";
import { signed } from "../measureText";
import { secretText } from "../secrecySentence";
import { type Cell, type NumberCell, numberOf, type Show } from "./Cell";

/** A cell as a French reader expects it: the one place where a number of a document becomes a text. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if ("value" in cell) return numberText(cell);
  return cell.map(numberText).join("");
}

/** Whether a cell holds nothing. */
export function isEmpty(cell: Cell): boolean {
  return cell === "";
}

function numberText({ value, show, before = "", after = "" }: NumberCell): string {
  return `${before}${shown(numberOf(value), show)}${after}`;
}

function shown(value: number, show: Show): string {
  switch (show) {
    case "integer":
      return fr.integer(value);
    case "secret":
      return secretText;
    case "percent":
      return fr.percent(value);
    case "p":
      return fr.probability(value);
    case "pEquals":
      return fr.p(value);
    case "signed1":
    case "signed2":
      return signed(value, decimalsOf(show));
    case "decimal0":
    case "decimal1":
    case "decimal2":
    case "decimal3":
    case "decimal4":
      return fr.decimal(value, decimalsOf(show));
  }
}

/** How many decimals a way to show a number has: its last letter says so. */
export function decimalsOf(show: Extract<Show, `decimal${number}` | `signed${number}`>): number {
  return Number(show.at(-1));
}
