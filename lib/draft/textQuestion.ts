import type { ColumnProfile } from "./ColumnProfile";
import { choiceFields } from "./choiceFields";
import type { Confidence, GuessFact, KindReason, OwnGuess } from "./Guess";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";
import { areSentences } from "./texts/areSentences";
import { namedAs } from "./texts/namedAs";
import { wordingsOf } from "./usualEnds";

/** A choice has rarely more answers, or longer ones. */
const fewChoices = 20;
const mostChoices = 60;
const longText = 80;

/**
 * A question whose answers are words: one choice where they are few and given again and again, and are no sentences;
 * else a text of one’s own.
 */
export function textQuestion(column: ColumnProfile): QuestionDraft {
  const { answers, codes, guesses } = missingOf([column], "choices");
  const given = [...answers.values()].reduce((total, count) => total + count, 0);
  const longest = [...answers.keys()].reduce((most, value) => Math.max(most, value.length), 0);
  const guess = (fact: GuessFact, confidence: Confidence, applied = true): OwnGuess => ({
    ...fact,
    ...{ columns: [column.name], confidence, applied },
  });
  const { size } = answers;
  if (size === 1 && longest <= 1000) {
    const [value] = answers.keys();
    const reason: KindReason = { kind: "constant", value: value! };
    return choice([guess({ about: "kind", what: { kind: "single" }, reason }, "likely")]);
  }
  const hasLabels = column.column.labels !== undefined;
  const order = size <= mostChoices || hasLabels ? choiceFields(answers, [column]).guess : undefined;
  const isOrdered = order?.about === "choices" && !["frequency", "alphabet"].includes(order.reason.kind);
  const isFew =
    order !== undefined &&
    size > 0 &&
    size <= given &&
    (size <= 2 ||
      (isOrdered && size <= fewChoices && size < given) ||
      (size <= fewChoices && 2 * size <= given) ||
      (size <= mostChoices && 20 * size <= given));
  const isDeclared = order?.about === "choices" && order.reason.kind === "file";
  const wordings = wordingsOf(column.name, [column]);
  const isWritten =
    isFew && !isOrdered && !isDeclared && areSentences(answers, { wordings, rows: column.rows });
  const isChoice =
    isDeclared ||
    (isFew &&
      !isWritten &&
      longest <= 3 * longText &&
      (longest <= longText || size <= 6) &&
      (size > 2 || given > size));
  if (isChoice) {
    const isSure = isOrdered || (size <= 7 && 5 * size <= given);
    const reason: KindReason = { kind: "fewValues", values: size };
    return choice([
      guess({ about: "kind", what: { kind: "single" }, reason }, isSure ? "sure" : "likely"),
      order,
    ]);
  }
  const texts = missingOf([column], "texts");
  const strays = [...texts.answers.keys()].filter((value) => !column.decimalOf.has(value));
  const numbers = column.values.length - strays.length;
  const isNumbers = strays.length > 0 && strays.length <= 20 && numbers >= 9 * strays.length;
  const isDistinct = size === given;
  const reason: KindReason =
    size === 0
      ? { kind: "empty" }
      : column.values.every((value) => /^[\d ]+$/.test(value))
        ? { kind: "codesOfNumbers" }
        : {
            kind: isWritten ? "sentences" : longest > longText ? "longTexts" : "distinctTexts",
            values: size,
          };
  const isNamed = namedAs.text(column.name);
  const mayBeChoice = order !== undefined && size > 0 && 3 * size <= given && longest <= longText && !isNamed;
  // What it may be instead is told apart.
  const isSureText =
    mayBeChoice || isNamed || (!isWritten && (isDistinct || size > mostChoices || longest > longText));
  return {
    label: column.name,
    body: { kind: "open", ...missingField(texts.codes) },
    sources: [{ column: column.name }],
    columns: [column],
    guesses: [
      guess({ about: "kind", what: { kind: "open" }, reason }, isSureText ? "sure" : "likely"),
      ...(mayBeChoice
        ? [
            guess(
              { about: "kind", what: { kind: "single" }, reason: { kind: "fewValues", values: size } },
              "doubtful",
              false,
            ),
          ]
        : []),
      ...(isNumbers
        ? [
            guess(
              { about: "kind", what: { kind: "number" }, reason: { kind: "mostlyNumbers", others: strays } },
              "doubtful",
              false,
            ),
          ]
        : []),
      ...texts.guesses,
    ],
  };

  function choice(own: readonly OwnGuess[]): QuestionDraft {
    const { choices } = choiceFields(answers, [column]);
    return {
      label: column.name,
      body: { kind: "single", choices, ...missingField(codes) },
      sources: [{ column: column.name }],
      columns: [column],
      guesses: [...own, ...guesses],
    };
  }
}
