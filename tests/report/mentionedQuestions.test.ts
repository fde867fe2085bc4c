import { expect, test } from "vitest";
import { mentionedQuestions } from "../../lib/report/mentionedQuestions";

const known = new Set(["2.8", "3.1", "q"]);

test("The questions that code takes numbers of are those it quotes, or an item of, each once and in order", () => {
  const code = `comment\`\${mean("3.1.4")} l’« item » et \${percent('2.8', "Oui")}, \${mean("3.1")}, \${mean("9.1")}\``;
  expect(mentionedQuestions(code, known)).toEqual(["3.1", "2.8"]);
  const crossed = `\${probability("2.8", "3.1")}, \${gap('2.8', "Oui", "3.1")}, \${percent("2.8", "Oui", { "3.1": "A" })}`;
  expect(mentionedQuestions(crossed, known)).toEqual(["2.8"]);
  expect(mentionedQuestions(`comment\`Rien, pas même 2.8.\``, known)).toEqual([]);
});
