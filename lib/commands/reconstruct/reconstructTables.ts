import { basename, extname, relative, resolve } from "node:path";
import type { Scenario } from "../../answers/Provenance";
import { parseTables } from "../../audit/strangers/parseTables";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { readBytes } from "../../base/readBytes";
import { UserError } from "../../base/UserError";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { moduleName } from "../../draft/texts/moduleName";
import { formatRespondents } from "../../import/formatRespondents";
import { readTableFile } from "../../import/readTableFile";
import { fr } from "../../present/french";
import { findingWords, placeWords } from "../../present/tables/findingTable";
import { explanationText } from "../../published/findingNames";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { parseQuestionnaire } from "../../questionnaire/parseQuestionnaire";
import type { Questionnaire } from "../../questionnaire/types";
import { certificate, formatCertificate } from "../../reconstruct/certificate";
import { fateWords } from "../../reconstruct/tables/fateWords";
import { namedTables } from "../../reconstruct/tables/namedTables";
import { rebuiltTables } from "../../reconstruct/tables/rebuiltTables";
import { sizeWords } from "../../reconstruct/tables/sizeWords";
import { type SettledTables, settledTables } from "../../reconstruct/tables/tableContradictions";
import { rebuiltFiles } from "../../scaffold/rebuiltFiles";
import { refuseFilledFolder, writeStudyFolder } from "../../scaffold/writeStudyFolder";
import { besidePath } from "../besidePath";
import { engineHere } from "../engineHere";
import { exitCode } from "../exitCodes";
import { nameTaken } from "../nameTaken";
import { showProgress } from "../progress";

/** How respondents are rebuilt from a file of tables, and where they go. */
export interface TablesCall {
  readonly file: string;
  readonly seed: number;
  /** The folder of the study to make of them; otherwise they are written beside the tables. */
  readonly into: string | undefined;
  readonly out: string | undefined;
  readonly title: string | undefined;
  /** The file of the questionnaire that the tables are of. */
  readonly questionnaire: string | undefined;
  /** Whether contradictions are set aside. */
  readonly accept: boolean;
  readonly explore: boolean;
  readonly scenario: Scenario | undefined;
}

