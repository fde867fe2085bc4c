import { type AnswerColumn, missingAt } from "../answers/AnswerColumn";
import { addQuestion, checkAddedId, stemOf } from "../answers/added/addQuestion";
import { ColumnBuilder } from "../answers/encodeColumn";
import { answerColumn } from "../answers/Survey";
import { meant } from "../base/meant";
import { quotedList } from "../base/quotedList";
import { UserError } from "../base/UserError";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { MissingReason } from "../questionnaire/MissingReason";
import type { Question } from "../questionnaire/types";
import { refuseSecrecy } from "../secrecy/shownTables";
import type { Study } from "../study/Study";
import { dataFile } from "./dataFile";
import type { FrameCell } from "./frame";
import { frameRows } from "./frameRows";
import { isFrame } from "./Showable";

/** What is read of a data frame: a danfojs `DataFrame` has it, whoever made it. */
export interface ReadFrame<C extends string = string> {
  readonly columns: readonly C[];
  readonly index: readonly (string | number)[];
  readonly values: readonly unknown[];
  column(name: C): { readonly values: readonly unknown[] };
}

/** A column of a frame that becomes a question. */
export interface AddedColumn<C extends string = string> {
  readonly column: C;
  /** Its wording; that of the question it was made of, and its name, where none is said. */
  readonly label?: string;
  /** Of texts: the answers in their order, those that nobody gave included. */
  readonly choices?: readonly string[];
}

/**
 * The answers with columns of a data frame as questions more: `fromFrame` of {@link MakingWords}.
 * @throws UserError in French, and of a study that keeps small numbers secret
 */
export function fromFrame(
  given: ReadFrame | string,
  study: Study,
  columns: Readonly<Record<string, string | AddedColumn>>,
): Study {
  refuseSecrecy(study, "une question faite d’un tableau de données");
  const frame = typeof given === "string" ? dataFile(study, given) : given;
  if (typeof frame !== "object" || frame === null || !isFrame(frame))
    throw new UserError(
      'Ce qui vient d’abord n’est ni un tableau de données ni le nom d’un fichier : attendu fromFrame(tableau, study(), { "2.7-nom": "colonne" }).',
    );
  const asked = Object.entries(columns);
  if (asked.length === 0)
    throw new UserError(
      `Aucune colonne n’est nommée : attendu { "2.7-nom": "colonne" }. Colonnes : ${quotedList(frame.columns)}.`,
    );
  const rows = frameRows(frame, study);
  return asked.reduce((survey, [id, named]) => {
    const own: AddedColumn = typeof named === "string" ? { column: named } : named;
    if (!frame.columns.includes(own.column))
      throw new UserError(
        `Le tableau n’a pas de colonne « ${own.column} »${meant(own.column, frame.columns)} Colonnes : ${quotedList(frame.columns)}.`,
      );
    const source = questionById(study.questionnaire, stemOf(id));
    checkAddedId(survey, source.id, id);
    const { values } = frame.column(own.column);
    return withColumn(
      survey,
      id,
      source,
      own,
      rows.map((row) => cellOf(own.column, values[row])),
    );
  }, study);
}

function withColumn(
  study: Study,
  id: string,
  source: Question,
  { column, label, choices }: AddedColumn,
  cells: readonly FrameCell[],
): Study {
  const values = cells.map(cellValue);
  const reasons = reasonsOf(study, source);
  const isOnlyAsked = values.every((value, row) => value === null || reasons(row) !== "notAsked");
  const base = {
    id,
    label: label ?? `${source.label} (colonne « ${column} »)`,
    ...(source.access && isOnlyAsked && { access: source.access }),
    crossings: source.crossings,
    derived: { kind: "frame" as const, from: source.id, column },
  };
  const question: Question = { ...base, ...kindOf(column, values, knownQuestion(study, column), choices) };
  const builder = new ColumnBuilder({ question });
  values.forEach((value, row) => {
    builder.push(builder.codeOf(value ?? { missing: reasons(row) ?? "noAnswer" }));
  });
  return addQuestion(study, question, [builder.column()]);
}

