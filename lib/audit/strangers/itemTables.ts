import { questionChecks } from "../arithmeticChecks";
import type { Check } from "../Check";
import { meanReading } from "./itemReadings";
import { shapeSystems, withoutOtherTests } from "./shapeSystems";
import type { TablePiece } from "./tablePieces";
import { testRelations } from "./testRelations";

/** The checks of a piece on what no system of answers and no relation of tests is about. */
export function plainChecks({ shape, publication: printed }: TablePiece): readonly Check[] {
  return questionChecks(printed, shape).filter(
    ({ rule, printed: text, by, row, statistic }) =>
      text !== "" &&
      (row === "Total" || ["base", "ddl", "verdict"].includes(statistic)) &&
      !(rule === "degreesOfFreedom" && isOfOtherTest(by, row)),
  );

  /** The degrees of freedom of a t and of an r are not those between groups. */
  function isOfOtherTest(by: string, row: string): boolean {
    const at = (statistic: "F" | "chi2" | "t" | "r" | "z") =>
      printed.printed({ question: shape.id, by, row, column: "", statistic }) !== undefined;
    return !at("F") && !at("chi2") && (at("t") || at("r") || at("z"));
  }
}

/** Whether something in a piece of one item, or of a single choice, contradicts the rest. */
export function isContradictory(piece: TablePiece): boolean {
  return !isPossibleItem(piece) || isRefuted(piece);
}

/** The same, but for what answers would give. */
export function isRefuted(piece: TablePiece): boolean {
  return (
    testRelations(piece.publication, piece.shape).some(({ holds }) => !holds) ||
    plainChecks(piece).some(({ holds }) => !holds)
  );
}

/** Whether some answers give all that is printed of each item, as one would first take it or otherwise. */
export function isPossibleItem(piece: TablePiece): boolean {
  const own = { ...piece, publication: withoutOtherTests(piece.publication) };
  return shapeSystems(own).every((one) => one.system.isPossible() || meanReading(own, one) !== undefined);
}
