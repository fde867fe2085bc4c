import { beforeEach, describe, expect, test } from "vitest";
import { asStudy, conum, conumWords } from "../support/conum";
import { longTest } from "../support/realChecks";
import { plain, useShown } from "../support/shown";
import { wholeSurvey } from "../support/wholeSurvey";

const shown = useShown();

const {
  adjustedEffects,
  filter,
  interaction,
  interactionFacts,
  multiplicity,
  openInteractions,
  show,
  study,
  use,
  withInteraction,
} = conumWords();

beforeEach(() => use(conum));
const heads = () => shown().map((text) => text.split("\n")[0]);

describe("interaction", () => {
  longTest("shows of scores the analysis, the means, the simple effects, what is open, and a figure", () => {
    show(interaction("3.4"));
    expect(heads()).toEqual([
      "3.4 · type de structure × nombre de Conum recrutés · analyse de variance à deux facteurs (supposé)",
      "3.4 · type de structure × nombre de Conum recrutés · moyennes des cases, intervalle à 95 % (supposé)",
      "3.4 · type de structure × nombre de Conum recrutés · effets simples (supposé)",
      "3.4 · ce que la publication, seule, laisse à l’interaction",
      "3.4 Votre/vos Conum a/ont permis de · type de structure × nombre de Conum recrutés (supposé)",
    ]);
    expect(shown()[3]!.split("\n").slice(2)).toHaveLength(4);
    expect(shown()[2]).toContain("la publication ne les détermine pas");
  });

  test("shows of answers the cells, the log-linear tests and each answer, the printed margins not being supposed", () => {
    show(interaction("2.8"));
    expect(heads().slice(0, 3)).toEqual([
      "2.8 · type de structure × nombre de Conum recrutés · effectifs et pourcentages des cases (supposé)",
      "2.8 · type de structure × nombre de Conum recrutés · tests log-linéaires",
      "2.8 · type de structure × nombre de Conum recrutés · chaque réponse contre les autres (supposé)",
    ]);
    const rows = shown()[1]!.split("\n");
    expect(rows.filter((row) => row.includes("(supposé)"))).toEqual([
      expect.stringMatching(/^Interaction des trois \(supposé\) +1 +/),
      expect.stringMatching(
        /^Interaction \(supposé\) : G² = [\d,]+ ; ddl = 1 ; p [=<] [\d,]+, (?:non )?significative\.$/,
      ),
    ]);
    expect(rows).toContainEqual(expect.stringContaining("ne supposent rien d’autre"));
  });

  test("takes one item, and other factors, whose questions it says", () => {
    show(interaction("3.4.1", "2.8", "2.10"));
    expect(heads()[0]).toBe(
      "3.4 · question 2.8 × question 2.10 · analyse de variance à deux facteurs (supposé)",
    );
    expect(shown()[2]).toMatch(
      /Question 2\.8 : « Votre structure .* » ?\.|Question 2\.8 : « Votre structure /,
    );
    expect(shown()).toHaveLength(4); // nothing of what the publication leaves open
    show(interaction("3.4.1"));
    expect(shown().at(-2)!.split("\n")).toHaveLength(3);
  });

  test("says of whom it is, and nothing of the publication, when respondents are kept out", () => {
    use(filter(conum, "2.10", "Oui"));
    show(interaction("3.4.1"));
    expect(shown()).toHaveLength(4);
    expect(shown()[2]).toContain("Répondants retenus : 2.10");
  });

  test("supposes nothing of one's own answers", () => {
    use(asStudy(wholeSurvey(300)));
    show(interaction("3.4"));
    show(interaction("2.8"));
    show(openInteractions(3));
    const all = shown().join("\n") + interactionFacts("4.5").test + interactionFacts("4.5").gap;
    expect(all).not.toContain("supposé");
    expect(all).not.toContain("reconstr");
    expect(all).toContain(", réponses lues 0,");
  });
});

