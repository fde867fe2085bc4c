import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DataError } from "../../lib/base/DataError";
import { refuseUnwritable, writingFault } from "../../lib/report/refuseUnwritable";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "conum-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe("refuseUnwritable", () => {
  test("leaves a folder that can be written as it was, be it there or not", () => {
    refuseUnwritable(parent);
    refuseUnwritable(join(parent, "exports"));
    expect(readdirSync(parent)).toEqual([]);
  });

  test("refuses one that stands under a file, in French, with its name", () => {
    writeFileSync(join(parent, "fichier"), "");
    expect(() => refuseUnwritable(join(parent, "fichier", "exports"))).toThrow(
      /exports.*ne peut pas être écrit/s,
    );
  });

  test("tells a full disk from one that is only to read, and leaves other errors as they are", () => {
    const fault = (code: string) => writingFault("exports", Object.assign(new Error(code), { code }));
    expect(String(fault("ENOSPC"))).toContain("le disque est plein");
    expect(String(fault("EROFS"))).toContain("le disque est en lecture seule");
    expect(fault("EACCES")).toBeInstanceOf(DataError);
    expect(fault("EBADF")).not.toBeInstanceOf(DataError);
  });
});
