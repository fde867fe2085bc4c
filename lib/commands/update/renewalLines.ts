import type { Addition } from "../../draft/follow/Addition";
import type { FollowedFieldwork } from "../../draft/follow/followFieldwork";
import type { Followed } from "../../draft/follow/followMapping";
import type { Renewal } from "../../draft/follow/renewAnswers";
import type { Guess } from "../../draft/Guess";
import { guessSentence } from "../../present/draft/guessSentence";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import { kinds } from "../../questionnaire/kinds";
import { studyFiles } from "../../study/studyFiles";

/** How a questionnaire was corrected, a French line each. */
export function followedLines({ moved, retitled, renamed, hidden, gone }: Followed): readonly string[] {
  return [
    ...retitled.map(
      ({ section, from, to }) =>
        `Suivi : le titre ${section === undefined ? "de l’étude" : `de la section ${section}`}, ${quoted(from)}, est maintenant ${quoted(to)}.`,
    ),
    ...movedLines(moved),
    ...renamed.map(
      ({ question, from, to }) =>
        `Suivi : ${quoted(from)} est maintenant ${quoted(to)} (question ${question}).`,
    ),
    ...hidden.map(
      ({ id, label }) =>
        `Cachée : la question ${id} (${quoted(label)}) ; ses réponses restent, le rapport ne la montre pas.`,
    ),
    ...gone.map(
      ({ id, label }) =>
        `Laissée de côté : l’ancienne question ${id} (${quoted(label)}), qui n’est plus dans le questionnaire.`,
    ),
  ];
}

/** From so many questions on, their new numbers are told in one line. */
const manyMoved = 4;

function movedLines(moved: Followed["moved"]): readonly string[] {
  if (moved.length >= manyMoved)
    return [`Suivies : les questions ${moved.map(({ from, to }) => `${from} → ${to}`).join(", ")}.`];
  return moved.map(({ from, to }) => `Suivie : la question ${from} est maintenant ${to}.`);
}

/** The answers of a file that are known ones but for their typography. */
export function spellingLines(guesses: readonly Guess[]): readonly string[] {
  return guesses.filter(({ about }) => about === "spelling").map((guess) => guessSentence(guess));
}

/** What became of the days of the fieldwork. */
export function fieldworkLines(fieldwork: FollowedFieldwork | undefined): readonly string[] {
  if (fieldwork === undefined) return [];
  const days = `du ${fr.day(fieldwork.days.from)} au ${fr.day(fieldwork.days.to)}`;
  return [
    fieldwork.replaces
      ? `Suivies : les dates de réponse, ${days}.`
      : `! Les réponses du fichier vont ${days}, hors des dates de l’étude : corrigez celles-ci (feuille « Étude » du classeur) si elles valent pour toutes.`,
  ];
}

function additionLines(addition: Addition): readonly string[] {
  switch (addition.kind) {
    case "question":
    case "fieldwork":
    case "label":
    case "answer":
      return [];
    case "choice":
      return [`Ajoutée : la modalité ${quoted(addition.choice)}, à la question ${addition.question}.`];
    case "missing":
      return [
        `Ajouté : le code de réponse manquante ${quoted(addition.code)}, à la question ${addition.question}.`,
      ];
  }
}

/** What is new in a file of answers, and whether it is in the questionnaire now; what of it is not read. */
export function newLines({ additions, proposed, dropped }: Renewal, add: boolean): readonly string[] {
  const questions = proposed.map(({ draft, question }) => {
    const what = `la question ${question.id} (${kinds[question.kind].label})`;
    const columns = draft.columns.map(({ name }) => quoted(name));
    const from = columns.length === 1 ? columns[0] : `${columns[0]} à ${columns.at(-1)}`;
    return add
      ? `Nouvelle : ${what}, de ${from}.`
      : `Nouvelle dans le fichier : ${from}, qui peut être ${what} : voir ${studyFiles.guesses} ; --add l’ajoute.`;
  });
  const left = dropped.map(
    ({ column, text, count }) =>
      `  ! Laissée de côté : ${quoted(text)} (${fr.count(count, "cellule")} de ${quoted(column)}), que vous avez ôtée du questionnaire.`,
  );
  return [...additions.flatMap(additionLines), ...questions, ...left];
}

/** What columns are called now, and the labels that followed. */
export function renamedLines(
  names: ReadonlyMap<string, string>,
  labels: readonly Extract<Addition, { kind: "label" }>[],
): readonly string[] {
  return [
    ...[...names].map(([from, to]) => `Suivie : la colonne ${quoted(from)} est maintenant ${quoted(to)}.`),
    ...labels.map(
      ({ question, label }) =>
        `Suivi : le libellé de la question ${question} est maintenant ${quoted(label)}.`,
    ),
  ];
}
