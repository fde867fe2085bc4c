import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { testRelations } from "../../../lib/audit/strangers/testRelations";
import { sentenceTables } from "../../../lib/audit/text/sentenceTables";
import { expectedWords } from "../../../lib/published/Expected";
import { formatAsPrinted } from "../../../lib/published/formatAsPrinted";
import reference from "../../reference/testSentences.json";
import { faultOf } from "../../support/smallSurvey";

const piecesOf = (text: string) => tablePieces(sentenceTables(text, "texte.txt").tables, "halfEither");
const audited = (text: string) => auditTables(piecesOf(text));
const told = (text: string) =>
  audited(text).findings.map((own) => [own.question, own.row, own.printed, expectedWords(own)]);

describe("the tests of a text", () => {
  test.each(
    reference.map(({ text, p }) => [text, p] as const),
  )("have the p that R gives them: %s", (text, p) => {
    const [piece] = piecesOf(`${text}, p = .5`);
    const [relation] = testRelations(piece!.publication, piece!.shape);
    expect(Math.abs(Number(relation!.details().expected) / p - 1)).toBeLessThan(1e-10);
    const printed = p < 0.0005 ? "< .001" : `= ${formatAsPrinted("p", p)}`;
    expect(told(`Comme attendu, ${text}, p ${printed}.`)).toEqual([]);
  });

  test.each([
    ["in French", "t(28) = 2,20, p = ,036"],
    ["with spaces", "t (28) = 2.20 ; p = .036"],
    ["with spaces that do not break", "t(28)\u00a0=\u00a02,20, p\u202f=\u202f,036"],
    ["with a real minus", "t(28) = −2.20, p = .036"],
    ["as a side", "F(2, 57) = 3.4, p < .05"],
    ["with something between", "F(2, 57) = 3.40, MSE = 1.2, p = .040"],
    ["with both degrees apart by a semicolon", "F(1 ; 38,5) = 4,41, p = ,042"],
    ["with partial η²", "F(1, 38) = 4.41, p = .042, ηp² = .10"],
    ["of a chi2 without its number", "χ²(1) = 3.84, p = .05"],
    ["of a chi2 in words", "khi-deux(1, N = 90) = 3,84, p = ,05"],
    ["of a chi2 as ASCII", "X2(1, N = 90) = 3.84, p = .050"],
    ["not significant", "r(98) = .12, n.s."],
    ["not significant, in one word", "z = 1.2, ns"],
    ["above a threshold", "z = 1.2, p > .05"],
    ["across two lines", "t(28) =\n2,20, p = ,036"],
    ["of one side", "t(28) = 2.20, p = .018, one-tailed"],
  ])("hold together: %s", (_, text) => {
    const { findings, sound } = audited(`Bla (${text}). Bla.`);
    expect(findings).toEqual([]);
    expect(sound.length).toBeGreaterThan(0);
  });

  test("are contradicted with their line, their words, and what p should be", () => {
    const text =
      "Un effet, t(28) = 2,20, p = ,003.\n\nPuis F(2, 57) = 3.4, p < .01, et χ²(1, N = 90) = 1.20, p = .03.";
    expect(told(text)).toEqual([
      ["ligne 1", "t(28) = 2,20, p = ,003", ",003", ",036"],
      ["ligne 3, test 1", "F(2, 57) = 3.4, p < .01", "<.01", ".040"],
      ["ligne 3, test 2", "χ²(1, N = 90) = 1.20, p = .03", ".03", ".27"],
    ]);
    expect(audited(text).findings[2]!.conclusion).toEqual({ changes: true, verdict: "ns" });
  });

  test("are those of one side where half of p is printed, and that is said", () => {
    const [reading] = audited("t(28) = 2.20, p = .018, one-tailed").readings;
    expect(reading!.name).toBe("un test unilatéral");
  });

  test("are all told that look like one and cannot be recomputed, with why", () => {
    const text =
      "F(1, 38) < 1, ns. Puis t(28) = 2.20 sans plus. Ailleurs p = .03 tout seul ; t[12] = 3, p = .01 ; r(20) = 1.4, p = .1 ; z = 1, p = .317.";
    const { sentences, unread } = sentenceTables(text, "texte.txt");
    expect(sentences).toHaveLength(1);
    expect(unread.map((own) => own.reason)).toEqual([
      "une inégalité ne se recalcule pas",
      "aucun p n’est écrit derrière",
      "aucun test n’est écrit devant ce p",
      "ni ddl ni valeur n’y sont écrits comme attendu",
      "une corrélation va de -1 à 1",
    ]);
  });

  test("are looked for by name where there is none", () => {
    expect(faultOf(() => sentenceTables("Bonjour.\nt(12) = 3.", "texte.txt")).message).toMatch(
      /^texte\.txt : aucun test n’est reconnu dans ce texte\. Ligne 2, « t\(12\) = 3 » : aucun p n’est écrit derrière\. Y ont été cherchés t, F, χ², r et z .*Attendu : des phrases comme t\(28\) = 2,20, p = ,036/,
    );
  });
});
