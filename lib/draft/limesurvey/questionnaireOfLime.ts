import { DataError } from "../../base/DataError";
import type { LimeGroup, LimeQuestion, LimeStructure } from "../../import/limesurvey/LimeStructure";
import { columnsByName, type LimeColumn, limeColumns } from "../../import/limesurvey/limeColumns";
import type { RawTable } from "../../import/table/RawTable";
import { questionColumns } from "../../questionnaire/columns";
import { unsaid } from "../../questionnaire/schema";
import type { Condition, Question, Questionnaire, Section } from "../../questionnaire/types";
import { moduleName } from "../texts/moduleName";
import { conditionOf, joined } from "./expression/conditionOf";
import type { Named, Resolve } from "./expression/Named";
import type { LimeDraft, LimeLeftover, LimeLink, LimePiece } from "./LimeDraft";
import { oneLine } from "./limeChoices";
import { limePieces } from "./limePieces";

/**
 * The questionnaire that a structure of LimeSurvey is: its groups are sections, its conditions (of groups and of
 * questions) say who is asked. What the questionnaire cannot have is left out and told: texts, calculated values,
 * unknown types, clauses of conditions that are not understood.
 *
 * @param options answers to the survey, which tell the decimals and the ends of numbers where the structure does not
 * @throws DataError when no question remains
 */
export function questionnaireOfLime(
  structure: LimeStructure,
  options: { readonly name?: string; readonly table?: RawTable } = {},
): LimeDraft {
  const builder = new Builder(structure, options.table);
  for (const [i, group] of structure.groups.entries()) builder.addGroup(group, i + 1);
  const { questions, sections, links, left } = builder;
  const title = oneLine(structure.title) || `Enquête ${structure.id}`.trim();
  if (questions.length === 0)
    throw new DataError(
      { file: title },
      "le questionnaire n’a pas de question qui se dépouille",
      "au moins une question à choix, une note, un nombre ou un texte",
    );
  const questionnaire: Questionnaire = {
    ...{ name: moduleName(options.name ?? title), title, respondent: unsaid.respondent },
    ...{ crossings: [], sections, questions },
  };
  return { questionnaire, links: Object.fromEntries(links), left };
}

class Builder {
  readonly questions: Question[] = [];
  readonly sections: Section[] = [];
  readonly links: (readonly [string, LimeLink])[] = [];
  readonly left: LimeLeftover[] = [];
  readonly #structure: LimeStructure;
  readonly #table: RawTable | undefined;
  readonly #columnOf: ReadonlyMap<string, LimeColumn>;
  readonly #columns = new Map<LimeQuestion, LimeColumn[]>();
  readonly #named = new Map<LimeColumn, Named>();
  readonly #reasons = new Map<LimeQuestion, string>();

  constructor(structure: LimeStructure, table: RawTable | undefined) {
    this.#structure = structure;
    this.#table = table;
    const columns = limeColumns(structure);
    this.#columnOf = columnsByName(columns);
    for (const column of columns) {
      const own = this.#columns.get(column.question);
      if (own) own.push(column);
      else this.#columns.set(column.question, [column]);
    }
  }

  addGroup(group: LimeGroup, number: number): void {
    const before = this.questions.length;
    const title = oneLine(group.title) || `Groupe ${number}`;
    const shared = this.#condition(group.relevance, title);
    for (const question of group.questions) this.#addQuestion(question, number, before, shared);
    if (this.questions.length > before) this.sections.push({ number, title });
  }

  #addQuestion(question: LimeQuestion, section: number, before: number, shared: Condition | undefined): void {
    const context = { structure: this.#structure, table: this.#table };
    const made = limePieces(question, this.#columns.get(question) ?? [], context);
    if ("reason" in made) {
      this.#reasons.set(question, made.reason);
      this.left.push({ question: question.code, reason: made.reason, kept: false });
      return;
    }
    const own = this.#condition(question.relevance, question.code);
    const bound = joined("and", [shared ?? true, own ?? true]);
    const condition = typeof bound === "boolean" ? undefined : bound;
    let main: Question | undefined;
    for (const piece of made.pieces) {
      const id = `${section}.${this.questions.length - before + 1}`;
      const opened = main && piece.openedBy !== undefined ? openedCondition(main, piece.openedBy) : condition;
      const { label, note, body } = piece;
      const placed: Question = {
        ...{ id, label },
        ...(note !== undefined && { note }),
        ...body,
        ...(opened && { access: { condition: opened } }),
        crossings: [],
      };
      main ??= placed;
      this.questions.push(placed);
      for (const [i, { name }] of questionColumns(placed).entries()) this.links.push([name, piece.links[i]!]);
      this.#name(placed, piece, question.mandatory && condition === undefined);
    }
  }

  #name(question: Question, { named, links }: LimePiece, sure: boolean): void {
    for (const [i, { column, item }] of named.entries()) {
      const link = links[i]!;
      const answers = "answers" in link ? link.answers : undefined;
      this.#named.set(column, {
        ...{ question, column, sure },
        ...(item !== undefined && { item }),
        ...(answers && { answers }),
      });
    }
  }

  #condition(relevance: string | undefined, question: string): Condition | undefined {
    if (relevance === undefined) return undefined;
    const { condition, unread } = conditionOf(relevance, this.#resolve);
    for (const clause of unread) this.left.push({ question, ...clause });
    return condition;
  }

  /** What a name stands for among the questions that come before. */
  readonly #resolve: Resolve = (name) => {
    const [base, suffix] = name.split(".", 2) as [string, string?];
    if (suffix !== undefined && !/^(?:NAOK|code)$/i.test(suffix)) return `« .${suffix} » n’est pas compris`;
    const column = this.#columnOf.get(base);
    if (!column) return `aucune question n’a le nom « ${base} »`;
    const named = this.#named.get(column);
    if (named) return named;
    const reason = this.#reasons.get(column.question);
    if (reason !== undefined) return `« ${base} » : ${reason}`;
    return this.#isPlaced(column)
      ? "une condition ne peut pas porter sur cette réponse"
      : `« ${base} » est posée plus tard`;
  };

  #isPlaced({ question }: LimeColumn): boolean {
    return [...this.#named.keys()].some((other) => other.question === question);
  }
}

/** Who gives the answer of a question before that opens another. */
function openedCondition({ id, kind }: Question, answer: string): Condition {
  return kind === "multiple" ? { question: id, ticked: answer } : { question: id, is: [answer] };
}
