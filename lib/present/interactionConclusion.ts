import type { EffectTest } from "../stats/means/effectTest";
import type { InteractionTable } from "../tables/interactionTable";
import { significanceLevel } from "../tables/Table";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { supposedMark } from "./interactionNames";
import { quoted } from "./sentences";

/** The test of the interaction of one row: what is written of it, and its p, NaN where it cannot be made. */
interface RowTest {
  readonly label: string;
  readonly test: string;
  readonly p: number;
}

/**
 * Under the tests of an interaction: whether it is significant, « Interaction : F(1 ; 923) = 0,002 ; p = 0,962, non
 * significative. », or in which rows it is; p is corrected for nothing.
 */
export function interactionConclusion(table: InteractionTable): string {
  const rows = rowTests(table);
  const name = `Interaction${supposedMark(table)}`;
  if (rows.length === 1) {
    const [{ test, p }] = rows as [RowTest];
    if (Number.isNaN(p)) return `${name}${nb}: test impossible, il faut des réponses dans chaque case.`;
    return `${name}${nb}: ${test}, ${p <= significanceLevel ? "" : "non "}significative.`;
  }
  const made = rows.filter(({ p }) => !Number.isNaN(p));
  const significant = made.filter(({ p }) => p <= significanceLevel);
  const impossible = rows.length - made.length;
  const not = impossible === 0 ? "" : `${thinSpace}; test impossible en ${fr.count(impossible, "ligne")}`;
  const found =
    significant.length === 0
      ? `significative en aucune des ${fr.count(made.length, "ligne")} testées`
      : `significative en ${fr.integer(significant.length)} des ${fr.count(made.length, "ligne")} testées, sans correction pour leur nombre${nb}: ${significant.map(({ label }) => quoted(label)).join(", ")}`;
  return `${name} ${found}${not}.`;
}

function rowTests(table: InteractionTable): readonly RowTest[] {
  if (table.kind === "interactionOfMeans")
    return table.rows.map(({ label, typeII: { interaction, residual } }) => ({
      label,
      test: interactionTestText(interaction, residual.degreesOfFreedom),
      p: interaction.p,
    }));
  return table.rows.map(({ label, test: { threeWay } }) => ({
    label,
    test: `G²${nb}=${nb}${fr.decimal(threeWay.likelihoodRatio, 3)}${thinSpace}; ddl${nb}=${nb}${fr.integer(threeWay.degreesOfFreedom)}${thinSpace}; ${fr.p(threeWay.p)}`,
    p: threeWay.p,
  }));
}

/** « F(1 ; 923) = 0,012 ; p = 0,913 » */
export function interactionTestText({ degreesOfFreedom, F, p }: EffectTest, residual: number): string {
  const ddl = `${fr.integer(degreesOfFreedom)}${thinSpace}; ${fr.integer(residual)}`;
  return `F(${ddl})${nb}=${nb}${fr.decimal(F, 3)}${thinSpace}; ${fr.p(p)}`;
}
