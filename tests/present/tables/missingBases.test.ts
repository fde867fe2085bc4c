import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedRows, columnNamed } from "../../../lib/answers/Survey";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import { adequacyTable } from "../../../lib/present/tables/adequacyTable";
import { eigenvalueTable } from "../../../lib/present/tables/eigenvalueTable";
import { interactionTables } from "../../../lib/present/tables/interactionTables";
import { tableNotes } from "../../../lib/present/tables/tableNotes";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { crossTable } from "../../../lib/tables/crossTable";
import { flatTable } from "../../../lib/tables/flatTable";
import { interactionTable } from "../../../lib/tables/interactionTable";
import { askedCount, type Missing } from "../../../lib/tables/Table";
import { pca } from "../../../lib/words/components/analyses";
import { otherCsv, otherJson, otherStudy } from "../../support/otherStudy";
import { plain } from "../../support/plain";
import { bytesOf } from "../../support/smallSurvey";

const questionnaire = parseQuestionnaire(otherJson(3), "questionnaire.json");

/** The answers of the other study, of which some are missing: what stands in a cell, by its place. */
function studyWith(holes: ReadonlyMap<number, string>) {
  const [header, ...lines] = otherCsv().trimEnd().split("\n");
  const width = header!.split(",").length - 1;
  const rows = lines.map((line, row) => {
    const [id, ...cells] = line.split(",");
    return [id, ...cells.map((cell, i) => holes.get(row * width + i) ?? cell)].join(",");
  });
  const csv = `${[header, ...rows].join("\n")}\n`;
  const coded = { ...questionnaire, missing: { "99": "refused" as const } };
  return { ...otherStudy(3), ...parseRespondents(coded, bytesOf(csv), "respondents.csv") };
}

const cells = 240 * 16;
/** Answers of which a tenth is missing, for three reasons. */
const tenth = fc
  .uniqueArray(fc.tuple(fc.nat(cells - 1), fc.constantFrom("", "99", "[nettoyé:routage]")), {
    minLength: cells / 10,
    maxLength: cells / 10,
    selector: ([place]) => place,
  })
  .map((holes) => studyWith(new Map(holes)));
const some = { numRuns: 8 };
const total = (missing: readonly Missing[]) => askedCount({ n: 0, missing });

