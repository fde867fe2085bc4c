import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkJupyter } from "../support/jupyter";
import { type JupyterAnswer, type JupyterRequest, jupyterSession } from "../support/jupyterSession";

const root = join(__dirname, "..", "..");
const execute = (code: string, more: object = {}): JupyterRequest => ({ type: "execute", code, ...more });

const complete = (code: string, cursor?: number): JupyterRequest => ({
  type: "complete",
  code,
  ...(cursor === undefined ? {} : { cursor }),
});

/** What is asked of one kernel, in this order. */
const requests = {
  words: execute(
    'import * as conum from "conum";\nimport { comment, percent, show, study } from "conum";\nconst survey = study();',
  ),
  coming: execute('Promise.resolve(["venu"])'),
  failing: execute('Promise.reject(new RangeError("tard"))'),
  crossing: execute('conum.crosstab(survey, "2.11", "2.10")'),
  survey: execute("survey"),
  question: execute("survey.questionnaire.questions[2]"),
  help: execute("conum.help(conum.crosstab)"),
  frame: execute('conum.frame(survey, "2.7").head(3)'),
  number: execute("6 * 7"),
  ids: complete('conum.crosstab(survey, "2.'),
  closedId: complete('conum.crosstab(survey, "2.1")', 27),
  answersOf: complete('percent("2.8", "'),
  items: complete('conum.mean("4.4.'),
  crossings: complete('conum.gap("2.8", "Oui", "'),
  groups: complete('percent("2.8", "Oui", "'),
  hole: complete('comment`Ainsi 🙂 ${percent("2.1'),
  named: complete("conum.crosst"),
  broken: complete("const x = ((( `${"),
  nonsense: complete('}}} "2.'),
  doc: { type: "inspect", code: 'percent("2.8", "Oui")', cursor: 4 },
  docInCall: { type: "inspect", code: "percent(", cursor: 8 },
  docOfId: { type: "inspect", code: 'show("2.8")', cursor: 8 },
  docOfNothing: { type: "inspect", code: "}}} (((", cursor: 5 },
  misspelt: execute(`comment\`Ainsi \${percent("2.8", "Ouii")}.\``),
  thrown: execute('const ids: any[] = ["2.88"];\nshow(ids[0]);'),
  ours: execute('throw new TypeError("panne volontaire");'),
  rejected: execute(
    'void Promise.reject(new Error("promesse non tenue"));\nawait new Promise((resolve) => setTimeout(resolve, 50));',
  ),
  long: execute('conum.rankStability({ draws: 2 }).facts.tests ?? "fini"'),
  scenario: execute("conum.scenario(0.5, 0.1).ids.length"),
  adding: execute(
    'const own = conum.recode(survey, "2.11", { "Pas oui": ["Non", "Je ne sais pas"] });\nconum.crosstab(own, "2.11-bis", "2.3")',
  ),
  addedIds: complete('conum.crosstab(own, "2.11'),
  addedAnswers: complete('conum.filter(own, "2.11-bis", "'),
  toGroup: complete('conum.recode(survey, "2.11", { A: ["'),
  interruptedScenario: execute("conum.scenario(0.4, 0.2)", { interruptAfter: 0.7 }),
  interruptedWord: execute("conum.pca(survey)", { interruptAfter: 1 }),
  pending: execute("new Promise((resolve) => setTimeout(resolve, 60_000))", { interruptAfter: 0.5 }),
  endless: execute("for (;;) {}", { interruptAfter: 0.5 }),
  waiting: execute("await new Promise((resolve) => setTimeout(resolve, 60_000));", { interruptAfter: 0.5 }),
} satisfies Record<string, JupyterRequest>;

