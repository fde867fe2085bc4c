/** What the id of a cleaning rule may be: it is part of what the file of answers holds. */
export const ruleId = {
  pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
  description: "des minuscules sans accent, des chiffres et des tirets, « trop-rapide »",
} as const;

/**
 * What a file of answers holds in the place of an answer that a cleaning rule took out: « [nettoyé:routage] ». The text
 * says by itself which rule it was, so that a copy of the file needs no other.
 *
 * @param rule the id of a rule: see {@link ruleId}
 */
export function cleanedText(rule: string): string {
  return `[nettoyé:${rule}]`;
}

/** The rule that such a text names; undefined of any other text. */
export function cleanedBy(text: string): string | undefined {
  return text.startsWith("[") ? /^\[nettoyé:([a-z0-9-]+)\]$/.exec(text)?.[1] : undefined;
}
