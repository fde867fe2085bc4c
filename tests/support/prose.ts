/** What a reader of the prose sees: Markdown without code and targets of links, comments without their holes. */
export function prose(source: string, kind: string): string {
  if (kind === "markdown") return source.replace(/`[^`]*`|(?<=\])\([^)]*\)/g, "");
  return [...source.matchAll(/(?:comment|keyPoints)`((?:[^`\\]|\\.)*)`/g)]
    .map(([, text]) => text!.replace(/\$\{[^}]*\}/g, ""))
    .join("\n");
}
