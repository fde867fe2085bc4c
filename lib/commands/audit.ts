import { existsSync } from "node:fs";
import { basename, extname, join, relative, resolve } from "node:path";
import { publicationAudit } from "../audit/publicationAudit";
import { reportPower } from "../audit/reportPower";
import { auditTables } from "../audit/strangers/auditTables";
import type { TableReading } from "../audit/strangers/itemReadings";
import type { SoundNumber, UntestedNumber } from "../audit/strangers/numberStatuses";
import { type PrintedTables, parseTables } from "../audit/strangers/parseTables";
import { tablePieces } from "../audit/strangers/tablePieces";
import { tablesTemplate } from "../audit/strangers/tablesTemplate";
import { gridsOfHtml, gridsOfText } from "../audit/text/printedGrids";
import { recognisedTables } from "../audit/text/recognisedTables";
import { type SentenceTables, sentenceTables } from "../audit/text/sentenceTables";
import { DataError } from "../base/DataError";
import { decodeUtf8 } from "../base/decodeUtf8";
import { formatCsv } from "../base/formatCsv";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import type { Rounding } from "../exact/printedInterval";
import { readTableFile } from "../import/readTableFile";
import { fr } from "../present/french";
import { findingWords, placeWords } from "../present/tables/findingTable";
import { formatErrata, formatStatuses } from "../published/errataFile";
import type { Finding } from "../published/Finding";
import { explanationText, kindNames } from "../published/findingNames";
import { keyText } from "../published/PublishedNumber";
import { crossingById, questionById } from "../questionnaire/lookup";
import { reportErrata } from "../reconstruct/reportErrata";
import { auditPageHtml, readingSentence, summary, tablesSummary } from "../report/auditPage";
import { plainSheet } from "../report/excel/plainSheet";
import { askedReport, writeAuditReport } from "./auditReportOf";
import { besidePath } from "./besidePath";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { type PrintedStudy, printedStudy } from "./printedStudy";
import { showProgress } from "./progress";
import { studyFolder, studyOption } from "./studyFolder";

const roundings = ["halfUp", "halfEither", "truncated"] as const satisfies readonly Rounding[];

export const audit = defineCommand({
  description:
    "Cherche où le rapport, ou vos propres tableaux, se contredisent, d’après leurs seuls nombres imprimés.\nÉcrit les constats (CSV) et une page HTML : dans exports/, ou à côté du fichier donné.",
  file: {
    value: "tableaux.csv",
    help: "des tableaux de n’importe quel rapport, en CSV ou en classeur (voir --template) ; ou un texte (.txt, .md) dont les tests sont écrits comme t(28) = 2,20, p = ,036",
  },
  options: {
    list: { type: "boolean", help: "affiche chaque constat" },
    template: {
      type: "string",
      value: "FICHIER",
      help: "écrit un modèle à remplir (.csv ou .xlsx), et rien d’autre",
    },
    from: {
      type: "string",
      value: "FICHIER",
      help: "avec --template : le modèle est rempli des tableaux d’une page HTML, ou d’un texte copié d’un PDF ou de Word",
    },
    report: {
      type: "string",
      value: "FICHIER",
      help: "écrit aussi un rapport de deux pages (.docx ou .html) : ce qui a été examiné, ce qui est contredit, ce qui en suit pour les conclusions",
    },
    rounding: {
      type: "string",
      value: "MODE",
      choices: roundings,
      help: "de vos tableaux : halfUp (demi vers le haut), halfEither (demi dans un sens ou l’autre, par défaut), truncated (coupés)",
    },
    ...studyOption,
  },
  found: "un nombre imprimé au moins en contredit d’autres",
  async run({ options: { list, template, from, report, rounding = "halfEither", study }, file }) {
    if (from !== undefined && template === undefined)
      throw new UserError("--from remplit un modèle : ajoutez --template FICHIER.csv.");
    if (report !== undefined && template !== undefined)
      throw new UserError("--template n’examine rien, et --report dit un examen : donnez l’un ou l’autre.");
    if (template !== undefined)
      return writeTemplate(template, from === undefined ? undefined : await recognisedIn(from));
    const asked = report === undefined ? undefined : askedReport(report);
    const made =
      file === undefined ? auditReport(printedStudy(studyFolder(study))) : await auditFile(file, rounding);
    const { findings, sound } = made;
    const kinds = [...new Set(findings.map(({ kind }) => kind))]
      .map((kind) => ({ kind, count: findings.filter((finding) => finding.kind === kind).length }))
      .sort((a, b) => b.count - a.count);
    for (const { kind, count } of kinds)
      console.log(`  ${kindNames[kind].padEnd(24)} ${String(count).padStart(4)}`);
    if (list || (file !== undefined && findings.length <= 20)) {
      for (const finding of findings) console.log(`\n${lineOf(finding, made.crossingLabel)}`);
    }
    for (const reading of made.readings ?? [])
      console.log(`\n${readingSentence(reading, made.crossingLabel)}`);
    for (const line of untestedLines(made.untested ?? [], list)) console.log(line);
    const changed = findings.filter(({ conclusion }) => conclusion?.changes);
    console.log(
      made.untested === undefined ? summary(findings.length, changed.length, sound) : tablesSummary(made),
    );
    writeFileAtomically(`${made.output}.csv`, fileText(made));
    writeFileAtomically(`${made.output}.html`, auditPageHtml(made));
    for (const kind of ["csv", "html"]) console.log(relative(process.cwd(), `${made.output}.${kind}`));
    if (asked !== undefined) {
      await writeAuditReport(asked, { ...made, rounding, ...(file === undefined ? {} : { file }) });
      console.log(relative(process.cwd(), asked.path));
    }
    return findings.length === 0 ? exitCode.fine : exitCode.found;
  },
});

