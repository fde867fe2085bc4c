import { plainTable } from "../../present/document/plainTable";
import { noBreakSpace as nb } from "../../present/french";
import type { Help, HelpedWord } from "../help/help";
import { signature } from "../help/signature";
import type { Part } from "./Part";

/** The help of a word as a text; of several as a table, by what they are for. */
export function helpParts({ topics, sought, commands }: Help): readonly Part[] {
  const [word, ...others] = topics.flatMap(({ words }) => words);
  const inTerminal = commands.map(
    ({ command, does }) =>
      `Dans un terminal, \`npm run ${command}\` (d’une autre étude, \`npx carnets ${command}\`) ${does}`,
  );
  if (word === undefined)
    return [
      { kind: "markdown", markdown: [`Aucun mot ne parle de « ${sought} ».`, ...inTerminal].join("\n\n") },
    ];
  if (others.length === 0)
    return [{ kind: "markdown", markdown: [wordText(word), ...inTerminal].join("\n\n") }];
  return [
    {
      kind: "table",
      table: plainTable({
        caption: sought === undefined ? "Les mots des carnets" : `Les mots qui parlent de « ${sought} »`,
        heads: ["Mot", "Ce qu’il fait"],
        words: [1],
        groups: topics.map(({ title, words }) => ({
          label: title,
          rows: words.map(({ name, does }) => ({
            cells: [name, sought === undefined ? firstSentence(does) : does] as const,
          })),
        })),
        notes: [
          ...inTerminal.map((line) => line.replaceAll("`", "")),
          `help("crosstab") dit d’un mot ce qu’il fait, avec un exemple${nb}; questions("…") cherche une question.`,
        ],
      }),
    },
  ];
}

function wordText({ name, does, takes, example, next }: HelpedWord): string {
  return [
    `**${name}** — ${does}`,
    ...(takes === undefined ? [] : [`S’écrit${nb}: ${signature(name, takes)}`]),
    example === undefined
      ? "Cette étude n’a pas de quoi en donner un exemple."
      : `Par exemple${nb}:\n\n    ${example}`,
    `À voir ensuite${nb}: ${next.join(", ")}.`,
  ].join("\n\n");
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
}
