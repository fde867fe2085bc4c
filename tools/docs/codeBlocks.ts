import type { MarkdownToken } from "../../lib/dist/report/markdownTokens";

/** A block of code of a text, and what the block of plain text right below it says that it gives. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  readonly shown?: string;
}

/** The blocks of code of a text, in their order; a block of plain text is what the one above it gives. */
export function codeBlocks(tokens: readonly MarkdownToken[]): readonly CodeBlock[] {
  return tokens.flatMap((token, i) => {
    if (token.type !== "fence" || isShown(tokens, i)) return [];
    const below = tokens[i + 1];
    return [
      {
        language: token.info.trim(),
        code: token.content,
        ...(below !== undefined && isShown(tokens, i + 1) ? { shown: below.content } : {}),
      },
    ];
  });
}

/** Whether a token is what the block of code above it gives. */
export function isShown(tokens: readonly MarkdownToken[], i: number): boolean {
  return tokens[i]?.type === "fence" && tokens[i].info.trim() === "text" && tokens[i - 1]?.type === "fence";
}

/** Whether a block is a cell of a notebook: TypeScript that is not the text of a file, whose first line names it. */
export function isCell({ language, code }: CodeBlock): boolean {
  return language === "ts" && !/^\/\/ \S+\.ts\n/.test(code);
}
