import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseNotebook } from "../lib/kernel/ipynb";
import { generatedFiles } from "../lib/scaffold/generatedFiles";
import { congruence } from "../lib/stats/components/congruence";
import type { DesignTest } from "../lib/stats/design/DesignTest";
import { openStudy } from "../lib/study/openStudy";
import { crossTable } from "../lib/tables/crossTable";
import { reliabilities } from "../lib/tables/reliabilities";
import { supplementaryVariables } from "../lib/tables/supplementaryVariables";
import type { CrossedCounts, CrossedMeans } from "../lib/tables/Table";
import { pca } from "../lib/words/components/analyses";
import { rotation } from "../lib/words/components/componentTables";
import designs from "./reference/design.json";
import reference from "./reference/personality.json";
import supplementaryReference from "./reference/supplementaryMissing.json";
import { largestError } from "./stats/largestError";
import { relativeError } from "./support/closeTo";
import { prose } from "./support/prose";
import { sampled } from "./support/realChecks";
import { root } from "./support/smallSurvey";
import { useTemporaryFolder } from "./support/workspace";

const names = ["personnalite", "ecoles"];
const program = join(root, "lib", "dist", "commands", "carnets.js");
const folderOf = (name: string) => join(root, "examples", name);
const read = (name: string, ...path: readonly string[]) =>
  readFileSync(join(folderOf(name), ...path), "utf8");

interface Said {
  readonly status: number;
  readonly out: string;
}

async function carnets(...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (out += text));
  const [status] = await once(child, "close");
  return { status, out };
}

/** Running the notebooks of one takes seconds. */
const run = sampled(names, 1);
const checks = new Map<string, Said>();
beforeAll(async () => {
  await Promise.all(
    run.map(async (name) => {
      checks.set(name, await carnets("check", "--study", folderOf(name)));
    }),
  );
});

