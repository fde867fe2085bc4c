/**
 * The questions that the code of a cell takes numbers of, in the order it names them: those whose id, or that of one of
 * their items, it has between quotes. What these are crossed with gives no number.
 *
 * @param known the ids of the questions of the report
 *
 * @example mentionedQuestions('comment`${mean("3.1.4")} et ${percent("2.8", "Oui")}`', new Set(["2.8", "3.1"])) // ["3.1", "2.8"]
 */
export function mentionedQuestions(source: string, known: ReadonlySet<string>): readonly string[] {
  const quoted = [...withoutCrossings(source).matchAll(/(["'])((?:(?!\1)[^\n\\])+)\1/g)].map(
    ([, , text]) => text!,
  );
  const questions = quoted.flatMap((text) =>
    [text, text.replace(/\.[^.]+$/, "")].filter((id) => known.has(id)).slice(0, 1),
  );
  return [...new Set(questions)];
}

/** The same code where words that name a crossing after a question name the question alone, and groups their label. */
function withoutCrossings(source: string): string {
  return source
    .replace(
      /\b(?:probability|effectSize|significant|significantCount|gap)\(\s*((["'])[^"'\n]*\2)[^()]*\)/g,
      "$1",
    )
    .replace(/\{\s*(["'])[^"'\n]*\1\s*:/g, "{");
}
