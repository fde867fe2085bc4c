import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatRespondents } from "../../lib/import/formatRespondents";
import { fr } from "../../lib/present/french";
import { etaSquared as etaSquaredOf } from "../../lib/stats/means/etaSquared";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import type { Study } from "../../lib/study/Study";
import type { CategoryAnalysis } from "../../lib/tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../lib/tables/componentAnalysis";
import { crossTable } from "../../lib/tables/crossTable";
import { rowTests } from "../../lib/tables/rowTests";
import { inOrder } from "../../lib/words/components/inOrder";
import { answersIn } from "../support/columns";
import { asStudy, conumWords, conum as made } from "../support/conum";
import { plantedSurvey, withColumn } from "../support/plantedSurvey";
import { longTest } from "../support/realChecks";
import { useShown } from "../support/shown";

const shown = useShown();

const words = conumWords();
const { adequacy, biplot, categoryMap, componentFacts, correlationCircle, distinctAnswers } = words;
const { etaSquared, imposedCorrelation, individuals, loadings, mca, pca, regionFacts } = words;
const { reliability, rotation, scenario, scree, show, study, supplementary, within } = words;

const causes = ["3.1", "11.3"] as const;
const own = asStudy(plantedSurvey(200, causes));

/** Shows everything that there is to show of an analysis of each kind, one output each. */
function showAll(components: ComponentAnalysis, categories: CategoryAnalysis, survey: Study) {
  show(adequacy(components));
  show(scree(components));
  show(loadings(components));
  show(rotation(components, 2));
  show(supplementary(components));
  show(correlationCircle(components));
  show(biplot(components));
  show(individuals(components));
  show(scree(categories));
  show(loadings(categories));
  show(categoryMap(categories));
  show(supplementary(categories));
  show(reliability(survey));
  return shown();
}

/** Everything that is said of them in a sentence, but for what the publication determines. */
const saidOf = (components: ComponentAnalysis, categories: CategoryAnalysis, survey: Study) => [
  ...[components, categories].flatMap((analysis) => {
    const { kept, byRule, first, firstShare } = componentFacts(analysis);
    return [kept, byRule, first, firstShare];
  }),
  componentFacts(components).adequacy,
  componentFacts(components).sphericity,
  etaSquared(components, "2.3"),
  etaSquared(components, "region"),
  etaSquared(categories, "2.3"),
  reliability(survey).facts.acceptable,
];

describe("labels", () => {
  const unprinted = "Ce tableau n’est pas dans le rapport";

  longTest(
    "stand under every table and figure of reconstructed answers, and after every number of a sentence",
    () => {
      const [components, categories] = [pca(made, "3.1", "11.3"), mca(made, "2.8", "2.10", "2.11")];
      for (const text of showAll(components, categories, made)) expect(text).toContain(unprinted);
      for (const text of saidOf(components, categories, made)) expect(text).toMatch(/\u00a0\(supposé\)$/);
    },
  );

  longTest("name the scenario where the answers follow one", () => {
    const supposed: Study = {
      ...made,
      provenance: { kind: "scenario", scenario: { within: 0.5, between: 0.2 } },
    };
    const [components, categories] = [pca(supposed, "3.1", "11.3"), mca(supposed, "2.8", "2.10", "2.11")];
    for (const text of showAll(components, categories, supposed)) {
      expect(text).toContain("Scénario : les réponses supposent des corrélations");
    }
    for (const text of saidOf(components, categories, supposed)) expect(text).toMatch(/\u00a0\(scénario\)$/);
  });

  longTest("are absent of answers that were given", () => {
    const [components, categories] = [pca(own, "3.1", "11.3"), mca(own, "2.8", "2.10", "2.11")];
    for (const text of showAll(components, categories, own)) {
      expect(text).not.toMatch(/n’est pas dans le rapport|Scénario|supposé/);
    }
    for (const text of saidOf(components, categories, own)) expect(text).not.toMatch(/supposé|scénario/);
  });
});

