import { fixedAnswers, otherCode, otherLabel, otherTexts } from "../../import/limesurvey/fixedAnswers";
import type { LimeAnswer, LimeQuestion } from "../../import/limesurvey/LimeStructure";
import type { QuestionBody } from "../QuestionDraft";
import { departmentCode } from "../texts/departmentCode";
import { labelledNumber } from "../texts/labelledNumber";
import type { LinkedAnswer } from "./LimeDraft";

/** Fewer answers that are numbers are as well codes. */
const fewestScores = 3;
/** A list of fewer departments may be one of anything. */
const fewestDepartments = 20;

/** A wording on one line; no-break spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}

/** Answers with labels of their own: a blank one is its code, and one that is there twice has its code beside it. */
export function linkedAnswers(
  answers: readonly { readonly code: string; readonly label: string }[],
): readonly LinkedAnswer[] {
  const taken = new Set<string>();
  return answers.map(({ code, label }) => {
    const text = oneLine(label) || code;
    let ours = text;
    for (let rank = 1; taken.has(ours); rank++) ours = `${text} (${code}${rank > 1 ? ` ${rank}` : ""})`;
    taken.add(ours);
    return { code, texts: [text], ours };
  });
}

/** The answers of a list, or of one scale of an array; those of one’s own apart. */
export function answersOfLime(
  question: LimeQuestion,
  language: string,
  scale: 0 | 1 = 0,
): readonly LinkedAnswer[] {
  const fixed = fixedAnswers(question.type, language);
  if (fixed)
    return fixed.map(({ code, label, others }) => ({ code, texts: [label, ...others], ours: label }));
  const own = question.answers.filter((answer: LimeAnswer) => answer.scale === scale);
  const withOther = question.other && /^[L!]$/.test(question.type);
  const all = linkedAnswers([
    ...own,
    ...(withOther ? [{ code: otherCode, label: otherName(question, language) }] : []),
  ]);
  return all.map((answer) =>
    answer.code === otherCode ? { ...answer, texts: [...new Set([...answer.texts, ...otherTexts])] } : answer,
  );
}

/** What an answer of one’s own is called. */
export function otherName({ attributes }: LimeQuestion, language: string): string {
  return oneLine(attributes.other_replace_text ?? "") || otherLabel(language);
}

/** What answers of which one is chosen make of a question, and the answers as it has them. */
export interface Chosen {
  readonly body: QuestionBody;
  readonly answers: readonly LinkedAnswer[];
}

/**
 * A question of which one answer is chosen, or one for each item: a scale where the answers are numbers that follow
 * one another, whose ends may have words; departments; a choice or a grid otherwise.
 */
export function chosenBody(answers: readonly LinkedAnswer[], items?: readonly string[]): Chosen | undefined {
  if (answers.length === 0) return undefined;
  const scores = scoresOf(answers);
  if (scores) {
    const numbers = scores.map(({ ours }) => Number(ours));
    const scale = { min: Math.min(...numbers), max: Math.max(...numbers) };
    return { body: { kind: "scale", ...(items && { items }), scale }, answers: scores };
  }
  const choices = answers.map(({ ours }) => ours);
  if (items) return { body: { kind: "grid", items, choices }, answers };
  const departments = departmentsOf(answers);
  if (departments)
    return {
      body: { kind: "department", choices: departments.map(({ ours }) => ours) },
      answers: departments,
    };
  return { body: { kind: "single", choices }, answers };
}

function scoresOf(answers: readonly LinkedAnswer[]): readonly LinkedAnswer[] | undefined {
  if (answers.length < fewestScores) return undefined;
  const numbers = answers.map(({ texts: [text] }, i) => {
    // « 01 » is a code.
    if (/^(?:0|-?[1-9]\d{0,2})$/.test(text!)) return Number(text);
    return i === 0 || i === answers.length - 1 ? labelledNumber(text!) : undefined;
  });
  if (numbers.includes(undefined)) return undefined;
  const step = numbers[1]! - numbers[0]!;
  if (Math.abs(step) !== 1 || numbers.some((number, i) => number !== numbers[0]! + i * step))
    return undefined;
  return answers.map((answer, i) => ({ ...answer, ours: String(numbers[i]) }));
}

/** Codes of departments may have others among them: that of a former or a special one. */
function departmentsOf(answers: readonly LinkedAnswer[]): readonly LinkedAnswer[] | undefined {
  const codes = answers.map(({ texts: [text] }) => departmentCode(text!));
  const known = codes.filter((code) => code !== undefined).length;
  if (known < fewestDepartments) return undefined;
  const own = answers.map((answer, i) => ({ ...answer, ours: codes[i] ?? answer.ours }));
  if (own.some(({ ours }) => !/^(?:\d{2,3}|2[AB])$/.test(ours))) return undefined;
  return new Set(own.map(({ ours }) => ours)).size === own.length ? own : undefined;
}
