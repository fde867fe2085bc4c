import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../lib/answers/Survey";
import { UserError } from "../../lib/base/UserError";
import { fr } from "../../lib/present/french";
import { itemsOf } from "../../lib/questionnaire/itemsOf";
import { questionById } from "../../lib/questionnaire/lookup";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { describe as moments } from "../../lib/stats/means/describe";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { asStudy, conum, conumWords } from "../support/conum";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const {
  count,
  crosstab,
  effectSize,
  filter,
  gap,
  leading,
  mean,
  percent,
  probability,
  sd,
  significant,
  use,
} = conumWords();
const survey = asStudy(wholeSurvey(400));
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

beforeAll(() => use(survey));

/** The answers to a question or an item of those asked, in a group or in all; counted here, by no table. */
function given(id: string, group?: string, by = "2.3"): readonly (string | number)[] {
  const groups = answers(survey, by);
  return answers(survey, id).flatMap((answer, row) =>
    answer === null || (group !== undefined && groups[row] !== group) ? [] : [answer],
  );
}
const countIn = (id: string, answer: string | number, group?: string, by?: string) =>
  given(id, group, by).filter((other) => other === answer).length;
const shareIn = (id: string, answer: string | number, group?: string, by?: string) =>
  (100 * countIn(id, answer, group, by)) / given(id, group, by).length;

describe("percent and count", () => {
  test("speak of an answer to a question with a single choice, of all or of a group", () => {
    expect(percent("2.8", "Oui")).toBe(fr.percent(shareIn("2.8", "Oui")));
    expect(percent("2.8", "Oui", "Privée")).toBe(fr.percent(shareIn("2.8", "Oui", "Privée")));
    expect(count("2.8", "Non", "Plusieurs Conum")).toBe(
      fr.integer(countIn("2.8", "Non", "Plusieurs Conum", "2.6")),
    );
  });

  test("speak of an answer of a multiple choice by its id, among those asked", () => {
    expect(percent("12.2.1")).toBe(fr.percent(shareIn("12.2.1", 1)));
    expect(percent("12.2.3", "Publique")).toBe(fr.percent(shareIn("12.2.3", 1, "Publique")));
    expect(count("12.2.1")).toBe(fr.integer(countIn("12.2.1", 1)));
    expect(count("12.2.1", "Privée")).toBe(fr.integer(countIn("12.2.1", 1, "Privée")));
  });

  test("speak of an answer to an item of a grid", () => {
    expect(percent("6.4.2", "Je ne sais pas")).toBe(fr.percent(shareIn("6.4.2", "Je ne sais pas")));
    expect(percent("6.4.1", "Oui", "Publique")).toBe(fr.percent(shareIn("6.4.1", "Oui", "Publique")));
    expect(count("6.4.1", "Non", "Un Conum")).toBe(fr.integer(countIn("6.4.1", "Non", "Un Conum", "2.6")));
  });

  test("take the label of an answer of a multiple choice, or of an item of a grid, after the question", () => {
    const posts = "De postes qui n’étaient pas si utiles";
    expect(percent("12.2", posts)).toBe(percent("12.2.2"));
    expect(percent("12.2", posts, "Publique")).toBe(percent("12.2.2", "Publique"));
    expect(count("12.2", posts, "Privée")).toBe(count("12.2.2", "Privée"));
    expect(percent("6.4", "Un webinaire collectif", "Non", "Publique")).toBe(
      percent("6.4.4", "Non", "Publique"),
    );
    expect(count("6.4", "Un webinaire collectif", "Oui")).toBe(count("6.4.4", "Oui"));
    expect(gap("12.2", posts, "structure")).toBe(gap("12.2.2", "structure"));
    expect(gap("6.4", "Un webinaire collectif", "Oui", "conum")).toBe(gap("6.4.4", "Oui", "conum"));
  });

  test("refuse the label of no item in particular, and name the items", () => {
    const loose = percent as (...args: readonly string[]) => string;
    expect(() => loose("6.4", "Oui")).toThrow(
      /^« Oui » est une réponse à chacun des items de la question 6\.4 : nommez d’abord l’un d’eux, 6\.4\.1 « Une journée/,
    );
    expect(() => loose("12.2", "De postes qui n’étaient pas utiles")).toThrow(
      /^La question 12\.2 n’a pas d’item « De postes qui n’étaient pas utiles » ; vouliez-vous dire « De postes qui n’étaient pas si utiles » \? Items : 12\.2\.1 « /,
    );
  });

  test("count those asked when no answer is named, whatever the question", () => {
    expect(count("2.8")).toBe("400");
    expect(count("12.2")).toBe(fr.integer(given("12.2.1").length));
    expect(count("6.4")).toBe(fr.integer(given("6.4.1").length));
    expect(count("3.1")).toBe(fr.integer(given("3.1.1").length));
  });

  test("refuse an answer that there is not, and what has no answers to count", () => {
    expect(() => percent("6.4.1", "Peut-être" as "Oui")).toThrow(
      new UserError(
        "La question 6.4.1 n’a pas de réponse « Peut-être ». Réponses : « Oui », « Non », « Je ne sais pas ».",
      ),
    );
    expect(() => count("6.4.1" as "12.2.1")).toThrow(/^Précisez la réponse à la question 6\.4\.1\./);
    expect(() => percent("3.1.1", "9" as "Privée")).toThrow(
      /percentBetween\("3\.1\.1", 9, 9\) la part de 9\.$/,
    );
    expect(() => percent("3.1.1")).toThrow(/^La question 3\.1\.1 n’a pas de réponses à compter/);
    expect(() => percent("12.2.9" as "12.2.1")).toThrow(/^La question 12\.2 n’a pas d’item « 12\.2\.9 »/);
  });
});

