import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { studyFolder } from "../../lib/commands/studyFolder";
import { root } from "../support/smallSurvey";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-study-")));
  for (const part of ["data", "notebooks"]) mkdirSync(join(folder, part));
  writeFileSync(join(folder, "data", "questionnaire.json"), "{}");
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const from = (...parts: string[]) => vi.spyOn(process, "cwd").mockReturnValue(join(folder, ...parts));

describe("studyFolder", () => {
  test("is the nearest from the current folder upward", () => {
    from();
    expect(studyFolder()).toBe(folder);
    from("notebooks");
    expect(studyFolder()).toBe(folder);
  });

  test("is that of the program where the current folder is in none", () => {
    vi.spyOn(process, "cwd").mockReturnValue(tmpdir());
    expect(studyFolder()).toBe(root);
  });

  test("is the one that is named", () => {
    expect(studyFolder(folder)).toBe(folder);
  });

  test("is refused in French where it has no questionnaire", () => {
    expect(() => studyFolder(join(folder, "notebooks"))).toThrow(
      /notebooks : ce dossier n’est pas celui d’une étude\. Attendu : .*data.questionnaire\.json/,
    );
  });
});
