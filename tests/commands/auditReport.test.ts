import { rmSync } from "node:fs";
import { describe, expect } from "vitest";
import { longTest } from "../support/realChecks";
import { useTemporaryFolder } from "../support/workspace";

const { at, isCommitted, call } = useTemporaryFolder("data");

describe("carnets audit", () => {
  longTest("reads the printed numbers alone, writes its findings, and lists them when asked to", async () => {
    rmSync(at("data", "respondents.csv"));
    const { status, stdout, stderr } = await call("audit", "--list");
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/ correction de continuité +5\n/);
    expect(stdout).toContain("2.7 · type de structure · F : 45,203 imprimé, 8,250 à 8,279 attendu");
    expect(stdout).toMatch(/\d+.constats, dont 0.test dont la conclusion change\./);
    expect(isCommitted("exports", "audit.csv")).toBe(true);
  });
});
