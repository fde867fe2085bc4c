/** A text as a regular expression that finds it: « a.b » is « a\.b ». */
export function regexLiteral(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
