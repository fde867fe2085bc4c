import { rangeOf } from "../questionnaire/rangeOf";
import type { ScaleQuestion } from "../questionnaire/types";
import { fr } from "./french";
import { quoted } from "./sentences";

/** The ends of a scale with the words that stand at them: « 1 « Pas du tout d’accord » à 7 « Tout à fait d’accord » ». */
export function scaleWords(question: ScaleQuestion): string {
  const { min, max, minLabel, maxLabel } = rangeOf(question);
  const end = (score: number, label: string | undefined) =>
    label === undefined ? fr.integer(score) : `${fr.integer(score)} ${quoted(label)}`;
  return `${end(min, minLabel)} à ${end(max, maxLabel)}`;
}

/** Whether words stand at an end of a scale. */
export function hasScaleWords(question: ScaleQuestion): boolean {
  const { minLabel, maxLabel } = rangeOf(question);
  return minLabel !== undefined || maxLabel !== undefined;
}
