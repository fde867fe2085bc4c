import { plainTable } from "../../present/document/plainTable";
import { noBreakSpace as nb } from "../../present/french";
import type { Help, HelpedWord } from "../help/help";
import type { Part } from "./Part";

/** The help of a word as a text; of all of them as a table, by what they are for. */
export function helpParts({ topics }: Help): readonly Part[] {
  const [word, ...others] = topics.flatMap(({ words }) => words);
  if (word !== undefined && others.length === 0) return [{ kind: "markdown", markdown: wordText(word) }];
  return [
    {
      kind: "table",
      table: plainTable({
        caption: "Les mots des carnets",
        heads: ["Mot", "Ce qu’il fait"],
        words: [1],
        groups: topics.map(({ title, words }) => ({
          label: title,
          rows: words.map(({ name, does }) => ({ cells: [name, firstSentence(does)] as const })),
        })),
        notes: [
          `help("crosstab") dit d’un mot ce qu’il fait, avec un exemple${nb}; questions("…") cherche une question.`,
        ],
      }),
    },
  ];
}

function wordText({ name, does, example, next }: HelpedWord): string {
  return [
    `**${name}** — ${does}`,
    example === undefined
      ? "Cette étude n’a pas de quoi en donner un exemple."
      : `Par exemple${nb}:\n\n    ${example}`,
    `À voir ensuite${nb}: ${next.join(", ")}.`,
  ].join("\n\n");
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
}
