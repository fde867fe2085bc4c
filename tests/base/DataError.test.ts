import { describe, expect, test } from "vitest";
import { DataError } from "../../lib/base/DataError";

describe("DataError", () => {
  test("tells file, line, column, value, problem and expectation in this order", () => {
    const place = { file: "a.csv", line: 3, column: "q2_8", value: "Oiu" };
    const fault = new DataError(place, "la question n’a pas cette réponse", "« Oui », « Non »");
    expect(fault.message).toBe(
      "a.csv, ligne 3, colonne « q2_8 », valeur « Oiu » : la question n’a pas cette réponse. Attendu : « Oui », « Non ».",
    );
    expect(fault.place).toBe(place);
    expect(fault.name).toBe("DataError");
    expect(fault).toBeInstanceOf(Error);
  });

  test("leaves out what is not known and keeps an empty value", () => {
    expect(new DataError({ file: "a.csv" }, "ce fichier est vide", "des réponses").message).toBe(
      "a.csv : ce fichier est vide. Attendu : des réponses.",
    );
    expect(new DataError({ file: "a.csv", value: "" }, "vide", "un texte").message).toBe(
      "a.csv, valeur vide : vide. Attendu : un texte.",
    );
  });

  test("shows a long value by its beginning, on one line", () => {
    const { message } = new DataError(
      { file: "a.csv", value: `deux\nlignes ${"x".repeat(200)}` },
      "non",
      "oui",
    );
    expect(message).toContain(`valeur « deux lignes ${"x".repeat(48)}… »`);
    expect(message).not.toContain("\n");
  });
});
