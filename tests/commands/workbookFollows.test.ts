import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { writeReport } from "../../lib/commands/writeReport";
import { editedBook } from "../support/editedBook";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();

const header = "numéro;Sexe;Lit;Cantine;Fréquence";
const line = (i: number) =>
  [
    1000 + i,
    i % 2 ? "Fille" : "Garçon",
    i % 3 ? "Oui" : "Non",
    ["Bon", "Moyen"][i % 2],
    i % 5 ? "Jamais" : "Souvent",
  ].join(";");

async function make() {
  writeFileSync(
    at("eleves.csv"),
    `${[header, ...Array.from({ length: 40 }, (_, i) => line(i))].join("\n")}\n`,
  );
  expect(await call("new", "etude", "--answers", "eleves.csv")).toMatchObject({ status: 0, stderr: "" });
}

type Edit = Parameters<typeof editedBook>[0];
/** Saves the workbook of the questionnaire as it is, with changes. */
async function edited(file: string, change: Edit) {
  const data = JSON.parse(read("etude", "data", "questionnaire.json"));
  writeFileSync(at("etude", file), await editedBook(change, data));
}
async function questionnaire(...args: readonly string[]) {
  const said = await call("questionnaire", "--study", "etude", ...args);
  return { ...said, stdout: plain(said.stdout), stderr: plain(said.stderr) };
}
const ids = () =>
  JSON.parse(read("etude", "data", "questionnaire.json")).questions.map(({ id }: { id: string }) => id);
const takeOut =
  (id: string): Edit =>
  (sheets) => {
    sheets.Questions = sheets.Questions!.filter(([own]) => own !== id);
    sheets.Réponses = sheets.Réponses!.filter(([own]) => own !== id);
    sheets.Croisements = sheets.Croisements!.slice(0, 1);
    const at = sheets.Questions[0]!.indexOf("croisements");
    for (const row of sheets.Questions.slice(1)) row[at] = undefined;
  };

describe("the workbook of a study", () => {
  test("follows the numbers, once --from has taken all that it says, and an older copy is understood", async () => {
    await make();
    await edited("etude.xlsx", takeOut("1.3"));
    const taken = await questionnaire("--from", at("etude", "etude.xlsx"));
    expect([taken.status, taken.stdout]).toEqual([
      0,
      expect.stringContaining("La numérotation a un trou : npx carnets questionnaire --renumber le referme"),
    ]);
    const supposed = plain(read("etude", "data", "suppositions.md"));
    expect(supposed).toContain("1.3 · choix unique · décidé : ôté du questionnaire");
    copyFileSync(at("etude", "etude.xlsx"), at("etude", "copie.xlsx"));
    const { status, stdout } = await questionnaire("--renumber");
    expect(status).toBe(0);
    expect(stdout.match(/1\.4 est maintenant 1\.3/g)).toHaveLength(1);
    expect(stdout).toContain("Refait : etude.xlsx");
    expect(ids()).toEqual(["1.1", "1.2", "1.3"]);
    expect((await questionnaire("--from", at("etude", "etude.xlsx"))).stdout).toContain(
      "déjà celui du classeur",
    );
    expect((await call("update", "--study", "etude")).stdout).toContain("Tout est à jour.");
    const older = await questionnaire("--from", at("etude", "copie.xlsx"));
    expect([older.status, older.stderr]).toEqual([
      0,
      expect.stringContaining("les numéros d’avant --renumber : ils sont suivis (1.4 → 1.3)"),
    ]);
    expect(older.stdout).toContain("déjà celui du classeur");
    expect(await questionnaire("--to", at("etude", "copie.xlsx"))).toMatchObject({ status: 0, stderr: "" });
  });

  test("is not overwritten where it has what --from did not take, and what is told; nor are numbers closed then", async () => {
    await make();
    await edited("etude.xlsx", takeOut("1.3"));
    expect((await questionnaire("--from", at("etude", "etude.xlsx"))).status).toBe(0);
    await edited("etude.xlsx", (_, cell) => cell("Questions", "1.4", "libellé").set("Combien de fois ?"));
    for (const args of [["--renumber"], ["--to", at("etude", "etude.xlsx")]]) {
      const { status, stderr } = await questionnaire(...args);
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining("- 1 question modifiée : 1.4, ligne 4 de « Questions », (libellé)"),
      ]);
    }
    expect(ids()).toEqual(["1.1", "1.2", "1.4"]);
  });

  test("gets what new answers add, so that --from does not take it away", async () => {
    await make();
    const more = [line(0), `${line(1)}`.replace("Jamais", "Toujours")];
    writeFileSync(at("suite.csv"), `${[header, ...more].join("\n")}\n`);
    const said = await call("update", "--study", "etude", "--answers", "suite.csv", "--add");
    expect([said.status, said.stdout]).toEqual([0, expect.stringContaining("Refait : etude.xlsx")]);
    const again = await questionnaire("--from", at("etude", "etude.xlsx"));
    expect(again.stdout).toContain("déjà celui du classeur");
    expect(read("etude", "data", "questionnaire.json")).toContain("Toujours");
  });

  test("stops a report that would be without its corrections, and says what to type; once they are taken it goes on", async () => {
    await make();
    vi.spyOn(console, "log").mockImplementation(() => {});
    const started = () =>
      writeReport({ run: async (own) => own, close() {} }, at("etude"), { format: "notebooks" });
    await edited("etude.xlsx", (_, cell) => cell("Questions", "1.4", "libellé").set("Combien de fois ?"));
    const said = await started().catch(({ message }: Error) => plain(message));
    expect(said).toContain("npx carnets questionnaire --from etude.xlsx");
    expect(said).toContain("- 1 question modifiée : 1.4, ligne 5 de « Questions », (libellé)");
    expect(existsSync(at("etude", "private", "exports"))).toBe(false);
    expect((await questionnaire("--from", at("etude", "etude.xlsx"))).status).toBe(0);
    vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await started()).toBe(0);
    vi.restoreAllMocks();
  });
});