/** Respondents from anybody's tables: a study, or two files beside the tables; nothing where the tables contradict themselves. */
export async function reconstructTables(call: TablesCall): Promise<number> {
  const path = resolve(call.file);
  const from = basename(path);
  if (call.into !== undefined) refuseFilledFolder(resolve(call.into));
  const model = call.questionnaire === undefined ? undefined : questionnaireOf(resolve(call.questionnaire));
  const title = call.title ?? model?.title ?? basename(path, extname(path));
  const name = call.title === undefined && model !== undefined ? model.name : moduleName(title);
  const engine = engineHere();
  const taken = call.into === undefined ? undefined : nameTaken(name, engine);
  if (taken !== undefined)
    throw new UserError(`--title « ${title} » : ${name}, ${taken}. Attendu : un autre titre.`);
  const parsed = parseTables(await readTableFile(path), from);
  const named = model === undefined ? parsed : namedTables(parsed, model, from);
  const tables = settledTables(named, (question) => showProgress(`  tableaux de ${question}…`));
  const { findings, sets } = tables.contradictions;
  if (findings.length + sets.length > 0 && !call.accept) {
    showProgress("");
    console.error("✗ Ces tableaux se contredisent. Rien n’est écrit.");
    for (const line of contradictionLines(tables)) console.error(line);
    console.error(`Corrigez ${from}, ou mettez ces nombres de côté avec --accept.`);
    return exitCode.found;
  }
  let done = 0;
  const made = rebuiltTables(tables, { name, title, model }, call.seed, {
    explore: call.explore,
    leaveOut: call.accept,
    scenario: call.scenario,
    progress: ({ label }) => showProgress(`  ${++done}  ${label}`),
  });
  showProgress("");
  if (!made.possible) {
    console.error(`✗ ${made.reason}`);
    return exitCode.found;
  }
  const { study, reconstruction, numbers, wrong } = made.value;
  const sizes = tables.sizes.filter(({ isCopied }) => !isCopied);
  const { survey } = reconstruction;
  if (wrong.length > 0) {
    console.error("✗ Ces nombres imprimés n’ont pas pu être redonnés. Rien n’est écrit.");
    for (const line of fateWords(numbers, nameOf).missing) console.error(`  ${line}`);
    return exitCode.found;
  }
  const settlement = { errata: [], repaired: study.completed };
  const certified = certificate(study.questionnaire, study.printed, survey, {
    settlement,
    bounds: study.bounds,
    assumed: study.assumed,
  });
  if (call.into === undefined) {
    const respondents = call.out === undefined ? `${besidePath(path, "respondents")}.csv` : resolve(call.out);
    const said = besidePath(respondents, "certificate");
    writeFileAtomically(respondents, formatRespondents(survey));
    writeFileAtomically(`${said}.csv`, formatCertificate(certified));
    for (const file of [respondents, `${said}.csv`]) console.log(relative(process.cwd(), file));
  } else {
    const place = resolve(call.into);
    const source = {
      survey,
      printed: study.printed,
      certificate: certified,
      errata: findings,
      sizes,
      fates: fateWords(numbers, nameOf),
      from,
      seed: call.seed,
    };
    writeStudyFolder(place, {
      files: rebuiltFiles(source, engine.forStudy(place)),
      links: engine.links,
    });
    console.log(
      `Étude « ${name} » écrite dans ${relative(process.cwd(), place) || "."}. Ensuite, dans ce dossier : npm start`,
    );
  }
  for (const { id, label } of study.questionnaire.questions) console.log(`  ${id}  ${label}`);
  const without = model?.questions.filter(
    ({ id }) => !study.questionnaire.questions.some((own) => own.id === id),
  );
  if (without !== undefined && without.length > 0)
    console.log(`Sans tableau, donc sans réponses : ${without.map(({ id }) => id).join(", ")}.`);
  console.log(
    `${fr.count(survey.ids.length, "répondant")} (graine ${call.seed}). Ce ne sont les réponses de personne.`,
  );
  if (sizes.length > 0) {
    console.log("Effectifs de groupes qui ne sont imprimés nulle part :");
    for (const own of sizes) console.log(`  ${sizeWords(own)}`);
  }
  if (findings.length > 0) {
    console.log(`${fr.count(findings.length, "nombre")} mis de côté :`);
    for (const line of contradictionLines(tables)) console.log(line);
  }
  for (const { reason } of reconstruction.left) console.log(`  laissée de côté. ${reason}`);
  const { total, kinds, missing } = fateWords(numbers, nameOf);
  for (const line of kinds) console.log(`  ${line}`);
  console.log(total);
  for (const line of missing) console.log(`  non redonné : ${line}`);
  return exitCode.fine;

  /** The name that the tables give a question of the study. */
  function nameOf(id: string): string {
    return study.questionnaire.questions.find((question) => question.id === id)?.label ?? id;
  }
}

function questionnaireOf(path: string): Questionnaire {
  const file = basename(path);
  return parseQuestionnaire(decodeUtf8(readBytes(path), file), file);
}

function contradictionLines({ contradictions: { findings, sets } }: SettledTables): readonly string[] {
  return [
    ...findings.map((finding) => `  ${findingWords(finding, (by) => by)}. ${explanationText(finding)}`),
    ...sets.map(({ numbers, smallest }) => {
      const title = smallest
        ? "Le plus petit ensemble de nombres imprimés qu’aucune réponse ne donne"
        : "Des nombres imprimés qu’aucune réponse ne donne, et dont aucun n’est de trop";
      return `  ${title} : ${numbers.map((number) => `${wordsOf(number)} ${number.printed}`).join(" ; ")}.`;
    }),
  ];
}

function wordsOf(place: Omit<PublishedNumber, "printed">): string {
  return placeWords(place, (by) => by);
}
