import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DataError } from "../../../lib/base/DataError";
import { readLimeArchive } from "../../../lib/import/limesurvey/readLimeArchive";
import { unzipBounded } from "../../../lib/import/limesurvey/unzipBounded";
import { smallAnswers, smallLime } from "../../support/lime/smallLime";
import { lsaOf, lsrOf, lssOf } from "../../support/lime/writeLime";

const fault = (bytes: Uint8Array): string => {
  try {
    readLimeArchive(bytes, "enquete.lsa");
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  throw new Error("no fault");
};
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const lss = lssOf(smallLime);
const lsr = lsrOf(smallLime, smallAnswers);

describe("readLimeArchive", () => {
  test("gives the structure and the answers of an archive", () => {
    const { structure, table, metadata } = readLimeArchive(lsaOf(smallLime, smallAnswers), "enquete.lsa");
    expect(structure).toEqual(smallLime);
    expect(table!.rows).toBe(smallAnswers.length);
    expect(metadata![0]!.values).toEqual(["1", "2", "3"]);
  });

  test("gives the structure alone of a .lss, and of an archive without a response", () => {
    expect(readLimeArchive(strToU8(lss), "enquete.lss")).toEqual({ structure: smallLime });
    const empty = lsrOf(smallLime, []);
    expect(readLimeArchive(zip({ "a.lss": lss, "a.lsr": empty }), "a.lsa")).toEqual({ structure: smallLime });
  });

  test("tells a cell that was not shown from one that was left blank", () => {
    const { table } = readLimeArchive(lsaOf(smallLime, smallAnswers), "enquete.lsa");
    const { values, codes } = table!.columns.find(({ name }) => name === "M1[SQ001]")!;
    expect([...codes].map((code) => values[code])).toEqual(["Y", "{question_not_shown}", ""]);
  });

  test("refuses an archive that is cut anywhere", () => {
    const whole = lsaOf(smallLime, smallAnswers);
    for (let end = 4; end < whole.length; end += 211)
      expect(fault(whole.subarray(0, end))).toContain("Attendu : ");
  });

  test("refuses an archive of which a byte is spoiled, or reads the same", () => {
    const whole = lsaOf(smallLime, smallAnswers);
    const right = JSON.stringify(readLimeArchive(whole, "enquete.lsa").structure);
    let refused = 0;
    for (let at = 0; at < whole.length; at += 173) {
      const spoiled = Uint8Array.from(whole);
      spoiled[at]! ^= 0x55;
      try {
        const { structure, table } = readLimeArchive(spoiled, "enquete.lsa");
        expect(JSON.stringify(structure)).toBe(right);
        // The name of a file may be spoiled, so that it is no longer that of responses.
        expect([smallAnswers.length, undefined]).toContain(table?.rows);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  test("refuses what is no archive of one survey", () => {
    expect(fault(zip({ "lisez.txt": "rien" }))).toContain("l’archive n’a pas de structure d’enquête");
    expect(fault(zip({ "a.lsa": "" }))).toContain("l’archive contient d’autres archives");
    expect(fault(zip({ "a.lss": lss, "b.lss": lss }))).toContain("l’archive a plusieurs structures");
    expect(fault(zip({ "a.lss": lss, "a.lsr": lsr, "b.lsr": lsr }))).toContain(
      "plusieurs fichiers de réponses",
    );
    expect(fault(strToU8(lsr))).toContain("ce fichier a des réponses sans leur questionnaire");
    expect(fault(zip({ "a.lss": lss, "a.lsr": lss }))).toContain("enquete.lsa › a.lsr, valeur « Survey »");
    expect(fault(zip({ "a.lss": lsr }))).toContain("ce n’est pas la structure d’une enquête");
  });

  test("adds up the sizes that an archive announces before it inflates anything", () => {
    const bytes = zip({ "a.lss": " ".repeat(1000), "b.lsr": " ".repeat(1000) });
    const view = new DataView(bytes.buffer);
    // The uncompressed size of each file, in the list at the end of the archive.
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300_000_000, true);
    const start = performance.now();
    expect(fault(bytes)).toContain("trop grande une fois décompressée");
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("refuses a file that inflates to more, or less, than it announces", () => {
    for (const announced of [10, 999, 1001, 5000]) {
      const bytes = zip({ "a.lss": " ".repeat(1000) });
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, announced, true);
      expect(() => unzipBounded(bytes, "a.lsa", () => true)).toThrow("l’archive est coupée ou abîmée");
    }
  });
});
