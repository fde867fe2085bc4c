import { shortened } from "../../base/shortened";
import type { Notebook } from "../../kernel/ipynb";
import type { Questionnaire } from "../../questionnaire/types";
import type { SaidCall } from "./CommentPart";
import type { CallSayer } from "./callSayer";
import { type CommentCell, commentCell } from "./commentCell";
import { saidText } from "./commentText";

/** What the comment of a question says today. */
export interface CommentState {
  readonly question: string;
  readonly place: CommentCell;
  /** Name of its cell. */
  readonly cellId: string;
  /** A line break is a new paragraph. */
  readonly text: string;
  /** Its computed parts, in order, with what they give. */
  readonly holes: readonly SaidCall[];
  /** Whether it is more than the sheet of a workbook says: other code, what cannot be computed now, or too long a text. */
  readonly isOnlyInNotebook: boolean;
}

/** A cell of a spreadsheet takes no longer text; marks of what XML cannot hold take room. */
const longest = 30_000;

/**
 * The comments of the questions that notebooks show, in the order of the questionnaire.
 *
 * @param say gives the numbers of today
 * @param recorded what a cell said when it was last run, for one that only its notebook says: by file and name of the cell
 */
export function commentStates(
  questionnaire: Questionnaire,
  notebooks: ReadonlyMap<string, Notebook>,
  say: CallSayer,
  recorded: (file: string, cellId: string) => string | undefined = () => undefined,
): readonly CommentState[] {
  return questionnaire.questions.flatMap((question): readonly CommentState[] => {
    const place = commentCell(questionnaire, question, notebooks);
    if (place === undefined) return [];
    const cellId = notebooks.get(place.file)!.cells[place.cell]!.id;
    const own = { question: question.id, place, cellId };
    const said = (place.parts ?? []).map((part) => (typeof part === "string" ? part : say(part)));
    const holes = (place.parts ?? []).flatMap((call, i): readonly SaidCall[] =>
      typeof call === "string" ? [] : [{ call, said: said[i] ?? "" }],
    );
    const text = saidText(said.join(""));
    if (place.parts !== undefined && !said.includes(undefined) && text.length <= longest)
      return [{ ...own, text, holes, isOnlyInNotebook: false }];
    const shown = recorded(place.file, cellId) ?? unsaid(place.template);
    return [{ ...own, text: shortened(saidText(shown), longest), holes: [], isOnlyInNotebook: true }];
  });
}

/** What a template says, but for what it computes. */
function unsaid(template: string): string {
  const text = /\bcomment\s*`([\s\S]*)`/.exec(template)?.[1] ?? template;
  return text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…");
}
