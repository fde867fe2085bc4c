import { nearestName } from "../../base/nearestName";
import { tabulation } from "../../questionnaire/tabulation";
import { partsOf } from "../splitCells";
import { missingWord } from "../texts/missingWord";
import { addedAnswer } from "./addedAnswer";
import { renameOption } from "./lostColumns";
import type { UnknownText } from "./unknownTexts";

/**
 * What to do about an answer that is none, in French, ready to be pasted.
 *
 * @param values the texts of its column
 */
export function remedy(unknown: UnknownText, isNotShown: boolean, values: readonly string[]): string {
  const isAddable = addedAnswer(unknown, isNotShown) !== undefined;
  const near = isNotShown ? undefined : nearAnswer(unknown);
  const left = isNotShown || near !== undefined ? undefined : leftAnswer(unknown, values);
  const other = near ?? left;
  if (other !== undefined) {
    const renamed = `la même commande avec ${renameOption(other, unknown.text)}`;
    const added = isAddable ? " ; si c’est une autre réponse, la même commande avec --add" : "";
    return near === undefined
      ? `peut-être le nouveau nom de « ${other} », que plus personne ne donne : ${renamed}${added}`
      : `peut-être « ${other} » : si c’est une faute, corrigez-la dans le fichier${linesText(unknown)} ; si « ${other} » s’appelle désormais « ${unknown.text} », ${renamed}${added}`;
  }
  if (isAddable) return "--add l’ajoute au questionnaire";
  if (tabulation(unknown.column.question).layout === "means")
    return "ou, si ce texte veut dire qu’il n’y a pas de réponse, une ligne de plus dans le classeur, feuille « Réponses » : à la colonne « nature », « code manquant »";
  return `ou, dans data/mapping.json, ce que ce texte veut dire (à « ${unknown.column.name} »)`;
}

/** Of a file that has lines, those that the fault names. */
function linesText({ line, rows }: UnknownText): string {
  if (line === undefined) return "";
  return rows.length > 1 ? ", à ces lignes" : ", à cette ligne";
}

/** Whether an answer that is none can be added, and is no other name of one that there is. */
export function isPlainlyNew(unknown: UnknownText, isNotShown: boolean, values: readonly string[]): boolean {
  if (addedAnswer(unknown, isNotShown) === undefined) return false;
  return isNotShown || (nearAnswer(unknown) ?? leftAnswer(unknown, values)) === undefined;
}

/** Of shorter answers, a letter or two make another word. */
const shortAnswer = 5;

/** An answer to the same question that one or two letters separate from an unknown one: it may be the same. */
function nearAnswer({ source, answers, text }: UnknownText): string | undefined {
  if (!isNamed(source) || missingWord(text) !== undefined || text.length < shortAnswer) return undefined;
  const labels = new Map(
    [...answers].flatMap(([label, texts]) => [label, ...texts].map((own) => [own, label] as const)),
  );
  const near = nearestName(text, [...labels.keys()], 2);
  return near === undefined ? undefined : labels.get(near);
}

/** The answer to the same question that the file no longer has, where it is alone in that: it may have another name. */
function leftAnswer({ source, answers, text }: UnknownText, values: readonly string[]): string | undefined {
  if (!isNamed(source) || "ranked" in source || missingWord(text) !== undefined) return undefined;
  const there = new Set(
    "part" in source ? values.flatMap((cell) => partsOf(cell, source.separator)) : values,
  );
  const left = [...answers].filter(([, texts]) => !texts.some((own) => there.has(own)));
  return left.length === 1 ? left[0]![0] : undefined;
}

/** Whether the texts of a source are the names of answers. */
function isNamed(source: UnknownText["source"]): boolean {
  return !("filled" in source || "ticked" in source);
}
