import type { ColumnProfile } from "./ColumnProfile";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";
import { departmentCode } from "./texts/departmentCode";
import { wordsOf } from "./texts/wordsOf";

const names = new Set(["dep", "dept", "dpt", "departement", "departements", "department"]);

/**
 * A question whose answers are French departments: its name says so, or the codes are written as those of
 * departments are, « 01 » and « 2A » included; undefined for any other.
 */
export function departmentQuestion(column: ColumnProfile): QuestionDraft | undefined {
  const isNamed = wordsOf(column.name).some((word) => names.has(word));
  if (!isNamed && !column.values.some((value) => /^(?:0\d|2[AB])$/.test(value))) return undefined;
  const { codes, answers, guesses } = missingOf([column], "choices");
  const texts = [...answers.keys()];
  const departments = texts.map(departmentCode);
  if (texts.length === 0 || departments.includes(undefined)) return undefined;
  if (new Set(departments).size < texts.length) return undefined;
  // Two figures alone could be the codes of anything.
  if (!isNamed && (texts.length < 20 || texts.some((text) => !/^(?:\d{2,3}|2[AB])$/.test(text))))
    return undefined;
  const values = Object.fromEntries(
    texts.map((text) => [text, departmentCode(text)!] as const).filter(([text, code]) => text !== code),
  );
  return {
    label: column.name,
    body: {
      kind: "department",
      choices: texts.map((text) => departmentCode(text)!).sort(),
      ...missingField(codes),
    },
    sources: [{ column: column.name, ...(Object.keys(values).length > 0 && { values }) }],
    columns: [column],
    guesses: [
      {
        ...{ about: "kind", what: { kind: "department" }, columns: [column.name], applied: true },
        reason: { kind: "departmentCodes", values: texts.length },
        confidence: isNamed ? "sure" : "likely",
      },
      ...guesses,
    ],
  };
}
