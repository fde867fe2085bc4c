import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { flatTable } from "../../lib/tables/flatTable";
import { encodedText } from "../support/encodedText";
import { excelBook, sheetData } from "../support/handMadeBook";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call } = useTemporaryFolder();

const frequencies = ["Jamais", "Parfois", "Souvent"];
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => [i + 1, i % 5 < 2 ? "Élève" : "Prof", frequencies[i % 3]!]);
const heads = ["numéro", "Qui", "Fréquence"];
const sheet = (count: number) => sheetData([heads, ...rows(count)]);
const csv = (count: number) =>
  [["Enquête"], [], heads, ...rows(count)].map((fields) => fields.join(";")).join("\r\n");
const counts = () =>
  Object.fromEntries(
    flatTable(openStudy(at("etude")), "1.1").rows.map((own) => [own.label, "n" in own ? own.n : 0]),
  );

test("a study is made of the sheet that is named, and says what was recognised", async () => {
  writeFileSync(at("e.xlsx"), excelBook({ Lisez: sheetData([["a"], ["b"]]), Réponses: sheet(60) }));
  const asked = await call("new", "etude", "--answers", "e.xlsx");
  expect([asked.status, asked.stdout]).toEqual([2, ""]);
  expect(plain(asked.stderr)).toContain("Attendu : --sheet avec l’une d’elles, « Lisez », « Réponses ».");
  const { status, stdout, stderr } = await call(
    ...["new", "etude", "--answers", "e.xlsx", "--sheet", "Réponses"],
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(plain(stdout)).toContain("Feuille : « Réponses ».\n");
  expect(counts()).toEqual({ Élève: 24, Prof: 36 });
});

test("its answers are followed from a workbook to a file of text, and back", async () => {
  writeFileSync(at("e.csv"), encodedText(csv(60), "windows-1252"));
  const made = await call("new", "etude", "--answers", "e.csv");
  expect([made.status, made.stderr]).toEqual([0, ""]);
  for (const line of [
    "Encodage : ISO 8859-1.",
    "Séparateur : point-virgule.",
    "2 lignes de préambule laissées de côté.",
  ])
    expect(plain(made.stdout)).toContain(`${line}\n`);
  writeFileSync(at("f.xlsx"), excelBook({ A: sheet(80), B: sheet(70) }));
  const update = (...options: readonly string[]) => call("update", "--study", "etude", ...options);
  const updated = await update("--answers", "f.xlsx", "--sheet", "B");
  expect([updated.status, updated.stderr]).toEqual([0, ""]);
  expect(plain(updated.stdout)).toContain("Feuille : « B ».\nRéponses : 70 répondants (60 avant).");
  expect(counts()).toEqual({ Élève: 28, Prof: 42 });
  const alone = await update("--sheet", "B");
  expect([alone.status, plain(alone.stderr).trim()]).toEqual([
    2,
    "✗ L’option --sheet va avec --answers FICHIER.",
  ]);
});

test("the sheet is refused where the answers are to be text", async () => {
  writeFileSync(at("q.json"), "{}");
  writeFileSync(at("e.csv"), csv(60));
  const options = ["--answers", "e.csv", "--sheet", "A"];
  const text = await call("new", "etude", ...options);
  expect(plain(text.stderr)).toContain("L’option --sheet va avec un classeur, et e.csv n’en est pas un.");
  const own = await call("new", "etude", ...options, "--questionnaire", "q.json");
  expect(plain(own.stderr)).toContain("L’option --sheet ne va pas avec --questionnaire");
});
