import type { AnswerColumn } from "../answers/AnswerColumn";
import { answerColumn, columnNamed, type Survey } from "../answers/Survey";
import { isAnswered } from "../cells/baseCells";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { SizesByKey, TiedItem } from "./attackTogether";
import type { ShownItem } from "./shownItems";

/** The items of a study with what ties them, the sizes of their groups as they are, and those that are shown of the groups' own questions. */
export interface TiedItems {
  readonly items: readonly TiedItem[];
  readonly truth: SizesByKey;
  readonly elsewhere: SizesByKey;
}

/** The items of a question as they are shown, and the questions that they are crossed with. */
export interface ShownQuestion {
  readonly id: string;
  readonly by: readonly string[];
  readonly items: readonly ShownItem[];
}

/** Which items have crossings of the same respondents: those who answered them and are in a group. */
export function tiedItems(survey: Survey, questions: readonly ShownQuestion[]): TiedItems {
  const truth = new Map<string, readonly number[]>();
  const elsewhere = new Map<string, readonly number[]>();
  const keyOf = (columns: readonly AnswerColumn[], by: string): string => {
    const groups = columnNamed(survey, by);
    const sizes = groups.values.map(() => 0);
    const rows = new RowsHash();
    for (let row = 0; row < survey.ids.length; row++) {
      const group = groups.codes[row]!;
      if (group >= sizes.length || !isAnswered(columns, row)) continue;
      sizes[group]!++;
      rows.add(row);
    }
    const key = `${by} ${rows.text()}`;
    truth.set(key, sizes);
    return key;
  };
  const items = questions.flatMap(({ id, by, items: own }) => {
    const columns = questionColumns(questionById(survey.questionnaire, id)).map((column) =>
      answerColumn(survey, column),
    );
    const isEach = own.length > 1 && own.length === columns.length;
    return own.map(({ counts, tests }, i): TiedItem => {
      const answered = isEach ? [columns[i]!] : columns;
      return { counts, tests, keys: by.map((other) => keyOf(answered, other)) };
    });
  });
  for (const by of new Set(questions.flatMap((own) => own.by))) {
    const shown = questions.find(({ id }) => id === by)?.items[0]?.counts;
    if (shown !== undefined) elsewhere.set(keyOf([columnNamed(survey, by)], by), shown.answers);
  }
  return { items, truth, elsewhere };
}

/** What tells one set of rows from another: how many there are, and two sums of their ranks, scattered. */
class RowsHash {
  #count = 0;
  #first = 0;
  #second = 0;

  add(row: number): void {
    this.#count++;
    this.#first = (Math.imul(this.#first, 31) + row + 1) | 0;
    this.#second = (Math.imul(this.#second ^ (row + 1), 0x01000193) + 0x9e3779b9) | 0;
  }

  text(): string {
    return `${this.#count} ${this.#first} ${this.#second}`;
  }
}
