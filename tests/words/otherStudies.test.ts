import { describe, expect, test } from "vitest";
import { isRebuilt } from "../../lib/answers/Provenance";
import { UserError } from "../../lib/base/UserError";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import type { Study } from "../../lib/study/Study";
import { type Words, wordNames, words } from "../../lib/words/words";
import { otherStudy } from "../support/otherStudy";
import { sampled } from "../support/realChecks";
import { plain, useShown } from "../support/shown";

const shown = useShown();

/** What each word is called with; several times where it depends on the kind of a question. */
function callsOf(say: Words, study: Study): Readonly<Record<string, readonly (() => unknown)[]>> {
  const [crossing = "size"] = study.questionnaire.crossings.map(({ id }) => id);
  const analysis = () => say.pca(study, "2.2", "2.6");
  const choices = () => say.mca(study, "2.1", "2.7", "1.1", "1.2");
  const [group, other] = ["Petite", "Moyenne"];
  return {
    show: ["1.1", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7"].map((id) => () => say.show(id)),
    comment: [() => say.comment`Un ${"mot"}.`],
    keyPoints: [() => say.keyPoints`- Un ${"mot"}.`],
    study: [() => say.study()],
    help: [
      () => say.help(),
      () => say.show(say.help()),
      () => say.show(say.help(say.crosstab)),
      () => say.help("xyz"),
    ],
    questions: [
      () => say.questions("oui"),
      () => say.show(say.questions()),
      () => say.show(say.questions("xyz")),
    ],
    texts: [() => say.show(say.texts("2.1"))],
    use: [() => say.use(say.study())],
    filter: [
      () => say.filter(study, "2.1", "Oui"),
      () => say.filter(study, "2.6" as never, ((note: unknown) => Number(note) > 5) as never),
    ],
    unweighted: [() => say.show(say.flatTable(say.unweighted(study), "2.1"))],
    scenario: [() => say.scenario(0.5, 0.2)],
    withInteraction: [() => say.withInteraction("2.6", 1)],
    facts: [() => Object.values(say.facts())],
    flow: [() => say.show(say.flow())],
    contents: [() => say.show(say.contents())],
    findings: [() => say.findings()],
    crosstab: [
      () => say.show(say.crosstab(study, "2.1", "1.2")),
      () => say.show(say.crosstab(study, "2.2", "2.1")),
    ],
    flatTable: [() => say.show(say.flatTable(study, "2.4"))],
    crossingFigure: [() => say.show(say.crossingFigure(say.crosstab(study, "2.5", "1.1")))],
    save: [() => say.show(say.help("save"))],
    recode: ["2.1", "2.4", "2.5", "2.5.1"].map((id) => () => {
      const own = say.recode(study, id, {
        Ceci: [id === "2.1" ? "Oui" : id === "2.4" ? "Livre" : "Souvent"],
      });
      const made = own.questionnaire.questions.find(({ derived }) => derived !== undefined)!;
      say.show(say.crosstab(own, made.id, "1.2"));
      say.show(own);
    }),
    cut: ["2.2", "2.2.3", "2.3", "2.6"].map((id) => () => {
      const own = say.cut(study, id, [0, 3, 5, Number.POSITIVE_INFINITY]);
      const made = own.questionnaire.questions.find(({ derived }) => derived !== undefined)!;
      say.show(say.crosstab(own, made.id, "1.2"));
    }),
    fromFrame: [
      () =>
        say.show(say.flatTable(say.fromFrame(say.frame(study, "2.3"), study, { "2.3-x": "q2_3" }), "2.3-x")),
    ],
    frame: [() => say.show(say.frame(study, "1.1", "2.3").head(2))],
    fr: [() => say.fr.percent(12)],
    percent: [
      () => say.percent("2.1", "Oui"),
      () => say.percent("2.1", "Oui", group),
      () => say.percent("2.4.2", { [crossing]: other }),
      () => say.percent("2.5.1", "Souvent", group),
    ],
    count: [() => say.count("2.2"), () => say.count("2.4.1"), () => say.count("2.1", "Non", group)],
    mean: [() => say.mean("2.2.3"), () => say.mean("2.3", group)],
    sd: [() => say.sd("2.6"), () => say.sd("2.6", group)],
    median: [() => say.median("2.2.3"), () => say.median("2.3", group)],
    percentBetween: [() => say.percentBetween("2.2.3", 4, 5), () => say.percentBetween("2.3", 0, 3, group)],
    gap: [
      () => say.gap("2.1", "Oui", crossing),
      () => say.gap("2.2.1", crossing),
      () => say.gap("2.3", crossing, group, other),
    ],
    probability: ["2.1", "2.2", "2.2.1", "2.4.1"].map((id) => () => say.probability(id, crossing)),
    effectSize: ["2.1", "2.2", "2.2.1", "2.3", "2.4"].map((id) => () => say.effectSize(id, crossing)),
    significant: ["2.2", "2.4", "2.5"].map((id) => () => say.significant(id, crossing)),
    significantCount: ["2.1", "2.2", "2.4"].map((id) => () => say.significantCount(id, crossing)),
    leading: ["2.1", "2.2", "2.4"].map((id) => () => say.leading(id, 2)),
    trailing: ["2.1", "2.2", "2.4"].map((id) => () => say.trailing(id, 2)),
    label: ["2.1", "2.2.1"].map((id) => () => say.label(id)),
    distinctAnswers: [() => say.distinctAnswers(study, "1.2")],
    examine: [
      ...["2.1", "2.2", "2.4", "2.5"].map((id) => () => say.show(say.examine(id))),
      () => say.show(say.examine(say.crosstab(study, "2.2", "1.2"), { yates: true })),
    ],
    cautions: [() => say.show(say.cautions(2)), () => say.show(say.cautions(1))],
    missingAnswers: [() => say.show(say.missingAnswers())],
    multiplicity: [
      ...[undefined, 2, "2.2"].map((name) => () => say.show(say.multiplicity(name))),
      () => say.show(say.multiplicity().thresholds),
      () => Object.values(say.multiplicity().facts),
    ],
    multiplicityBySection: [() => say.show(say.multiplicityBySection())],
    robustness: [() => say.show(say.robustness()), () => Object.values(say.robustness().facts)],
    rankStability: [() => say.show(say.rankStability())],
    interaction: [
      () => say.show(say.interaction("2.2")),
      () => say.show(say.interaction("2.1")),
      () => say.show(say.interaction("2.6", "1.1", "1.2")),
      () => say.show(say.interaction("2.4", "1.1", "1.3")),
    ],
    interactionFacts: [() => Object.values(say.interactionFacts("2.6"))],
    openInteractions: [() => say.show(say.openInteractions())],
    adjustedEffects: [() => say.show(say.adjustedEffects())],
    pca: [() => say.show(analysis())],
    mca: [() => say.show(choices())],
    within: [() => say.show(say.within(analysis())), () => say.show(say.within(analysis(), "1.2"))],
    adequacy: [() => say.show(say.adequacy(analysis()))],
    scree: [() => say.show(say.scree(choices()))],
    loadings: [() => say.show(say.loadings(analysis(), { components: [2], most: 2 }))],
    rotation: [() => say.show(say.rotation(analysis(), 2))],
    supplementary: [
      () => say.show(say.supplementary(analysis())),
      () => say.show(say.supplementary(analysis(), "1.2", "2.3")),
    ],
    reliability: [() => say.show(say.reliability(study))],
    correlationCircle: [() => say.show(say.correlationCircle(analysis(), [1, 2], "2.3"))],
    biplot: [() => say.show(say.biplot(analysis()))],
    individuals: [
      () => say.show(say.individuals(analysis())),
      () => say.show(say.individuals(analysis(), "1.2")),
    ],
    categoryMap: [() => say.show(say.categoryMap(choices()))],
    componentFacts: [
      () => Object.values(say.componentFacts(analysis())),
      () => Object.values(say.componentFacts(choices())),
    ],
    regionFacts: [() => say.regionFacts(analysis())],
    etaSquared: [() => say.etaSquared(analysis(), "1.1")],
    imposedCorrelation: [() => say.imposedCorrelation(analysis(), crossing)],
  };
}

/** What a call gives a reader: what it shows and says, or what it refuses. */
function outcome(call: () => unknown): { readonly texts: readonly string[]; readonly refusal?: string } {
  const before = shown().length;
  try {
    const value = call();
    const said = [value].flat().filter((one) => typeof one === "string");
    return { texts: [...shown().slice(before), ...said.map(plain)] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { texts: [], refusal: plain(error.message) };
  }
}

/** What only the study of a publication, or rebuilt answers, may say. */
const ofOthers =
  /\b(?:le|du|au|ce) rapport\b(?! de)|publié|publication|imprim|reconstru|\(supposé\)|effectifs des groupes supposés|errat|structures?\b|Conum|undefined|NaN|Infinity/i;

const whole = otherStudy(3);
const weighted: Study = {
  ...whole,
  weights: { name: "poids", weights: whole.ids.map((_, i) => 0.5 + (i % 4)), drawn: [whole.ids.length] },
};

const secret: Study = { ...whole, secrecy: { ...defaultRules, width: 5, whole } };

const studies: readonly (readonly [string, Study])[] = [
  ["3 crossings", whole],
  ["small numbers that are kept secret", secret],
  ["weighted answers", weighted],
  ["2 crossings", otherStudy(2)],
  ["1 crossing", otherStudy(1)],
  ["no crossing", otherStudy(0)],
];

describe.each(sampled(studies, 3))("a study of %s that no report prints", (_, study) => {
  const calls = callsOf(words(study), study);

  test("is spoken of by every word", () => {
    expect(Object.keys(calls).sort()).toEqual([...wordNames].sort());
    expect(isRebuilt(study)).toBe(false);
  });

  test.each(
    wordNames,
  )("%s says nothing that is not so, or refuses in French what is not possible", (name) => {
    for (const call of calls[name]!) {
      const { texts, refusal } = outcome(call);
      for (const text of texts) {
        const found = ofOthers.exec(text);
        expect(found === null ? "" : text.slice(Math.max(0, found.index - 80), found.index + 40)).toBe("");
      }
      if (refusal !== undefined) expect(refusal).toMatch(/^(?:\p{Lu}|« ).*\.$/u);
    }
  });
});
