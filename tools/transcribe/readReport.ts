import { DataError } from "../../lib/base/DataError";
import type { Question, Questionnaire } from "../../lib/questionnaire/types";
import { findAside } from "./aside";
import type { Oddities } from "./oddities";
import type { Reader, SourcedNumber } from "./Reader";
import { exact, type Fold, loose, looser, type Role, Source, type Span } from "./Source";
import { readCrossing, readFlatTable } from "./tables";

/** All that the report's text prints from section 2 on. */
export interface Reading {
  readonly entries: readonly SourcedNumber[];
  /** What every piece of the text was read as. */
  readonly spans: readonly Span[];
  /** Names of the tables that were read, and rows in them without the totals. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** Index of the first line that was read. */
  readonly from: number;
}

/**
 * Reads the extracted text of the report, strictly: headings, conditions, table heads and labels
 * must be those of the questionnaire, numbers must be where a table of its kind has them, and
 * whatever else stands in the text stops the reading.
 *
 * @param file name for the messages
 * @param oddities what is lost or out of place in this text
 * @throws DataError with the line, what stands there and what was expected
 */
export function readReport(
  questionnaire: Questionnaire,
  text: string,
  file: string,
  oddities: Oddities,
): Reading {
  const lines = text.split("\n").map((line) => line.replace(/[\r\f]/g, " "));
  const { sections, questions } = questionnaire;
  const [first] = sections;
  const from = lines.findIndex((line) =>
    loosely(line).startsWith(loosely(`${first!.number}. ${first!.title}`)),
  );
  if (from < 0) {
    throw new DataError(
      { file },
      "la première section est introuvable",
      `« ${first!.number}. ${first!.title} »`,
    );
  }
  const { spans, footnotes } = findAside(file, lines, from, sections, oddities.figureTexts);
  const source = new Source(file, lines, from, spans);
  const called = new Set<number>();
  const footnote = (number: number, line: number) => {
    called.add(number);
    const printed = footnotes.get(number);
    if (printed === undefined && !oddities.lostFootnotes.has(number)) {
      const expected = `une note de bas de page numéro ${number}`;
      throw new DataError({ file, line, value: String(number) }, "cet appel n’a pas de note", expected);
    }
    return printed;
  };
  const reader: Reader = { questionnaire, source, oddities, footnote, entries: [], tables: [] };
  let section = 0;
  let words: string | undefined;
  for (const question of questions) {
    if (question.id.startsWith(`${sections[section]?.number}.`)) {
      readSectionHeading(source, sections[section]!);
      section++;
      words = undefined;
    }
    // Words over a whole section or block stand before its first question.
    const { printed, scope } = question.access ?? {};
    if (printed !== undefined && scope !== undefined && printed !== words) {
      const remark = { text: printed, role: "condition d’accès", fold: looser } as const;
      if (!takeRemark(source, remark)) throw source.fault(`« ${printed} »`);
      words = printed;
    }
    readQuestion(reader, question);
  }
  if (!source.ended) throw source.fault("la fin du texte");
  const idle = [...footnotes.keys(), ...oddities.lostFootnotes.keys()].find((number) => !called.has(number));
  if (idle !== undefined) {
    throw new DataError(
      { file, value: String(idle) },
      "aucun passage n’appelle cette note",
      "un appel de note",
    );
  }
  return { entries: reader.entries, spans: source.spans, tables: reader.tables, from };
}

function readSectionHeading(source: Source, { number, title }: { number: number; title: string }): void {
  source.text(`${number}.`, "titre", exact);
  source.text(title, "titre", loose);
}

function readQuestion(reader: Reader, question: Question): void {
  const { source, oddities } = reader;
  const { id, label, note, access } = question;
  if (!oddities.lostHeadings.includes(id)) {
    source.text(oddities.cutHeadings.get(id) ?? label, "titre", loose);
    source.take(/["»]?\s?[:.]/, "titre");
    const code = oddities.strayCodes.get(id);
    if (code !== undefined) source.text(code, "code interne");
  }
  // A base, a remark and a condition in brackets, in any order.
  const words = access?.scope === undefined ? access?.printed : undefined;
  const remarks: readonly Remark[] = [
    ...(note === undefined ? [] : [{ text: `(${note})`, role: "libellé", fold: loose } as const]),
    ...(words === undefined ? [] : [{ text: words, role: "condition d’accès", fold: looser } as const]),
  ];
  const missing = new Set(remarks);
  for (let found = true; found; ) {
    const { line } = source;
    found = source.take(/n\s?=\s?/, "en-tête de tableau") !== undefined;
    if (found) {
      const [printed] = source.pattern(/\d+/, "donnée", "un effectif");
      reader.entries.push({ question: id, by: "", row: "", column: "", statistic: "base", printed, line });
    }
    for (const remark of missing) {
      if (!takeRemark(source, remark)) continue;
      missing.delete(remark);
      found = true;
    }
  }
  for (const { text } of missing) throw source.fault(`« ${text} »`);
  if (!oddities.lostTables.includes(id)) readFlatTable(reader, question);
  for (const by of question.crossings) {
    readCrossing(reader, question, by);
    readFigure(reader, question, by);
  }
}

/** A text in brackets beside a heading. */
interface Remark {
  readonly text: string;
  readonly role: Role;
  readonly fold: Fold;
}

/** Reads a remark, with the brackets and the point that close it, if it comes next. */
function takeRemark(source: Source, { text, role, fold }: Remark): boolean {
  if (!source.takeText(text, role, fold)) return false;
  source.take(/[\s).:]*/, role);
  return true;
}

/** The caption of a figure, if there is one: the question's words, then the crossing. */
function readFigure({ source, entries }: Reader, { id, label, note }: Question, by: string): void {
  const { line } = source;
  if (!source.takeText("Graphique :", "légende de figure")) return;
  source.text(label.replace(/\s*[?.:]$/, ""), "légende de figure", loose);
  source.take(/["»]?\s?[?.:]/, "légende de figure");
  if (note !== undefined) source.takeText(`(${note})`, "légende de figure", loose);
  source.take(/[?.:]/, "légende de figure");
  source.text("Croisement avec", "légende de figure");
  const names =
    by === "structure"
      ? ["le type de structure employeuse", "la structure employeuse"]
      : ["le nombre de Conum recrutés"];
  if (!names.some((name) => source.takeText(name, "légende de figure")))
    throw source.fault(names.join(" ou "));
  source.text("(résultats significatifs).", "légende de figure");
  entries.push({ question: id, by, row: "", column: "", statistic: "figure", printed: "oui", line });
}

function loosely(text: string): string {
  return [...text].map(loose).join("");
}
