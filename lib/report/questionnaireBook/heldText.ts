/**
 * A text as a cell holds it. Spaces around what somebody types are not meant; those of a text that has some are kept
 * by straight marks around it: « en retrait» is « "  en retrait" ».
 */
export function holdText(text: string): string {
  return needsMarks(text) ? `"${text}"` : text;
}

/** The text that a cell holds: the contrary of `holdText`. */
export function heldText(cell: string): string {
  const trimmed = cell.trim();
  const inside = insideMarks(trimmed);
  return inside !== undefined && needsMarks(inside) ? inside : trimmed;
}

function needsMarks(text: string): boolean {
  if (text === "" || text !== text.trim()) return true;
  const inside = insideMarks(text);
  return inside !== undefined && needsMarks(inside);
}

function insideMarks(text: string): string | undefined {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : undefined;
}
