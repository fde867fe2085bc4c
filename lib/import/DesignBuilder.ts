import type { Weights } from "../answers/Survey";
import { DataError, type Place } from "../base/DataError";
import type { FileColumn } from "./headerColumns";
import { type FaultyWeight, weightError } from "./weightFaults";

/** The columns that say what respondents count for, and how they were drawn. */
export interface DesignColumns {
  readonly weight: FileColumn;
  readonly strata: FileColumn | undefined;
  readonly units: FileColumn | undefined;
}

/**
 * Reads what respondents count for and how they were drawn, a line at a time. A unit is of its stratum: units of the
 * same name in two strata are two, as with `nest = TRUE` of R's `svydesign`.
 */
export class DesignBuilder {
  readonly #columns: DesignColumns;
  readonly #file: string;
  readonly #weights: number[] = [];
  readonly #faults: FaultyWeight[] = [];
  readonly #strata = new CodedTexts();
  readonly #units = new CodedTexts();
  /** Units, or respondents where each is one, that were drawn in each stratum. */
  readonly #drawn: number[] = [];

  /** @param file name for the messages */
  constructor(columns: DesignColumns, file: string) {
    this.#columns = columns;
    this.#file = file;
  }

  /**
   * Adds a respondent.
   *
   * @param textAt the text in a column of the row, by its place
   * @throws DataError where the stratum or the unit is blank
   */
  push(textAt: (index: number) => string, line: number): void {
    const { weight, strata, units } = this.#columns;
    const place = ({ name }: FileColumn): Place => ({ file: this.#file, line, column: name });
    const value = textAt(weight.index);
    const own = readWeight(value);
    if (own === undefined) this.#faults.push({ value, line });
    this.#weights.push(own ?? Number.NaN);
    const stratum = strata === undefined ? "" : textAt(strata.index);
    if (strata && stratum.trim() === "")
      throw new DataError(place(strata), "la strate est vide", "la strate de chaque répondant");
    const h = this.#strata.push(stratum, "");
    this.#drawn[h] ??= 0;
    if (units === undefined) {
      this.#drawn[h]++;
      return;
    }
    const unit = textAt(units.index);
    if (unit.trim() === "")
      throw new DataError(place(units), "l’unité est vide", "l’unité tirée dont est chaque répondant");
    const known = this.#units.size;
    this.#units.push(unit, String(h));
    if (this.#units.size > known) this.#drawn[h]++;
  }

  /**
   * What was read.
   * @throws DataError that tells all lines whose weight is none
   */
  weights(): Weights {
    const { weight, strata, units } = this.#columns;
    if (this.#faults.length > 0) throw weightError(this.#faults, { file: this.#file, column: weight.name });
    return {
      ...{ name: weight.name, weights: this.#weights, drawn: this.#drawn },
      ...(strata && {
        strata: this.#strata.codes,
        strataColumn: { name: strata.name, values: this.#strata.texts },
      }),
      ...(units && {
        units: this.#units.codes,
        unitsColumn: { name: units.name, values: this.#units.texts },
      }),
    };
  }
}

/** Texts, and the code of each among those of its scope, from 0 in the order in which they come. */
class CodedTexts {
  readonly texts: string[] = [];
  readonly codes: number[] = [];
  readonly #codeOf = new Map<string, number>();

  get size(): number {
    return this.#codeOf.size;
  }

  push(text: string, scope: string): number {
    const key = `${scope}\n${text}`;
    const code = this.#codeOf.get(key) ?? this.#codeOf.size;
    this.#codeOf.set(key, code);
    this.texts.push(text);
    this.codes.push(code);
    return code;
  }
}

function readWeight(value: string): number | undefined {
  const weight = /^\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?$/.test(value)
    ? Number(value.replace(",", "."))
    : Number.NaN;
  return Number.isFinite(weight) ? weight : undefined;
}