describe("the words of interactions", () => {
  test("count what the publication settles, in all and by section", () => {
    for (const section of [undefined, 3, 18]) {
      const { all, never, always, open, undecided } = openInteractions(section).facts;
      const each = [never, always, open, undecided].map(Number);
      expect(each.reduce((sum, n) => sum + n, 0)).toBe(Number(all));
    }
    expect(openInteractions().facts.open).toBe("207");
    expect(() => openInteractions(12)).toThrow(/^La section 12 n’a ni échelle ni question/);
  });

  test("show them by section, adding up, or one section item by item", () => {
    show(openInteractions());
    const rows = shown()[0]!.split("\n").slice(2, -2);
    const numbers = rows.map((row) => row.split(/ {2,}/).slice(1).map(Number));
    const total = numbers.pop()!;
    expect(total).toEqual([151, 19, 37, 0, 0, 207, 0]);
    expect(total).toEqual(total.map((_, i) => numbers.reduce((sum, own) => sum + own[i]!, 0)));
    show(openInteractions(3));
    expect(heads().slice(1)).toEqual([
      "Section 3, notes : ce que la publication laisse à l’interaction",
      "Section 3, réponses : ce que la publication laisse à l’interaction",
    ]);
    expect(() => openInteractions(13)).toThrow(/^La section 13 n’a ni échelle ni question/);
  });

  test("say the test, the bounds and the threshold of an item", () => {
    expect(plain(interactionFacts("4.5").test)).toMatch(/^F\(1 ; 923\) = 0,000 ; p = 0,99\d \(supposé\)$/);
    expect(plain(interactionFacts("4.5").bounds)).toBe("de 0,000 à 343,934");
    expect(plain(interactionFacts("4.5").threshold)).toBe("0,76 point");
    expect(plain(openInteractions().facts.threshold)).toBe("de 0,35 à 1,04 point");
    expect(interactionFacts("3.6.1").bounds).toBe("—");
    expect(() => interactionFacts("2.8")).toThrow("La question 2.8 n’a pas de notes.");
  });

  test("need more, most often, than the gap that the report finds significant between two groups", () => {
    const needed = openInteractions().bands.filter(({ measure }) => measure === "F");
    const pairs = multiplicity().tests.flatMap(({ table, rank, p }) => {
      if (table.kind !== "crossedMeans" || p > 0.05) return [];
      const { label, cells } = table.rows[rank]!;
      const band = needed.find((own) => own.id.startsWith(table.question.id) && own.label === label);
      return band === undefined
        ? []
        : [{ apart: Math.abs(cells[0]!.mean - cells[1]!.mean), needed: band.smallestGap! }];
    });
    expect(pairs.length).toBeGreaterThan(50);
    expect(pairs.filter(({ apart, needed: least }) => least > apart).length).toBeGreaterThan(
      0.75 * pairs.length,
    );
  });

  test("find an interaction that is planted, and go back", () => {
    use(withInteraction("4.5", 1));
    expect(plain(interactionFacts("4.5").gap)).toBe("1,01 point (supposé)");
    expect(plain(interactionFacts("4.5").test)).toMatch(/p = 0,00\d \(supposé\)$/);
    show(interaction("4.5"));
    expect(shown()[2]).toContain(
      "Une interaction des deux croisements y a été plantée, pour l’épreuve : 4.5.",
    );
    use(study());
    expect(plain(interactionFacts("4.5").gap)).toBe("0,00 point (supposé)");
  });

  test("count and show the effects that change when the other crossing is held equal", () => {
    show(adjustedEffects());
    expect(shown()[0]!.split("\n").slice(2, -1)).toHaveLength(Number(adjustedEffects().facts.changed));
    expect(Number(adjustedEffects().facts.adjusted)).toBeLessThan(Number(adjustedEffects().facts.all));
    expect(shown()[0]).not.toContain("(supposé)");
  });
});
