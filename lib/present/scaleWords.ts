import { plainText } from "../base/plainText";
import { regexLiteral } from "../base/regexLiteral";
import type { Scale } from "../questionnaire/kinds/scale";
import { rangeOf } from "../questionnaire/rangeOf";
import type { ScaleQuestion } from "../questionnaire/types";
import { fr } from "./french";
import { quoted } from "./sentences";

/**
 * The ends of a scale with the words that stand at them, unless its wording has said them: « 1 « Pas du tout d’accord » à
 * 7 « Tout à fait d’accord » ».
 */
export function scaleWords(question: ScaleQuestion): string {
  const { min, max, minLabel, maxLabel } = unsaidEnds(question);
  const end = (score: number, label: string | undefined) =>
    label === undefined ? fr.integer(score) : `${fr.integer(score)} ${quoted(label)}`;
  return `${end(min, minLabel)} à ${end(max, maxLabel)}`;
}

/** Whether words stand at an end of a scale that its wording does not say. */
export function hasScaleWords(question: ScaleQuestion): boolean {
  const { minLabel, maxLabel } = unsaidEnds(question);
  return minLabel !== undefined || maxLabel !== undefined;
}

/** The ends of a scale, without their words where its wording says all of them. */
function unsaidEnds(question: ScaleQuestion): Scale {
  const ends = rangeOf(question);
  const words = [ends.minLabel, ends.maxLabel].flatMap((label) => label ?? []);
  const wording = plainText(question.label);
  const isSaid = words.every((label) =>
    new RegExp(`(?<![\\p{L}\\d])${regexLiteral(plainText(label))}(?![\\p{L}\\d])`, "u").test(wording),
  );
  return isSaid ? { min: ends.min, max: ends.max } : ends;
}