describe.each(names)("the example %s", (name) => {
  const study = openStudy(folderOf(name));
  const files = readdirSync(join(folderOf(name), "notebooks"));
  const notebooks = files.map((file) => parseNotebook(read(name, "notebooks", file), file));

  test("has a valid questionnaire, and the schema beside it that follows from the engine", () => {
    expect(study.questionnaire.name).toBe(name);
    expect(read(name, "data", "questionnaire.schema.json")).toBe(
      generatedFiles(study.questionnaire)["data/questionnaire.schema.json"],
    );
    expect(study.notices ?? []).toEqual([]);
  });

  test.skipIf(!run.includes(name))(
    "has notebooks that run in the real kernel and give the committed outputs",
    () => {
      const { status, out } = checks.get(name)!;
      expect(out).toContain("Sorties identiques aux sorties enregistrées.");
      expect(status).toBe(0);
    },
  );

  test("types no number in its prose but years, and has French typography", () => {
    const texts = notebooks.flatMap(({ cells }) => cells.map((cell) => prose(cell.source, cell.cell_type)));
    const typed = texts.map((text) => text.replace(/\b(?:19|20)\d\d\b|^#+ \d+\. |«[^»]*»/gm, ""));
    expect(typed.filter((text) => /\d/.test(text.replace(/```[\s\S]*?```/g, "")))).toEqual([]);
    expect(texts.join("\n").match(/\p{L}'\p{L}| [:;!?»]|« /gu)).toBeNull();
  });

  test("says where its answers come from and under which licence", () => {
    const readme = read(name, "README.md");
    for (const part of ["Source", "Licence", "GPL", "Rscript", "corrigé"]) expect(readme).toContain(part);
    expect(existsSync(join(folderOf(name), "source", `${name}.R`))).toBe(true);
  });
});

describe("the questionnaire of personality", () => {
  const study = openStudy(folderOf("personnalite"));
  const analysis = pca(study);
  const { rotated, facts } = rotation(analysis);

  test("has five components beyond chance, as psych finds, on the respondents who answered all items", () => {
    expect(analysis.matrix.rows).toHaveLength(reference.respondents);
    expect(analysis.spectrum.kept).toBe(5);
    expect(reference.kept).toBe(5);
    const { eigenvalues } = analysis.components;
    expect(
      Math.max(...eigenvalues.map((own, k) => relativeError(own, reference.eigenvalues[k]!))),
    ).toBeLessThan(1e-10);
    expect(relativeError(analysis.adequacy.overall, reference.kmo)).toBeLessThan(1e-10);
    expect(relativeError(analysis.sphericity.statistic, reference.bartlett)).toBeLessThan(1e-10);
  });

  test("has the largest loading of each of its 25 items where the key of the instrument says, as R has", () => {
    expect(largestError(rotated.loadings, reference.varimax)).toBeLessThan(1e-10);
    expect(facts.ownItems).toBe("25 sur 25");
    expect(facts.recovered).toBe("5 sur 5");
    const key = [..."ACENO"].flatMap((trait) => Array.from({ length: 5 }, () => trait));
    for (const partition of Object.values(reference.partitions)) expect(partition).toEqual(key);
  });

  test("is turned by that key: congruences are those of loadings whose reversed items change sign", () => {
    for (const [k, { question, congruence: own }] of rotated.components.entries()) {
      const keys = analysis.matrix.items.map((item) =>
        item.question.id === question ? (item.reversed ? -1 : 1) : 0,
      );
      const column = reference.varimax.map((row) => row[k]!);
      expect(relativeError(own, Math.abs(congruence(column, keys)))).toBeLessThan(1e-10);
    }
  });

  test("places the diploma among those who gave it, and the age, as FactoMineR and R do", () => {
    const [diploma, age] = supplementaryVariables(analysis, ["1.7", "1.8"]);
    if (diploma?.kind !== "categories" || age?.kind !== "quantitative")
      throw new Error("A choice, a number.");
    const theirs = supplementaryReference.personality;
    const own = theirs.levels.map((level) => diploma.categories.find(({ label }) => label === level)!);
    expect(own.map(({ n }) => n)).toEqual(theirs.n);
    expect(diploma.leftOut).toEqual([{ reason: "noAnswer", n: 200 }]);
    for (const key of ["coordinates", "squaredCosines", "vTests"] as const) {
      const ours = own.map((category) => category[key].slice(0, 3));
      expect(largestError(ours, theirs[key])).toBeLessThan(1e-10);
    }
    expect(largestError(diploma.etaSquared.slice(0, 3), theirs.etaSquared)).toBeLessThan(1e-10);
    expect(largestError(age.correlations.slice(0, 3), theirs.correlations)).toBeLessThan(1e-10);
  });

  test("has the alphas of psych with that key, and within a hundredth those that are printed", () => {
    const { rows } = reliabilities(study);
    expect(rows.map(({ question, n, reversed }) => [question.id, n, reversed.map(({ id }) => id)])).toEqual(
      reference.alphas.map(({ question, n, reversed }) => [question, n, reversed]),
    );
    for (const [i, { alpha, standardisedAlpha }] of rows.entries()) {
      const theirs = reference.alphas[i]!;
      expect(relativeError(alpha, theirs.alpha)).toBeLessThan(1e-10);
      expect(relativeError(standardisedAlpha, theirs.standardisedAlpha)).toBeLessThan(1e-10);
      expect(Math.abs(alpha - reference.imputedAlphas[i]!)).toBeLessThan(0.01);
    }
  });
});

describe("the example of schools", () => {
  const study = openStudy(folderOf("ecoles"));

  test("has one weight for each of three types, and says in each notebook what is weighted", () => {
    expect(new Set(study.weights!.weights as readonly number[]).size).toBe(3);
    expect(study.questionnaire.crossings.some(({ question }) => question === "1.1")).toBe(true);
    for (const file of readdirSync(join(folderOf("ecoles"), "notebooks")))
      expect(read("ecoles", "notebooks", file), file).toContain(
        /^(?:00|01)/.test(file) ? "**Pondéré** (poids" : "**Sans pondération.**",
      );
  });

  test("has the weighted means and tests of R's survey", () => {
    // In R the weights of these data are of single precision, 44.2099990844727; the file has 44.21.
    const [survey] = designs;
    const means = crossTable(study, "1.11", "1.1").rows[0] as CrossedMeans["rows"][number];
    // R has high schools before middle schools.
    const [elementary, high, middle] = survey!.means as readonly number[];
    const theirs = [elementary!, middle!, high!];
    expect(largestError([means.cells.map(({ mean }) => mean)], [theirs])).toBeLessThan(1e-8);
    expect(relativeError(means.total.mean, survey!.total)).toBeLessThan(1e-8);
    expect(relativeError((means.test as DesignTest).F, survey!.wald.F)).toBeLessThan(1e-8);
    const { test: counted } = crossTable(study, "1.14", "1.1") as CrossedCounts;
    expect(relativeError((counted as DesignTest).F, survey!.chi.F)).toBeLessThan(1e-8);
    expect(relativeError((counted as DesignTest).p, survey!.chi.p)).toBeLessThan(1e-6);
  });
});

describe("the answers of an example", () => {
  const { at, call, files } = useTemporaryFolder("examples");

  test.each(
    names,
  )("come again, to the byte, from the file that %s was made from, through what was corrected", async (name) => {
    const before = files(join("examples", name));
    const { status, stdout, stderr } = await call(
      ...["update", "--study", join("examples", name)],
      ...["--answers", at("examples", name, "source", `${name}.csv`)],
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/Réponses\s: [\d\s]+(?:écoles|répondants)\./);
    expect(files(join("examples", name))).toEqual(before);
  });
});
