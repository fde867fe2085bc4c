import { DataError } from "../../base/DataError";
import { quotedList } from "../../base/quotedList";
import { expectedAnswer, readCell, unknownAnswer } from "../../import/readCell";
import type { RawColumn } from "../../import/table/RawTable";
import type { Column } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import { partsOf } from "../splitCells";
import type { AnswerDomain } from "./answerDomain";
import type { ImportFault } from "./ImportFault";
import type { ImportSource, Meaning } from "./ImportMapping";
import type { MissingTexts } from "./missingTexts";
import { declaredReason } from "./readColumn";
import { recode, withTextAt } from "./recode";

/** What a column is made with. */
export interface SourceContext {
  readonly questionnaire: Questionnaire;
  readonly domainOf: (column: Column) => AnswerDomain;
  readonly missing: MissingTexts;
  /** Of a question to tick: its sources, with their columns of the file. */
  readonly siblings: readonly (readonly [ImportSource, RawColumn])[];
  /** Name of the mapping, for the messages. */
  readonly file: string;
  readonly fault: (fault: ImportFault) => void;
}

type Filled = Exclude<ImportSource, { readonly column: null }>;

/**
 * A column of ours as its source makes it of one of the file; a text that is no answer is a fault, and blank.
 * @throws DataError where the mapping gives a text an answer that the question does not have
 */
export function sourceColumn(
  column: Column,
  source: Filled,
  raw: RawColumn,
  context: SourceContext,
): RawColumn {
  const { missing, fault, questionnaire, file } = context;
  const { question } = column;
  const unread = (text: string, expected: string, part?: string): "" => {
    fault({
      ...{ kind: "answer", question: question.id, ours: column.name, column: raw.name, text },
      ...(part !== undefined && { part }),
      ...{ problem: unknownAnswer(question), expected },
    });
    return "";
  };
  const written = (meaning: Meaning, text: string): string => {
    if (typeof meaning === "object")
      return missing.textOf(column, meaning.missing, raw.labels?.get(text) || text);
    if (meaning !== "" && readCell(question, meaning, questionnaire.missing) !== undefined) return meaning;
    throw new DataError(
      { file, element: `${column.name} › values › ${text}`, value: meaning },
      unknownAnswer(question),
      `${expectedAnswer(question)}, ou { "missing": "noAnswer" }`,
    );
  };
  const noAnswer = (
    text: string,
    told: Exclude<Meaning, string>["missing"] | undefined,
  ): string | undefined => {
    const reason = told ?? declaredReason(raw, text);
    return reason === undefined ? undefined : written({ missing: reason }, text);
  };
  if ("separator" in source) {
    const all = context.siblings.flatMap(([own]) => ("separator" in own ? own.parts : []));
    const known = new Set(all);
    // The cells are the same for all columns of the question: their faults are told once.
    const tells = context.siblings[0]?.[0] === source;
    return recode(raw, column.name, (text) => {
      if (text === "") return "";
      const none = noAnswer(text, source.missing?.[text]);
      if (none !== undefined) return none;
      const parts = partsOf(text, source.separator).filter((part) => part !== "");
      const strange = parts.find((part) => !known.has(part));
      if (strange !== undefined) return tells ? unread(text, quotedList(all), strange) : "";
      return parts.some((part) => source.parts.includes(part)) ? "1" : "0";
    });
  }
  if ("ticked" in source) {
    const [ticked, unticked] = [new Set(source.ticked), new Set(source.unticked)];
    const made = recode(raw, column.name, (text) => {
      if (text === "") return source.blank === "unticked" ? "0" : "";
      if (ticked.has(text)) return "1";
      if (unticked.has(text)) return "0";
      return (
        noAnswer(text, source.missing?.[text]) ??
        unread(text, quotedList([...source.ticked, ...source.unticked]))
      );
    });
    return source.blank === "byQuestion" ? untickedBeside(made, raw, context.siblings) : made;
  }
  const domain = context.domainOf(column);
  return recode(raw, column.name, (text) => {
    if (text === "") return "";
    const told = source.values;
    if (told && Object.hasOwn(told, text)) return written(told[text]!, text);
    const none = noAnswer(text, undefined);
    if (none !== undefined) return none;
    const reading = domain.read(text, raw.labels?.get(text));
    // What is less than sure stands in the mapping, or is not so.
    const isSure = reading !== undefined && reading.how !== "yesNo" && reading.how !== "likeness";
    return isSure ? written(reading.meaning, text) : unread(text, expectedAnswer(question));
  });
}

/** A blank does not tick where another column of the question is ticked. */
function untickedBeside(made: RawColumn, raw: RawColumn, siblings: SourceContext["siblings"]): RawColumn {
  const blank = raw.values.indexOf("");
  if (blank < 0) return made;
  const ticks = siblings.flatMap(([source, own]) =>
    "ticked" in source
      ? [{ codes: own.codes, isTick: own.values.map((text) => source.ticked.includes(text)) }]
      : [],
  );
  return withTextAt(
    made,
    "0",
    (row) => raw.codes[row] === blank && ticks.some(({ codes, isTick }) => isTick[codes[row]!]),
  );
}
