import { isSingleChoice, itemsOf } from "./itemsOf";
import { crossingGroups } from "./lookup";
import { tabulation } from "./tabulation";
import type { Question, Questionnaire } from "./types";

/**
 * A questionnaire as a TypeScript interface of literal types: its question ids, their answers, their items, the groups
 * of its crossings, so that what is misspelt is underlined in a notebook while one types. Questions that a cell adds are
 * known by how their ids are made (`AddedId`): their answers are told when it runs.
 *
 * @param name of the interface: « Conum »
 */
export function literalTypes(questionnaire: Questionnaire, name: string): string {
  const { questions, crossings } = questionnaire;
  const answers = questions.filter(isSingleChoice).map(({ id, choices }) => property(id, choices));
  const itemized = questions.filter((question) => itemsOf(question).length > 0);
  const itemIdsOf = (question: Question) => itemsOf(question).map((_, i) => `${question.id}.${i + 1}`);
  const gridAnswers = questions.flatMap((question) =>
    gridChoices(question).length === 0
      ? []
      : itemIdsOf(question).map((id) => property(id, gridChoices(question))),
  );
  return [
    `export interface ${name} {`,
    "  /** Every question, as section.rank, and what a cell may add to them. */",
    `  readonly question: ${union(
      questions.map(({ id }) => id),
      "AddedId",
    )};`,
    "  /** The answers of each question that takes exactly one of them. */",
    "  readonly choices: {",
    ...answers,
    "    readonly [added: AddedId]: string;",
    "  };",
    "  /** The items of each question that has several, and the answers of the multiple choices. */",
    "  readonly items: {",
    ...itemized.map((question) => property(question.id, itemsOf(question))),
    "  };",
    "  /** The answers to each item of a grid, which takes exactly one of them. */",
    "  readonly itemChoices: {",
    ...gridAnswers,
    "  };",
    "  /** One of those items, as section.rank.item. */",
    `  readonly item: ${union(itemized.flatMap(itemIdsOf), "AddedId")};`,
    "  /** The groups of each crossing, by its name and by its question. */",
    "  readonly groups: {",
    ...new Set(
      crossings.flatMap(({ id, question }) =>
        [id, question].map((name) => property(name, crossingGroups(questionnaire, id))),
      ),
    ),
    "  };",
    "}",
    "",
  ].join("\n");
}

/** The answers to each item of a grid; none of another question. */
function gridChoices(question: Question): readonly string[] {
  const own = tabulation(question);
  return own.layout === "grid" ? own.choices : [];
}

function property(id: string, values: readonly string[]): string {
  return `    readonly ${JSON.stringify(id)}: ${union(values)};`;
}

function union(values: readonly string[], ...others: readonly string[]): string {
  const all = [...values.map((value) => JSON.stringify(value)), ...others];
  return all.length === 0 ? "never" : all.join(" | ");
}
