import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeFileAtomically } from "../../lib/base/writeFileAtomically";
import { faultOf } from "../support/smallSurvey";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "conum-write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("writeFileAtomically", () => {
  test("writes a text or bytes, and the folders above", () => {
    writeFileAtomically(join(folder, "a", "b", "texte.csv"), "été\n");
    writeFileAtomically(join(folder, "octets.bin"), Uint8Array.of(0, 255));
    expect(readFileSync(join(folder, "a", "b", "texte.csv"), "utf8")).toBe("été\n");
    expect([...readFileSync(join(folder, "octets.bin"))]).toEqual([0, 255]);
  });

  test("replaces a file and leaves nothing beside it", () => {
    const file = join(folder, "a.csv");
    writeFileSync(file, "ancien, et plus long\n");
    writeFileAtomically(file, "nouveau\n");
    expect(readFileSync(file, "utf8")).toBe("nouveau\n");
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });

  test("leaves what was there, and no temporary file, when the target is a folder", () => {
    const target = join(folder, "a.csv");
    mkdirSync(target);
    writeFileSync(join(target, "dedans.txt"), "gardé");
    const fault = faultOf(() => writeFileAtomically(target, "nouveau\n"));
    expect(fault.message).toBe(
      `${target} : ce fichier ne peut pas être écrit (EISDIR). Attendu : un dossier où écrire et assez de place.`,
    );
    expect(readdirSync(folder)).toEqual(["a.csv"]);
    expect(readFileSync(join(target, "dedans.txt"), "utf8")).toBe("gardé");
  });

  test("leaves the old file, and no temporary one, when the temporary one cannot be written", () => {
    // The longest name that a file may have: its temporary neighbour has no room for one.
    const name = `${"a".repeat(251)}.csv`;
    const file = join(folder, name);
    writeFileSync(file, "ancien\n");
    expect(faultOf(() => writeFileAtomically(file, "nouveau\n")).message).toContain("(ENAMETOOLONG)");
    expect(readFileSync(file, "utf8")).toBe("ancien\n");
    expect(readdirSync(folder)).toEqual([name]);
  });

  test("names the file when a file stands where its folder should be", () => {
    const parent = join(folder, "parent");
    writeFileSync(parent, "un fichier");
    const fault = faultOf(() => writeFileAtomically(join(parent, "a.csv"), "nouveau\n"));
    expect(fault.place.file).toBe(join(parent, "a.csv"));
    expect(readFileSync(parent, "utf8")).toBe("un fichier");
  });
});
