import type { RawColumn } from "../table/RawTable";
import type { SavKind } from "./savNumber";

/** A variable as its file tells it, its segments joined. */
export interface SavVariable {
  name: string;
  /** The name of eight bytes, by which other records call it. */
  readonly shortName: string;
  /** Of a text, its bytes; 0 of a number. */
  readonly width: number;
  /** Shape [segment]: its bytes. One of 0 bytes of a number. */
  readonly segments: readonly number[];
  readonly kind: SavKind;
  readonly label?: string;
  labels?: SavLabels;
  /** The texts of the values that are declared missing. */
  missing: readonly string[];
  /** The numbers that are declared missing, ends included. */
  readonly missingRange?: readonly [low: number, high: number];
  measure?: NonNullable<RawColumn["measure"]>;
}

/** Labels of values, which several variables may share. */
export interface SavLabels {
  /** By the text of the value. */
  readonly texts: ReadonlyMap<string, string>;
  /** The number of each text, where they are of numbers. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The variables by the names that records call them by, whatever their case: long names before short ones. */
export function variablesByName(
  variables: readonly SavVariable[],
): (name: string) => SavVariable | undefined {
  const byLong = new Map(variables.map((variable) => [variable.name.toUpperCase(), variable]));
  const byShort = new Map(variables.map((variable) => [variable.shortName.toUpperCase(), variable]));
  return (name) => byLong.get(name.toUpperCase()) ?? byShort.get(name.toUpperCase());
}
