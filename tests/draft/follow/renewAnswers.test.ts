import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftQuestionnaire } from "../../../lib/draft/draftQuestionnaire";
import { parseMapping } from "../../../lib/draft/follow/parseMapping";
import { renewAnswers } from "../../../lib/draft/follow/renewAnswers";
import { mapAnswers } from "../../../lib/draft/mapAnswers";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import type { RawTable } from "../../../lib/import/table/RawTable";
import type { Questionnaire } from "../../../lib/questionnaire/types";
import { runs } from "../../support/realChecks";
import { arbitraryColumns } from "../arbitraryColumns";
import { cycle, each, rawTable } from "../rawTable";

function drafted(table: RawTable) {
  const { questionnaire, mapping } = draftQuestionnaire(table);
  // As files would have them.
  return {
    questionnaire: JSON.parse(JSON.stringify(questionnaire)) as Questionnaire,
    mapping: parseMapping(JSON.stringify(mapping), "mapping.json"),
    text: [...mapAnswers(table, questionnaire, mapping)].join(""),
  };
}

function renewed(
  table: RawTable,
  { questionnaire, mapping }: Pick<ReturnType<typeof drafted>, "questionnaire" | "mapping">,
  add = false,
) {
  const renewal = renewAnswers(table, questionnaire, mapping, { add });
  const { columns } = renewal;
  const text = [...mapAnswers(table, questionnaire, { ...renewal.followed.mapping, columns })].join("");
  return { ...renewal, text };
}

/** The questionnaire with other words in each label, item and choice, in their places. */
function reworded(questionnaire: Questionnaire): Questionnaire {
  const other = (label: string) => `→ ${label}`;
  const questions = questionnaire.questions.map(({ access: _, ...question }) => ({
    ...question,
    label: other(question.label),
    ...("choices" in question && { choices: question.choices.map(other) }),
    ...("items" in question && question.items && { items: question.items.map(other) }),
  }));
  return { ...questionnaire, questions } as Questionnaire;
}