interface Audit {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly sound: readonly SoundNumber[];
  /** Of anybody's tables: what nothing could contradict. */
  readonly untested?: readonly UntestedNumber[];
  readonly readings?: readonly TableReading[];
  readonly crossingLabel: (by: string) => string;
  readonly questionLabel: (id: string) => string;
  /** The files to write, without extension. */
  readonly output: string;
}

/** The findings; of anybody's tables, all numbers with what is said of each. */
function fileText({ findings, sound, untested, readings = [] }: Audit): string {
  if (untested === undefined) return formatErrata(findings);
  const names = new Map(
    readings.flatMap(({ places, name }) => places.map((place) => [keyText(place), name] as const)),
  );
  return formatStatuses(findings, [
    ...sound.map(({ place, power }) => {
      const name = names.get(keyText(place));
      return { place, power, explanation: name === undefined ? "" : `S’accorde si c’est ${name}.` };
    }),
    ...untested.map(({ place, reason }) => ({ place, explanation: `Non testable : ${reason}.` })),
  ]);
}

/** Numbers that are not testable, by why; all of them where there are few, or where they are asked for. */
function untestedLines(untested: readonly UntestedNumber[], all = false): readonly string[] {
  if (untested.length === 0) return [];
  const reasons = [...new Set(untested.map(({ reason }) => reason))];
  return [
    "",
    ...reasons.map((reason) => {
      const own = untested.filter((one) => one.reason === reason);
      const few = all || own.length <= 4 ? own : own.slice(0, 3);
      const names = few.map(({ place }) => `${placeWords(place, (by) => by)} ${place.printed}`);
      const more = own.length - few.length;
      return `Non testable : ${names.join(" ; ")}${more === 0 ? "" : ` ; et ${more} autres`}, parce que : ${reason}.`;
    }),
  ];
}

function auditReport({ folder, questionnaire, publication }: PrintedStudy): Audit {
  const findings = publicationAudit(questionnaire, publication, reportErrata(questionnaire, publication));
  return {
    title: "Audit du rapport : chaque nombre imprimé est-il possible ?",
    findings,
    sound: reportPower(questionnaire, publication, findings),
    crossingLabel: (by) => (by === "" ? "" : crossingById(questionnaire, by).label),
    questionLabel: (id) => questionById(questionnaire, id).label,
    output: join(folder, "exports", "audit"),
  };
}

async function auditFile(file: string, rounding: Rounding): Promise<Audit> {
  const path = resolve(file);
  const tables = await tablesOf(path);
  const pieces = tablePieces(tables, rounding);
  const audited = auditTables(pieces, ({ id }) => showProgress(`Audit : ${id}…`));
  showProgress("");
  return {
    ...audited,
    untested: [...audited.untested, ...tables.unread],
    title: `Audit de ${basename(path)}`,
    crossingLabel: (by) => by,
    questionLabel: () => "",
    output: besidePath(path, "audit"),
  };
}

/** The tables of a file, or the tests of a text, which are told. */
async function tablesOf(path: string): Promise<PrintedTables> {
  const name = basename(path);
  const isText = /\.(txt|md|tex)$/i.test(path);
  const text = isText ? decodeUtf8(readBytes(path), name) : "";
  if (!isText || /^[^\n]*\b(?:statisti[cq]|imprim|printed)/i.test(text))
    return parseTables(await readTableFile(path), name);
  const { tables, sentences, unread }: SentenceTables = sentenceTables(text, name);
  console.log(`${fr.count(sentences.length, "test")} dans le texte :`);
  for (const { line, text: own } of sentences) console.log(`  ligne ${line} : ${own}`);
  if (unread.length > 0) console.log(`Pas recalculé :`);
  for (const { line, text: own, reason } of unread) console.log(`  ligne ${line} : ${own} (${reason})`);
  console.log("");
  return tables;
}

/** The tables of a page, or of a text, as a filled template; what was recognised and what was not is told. */
async function recognisedIn(from: string): Promise<readonly (readonly string[])[]> {
  const name = basename(from);
  const text = decodeUtf8(readBytes(resolve(from)), name);
  const isPage = /<table[\s>]/i.test(text);
  const { records, recognised, unread } = recognisedTables(
    isPage ? await gridsOfHtml(text) : gridsOfText(text),
  );
  if (recognised === 0)
    throw new DataError(
      { file: name },
      isPage
        ? "aucun nombre n’est reconnu dans les tableaux de cette page"
        : "aucun tableau n’est reconnu dans ce texte",
      "des colonnes séparées par des tabulations ou plusieurs espaces, ou une page HTML avec un élément table",
    );
  console.log(`${fr.count(recognised, "nombre")} reconnu${recognised > 1 ? "s" : ""}.`);
  for (const own of unread) console.log(`  non reconnu : ${own}`);
  return records;
}

async function writeTemplate(
  name: string,
  records: readonly (readonly string[])[] = tablesTemplate,
): Promise<number> {
  const path = resolve(name);
  if (existsSync(path)) throw new UserError(`${path} existe déjà : choisissez un autre nom.`);
  if (extname(path).toLowerCase() === ".xlsx") {
    writeFileAtomically(path, await plainSheet("Tableaux", records));
  } else {
    // With a byte order mark, Excel reads accents.
    writeFileAtomically(path, `\ufeff${formatCsv(records)}`);
  }
  const next = records === tablesTemplate ? "Remplissez-le" : "Vérifiez-le contre l’original";
  console.log(`Modèle écrit : ${path}. ${next}, puis : npx carnets audit ${name}`);
  return exitCode.fine;
}

function lineOf(finding: Finding, crossingLabel: (by: string) => string): string {
  return `${findingWords(finding, crossingLabel)}\n  ${explanationText(finding)}`;
}
