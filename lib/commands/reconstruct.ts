import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Scenario } from "../answers/Provenance";
import type { Survey } from "../answers/Survey";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { formatRespondents } from "../import/formatRespondents";
import { fr } from "../present/french";
import { compareAll } from "../published/compare";
import { expectedText } from "../published/Expected";
import { formatErrata, parseErrata } from "../published/errataFile";
import { explanationText } from "../published/findingNames";
import { certificate, formatCertificate } from "../reconstruct/certificate";
import { scenarioLoadings } from "../reconstruct/latentScores";
import { newContradictions } from "../reconstruct/newContradictions";
import { type CorrelationSummary, rankCorrelations } from "../reconstruct/rankCorrelations";
import { reconstruct as reconstructAnswers } from "../reconstruct/reconstruct";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { printedStudy } from "./printedStudy";
import { showProgress } from "./progress";
import { reconstructTables } from "./reconstruct/reconstructTables";
import { studyFolder, studyOption } from "./studyFolder";

/** The seed of the committed respondents: the year of the fieldwork. */
const defaultSeed = 2023;

export const reconstruct = defineCommand({
  description:
    "Reconstruit les répondants à partir des seuls nombres imprimés : de l’étude, ou de vos propres tableaux.\nDe vos tableaux, fait une étude entière (--into), ou écrit répondants et certificat à côté du fichier.",
  file: {
    value: "tableaux.csv",
    help: "des tableaux de n’importe quel rapport, en CSV ou en classeur (modèle : carnets audit --template)",
  },
  options: {
    into: {
      type: "string",
      value: "DOSSIER",
      help: "de vos tableaux, l’étude à créer : un dossier neuf ou vide",
    },
    title: { type: "string", value: "TITRE", help: "le titre de cette étude (le nom du fichier sinon)" },
    questionnaire: {
      type: "string",
      value: "FICHIER.json",
      help: "le questionnaire de ces tableaux : l’étude prend ses numéros, ses libellés, son ordre et ses échelles",
    },
    seed: {
      type: "integer",
      value: "N",
      help: `graine du tirage (${defaultSeed} par défaut) : même graine, mêmes octets`,
    },
    out: { type: "string", value: "FICHIER", help: "fichier à écrire (data/respondents.csv par défaut)" },
    explore: {
      type: "boolean",
      help: "tire au hasard tout ce que la publication laisse libre (demande --out)",
    },
    accept: { type: "boolean", help: "accepte les contradictions qui ne sont pas dans data/errata.csv" },
    scenario: {
      type: "string",
      value: "A,B[,C]",
      help: "scénario : corrélations A des notes d’une même question, B de deux questions, C des choix (demande --out)",
    },
    ...studyOption,
  },
  found: "la publication se contredit au-delà de data/errata.csv (rien n’est écrit), ou n’est pas redonnée",
  run({ options, file: tables }) {
    const { seed = defaultSeed } = options;
    const scenario = scenarioOf(options.scenario);
    if (options.explore && scenario) {
      throw new UserError("--explore tire aussi les corrélations : choisissez --explore ou --scenario.");
    }
    if (tables !== undefined) {
      const { into, out, title, questionnaire, accept = false, explore = false } = options;
      if (into !== undefined && out !== undefined)
        throw new UserError("--into écrit une étude, --out un fichier : choisissez l’un ou l’autre.");
      return reconstructTables({
        file: tables,
        ...{ seed, into, out, title, questionnaire, accept, explore, scenario },
      });
    }
    if ([options.into, options.title, options.questionnaire].some((own) => own !== undefined))
      throw new UserError(
        "--into, --title et --questionnaire demandent un fichier de tableaux : carnets reconstruct tableaux.csv --into DOSSIER.",
      );
    const study = printedStudy(studyFolder(options.study));
    const committed = join(study.folder, "data", "respondents.csv");
    const file = options.out === undefined ? committed : resolve(options.out);
    const explore = options.explore === true;
    if (file === committed && (explore || scenario)) {
      throw new UserError(
        "Un scénario ou une exploration n’est pas la reconstruction de référence : donnez-lui un autre fichier avec --out.",
      );
    }
    const { questionnaire, publication } = study;
    let done = 0;
    const reconstruction = reconstructAnswers(questionnaire, publication, seed, {
      leaveOut: true,
      explore,
      scenario,
      progress: (question) => {
        showProgress(`  ${++done}/${questionnaire.questions.length}  question ${question.id}`);
      },
    });
    showProgress("");
    if (!reconstruction.possible) {
      console.error(`\n✗ ${reconstruction.reason}`);
      return exitCode.found;
    }
    const { survey, errata, left } = reconstruction.value;
    const record = join(study.folder, "data", "errata.csv");
    const recorded = existsSync(record) ? parseErrata(readBytes(record), "data/errata.csv") : errata;
    const found = newContradictions(questionnaire, publication, errata, recorded);
    const stopping = [...left.map(({ reason }) => reason), ...found];
    if (stopping.length > 0 && options.accept !== true) {
      console.error("\n✗ La publication se contredit au-delà de data/errata.csv. Rien n’est écrit.");
      for (const text of stopping) console.error(`  ${text}`);
      console.error("Corrigez data/published.csv, ou acceptez ces errata avec --accept.");
      return exitCode.found;
    }
    writeFileAtomically(file, formatRespondents(survey));
    if (file === committed) {
      writeFileAtomically(record, formatErrata(errata));
      const certified = formatCertificate(certificate(questionnaire, publication, survey));
      writeFileAtomically(join(study.folder, "data", "respondents.certificate.csv"), certified);
    }

    const wrong = compareAll(survey, publication, errata).filter(({ status }) => status === "unexplained");
    const made = scenario
      ? `, scénario ${[scenario.within, scenario.between, scenario.choices ?? []].flat().join(",")} : corrélations supposées, non publiées`
      : explore
        ? ", exploration de ce que la publication laisse libre"
        : "";
    console.log(
      `${survey.ids.length} répondants reconstruits (graine ${seed}${made}) : ${relative(process.cwd(), file)}`,
    );
    if (explore || scenario) console.log(correlationsText(survey));
    for (const { reason } of left) console.log(`  laissée de côté. ${reason}`);
    for (const erratum of errata) {
      const { question, by, printed, expected } = erratum;
      console.log(
        `  erratum ${question}${by === "" ? "" : ` × ${by}`} : ${printed} imprimé, ${expectedText(expected)} attendu. ${explanationText(erratum)}`,
      );
    }
    for (const { question, by, row, column, statistic, formatted, printed } of wrong) {
      console.error(
        `  ✗ ${[question, by, row, column, statistic].join(" | ")} : ${formatted} au lieu de ${printed}`,
      );
    }
    return wrong.length === 0 ? exitCode.fine : exitCode.found;
  },
});

/** The rank correlations that respondents have, a line each. */
function correlationsText(survey: Survey): string {
  const line = ({ pairs, mean, min, max }: CorrelationSummary, what: string) =>
    `  corrélation de Spearman ${what} : ${fr.decimal(mean)} en moyenne, de ${fr.decimal(min)} à ${fr.decimal(max)} (${fr.integer(pairs)} paires)`;
  const { within, between, choices } = rankCorrelations(survey);
  return [
    line(within, "entre notes d’une même question"),
    line(between, "entre premières notes de deux questions"),
    line(choices, "entre choix, dans l’ordre de leurs réponses"),
  ].join("\n");
}

/** @throws UserError in French when the option is not two correlations or three */
function scenarioOf(option: string | undefined): Scenario | undefined {
  if (option === undefined) return undefined;
  const numbers = option.split(",").map(Number);
  if (numbers.length !== 2 && numbers.length !== 3) {
    throw new UserError(
      `L’option --scenario attend deux ou trois corrélations, « 0.5,0.2 » ou « 0.5,0.2,0.4 », et non « ${option} ».`,
    );
  }
  const [within, between, choices] = numbers as [number, number, number?];
  const scenario = { within, between, choices };
  scenarioLoadings(scenario);
  return scenario;
}
