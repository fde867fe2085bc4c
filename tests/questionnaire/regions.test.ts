import { expect, test } from "vitest";
import { regionOf, regions } from "../../lib/questionnaire/regions";
import { readQuestionnaire } from "../support/committed";

/** Department and region in the order of INSEE's file of departments (code officiel géographique, DEP and REG). */
const departments = `
  01 84  02 32  03 84  04 93  05 93  06 93  07 84  08 44  09 76  10 44  11 76  12 76  13 93  14 28  15 84  16 75
  17 75  18 24  19 75  21 27  22 53  23 75  24 75  25 27  26 84  27 28  28 24  29 53  2A 94  2B 94  30 76  31 76
  32 76  33 75  34 76  35 53  36 24  37 24  38 84  39 27  40 75  41 24  42 84  43 84  44 52  45 24  46 76  47 75
  48 76  49 52  50 28  51 44  52 44  53 52  54 44  55 44  56 53  57 44  58 27  59 32  60 32  61 28  62 32  63 84
  64 75  65 76  66 76  67 44  68 44  69 84  70 27  71 27  72 52  73 84  74 84  75 11  76 28  77 11  78 11  79 75
  80 32  81 76  82 76  83 93  84 93  85 52  86 75  87 75  88 44  89 27  90 27  91 11  92 11  93 11  94 11  95 11
  971 01  972 02  973 03  974 04  976 06`;
const names = new Map([
  ["84", "Auvergne-Rhône-Alpes"],
  ["27", "Bourgogne-Franche-Comté"],
  ["53", "Bretagne"],
  ["24", "Centre-Val de Loire"],
  ["94", "Corse"],
  ["44", "Grand Est"],
  ["32", "Hauts-de-France"],
  ["11", "Île-de-France"],
  ["28", "Normandie"],
  ["75", "Nouvelle-Aquitaine"],
  ["76", "Occitanie"],
  ["52", "Pays de la Loire"],
  ["93", "Provence-Alpes-Côte d’Azur"],
  ["01", "Guadeloupe"],
  ["02", "Martinique"],
  ["03", "Guyane"],
  ["04", "La Réunion"],
  ["06", "Mayotte"],
]);
const official = [...departments.matchAll(/(\w{2,3}) (\d{2})\b/g)].map(([, code, region]) => [
  code!,
  names.get(region!)!,
]);

test("each of the 101 departments is in its region of the code officiel géographique, and in no other", () => {
  expect(official).toHaveLength(101);
  for (const [code, name] of official) expect([code, regionOf(code!)]).toEqual([code, name]);
  const listed = regions.flatMap(({ departments: own }) => own);
  expect(listed.filter((code) => code !== "20").toSorted()).toEqual(
    official.map(([code]) => code).toSorted(),
  );
  expect(new Set(listed).size).toBe(102);
});

test("there are 13 of the mainland, in alphabetical order, and then 5 overseas", () => {
  expect(regions.map(({ name }) => name)).toEqual([...names.values()]);
  const mainland = regions.slice(0, 13).map(({ name }) => name);
  expect(mainland.toSorted((a, b) => a.localeCompare(b, "fr"))).toEqual(mainland);
});

test("every department of the questionnaire has a region but 97, which is none", () => {
  const question = readQuestionnaire().questions.find(({ kind }) => kind === "department")!;
  const choices = question.kind === "department" ? question.choices : [];
  expect(choices.length).toBeGreaterThan(100);
  expect(choices.filter((code) => regionOf(code) === undefined)).toEqual(["97"]);
  expect(regionOf("20")).toBe("Corse");
});

test("a code of no department has no region", () => {
  for (const code of ["", "1", "00", "96", "97", "975", "978", "2a", "constructor"]) {
    expect(regionOf(code)).toBeUndefined();
  }
});
