import { DataError } from "../../base/DataError";
import { lineOfPath } from "../../base/jsonPlace";
import { parseJsonAs } from "../../base/parseJsonAs";
import type { Questionnaire } from "../../questionnaire/types";
import { type Cleaning, cleaningSchema, kindOfRule } from "./Cleaning";

/**
 * The cleaning rules in a JSON text.
 *
 * @param file name for the messages
 * @throws DataError with the line when the text is not JSON, does not follow the schema, gives two rules one id, or
 * refers to a question, an answer or a day that does not exist
 */
export function parseCleaning(text: string, file: string, questionnaire: Questionnaire): Cleaning {
  const { rules } = parseJsonAs(cleaningSchema, text, file, elementName) as Cleaning;
  const ids = new Set<string>();
  for (const [i, rule] of rules.entries()) {
    const at = (path: readonly (string | number)[]) => ({
      file,
      line: lineOfPath(text, ["rules", i, ...path]),
      element: [`règle ${rule.id}`, ...path].join(" › "),
    });
    if (ids.has(rule.id))
      throw new DataError(
        { ...at(["id"]), value: rule.id },
        "deux règles ont cet identifiant",
        "un identifiant par règle",
      );
    ids.add(rule.id);
    const fault = kindOfRule(rule).fault?.(rule, questionnaire);
    if (fault) throw new DataError({ ...at(fault.path), ...fault.place }, fault.problem, fault.expected);
  }
  return { rules };
}

/** « règle routage › act »; a rule whose id is itself at fault goes by its rank. */
function elementName(path: readonly string[], data: unknown): string {
  const [list, rank, ...rest] = path;
  const rules = (data as { rules?: readonly { id?: unknown }[] } | null)?.rules;
  const id = list === "rules" && rest[0] !== "id" ? rules?.[Number(rank)]?.id : undefined;
  return (typeof id === "string" ? [`règle ${id}`, ...rest] : path).join(" › ");
}
