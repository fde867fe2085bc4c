import { describe, expect, test } from "vitest";
import { meant } from "../../lib/base/meant";

describe("meant", () => {
  test.each([
    ["Ouii", ["Oui", "Non"], " ; vouliez-vous dire « Oui » ?"],
    ["Privee", ["Publique", "Privée"], " ; vouliez-vous dire « Privée » ?"],
    ["2.1x", ["2.1", "2.2", "2.10"], " ; vouliez-vous dire « 2.1 » ou « 2.10 » ?"],
    ["2.", ["2.1", "2.2", "2.3", "2.4"], " ; vouliez-vous dire « 2.1 », « 2.2 » ou « 2.3 » ?"],
    ["Peut-être", ["Oui", "Non"], "."],
  ])("ends a sentence about « %s » among %j with « %s »", (typed, names, end) => {
    expect(meant(typed, names)).toBe(end);
  });
});