describe("answers to a questionnaire that was drafted from others", () => {
  test("are the same bytes where they are the same file", () => {
    fc.assert(
      fc.property(arbitraryColumns, (columns) => {
        const table = rawTable(columns);
        const before = drafted(table);
        const { text, followed, columns: own, proposed, additions } = renewed(table, before);
        expect(text).toBe(before.text);
        expect({ ...followed.mapping, columns: own }).toEqual(before.mapping);
        expect([proposed, additions, followed.moved, followed.renamed, followed.gone].flat()).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("are permuted where its rows are, whatever the order of its columns", () => {
    const permuted = arbitraryColumns.chain((columns) => {
      const rows = Object.values(columns)[0]!.map((_, row) => row);
      return fc
        .shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
        .map((order) => ({ columns, order }));
    });
    fc.assert(
      fc.property(permuted, ({ columns, order }) => {
        const before = drafted(rawTable(columns));
        const other = Object.entries(columns)
          .reverse()
          .map(([name, texts]) => [name, order.map((row) => texts[row]!)] as const);
        const { text } = renewed(rawTable(Object.fromEntries(other)), before);
        // Parsed, since a cell may have several lines; without a column of theirs, ids are ranks.
        const answers = (own: string) => {
          const bytes = new TextEncoder().encode(own);
          const { columns: read, ids } = parseRespondents(before.questionnaire, bytes, "r.csv");
          return ids.map((id, row) => [
            before.mapping.id.column === undefined ? "" : id,
            ...[...read.values()].map(({ values, missing, codes }) =>
              JSON.stringify(values[codes[row]!] ?? missing[codes[row]! - values.length]),
            ),
          ]);
        };
        const first = answers(before.text);
        // Rows that are empty are none, in either.
        fc.pre(first.length === order.length);
        expect(answers(text)).toEqual(order.map((row) => first[row]));
      }),
      { numRuns: runs(300) },
    );
  });

  test("stay what they are where all labels are given other words", () => {
    fc.assert(
      fc.property(arbitraryColumns, (columns) => {
        const table = rawTable(columns);
        const before = drafted(table);
        const questionnaire = reworded(before.questionnaire);
        const { text, followed } = renewed(table, { ...before, questionnaire });
        const read = (own: Questionnaire, answers: string) => {
          const { columns: found } = parseRespondents(own, new TextEncoder().encode(answers), "r.csv");
          return [...found].map(([name, { codes, missing }]) => [name, [...codes], missing]);
        };
        const plain = before.questionnaire.questions.map(({ access: _, ...question }) => question);
        const first = read({ ...before.questionnaire, questions: plain } as Questionnaire, before.text);
        expect(read(questionnaire, text)).toEqual(first);
        // Known by their new words, they are followed again.
        const again = renewed(table, { questionnaire, mapping: followed.mapping });
        expect(again.text).toBe(text);
        expect(again.followed.mapping).toEqual(followed.mapping);
      }),
      { numRuns: runs(300) },
    );
  });

  const sexes = rawTable({ sexe: cycle(["1", "2"]) });
  const opinions = rawTable({ avis: cycle(["1", "2", "3"]) });
  const corrected = (table: RawTable, from: string, to: string) => {
    const { questionnaire, mapping } = drafted(table);
    return { mapping, questionnaire: JSON.parse(JSON.stringify(questionnaire).replace(from, to)) };
  };

  test("take the labels that a person gave to the choices", () => {
    const { text } = renewed(sexes, corrected(sexes, '["1","2"]', '["Homme","Femme"]'));
    expect(text).toContain("1,Homme\n2,Femme\n");
  });

  test("take what a choice was merged into from the mapping", () => {
    const { mapping, questionnaire } = corrected(opinions, '["1","2","3"]', '["1","2"]');
    expect(() => renewed(opinions, { mapping, questionnaire })).toThrow(
      "ligne 4, colonne « avis », valeur « 3 » : la question 1.1 n’a pas cette réponse",
    );
    const columns = { q1_1: { column: "avis", values: { "3": "2" } } };
    expect(renewed(opinions, { mapping: { ...mapping, columns }, questionnaire }).text).toContain(
      "2,2\n3,2\n",
    );
  });

  test("are told all at once where several are unknown", () => {
    const { mapping, questionnaire } = corrected(opinions, '["1","2","3"]', '["1","4"]');
    const plainly = {
      ...mapping,
      questions: mapping.questions.map((own) => ({ ...own, choices: ["1", "4"] })),
    };
    expect(() => renewed(opinions, { mapping: plainly, questionnaire })).toThrow(
      /^2 réponses inconnues, sur \d+ lignes :\n- .*valeur « 2 » : .*\n- .*valeur « 3 » : .*$/,
    );
  });

  test("say how many rows have them, and the first lines of each", () => {
    const columns = {
      zone: cycle(["Nord", "Sud", "Est", "Sud", "Nord", "Ouest"], 12),
      lit: cycle(["A", "B"], 12),
    };
    const { mapping, questionnaire } = drafted(rawTable(columns));
    const later = rawTable({
      zone: columns.zone.map((zone, row) => (row > 4 && zone !== "Sud" ? "Mer" : zone)),
      lit: columns.lit.map((lit, row) => (row === 11 ? "C" : lit)),
    });
    // By hand: rows 6, 7, 9, 11 and 12 say « Mer », on the lines after the heading; row 12 says « C » as well.
    expect(() => renewed(later, { mapping, questionnaire })).toThrow(
      /^2 réponses inconnues, sur 5 lignes :\n- .*ligne 7,.*« Mer » : .* \(5 lignes : 7, 8, 10…\)\. .*\n- .*ligne 13,.*« C » : (?!.*lignes)/,
    );
  });

  test("are not guessed where choices were both moved and given other labels", () => {
    const moved = corrected(opinions, '["1","2","3"]', '["Bon","1","Mauvais"]');
    expect(() => renewed(opinions, moved)).toThrow("ce qui remplace « 2 », « 3 » ne se devine pas");
  });

  test.each([
    ["words", '"kind":"single","choices":["1","2","3"]', '"kind":"open"'],
    ["scores", '"kind":"single","choices":["1","2","3"]', '"kind":"scale","scale":{"min":1,"max":3}'],
    ["missing answers", '["1","2","3"]', '["1","2"],"missing":{"3":"doesNotKnow"}'],
  ])("may be of another kind now: %s", (_, from, to) => {
    expect(renewed(opinions, corrected(opinions, from, to)).text).toContain("1,1\n2,2\n3,3\n");
  });

  test("may be ticks that are a grid now", () => {
    const table = rawTable({
      "Lit [romans]": cycle(["Oui", "Non"]),
      "Lit [mangas]": cycle(["Non", "Oui", "Non"]),
    });
    const grid = corrected(
      table,
      '"kind":"multiple","choices":["romans","mangas"]',
      '"kind":"grid","items":["romans","mangas"],"choices":["Oui","Non"]',
    );
    expect(renewed(table, grid).text).toContain("1,Oui,Non\n2,Non,Oui\n");
  });

  test("are refused where a question has items now and had none", () => {
    const items = corrected(
      opinions,
      '"kind":"single","choices":["1","2","3"]',
      '"kind":"grid","items":["a","b"],"choices":["1","2","3"]',
    );
    expect(() => renewed(opinions, items)).toThrow("une seule colonne et a maintenant des items");
  });

  test("follow a weight and an identifier that are said afterwards", () => {
    const table = rawTable({
      avis: cycle(["Bon", "Mauvais"]),
      code: each((row) => `a ${row} b ${row}`),
      pond: each((row) => 1 + (row % 4)),
    });
    const { questionnaire, mapping } = drafted(table);
    const { text } = renewed(table, {
      questionnaire: { ...questionnaire, id: "code", weight: "pond" },
      mapping,
    });
    expect(text.split("\n").slice(0, 2)).toEqual([
      expect.stringMatching(/^code,q1_1,.*,pond$/),
      expect.stringMatching(/^a 0 b 0,Bon,.*,1$/),
    ]);
    const broken = { ...questionnaire, weight: "avis" };
    expect(() => renewed(table, { questionnaire: broken, mapping })).toThrow(
      "ligne 2, colonne « avis », valeur « Bon » : ce n’est pas un poids",
    );
  });

  test("tick what is ticked in a column that had none before", () => {
    const before = rawTable({ "Lit [romans]": cycle(["Oui", "Non"]), "Lit [mangas]": cycle(["Non"]) });
    const after = rawTable({ "Lit [romans]": cycle(["Oui", "Non"]), "Lit [mangas]": cycle(["Oui"]) });
    expect(renewed(after, drafted(before)).text).toContain("1,1,1\n2,0,1\n");
  });

  test("say that a word for no answer is none, where what is new is added", () => {
    const after = rawTable({ avis: cycle(["1", "2", "3", "Refus"]) });
    const { additions, guesses } = renewAnswers(
      after,
      drafted(opinions).questionnaire,
      drafted(opinions).mapping,
      { add: true },
    );
    expect(additions).toEqual([{ kind: "missing", question: "1.1", code: "Refus", reason: "refused" }]);
    expect(guesses).toMatchObject([{ about: "missing", what: { count: 15 }, applied: true }]);
  });
});