describe("gap", () => {
  const points = (a: number, b: number) => `${fr.decimal(Math.abs(a - b), 1)}\u00a0points`;

  test("is how far apart the groups are, on an answer of any kind", () => {
    const between = (id: string, answer: string | number) =>
      points(shareIn(id, answer, "Publique"), shareIn(id, answer, "Privée"));
    expect(gap("2.8", "Oui", "structure")).toBe(between("2.8", "Oui"));
    expect(gap("12.2.1", "structure")).toBe(between("12.2.1", 1));
    expect(gap("6.4.3", "Non", "structure")).toBe(between("6.4.3", "Non"));
  });
});

describe("mean and sd", () => {
  test("speak of a number, a score, or an item by its id", () => {
    for (const id of ["2.7", "3.1.2"] as const) {
      const all = moments(given(id).map(Number));
      const publics = moments(given(id, "Publique").map(Number));
      expect([mean(id), sd(id)]).toEqual([fr.decimal(all.mean), fr.decimal(all.sd)]);
      expect([mean(id, "Publique"), sd(id, "Publique")]).toEqual([
        fr.decimal(publics.mean),
        fr.decimal(publics.sd),
      ]);
    }
  });

  test("want to know which item of a question that has several", () => {
    expect(() => mean("3.1")).toThrow(
      /^La question 3\.1 a plusieurs items : précisez lequel, par exemple mean\("3\.1\.1"\)\. Items : 3\.1\.1 « .*», 3\.1\.2 « /,
    );
    expect(() => sd("3.1", "Privée" as never)).toThrow(/par exemple sd\("3\.1\.1", "Privée"\)/);
    expect(() => mean("3.1", "Privé de tout" as never)).toThrow(
      "La question 3.1 n’a pas d’item « Privé de tout »",
    );
  });

  test("take the label of an item after its question", () => {
    const [item] = itemsOf(questionById(survey.questionnaire, "3.1"));
    const named = mean as (...given: readonly string[]) => string;
    expect(named("3.1", item!)).toBe(mean("3.1.1"));
    expect(named("3.1", item!, "Privée")).toBe(mean("3.1.1", "Privée"));
  });

  test("say what to write of a question that has no mean", () => {
    expect(() => mean("2.8")).toThrow('percent("2.8", "Oui") dit la part d’une réponse.');
    expect(() => mean("12.2")).toThrow('percent("12.2.1") dit la part d’une réponse.');
    expect(() => mean("6.4.1")).toThrow(/percent\("6\.4\.1", "[^"]+"\) dit/);
  });

  test("refuse what has no mean", () => {
    for (const id of ["2.8", "12.2.1", "6.4.1"] as const)
      expect(() => mean(id)).toThrow(
        `La question ${id} n’a pas de moyenne : ses réponses sont des modalités.`,
      );
  });
});

test("a crossing is named by its question too", () => {
  expect(probability("3.1.2", "2.3")).toBe(probability("3.1.2", "structure"));
  expect(probability("12.2", "Existence de postes en CDI", "2.3")).toBe(probability("12.2.5", "structure"));
  expect(effectSize("3.1", "De compréhension du monde numérique", "conum")).toBe(
    effectSize("3.1.6", "conum"),
  );
  expect(significant("3.1", "2.6")).toBe(significant("3.1", "conum"));
  expect(gap("3.1.2", "2.3", "Publique", "Privée")).toBe(gap("3.1.2", "structure"));
  expect(percent("2.8", "Oui", { "2.3": "Privée" })).toBe(percent("2.8", "Oui", "Privée"));
});

describe("probability", () => {
  const privates = (id: string) => given(id, "Privée");
  const publics = (id: string) => given(id, "Publique");

  test("is that of an item: its analysis of variance", () => {
    const anova = oneWayAnova([publics("3.1.2").map(Number), privates("3.1.2").map(Number)]);
    expect(probability("3.1.2", "structure")).toBe(fr.p(anova.p));
  });

  test("is that of an answer of a multiple choice, given or not, or of an item of a grid", () => {
    const tally = (id: string, answer: string | number) =>
      [publics(id), privates(id)].map((values) => values.filter((other) => other === answer).length);
    const ticked = chiSquareTest([tally("12.2.1", 1), tally("12.2.1", 0)]);
    expect(probability("12.2.1", "structure")).toBe(fr.p(ticked.p));
    const grid = chiSquareTest(["Oui", "Non", "Je ne sais pas"].map((answer) => tally("6.4.4", answer)));
    expect(probability("6.4.4", "structure")).toBe(fr.p(grid.p));
  });

  test("is the smallest of a question that has several", () => {
    const each = [1, 2, 3, 4, 5, 6].map((item) => {
      const id = `3.1.${item}`;
      return oneWayAnova([publics(id).map(Number), privates(id).map(Number)]).p;
    });
    expect(probability("3.1", "structure")).toBe(fr.p(Math.min(...each)));
  });

  test("is « — » when nothing could be tested", () => {
    use(filter(survey, "2.3", "Privée"));
    expect(plain(probability("2.8", "structure"))).toBe("p = —");
    use(survey);
  });
});

describe("leading", () => {
  test("ranks the answers of a single or a multiple choice by how many gave them", () => {
    const [first, second] = ["Oui", "Non"].sort((a, b) => countIn("2.8", b) - countIn("2.8", a));
    expect(plain(leading("2.8", 2))).toBe(
      plain(
        `« ${first} » (${fr.percent(shareIn("2.8", first!))}) et « ${second} » (${fr.percent(shareIn("2.8", second!))})`,
      ),
    );
    const shares = [1, 2, 3, 4, 5].map((item) => shareIn(`12.2.${item}`, 1));
    expect(leading("12.2", 1)).toContain(`(${fr.percent(Math.max(...shares))})`);
  });

  test("ranks the items of a scale by their means", () => {
    const means = [1, 2, 3, 4, 5, 6].map((item) => moments(given(`3.1.${item}`).map(Number)).mean);
    expect(leading("3.1", 1)).toContain(`(${fr.decimal(Math.max(...means))})`);
  });

  test("refuses what it cannot rank", () => {
    for (const id of ["2.7", "6.4"] as const)
      expect(() => leading(id, 2)).toThrow(`La question ${id} n’a ni modalités ni notes à classer.`);
  });
});

describe("filter", () => {
  test("keeps those who gave an answer, to a question or to an item of a grid", () => {
    expect(filter(survey, "2.3", "Privée").ids).toHaveLength(countIn("2.3", "Privée"));
    const some = filter(survey, "6.4.1", ["Oui", "Non"]);
    expect(some.ids).toHaveLength(countIn("6.4.1", "Oui") + countIn("6.4.1", "Non"));
  });

  test("keeps those whose score, or whose tick, passes a function", () => {
    const high = filter(survey, "3.1.2", (note) => Number(note) > 7);
    expect(high.ids).toHaveLength(given("3.1.2").filter((note) => Number(note) > 7).length);
    expect(filter(survey, "12.2.1", (ticked) => ticked === 1).ids).toHaveLength(countIn("12.2.1", 1));
  });
});

test("misspelt ids, answers and groups are errors of type", () => {
  const never = () => {
    // @ts-expect-error there is no such item
    mean("3.1.99");
    // @ts-expect-error there is no such answer to the items of the grid
    percent("6.4.1", "Peut-être");
    // @ts-expect-error an item of a grid needs an answer
    percent("6.4.1");
    // @ts-expect-error an answer to each item of the grid, and the label of none
    percent("6.4", "Oui");
    // @ts-expect-error an item of a grid needs an answer, named by its label too
    percent("6.4", "Un webinaire collectif");
    // @ts-expect-error the multiple choice has no such answer
    percent("12.2", "Oui");
    // @ts-expect-error there is no such group
    percent("12.2.1", "Publiques");
    // @ts-expect-error there is no such crossing
    probability("3.1.2", "structures");
    // @ts-expect-error nothing is crossed with this question
    probability("3.1.2", "2.8");
    // @ts-expect-error there is no such answer
    filter(survey, "6.4.1", "oui");
    // @ts-expect-error nothing is crossed with a multiple choice
    crosstab(survey, "2.8", "12.2");
  };
  expect(never).toBeTypeOf("function");
});

describe("a survey that lacks questions", () => {
  const partial = asStudy(withoutQuestions(survey, ({ id }) => !id.startsWith("2.")));

  test("answers for those it has, and says of another that it was not read", () => {
    use(partial);
    expect(percent("2.8", "Oui")).toBe(fr.percent(shareIn("2.8", "Oui")));
    const refusal = "Les réponses lues ne contiennent pas la question 3.1. Elles contiennent : 2.1 à 2.11.";
    expect(() => mean("3.1.2")).toThrow(refusal);
    expect(() => probability("3.1.2", "structure")).toThrow(refusal);
    use(survey);
  });
});

describe("words of reconstructed answers", () => {
  const supposed = "\u00a0(supposé)";
  const made = conum;

  test("say so of a crossing that the report does not print, and of no other", () => {
    use(made);
    expect(percent("2.8", "Oui", "Privée")).not.toContain(supposed);
    expect(percent("12.2.1", "Publique")).not.toContain(supposed);
    expect(percent("12.2.1", "Un Conum").endsWith(supposed)).toBe(true);
    expect(count("12.2.1", "Un Conum").endsWith(supposed)).toBe(true);
    expect(gap("12.2.1", "conum").endsWith(supposed)).toBe(true);
    expect(probability("12.2.1", "conum").endsWith(supposed)).toBe(true);
    expect(probability("12.2", "conum").endsWith(supposed)).toBe(true);
    expect(mean("3.1.2", "Un Conum")).not.toContain(supposed);
    use(survey);
    expect(percent("12.2.1", "Un Conum")).not.toContain(supposed);
  });

  test("say so of a filtered survey, whatever the table", () => {
    use(filter(made, "2.8", "Oui"));
    expect(mean("3.1.2").endsWith(supposed)).toBe(true);
    expect(sd("3.1.2", "Publique").endsWith(supposed)).toBe(true);
    expect(leading("3.1", 1).endsWith(supposed)).toBe(true);
    use(survey);
  });
});