/**
 * What a frame has in a cell, undefined and NaN being missing values.
 * @throws UserError in French for what is no value of an answer: a date, a list
 */
function cellOf(column: string, value: unknown): FrameCell {
  if (value === undefined || value === null || Number.isNaN(value)) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new UserError(
    `La colonne « ${column} » a une valeur qui n’est ni un texte ni un nombre (${String(value)}) : attendu l’un ou l’autre, ou rien.`,
  );
}

/** A cell as an answer; null of a missing value. */
function cellValue(cell: FrameCell): string | number | null {
  if (typeof cell === "boolean") return cell ? "Oui" : "Non";
  return cell === "" ? null : cell;
}

/** Why a row has no answer to a question, in none of its columns. */
function reasonsOf(study: Study, question: Question): (row: number) => MissingReason | undefined {
  const columns: readonly AnswerColumn[] = questionColumns(question).map((column) =>
    answerColumn(study, column),
  );
  return (row) => {
    const reasons = columns.map((column) => missingAt(column, row));
    return reasons.includes(undefined) ? undefined : reasons[0];
  };
}

/** The question whose column has this name, which the frame then has from `frame`. */
function knownQuestion({ questionnaire }: Study, name: string): Question | undefined {
  return questionnaire.questions.find((question) =>
    questionColumns(question).some((column) => column.name === name),
  );
}

type OwnKind =
  | { readonly kind: "single"; readonly choices: readonly string[] }
  | { readonly kind: "scale"; readonly scale?: { readonly min: number; readonly max: number } }
  | {
      readonly kind: "number";
      readonly range: { readonly min: number; readonly max?: number };
      readonly decimals?: number;
    };

/** What the values are: texts are answers, numbers a score where they come from one, or a number. */
function kindOf(
  column: string,
  values: readonly (string | number | null)[],
  known: Question | undefined,
  choices: readonly string[] | undefined,
): OwnKind {
  const given = [...new Set(values.filter((value) => value !== null))];
  const texts = given.filter((value) => typeof value === "string");
  const numbers = given.filter((value) => typeof value === "number");
  if (given.length === 0)
    throw new UserError(`La colonne « ${column} » est vide : attendu une réponse au moins.`);
  if (texts.length > 0 && numbers.length > 0)
    throw new UserError(
      `La colonne « ${column} » a des textes (${quotedList(texts.slice(0, 1))}) et des nombres (${numbers[0]}) : attendu les uns ou les autres.`,
    );
  if (texts.length > 0) {
    const own = known && "choices" in known && known.kind !== "multiple" ? known.choices : [];
    const all = choices ?? (texts.every((text) => own.includes(text)) ? own : texts);
    const unknown = texts.find((text) => !all.includes(text));
    if (unknown !== undefined)
      throw new UserError(
        `La colonne « ${column} » a la réponse « ${unknown} », que ses choix n’ont pas${meant(unknown, all)} Choix : ${quotedList(all)}.`,
      );
    return { kind: "single", choices: all };
  }
  if (choices !== undefined)
    throw new UserError(
      `La colonne « ${column} » a des nombres (${numbers[0]}), qui n’ont pas de choix : attendu des textes, ou pas de « choices ».`,
    );
  const infinite = numbers.find((value) => !Number.isFinite(value));
  if (infinite !== undefined)
    throw new UserError(
      `La colonne « ${column} » a un nombre sans fin (${infinite}) : attendu un nombre, ou rien.`,
    );
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  const decimals = Math.max(...numbers.map(decimalsOf));
  if (known?.kind === "scale" && decimals === 0) {
    const { scale } = known;
    if (min >= (scale?.min ?? 1) && max <= (scale?.max ?? 10))
      return { kind: "scale", ...(scale && { scale }) };
  }
  return { kind: "number", range: { min, max }, ...(decimals > 0 && { decimals }) };
}

/** How many decimals a number is written with, 9 at most. */
function decimalsOf(value: number): number {
  return Math.min(9, value.toFixed(9).replace(/0+$/, "").split(".")[1]!.length);
}
