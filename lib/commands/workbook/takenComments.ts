import { join } from "node:path";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { formatNotebook, type Notebook } from "../../kernel/ipynb";
import { fr } from "../../present/french";
import type { Questionnaire } from "../../questionnaire/types";
import type { SaidCall } from "../../scaffold/comments/CommentPart";
import { callSayer } from "../../scaffold/comments/callSayer";
import type { LeftNumber } from "../../scaffold/comments/followedNumbers";
import { placeText } from "../../scaffold/comments/placeText";
import { shownNumbers } from "../../scaffold/comments/shownNumbers";
import { type Commented, withTypedComment } from "../../scaffold/comments/withTypedComment";
import { openStudy, questionnaireOf } from "../../study/openStudy";
import type { Study } from "../../study/Study";
import { studyFiles } from "../../study/studyFiles";
import { notebooksOf } from "./bookComments";
import { type CommentChange, commentLine } from "./commentChanges";

/** What comments of a workbook make of the notebooks. */
export interface TakenComments {
  /** The notebooks that change, by the name of their file. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
  /** French lines: what was taken, and which of its numbers follow the answers. */
  readonly lines: readonly string[];
  /** French lines: the numbers that stay as they are typed. */
  readonly left: readonly string[];
}

/** Comments of a workbook in the notebooks of a study, its numbers computed where one word alone gives them. */
export function takenComments(
  folder: string,
  changes: readonly CommentChange[],
  questionnaire: Questionnaire = questionnaireOf(folder),
): TakenComments {
  const notebooks = new Map(notebooksOf(folder));
  const changed = new Map<string, Notebook>();
  let study: Study | undefined;
  const opened = () => {
    study ??= openStudy(folder);
    return study;
  };
  const today = { say: callSayer(opened), shown: (id: string) => shownNumbers(opened(), id) };
  const lines: string[] = [];
  const left: string[] = [];
  for (const change of changes) {
    const question = questionnaire.questions.find(({ id }) => id === change.question);
    const made = question && withTypedComment(questionnaire, notebooks, question, change, today);
    const row = `Commentaires, ligne ${change.row.place.line}`;
    if (question === undefined || made === undefined) {
      left.push(
        `${row} : aucun carnet ne montre la question ${change.question}, son commentaire n’est pas pris.`,
      );
      continue;
    }
    notebooks.set(made.file, made.notebook);
    changed.set(made.file, made.notebook);
    lines.push(takenLine(questionnaire, change, made));
    left.push(...made.left.map((number) => `${row} : ${leftText(questionnaire, question, number)}`));
  }
  return { notebooks: changed, lines, left };
}

/** Writes these notebooks, and says so. */
export function writeNotebooks(folder: string, notebooks: TakenComments["notebooks"]): readonly string[] {
  return [...notebooks].map(([file, notebook]) => {
    const path = join(folder, studyFiles.notebooks, file);
    writeFileAtomically(path, formatNotebook(notebook));
    return path;
  });
}

function takenLine(questionnaire: Questionnaire, change: CommentChange, { followed }: Commented): string {
  const told = followed.map((own) => withPlace(questionnaire, own));
  const following =
    told.length === 0
      ? ""
      : `. ${told.length > 1 ? "Suivront" : "Suivra"} les réponses : ${told.join(" ; ")}`;
  return `${commentLine(change)}${following}.`;
}

/** So many places are told. */
const toldPlaces = 4;

function leftText(
  questionnaire: Questionnaire,
  { id }: { readonly id: string },
  { text, places, nearest, isShown = false }: LeftNumber,
): string {
  const [only] = places;
  const kept = `« ${text} » reste comme écrit`;
  if (isShown) return `${kept} : un tableau de la question ${id} le montre, mais aucun mot ne le recalcule.`;
  if (only === undefined) {
    const near = nearest === undefined ? "" : `, qui donne ${withPlace(questionnaire, nearest)}`;
    return `${kept} : il n’est dans aucun tableau de la question ${id}${near}.`;
  }
  const noun = questionnaire.respondent.plural;
  if (places.length === 1)
    return `${kept} : si c’est ${withPlace(questionnaire, only)}, écrivez « ${text} ${noun} », et il suivra.`;
  const told = places.slice(0, toldPlaces).map(({ call }) => placeText(questionnaire, call));
  const more = places.length > told.length ? " ; …" : "";
  const count = places.length === 2 ? "deux" : fr.integer(places.length);
  return `${kept} : il est à ${count} endroits de la question ${id} (${told.join(" ; ")}${more}).`;
}

/** « 62,4 % (« Oui ») » */
function withPlace(questionnaire: Questionnaire, { call, said }: SaidCall): string {
  const place = placeText(questionnaire, call);
  return place === "" ? said : `${said} (${place})`;
}
