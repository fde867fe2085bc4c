import type { Statistic } from "../../lib/published/PublishedNumber";
import type { Question } from "../../lib/questionnaire/types";
import type { Reader } from "./Reader";

/** Shapes of printed numbers: a count, a mean or standard deviation, and others. */
export const count = /\d+(?![\d,.])/;
const percentText = /\d+(?:[.,]\d+)?/;
export const moment = /\d+,\d{2}(?!\d)/;
const testValue = /\d+,\d{2,3}(?!\d)/;
const probability = /1?\.\d{3}/;

/** The steps of which the reading of a table is made; what they read becomes entries. */
export function tableReader(reader: Reader, question: Question, by: string) {
  const { source, entries, oddities } = reader;
  const name = by === "" ? question.id : `${question.id} ${by}`;
  const read: string[] = [];

  const emit = (row: string, column: string, statistic: Statistic, printed: string, line: number) =>
    entries.push({ question: question.id, by, row, column, statistic, printed, line });

  const number = (row: string, column: string, statistic: Statistic, pattern: RegExp) => {
    const { line } = source;
    const [printed] = source.pattern(
      pattern,
      "donnée",
      `${statistic} de la ligne « ${row} » du tableau ${name}`,
    );
    emit(row, column, statistic, printed, line);
  };

  /**
   * The call of a footnote, glued to what it stands behind, and a reserve in the running text:
   * together they are the note.
   */
  const note = (row: string, reserve?: string) => {
    const { line } = source;
    const called = source.take(/\d{1,2}(?=[\s,])/, "appel de note", { adjacent: true })?.[0];
    const text = called === undefined ? undefined : reader.footnote(Number(called), line);
    const texts = [
      text,
      reserve !== undefined && source.takeText(`, ${reserve}`, "verdict") ? reserve : undefined,
    ];
    const printed = texts.filter((part) => part !== undefined).join(" — ");
    if (printed !== "") emit(row, "", "note", printed, line);
  };

  const labelOf = (row: string) =>
    oddities.otherLabels.get(name)?.get(row) ?? (row === "" ? question.label : row);

  /** Reads the row label that comes next: the longest of those not yet read that fits. */
  const label = (candidates: readonly string[]): string | undefined => {
    const { line } = source;
    const fitting = candidates
      .map((row) => ({ row, length: source.lengthOf(labelOf(row).replace(/\s*\?$/, "")) ?? 0 }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    const row = fitting[0]?.row;
    if (row === undefined) return undefined;
    source.text(labelOf(row).replace(/\s*\?$/, ""), "libellé");
    if (/\?$/.test(labelOf(row))) source.take(/\s?\?/, "libellé");
    if (labelOf(row) !== (row || question.label)) emit(row, "", "label", labelOf(row), line);
    read.push(row);
    return row;
  };

  /** Stops where a row is missing that is not known to be lost, or known to be lost and is there. */
  const complete = (rows: readonly string[]) => {
    const lost = oddities.lostRows.get(name) ?? [];
    const wrong = rows.find((row) => read.includes(row) === lost.includes(row));
    if (wrong === undefined) return;
    const problem = read.includes(wrong) ? "cette ligne est déclarée perdue" : "ce passage n’est pas compris";
    throw source.fault(`la ligne « ${wrong || question.label} » du tableau ${name}`, problem);
  };

  return {
    name,
    number,
    note,
    /** Column heads, one after the other. */
    head(...texts: readonly string[]) {
      for (const text of texts) source.text(text, "en-tête de tableau");
    },
    counted(row: string, column: string) {
      number(row, column, "n", count);
      number(row, column, "percent", percentText);
      source.take(/\s?%/, "donnée");
    },
    bracketed(row: string, column: string) {
      number(row, column, "n", count);
      source.pattern(/\(/, "donnée", "un pourcentage entre parenthèses");
      number(row, column, "percent", percentText);
      source.pattern(/%\)/, "donnée", "un pourcentage entre parenthèses");
    },
    /** The rows in their order; those that are lost are skipped. */
    rows(rows: readonly string[], cells: (row: string) => void) {
      let rest = rows;
      for (let row = label(rest); row !== undefined; row = label(rest)) {
        cells(row);
        rest = rest.slice(rest.indexOf(row) + 1);
      }
      complete(rows);
    },
    /** Rows labelled with a code, several on a line; told in the order of the questionnaire. */
    codes(rows: readonly string[], cells: (row: string) => void) {
      const begin = entries.length;
      for (
        let code = source.take(/\d{2,3}(?= )/, "libellé");
        code;
        code = source.take(/\d{2,3}(?= )/, "libellé")
      ) {
        if (!rows.includes(code[0]) || read.includes(code[0]))
          throw source.fault(rows.join(", "), `le code « ${code[0]} » est inconnu ou déjà lu`);
        read.push(code[0]);
        cells(code[0]);
      }
      const found = entries.splice(begin);
      entries.push(...found.sort((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row)));
      complete(rows);
    },
    total(cells: () => void) {
      if (oddities.withoutTotal.includes(name)) return;
      source.text("Total", "libellé");
      cells();
    },
    /** A line with its label and one number a group. */
    moments(row: string, cells: readonly (readonly [column: string, label: string, statistic: Statistic])[]) {
      let before: string | undefined;
      for (const [column, text, statistic] of cells) {
        if (text !== before) source.text(text, "libellé");
        before = text;
        number(row, column, statistic, moment);
      }
    },
    /** A statistic and its p, each « x » where the report did not compute it. */
    test(row: string, statistic: Statistic) {
      const both: readonly (readonly [Statistic, RegExp])[] = [
        [statistic, testValue],
        ["p", probability],
      ];
      for (const [which, pattern] of both) {
        const { line } = source;
        if (source.take(/x/, "donnée")) emit(row, "", which, "x", line);
        else number(row, "", which, pattern);
        note(row);
      }
    },
    /** « Chi2= 1,847 ; ddl=1, p=.174 – Nous ne notons pas de différence significative ». */
    testLine(title: string, statistic: Statistic) {
      source.text(`${title}`, "en-tête de tableau");
      source.pattern(/=\s?/, "en-tête de tableau", "le signe =");
      number("", "", statistic, testValue);
      source.take(/[;,]/, "en-tête de tableau");
      source.text("ddl=", "en-tête de tableau");
      number("", "", "ddl", /\d+/);
      source.text(", p=", "en-tête de tableau");
      number("", "", "p", probability);
      const { line } = source;
      const significant = source.takeText("– Nous notons une différence significative", "verdict");
      if (!significant) source.text("– Nous ne notons pas de différence significative", "verdict");
      emit("", "", "verdict", significant ? "sig" : "ns", line);
      note("", "cependant l’interprétation reste difficile au regard des effectifs des catégories.");
    },
    /** Says that the table was read. */
    end() {
      reader.tables.push({ name, rows: Math.max(1, read.length) });
    },
  };
}