describe("pca", () => {
  const analysis = pca(own, ...causes, "8.1");

  test("finds the questions that have a cause, and says so", () => {
    expect(componentFacts(analysis)).toMatchObject({
      kept: "2\u00a0composantes",
      questions: "3",
      points: "21",
      respondents: "200",
      draws: "100\u00a0tirages",
    });
    expect(rotation(analysis).facts.recovered).toBe("2 sur 2");
    expect(rotation(analysis).facts.ownItems).toBe("12 sur 21");
    expect(Number(rotation(analysis).facts.leastCongruence.replace(",", "."))).toBeGreaterThan(0.95);
    show(rotation(analysis));
    expect(shown()[0]).toMatch(/1 · 3\.1 .*\n2 · 11\.3 |1 · 11\.3 .*\n2 · 3\.1 /);
    expect(shown()[0]).toContain("6 sur 6");
  });

  test("shows the turned loadings of each item, under the component where it weighs most", () => {
    const turned = rotation(analysis);
    show(loadings(turned));
    const [text] = shown();
    expect(text).toMatch(/^Saturations après rotation varimax \(tous les items\)/);
    const heads = text!.split("\n").filter((line) => line.startsWith("Composante "));
    expect(heads.map((line) => /proche de (\S+)/.exec(line)![1]).sort()).toEqual(["11.3", "3.1"]);
    show(loadings(turned, { components: [1], most: 2 }));
    expect(shown()[1]).toContain("(2 items sur 21)");
    expect(() => loadings(turned, { components: [3] })).toThrow(
      "La rotation n’a pas de composante 3 : elles vont de 1 à 2.",
    );
  });

  test("is the same every time", () => {
    expect(pca(own, ...causes, "8.1").spectrum).toEqual(analysis.spectrum);
  });

  test("says what it leaves out: routed questions, constant items, incomplete respondents", () => {
    const flat = withColumn(own, "q3_1_2", () => 7);
    show(adequacy(pca(flat, "3.1", "4.2")));
    const [text] = shown();
    expect(text).toMatch(/Sur 14 items de 2 questions et \d+ structures\. Hors analyse : /);
    expect(text).toContain("1 item à réponse unique (3.1.2) ; ");
    expect(text).toMatch(/\d+ structures sans toutes les réponses\./);
    show(adequacy(pca(own)));
    expect(shown()[1]).toMatch(
      /Hors analyse : 28 questions posées à une partie des structures \(3\.6, 4\.2, /,
    );
  });

  longTest("calls respondents what the study does", () => {
    const { questionnaire } = own;
    const respondent = { singular: "école", plural: "écoles", gender: "feminine" as const };
    show(adequacy(pca({ ...own, questionnaire: { ...questionnaire, respondent } })));
    expect(shown()[0]).toContain("posées à une partie des écoles (3.6, ");
  });

  test("refuses a component that there is not", () => {
    const wrong = "L’analyse n’a pas de composante 22 : elles vont de 1 à 21.";
    expect(() => correlationCircle(analysis, [1, 22])).toThrow(wrong);
    expect(() => loadings(analysis, { components: [22] })).toThrow(wrong);
    expect(() => individuals(analysis, "2.3", [22, 1])).toThrow(wrong);
  });

  test("names the items that it shows best, first", () => {
    show(loadings(analysis, { most: 3 }));
    const rows = shown()[0]!.split("\n").slice(2, 5);
    for (const row of rows) expect(row).toMatch(/^(?:3\.1|11\.3)\.\d /);
    expect(shown()[0]).toContain("les 3 mieux représentés sur 21");
  });
});

describe("the reconstructed respondents", () => {
  const analysis = pca(made);

  test("hold one component beyond chance, that of the type of structure, and none within groups", () => {
    expect(analysis.spectrum.kept).toBe(1);
    expect(etaSquared(analysis, "2.3")).toBe("η²\u00a0=\u00a00,34\u00a0(supposé)");
    expect(within(analysis).spectrum.kept).toBe(0);
  });

  test("have correlations that a printed crossing imposes, which are not supposed", () => {
    const items = crossTable(made, "3.1", "2.3");
    expect(imposedCorrelation(analysis, "structure")).not.toContain("supposé");
    const [first, second] = rowTests(items)
      .map(({ effect }) => effect)
      .sort((a, b) => b - a);
    const value = Number(imposedCorrelation(pca(made, "3.1"), "structure").replace(",", "."));
    expect(value).toBeCloseTo(Math.sqrt(first! * second!), 2);
  });

  test("come from as many departments as the report prints", () => {
    expect(distinctAnswers(made, "2.2")).toBe(String(new Set(answersIn(made, "q2_2")).size));
  });
});

describe("the region", () => {
  const regionsOf = (change: (row: number) => string) =>
    pca(
      withColumn(own, "q2_2", (_, row) => change(row)),
      "3.1",
    );

  test("is shown after the crossings when nothing is named, and its map has the crossings alone", () => {
    show(supplementary(pca(made, "3.1", "11.3")));
    const [text] = shown();
    expect(text!.indexOf("\n2.6 ")).toBeLessThan(
      text!.indexOf("\nRégion (d’après 2.2 Votre numéro de département)"),
    );
    expect(text).toContain("\n  Région indéterminée ");
    expect(text).toContain("Région indéterminée : aucun département n’a pour numéro « 97 ».");
    show(categoryMap(mca(made, "2.8", "2.10", "2.11")));
    expect(shown()[1]).not.toContain("Bretagne");
  });

  test("of answers of one's own, read from a file, is placed as any other", () => {
    const folder = mkdtempSync(join(tmpdir(), "regions-"));
    const file = join(folder, "reponses.csv");
    writeFileSync(file, formatRespondents(withColumn(own, "q2_2", (_, row) => (row === 0 ? "976" : "35"))));
    show(supplementary(pca(study(file), "3.1"), "region"));
    rmSync(folder, { recursive: true });
    expect(shown()[0]).toMatch(/\n {2}Bretagne +199 .*\n {2}Mayotte +1 /);
    expect(shown()[0]).toContain("Régions sans répondant : Auvergne-Rhône-Alpes, ");
  });

  test("holds by chance its groups less one over the respondents less one, and one test value in twenty has a star", () => {
    const facts = regionFacts(pca(made, "3.1", "11.3"));
    expect(facts).toMatchObject({ regions: "18", linkByChance: "0,019", farByChance: "1,8" });
    expect(facts.link).toMatch(/^η²\u00a0=\u00a00,0\d\d\u00a0\(supposé\)$/);
    expect(facts.far).toMatch(/^\d sur 36\u00a0\(supposé\)$/);
    expect(facts.p).toMatch(/\u00a0\(supposé\)$/);
  });

  test("holds that by chance: the mean over all orders of five respondents in three regions", () => {
    const orders = (left: readonly number[]): number[][] =>
      left.length === 0
        ? [[]]
        : left.flatMap((k) => orders(left.filter((x) => x !== k)).map((o) => [k, ...o]));
    const groups = [[0, 1], [2, 3], [4]];
    const shares = orders([0, 1, 2, 3, 4]).map((order) =>
      etaSquaredOf(oneWayAnova(groups.map((own) => own.map((i) => [1, 2, 4, 8, 16][order[i]!]!)))),
    );
    const five = withColumn(
      asStudy(plantedSurvey(5, causes)),
      "q2_2",
      (_, row) => ["35", "35", "75", "75", "20"][row]!,
    );
    expect(regionFacts(pca(five, "3.1")).linkByChance).toBe(
      fr.decimal(shares.reduce((sum, x) => sum + x, 0) / shares.length, 3),
    );
  });

  test("has the F test of an analysis of variance between its groups", () => {
    const analysis = regionsOf((row) => ["35", "75", "13"][row % 3]!);
    const scores = analysis.components.individuals.coordinates;
    const { p } = oneWayAnova(
      [0, 1, 2].map((k) => scores.flatMap((x, row) => (row % 3 === k ? [x[0]!] : []))),
    );
    expect(regionFacts(analysis)).toMatchObject({ p: fr.p(p), linkByChance: fr.decimal(2 / 199, 3) });
  });

  test("is far where its answers differ, and nothing is tested where everybody is of one", () => {
    const score = answersIn(own, "q3_1_1").map(Number);
    const split = regionsOf((row) => (score[row]! > 7 ? "35" : score[row]! < 4 ? "97" : "13"));
    show(supplementary(split, "region"));
    const rows = shown()[0]!
      .split("\n")
      .filter((line) => /^ {2}(?:Bretagne|Provence)/.test(line));
    const stars = rows.join().split("*").length - 1;
    expect(stars).toBeGreaterThan(0);
    expect(regionFacts(split)).toMatchObject({
      regions: "2",
      far: `${stars} sur 4`,
      p: "p\u00a0<\u00a00,001",
    });
    const alone = regionFacts(regionsOf(() => "29"));
    expect(alone).toMatchObject({
      regions: "1",
      far: "0 sur 0",
      p: "p\u00a0=\u00a0—",
      linkByChance: "0,000",
    });
  });

  test("is refused in French where no department is asked", () => {
    const { questionnaire } = own;
    const questions = questionnaire.questions.filter(({ kind }) => kind !== "department");
    const analysis = pca({ ...own, questionnaire: { ...questionnaire, questions } }, "3.1");
    expect(() => supplementary(analysis, "region")).toThrow(
      /^Le questionnaire ne demande pas le département/,
    );
    show(supplementary(analysis));
    expect(shown()[0]).not.toContain("Région");
  });
});

describe("a crossing that some did not answer", () => {
  const partial = withColumn(own, "q2_3", (answer, row) => (row % 5 === 0 ? null : answer));

  test("is placed on the others, in tables, sentences and figures, which say whom they leave out", () => {
    const said = "2.3 : placée d’après 160 des 200 répondants de l’analyse (non posée à 40).";
    show(supplementary(pca(partial, "3.1")));
    expect(shown()[0]).toMatch(/\n2\.3 .* 160 +η² = .*\n(?: {2}.*\n)* {2}Laissés de côté : non posée +40/);
    expect(shown()[0]).toContain(said);
    show(categoryMap(mca(partial, "2.8", "2.10", "2.11")));
    expect(shown()[1]).toContain(said);
    show(individuals(pca(partial, "3.1")));
    expect(shown()[2]).toContain("Question non posée");
    expect(etaSquared(pca(partial, "3.1"), "2.3")).toMatch(/^η²\u00a0=\u00a00,\d\d$/);
  });

  test("has those who refused or did not know apart from those who were not asked", () => {
    const column = partial.columns.get("q2_3")!;
    const first = column.values.length;
    const codes = column.codes.map((code, row) => (code < first ? code : first + (row % 10 === 0 ? 1 : 0)));
    const refused = { ...column, missing: ["notAsked", "refused"] as const, codes };
    const survey = { ...partial, columns: new Map([...partial.columns, ["q2_3", refused]]) };
    const { table } = individuals(pca(survey, "3.1"));
    expect(table!.slice(-2).map(([label, n]) => [label, n])).toEqual([
      ["Question non posée", "20"],
      ["Réponse manquante (refus)", "20"],
    ]);
  });

  test("or a region that nobody gave, is said to be without answer", () => {
    const none = withColumn(own, "q2_2", () => null);
    show(supplementary(pca(none, "3.1")));
    expect(shown()[0]).toContain(
      "Région : aucun des 200 répondants de l’analyse n’a répondu (non posée à 200) ; rien n’est placé.",
    );
    expect(regionFacts(pca(none, "3.1"))).toMatchObject({
      regions: "0",
      link: "η²\u00a0=\u00a0—",
      linkByChance: "—",
      p: "p\u00a0=\u00a0—",
      far: "0 sur 0",
    });
    const lost = withColumn(own, "q3_5", () => null);
    const { data, alt } = correlationCircle(pca(lost, "3.1"), [1, 2], "3.5");
    expect(JSON.stringify(data)).not.toContain("NaN");
    expect(alt).toContain("aucun des 200 répondants");
  });
});

describe("a scenario", () => {
  longTest("plants a component a question of several notes, which parallel analysis and varimax find", () => {
    const supposed = scenario(0.5, 0.2);
    expect(supposed.provenance).toEqual({ kind: "scenario", scenario: { within: 0.5, between: 0.2 } });
    // Of six questions with 45 notes; the notebook has those of all twenty.
    const analysis = pca(supposed, "3.1", "3.3", "4.4", "8.1", "8.2", "11.3");
    expect(componentFacts(analysis).planted).toBe("6\u00a0composantes");
    expect(analysis.spectrum.kept).toBe(6);
    expect(rotation(analysis).facts.recovered).toBe("6 sur 6\u00a0(scénario)");
    expect(componentFacts(pca(made, "3.1")).planted).toBe("—");
    expect(componentFacts(mca(supposed)).planted).toBe("0\u00a0composante");
  });

  longTest("plants a component of choices, along which their answers come in order", () => {
    const analysis = mca(scenario(0.5, 0.1, 0.2));
    expect(componentFacts(analysis).planted).toBe("1\u00a0composante");
    expect(analysis.spectrum.kept).toBe(1);
    // 12.1 is shared out among the questions that it opens before its answers are put in order.
    expect(componentFacts(analysis).inOrder).toBe("20 sur 21\u00a0(scénario)");
    expect(inOrder(analysis, 2)).toMatch(/^\d sur 21/);
    expect(componentFacts(mca(made)).planted).toBe("—");
  });
});
