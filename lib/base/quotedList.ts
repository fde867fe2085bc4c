/**
 * « Oui », « Non »: the values that a message expects, in French; « rien » for the empty one.
 * Past 13 values, the first 12 and how many others there are.
 */
export function quotedList(values: readonly string[]): string {
  const shown = values.length > 13 ? values.slice(0, 12) : values;
  const quoted = shown.map((value) => (value === "" ? "rien" : `« ${value} »`)).join(", ");
  return shown.length === values.length
    ? quoted
    : `${quoted} ou l’une des ${values.length - shown.length} autres valeurs`;
}