describe.skipIf(!checkJupyter)("the kernel that real Jupyter starts", () => {
  let answers: Readonly<Record<keyof typeof requests, JupyterAnswer>>;
  beforeAll(() => {
    const given = jupyterSession(root, Object.values(requests));
    answers = Object.fromEntries(Object.keys(requests).map((name, i) => [name, given[i]])) as typeof answers;
  });

  /** What a cell wrote. */
  const streams = ({ outputs }: JupyterAnswer, name: string) =>
    outputs.flatMap((output) => (output.name === name ? [output.text] : [])).join("");

  /** What a cell told of its failure. */
  const fault = ({ outputs }: JupyterAnswer) =>
    outputs.flatMap(({ traceback }) => traceback ?? []).join("\n");

  /** What a cell showed, as text. */
  const shown = ({ outputs }: JupyterAnswer) =>
    outputs.flatMap(({ data }) => (data === undefined ? [] : [String(data["text/plain"])]));

  describe("shows the last value of a cell", () => {
    test("that is still to come, once it has come, and fails where that fails", () => {
      expect(streams(answers.coming, "stdout")).toContain("venu");
      expect(answers.failing.status).toBe("error");
      expect(fault(answers.failing)).toContain("RangeError: tard");
    });

    test("that is a crossing as its table, with the test, and its figure", () => {
      expect(answers.crossing.outputs.map(({ type }) => type)).toEqual(Array(3).fill("display_data"));
      const [table, figure] = answers.crossing.outputs;
      expect(table!.data!["text/html"]).toContain("<table");
      expect(table!.data!["text/plain"]).toMatch(/^2\.11 · .* × 2\.10 · [\s\S]*χ²/);
      expect(figure!.data).toHaveProperty(["application/vnd.plotly.v1+json"]);
    });

    test("that is a study, a question or a data frame, and no dump of an object", () => {
      expect(shown(answers.survey)).toEqual([expect.stringContaining("927")]);
      expect(shown(answers.question)[0]).toMatch(/^2\.3 · /);
      // Before it, that danfojs is loaded.
      expect(shown(answers.frame)).toEqual([
        expect.stringMatching(/^Chargement de danfojs/),
        expect.stringMatching(/^3.lignes/),
      ]);
      for (const name of ["crossing", "survey", "question", "frame"] as const)
        expect(streams(answers[name], "stdout")).toBe("");
    });

    test("that is the help of a word, as Markdown", () => {
      expect(answers.help.outputs[0]!.data!["text/markdown"]).toMatch(
        /^\*\*crosstab\*\* — Croise deux questions/,
      );
    });

    test("that is a number as before", () => {
      expect(answers.number.outputs).toMatchObject([{ name: "stdout", text: "42\n" }]);
    });
  });

  describe("completes", () => {
    test("a half-typed id from its opening quotation mark, in the order of the questionnaire, with the wording beside", () => {
      const { matches, cursor_start, cursor_end, metadata } = answers.ids;
      expect(matches).toEqual(Array.from({ length: 11 }, (_, i) => `"2.${i + 1}"`));
      expect([cursor_start, cursor_end]).toEqual([
        "conum.crosstab(survey, ".length,
        'conum.crosstab(survey, "2.'.length,
      ]);
      expect(metadata._jupyter_types_experimental![2]).toMatchObject({
        text: '"2.3"',
        // In one line beside the id, as JupyterLab shows it.
        type: "Vous\u00a0êtes\u00a0une\u00a0structure",
        signature: "Vous êtes une structure",
        start: cursor_start,
        end: cursor_end,
      });
    });

    test("an id that has its closing quotation mark, in the place of the whole", () => {
      expect(answers.closedId).toMatchObject({
        matches: ['"2.1"', '"2.10"', '"2.11"'],
        cursor_start: 23,
        cursor_end: 28,
      });
    });

    test("answers, items, crossings, groups and words", () => {
      expect(answers.answersOf.matches).toEqual(['"Oui"', '"Non"']);
      expect(answers.items.matches.slice(0, 2)).toEqual(['"4.4.1"', '"4.4.2"']);
      expect(answers.crossings.matches).toEqual(['"structure"', '"conum"', '"2.3"', '"2.6"']);
      expect(answers.groups.matches).toEqual(['"Publique"', '"Privée"', '"Un Conum"', '"Plusieurs Conum"']);
      expect(answers.named).toMatchObject({ matches: ["crosstab"], cursor_start: 6, cursor_end: 12 });
    });

    test("in the hole of a comment, and counts characters as the protocol does", () => {
      expect(answers.hole).toMatchObject({
        matches: ['"2.1"', '"2.10"', '"2.11"'],
        cursor_start: 26,
        cursor_end: 30,
      });
    });

    test("nothing in broken code, without an error", () => {
      expect(answers.broken.status).toBe("ok");
      expect(answers.nonsense).toMatchObject({ status: "ok", matches: [] });
    });
  });

  test("shows the help of a word at its name and between its parentheses, the wording of an id, and nothing of broken code", () => {
    for (const name of ["doc", "docInCall"] as const) {
      expect(answers[name].found).toBe(true);
      expect(answers[name].data["text/plain"]).toMatch(/^percent — Écrit la part d’une réponse/);
      expect(answers[name].data["text/plain"]).toContain(
        "percent(question, [item d’une grille], [réponse], [groupe])",
      );
    }
    expect(answers.docOfId.data["text/plain"]).toMatch(/^2\.8 · .*\n+Réponses : Oui, Non\./);
    expect(answers.docOfNothing).toMatchObject({ status: "ok", found: false });
  });

  describe("tells errors as the runner of notebooks does", () => {
    test("a misspelt answer in the hole of a comment, in French, with what was meant", () => {
      expect(answers.misspelt.status).toBe("error");
      expect(fault(answers.misspelt)).toMatch(
        /^Ligne 1 : « Ouii » n’est pas une réponse à la question 2\.8 .* ; vouliez-vous dire « Oui » \?$/,
      );
    });

    test("a mistake that a word throws, without a stack", () => {
      expect(fault(answers.thrown)).toMatch(
        /^Question « 2\.88 » inconnue ; vouliez-vous dire « 2\.8 » \? .*$/,
      );
    });

    test("any other error, with its stack", () => {
      expect(fault(answers.ours)).toMatch(/^TypeError: panne volontaire\n\s+at /m);
    });

    test("a rejected promise", () => {
      expect(streams(answers.rejected, "stderr")).toContain(
        "Erreur non rattrapée (promesse rejetée ou minuterie) : Error: promesse non tenue",
      );
    });
  });

  test("shows how far a long cell is, and keeps nothing of it", () => {
    const { outputs } = answers.long;
    const types = outputs.map(({ type }) => type);
    expect(types[0]).toBe("display_data");
    expect(outputs[0]!.data!["text/plain"]).toMatch(/^Reconstruction 1 sur 3…$/);
    // While it computes, and not when it is done.
    expect(outputs[0]!.after).toBeLessThan(answers.long.seconds - 0.5);
    expect(types.slice(-2)).toEqual(["clear_output", "stream"]);
  });

  test("shows how far a scenario is", () => {
    const { outputs } = answers.scenario;
    expect(outputs[0]!.data!["text/plain"]).toMatch(/^Scénario : question [\d.]+…$/);
    expect(outputs.slice(-2).map(({ type }) => type)).toEqual(["clear_output", "stream"]);
  });

  test("shows the crossing of a question that a cell added, and completes its id, its answers, and what may be put together", () => {
    expect(shown(answers.adding)[0]).toContain("Regroupement de la question 2.11 (2.11-bis");
    expect(answers.addedIds.matches).toEqual(['"2.11"', '"2.11-bis"']);
    expect(answers.addedAnswers.matches).toEqual(['"Pas oui"', '"Oui"']);
    expect(answers.toGroup.matches).toEqual(['"Oui"', '"Non"', '"Je ne sais pas"']);
  });

  test.each([
    "endless",
    "waiting",
    "interruptedWord",
    "interruptedScenario",
    "pending",
  ] as const)("stops a cell that is interrupted within 0.2 s (%s), and says so", (name) => {
    expect(answers[name].status).toBe("error");
    expect(fault(answers[name])).toBe("Cellule interrompue.");
    expect(answers[name].stoppedAfter).toBeLessThan(0.2);
  });
});