describe("answers of which a tenth is missing", () => {
  test("a crossing has in it, with those whom it says to leave out, all who answered", () => {
    fc.assert(
      fc.property(tenth, fc.constantFrom("2.1", "2.2", "2.4", "2.5", "2.6"), (study, id) => {
        const table = crossTable(study, id, "1.1");
        const [left] = table.ungrouped!;
        expect(left!.by.id).toBe("1.1");
        expect(table.n + total(left!.missing)).toBe(flatTable(study, id).n);
        const notes = tableNotes(table).map(plain);
        expect(notes.find((note) => note.startsWith("Hors du tableau : "))).toContain(
          `${total(left!.missing)} réponses à ${id} de répondants sans réponse à 1.1 (`,
        );
        // Nobody is told to have been asked a question who was not counted, nor the other way round.
        const { codes, values } = columnNamed(study, "1.1");
        const grouped = askedRows(study, id).filter((row) => codes[row]! < values.length).length;
        expect(askedCount(table)).toBe(grouped);
        if (grouped > table.n)
          expect(notes.find((note) => note.startsWith(`Des ${grouped} `))).toContain(
            `qui ont répondu à 1.1 : ${table.n} réponses, `,
          );
        expect(notes.filter((note) => note.startsWith("Posée à"))).toEqual([]);
      }),
      some,
    );
  });

  test("an interaction too, whoever lacks both factors being told once", () => {
    fc.assert(
      fc.property(tenth, (study) => {
        for (const id of ["2.1", "2.6"]) {
          const table = interactionTable(study, id, "1.1", "1.3");
          const left = table.ungrouped!.reduce((sum, { missing }) => sum + total(missing), 0);
          expect(table.n + left).toBe(flatTable(study, id).n);
          const notes = interactionTables(table).flatMap((own) => own.notes.map(plain));
          expect(
            notes.filter((note) => /^Des \d+ .*qui ont répondu à 1\.1 et à 1\.3 : /.test(note)),
          ).toHaveLength(1);
          expect(notes.filter((note) => note.startsWith("Hors du tableau : "))).toHaveLength(1);
        }
      }),
      some,
    );
  });

  test("the cells of an interaction on several items have a size an item", () => {
    fc.assert(
      fc.property(tenth, (study) => {
        const table = interactionTable(study, "2.2", "1.1", "1.3");
        if (table.kind !== "interactionOfMeans") throw new Error("2.2 has scores.");
        const heads = interactionTables(table)[1]!.groups[0]!.rows.map(({ head }) => head);
        expect(heads.slice(4)).toEqual(["n · Un", "n · Deux", "n · Trois", "n · Quatre"]);
      }),
      some,
    );
  });

  test("a flat table of one column says its base by reason, one of several between what its rows lie", () => {
    fc.assert(
      fc.property(tenth, (study) => {
        const single = flatTable(study, "2.1");
        expect(askedCount(single)).toBe(askedRows(study, "2.1").length);
        expect(tableNotes(single).map(plain)[0]).toMatch(
          /^Posée à 240 : \d+ réponses(?:, [1-9]\d* (?:sans réponse|refus|nettoyées? par la règle « routage »))+\.$/,
        );
        for (const id of ["2.2", "2.4", "2.5"])
          expect(tableNotes(flatTable(study, id)).map(plain).join(" ")).toMatch(
            /Posée à 240.*Chaque ligne repose sur ceux qui y ont répondu : (?:de \d+ à )?\d+/,
          );
      }),
      some,
    );
  });

  test("components say that they keep complete cases, and how many they leave out", () => {
    const study = studyWith(new Map(Array.from({ length: 384 }, (_, i) => [i * 7 + 4, ""])));
    const columns = ["2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.6"].map((id) => columnNamed(study, id));
    const complete = study.ids.filter((_, row) =>
      columns.every(({ values, codes }) => codes[row]! < values.length),
    );
    const analysis = pca(study);
    const sentence = `Sur 5 items de 2 questions et ${complete.length} lecteurs. Hors analyse : ${240 - complete.length} lecteurs sans toutes les réponses. Seuls les cas complets sont gardés (autre traitement possible : la moyenne de l’item à la place de ce qui manque).`;
    expect(complete.length).toBeLessThan(240);
    for (const table of [eigenvalueTable(analysis), adequacyTable(analysis)])
      expect(table.notes.map(plain)).toContain(sentence);
  });
});

test("whoever lost an answer to a rule and gave no other is counted under the rule", () => {
  // The grid 2.5 is the columns 12 and 13 of the 16 of answers, from 0.
  const holes = [
    ...([
      [12, ""],
      [13, "[nettoyé:incompatibles]"],
    ] as const),
    ...([
      [16 + 12, ""],
      [16 + 13, ""],
    ] as const),
  ];
  const table = flatTable(studyWith(new Map(holes)), "2.5");
  expect(table.missing).toEqual([
    { reason: "noAnswer", n: 1 },
    { reason: { cleaned: "incompatibles" }, n: 1 },
  ]);
});

test("nobody is left out where nothing is missing, nor told of", () => {
  const study = otherStudy(3);
  for (const table of [crossTable(study, "2.1", "1.1"), interactionTable(study, "2.6", "1.1", "1.3")])
    expect(table).not.toHaveProperty("ungrouped");
  expect(tableNotes(flatTable(study, "2.2"))).toEqual([]);
  expect(eigenvalueTable(pca(study)).notes.map(plain)).toContain(
    "Sur 5 items de 2 questions et 240 lecteurs.",
  );
});
