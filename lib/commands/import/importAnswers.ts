import { basename, join, relative, resolve } from "node:path";
import { given } from "../../answers/Provenance";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { readBytes } from "../../base/readBytes";
import { UserError } from "../../base/UserError";
import { faultRows } from "../../draft/match/ImportFault";
import { isEnough } from "../../draft/match/ImportMapping";
import { mapTable } from "../../draft/match/mapTable";
import { coverage } from "../../draft/match/missingSources";
import { parseImportMapping } from "../../draft/match/parseImportMapping";
import { type Proposal, proposeMapping } from "../../draft/match/proposeMapping";
import { cleaningFiles } from "../../import/cleaning/cleaningFiles";
import { surveyOfTable } from "../../import/surveyOfTable";
import type { RawTable } from "../../import/table/RawTable";
import { tableCsv } from "../../import/table/tableCsv";
import { parseQuestionnaire } from "../../questionnaire/parseQuestionnaire";
import type { Questionnaire } from "../../questionnaire/types";
import { withAdditions } from "../../scaffold/withAdditions";
import { questionnaireOf } from "../../study/openStudy";
import { studyFiles } from "../../study/studyFiles";
import { defineCommand } from "../Command";
import { exitCode } from "../exitCodes";
import { studyFolder } from "../studyFolder";
import { cleanedAnswers } from "./cleanedAnswers";
import { faultLines, faultsCsv } from "./faultText";
import { flowAdded } from "./flowAdded";
import { additionLine, confirmLines, coverageLines, importedLines, weightLine } from "./importLines";
import { ignoredPrivate, privateFiles, refuseDrafted, settingsFor } from "./landing";
import { importMappingText } from "./mappingText";
import { readTables } from "./readTables";
import { type Content, writeTogether } from "./writeTogether";

export const importAnswers = defineCommand({
  description:
    "Met de vraies réponses à la place de celles d’une étude dont le questionnaire est écrit, quelle que soit la mise\nen page du fichier (CSV, Excel, OpenDocument, SPSS, LimeSurvey) ; plusieurs fichiers de mêmes colonnes s’ajoutent.\nLes colonnes et les réponses sont retrouvées par leurs codes, leurs libellés et leurs textes ; ce qui en est supposé\nest écrit dans private/mapping.json, à corriger au besoin. Rien n’est importé tant qu’il reste à confirmer, ou une\nréponse que sa question n’a pas : tout est dit en une fois, et dans private/faults.csv.\nLes réponses vont dans private/answers.csv, que git ne suit pas.",
  file: { value: "FICHIER…", help: "les réponses", several: true },
  options: {
    into: {
      type: "string",
      value: "ÉTUDE",
      help: "le dossier de l’étude (par défaut celle du dossier courant, ou du premier au-dessus qui en est une)",
    },
    mapping: { type: "string", value: "FICHIER", help: "la correspondance, proposée puis corrigée" },
    sheet: { type: "string", value: "NOM", help: "la feuille, si plusieurs du classeur ont des données" },
    confidence: {
      type: "string",
      value: "sure|likely",
      choices: ["sure", "likely"],
      help: "ce qui est appliqué sans être confirmé : le sûr seul, ou aussi le probable (par défaut)",
    },
    faults: {
      type: "string",
      value: "missing",
      choices: ["missing"],
      help: "importe malgré les fautes : une réponse illisible devient une absence de réponse",
    },
  },
  found: "il reste à confirmer ou à corriger ; les réponses de l’étude sont comme elles étaient",
  run({ files, options }) {
    if (files.length === 0) throw new UserError("Nommez le fichier des réponses : carnets import FICHIER …");
    const folder = studyFolder(options.into);
    refuseDrafted(folder);
    const questionnaire = questionnaireOf(folder);
    const { stack: all, noted: notes } = readTables(files, options.sheet);
    for (const line of all.table.recognised ?? []) console.log(line);
    const { mapping, undeclaredWeight } = mappingFor(all.table, questionnaire, options.mapping);
    const at = (path: string) => join(folder, path);
    const covered = coverage(questionnaire, mapping);
    const asked = options.confidence ?? "likely";
    const weak = Object.entries(mapping.columns).filter(([, { confidence }]) => !isEnough(confidence, asked));
    const mapped = mapTable(all.table, questionnaire, mapping, options.mapping ?? "mapping.json");
    const place = at(studyFiles.questionnaire);
    const before = decodeUtf8(readBytes(place), basename(place));
    const text = withAdditions(before, mapped.additions);
    const extended = parseQuestionnaire(text, basename(place));
    const cleaned =
      covered.needed.length > 0
        ? undefined
        : cleanedAnswers(folder, mapped.table, extended, basename(privateFiles.answers));
    const aside = new Set(cleaned?.outcome.aside.map(({ row }) => row));
    const isKept = (row: number) => !aside.has(row);
    const stack = { ...all, isKept };
    const faults = mapped.faults.filter((fault) => faultRows(all.table, fault, isKept).length > 0);
    const ids = faults.filter(({ kind }) => kind === "blankId" || kind === "repeatedId");
    const taken = options.faults === "missing" ? ids : faults;
    const proposed: readonly (readonly [string, Content])[] =
      options.mapping === undefined
        ? [[at(privateFiles.mapping), importMappingText(mapping, questionnaire, covered.absent)]]
        : [];
    const noted: readonly (readonly [string, Content])[] = [
      ...proposed,
      ...(faults.length > 0 ? [[at(privateFiles.faults), faultsCsv(faults, stack)] as const] : []),
    ];
    for (const line of coverageLines(covered, mapping)) console.log(line);
    for (const line of weightLine(questionnaire, mapping, undeclaredWeight)) console.log(line);
    const isBare = Object.values(mapping.columns).every(({ column }) => column === null);
    for (const line of cleaned?.lines ?? []) console.log(line);
    if (
      cleaned === undefined ||
      cleaned.outcome.kept.rows === 0 ||
      weak.length > 0 ||
      taken.length > 0 ||
      isBare ||
      lacksWeight(questionnaire, mapping)
    ) {
      const rules = weak.length === 0 && cleaned?.outcome.kept.rows === 0 ? cleaned.proposed : [];
      writeTogether(new Map<string, Content>([...ignoredPrivate(folder), ...noted, ...rules]));
      if (cleaned?.outcome.kept.rows === 0)
        console.log(`  ✗ Aucune ligne n’est utilisable : corrigez les règles de ${studyFiles.cleaning}.`);
      for (const line of confirmLines(weak, asked)) console.log(line);
      for (const line of faultLines(faults, stack)) console.log(`  ✗ ${line}`);
      for (const [path] of noted) console.log(`Écrit : ${relative(process.cwd(), path)}`);
      const named = relative(process.cwd(), resolve(options.mapping ?? at(privateFiles.mapping)));
      console.log(
        `Rien n’est importé. Corrigez ${named}, puis : carnets import ${files.join(" ")} --mapping ${named}${taken.length > 0 ? " (ou --faults missing, qui prend l’illisible pour une absence de réponse)" : ""}`,
      );
      return exitCode.found;
    }
    const { kept } = cleaned.outcome;
    // What the program noted of each response has served: the study does not keep addresses and dates.
    const table = { ...kept, columns: kept.columns.filter(({ name }) => !notes.has(name)) };
    // As the study will read it: what is written is then sure to be right.
    const survey = surveyOfTable(extended, table);
    const settings = settingsFor(folder);
    const flow = flowAdded(folder, extended);
    writeTogether(
      new Map<string, Content>([
        ...ignoredPrivate(folder),
        ...noted,
        ...(text === before ? [] : [[place, text] as const]),
        ...cleaned.proposed,
        [at(privateFiles.answers), tableCsv(table)],
        ...Object.entries(cleaningFiles(cleaned.outcome)).map(([path, own]) => [at(path), own] as const),
        ...(flow === undefined ? [] : [flow.file]),
        settings.file,
      ]),
    );
    for (const line of faultLines(faults, stack)) console.log(`  ! Sans réponse : ${line}`);
    for (const addition of mapped.additions) console.log(additionLine(addition));
    for (const line of importedLines(survey, faults, stack, mapping)) console.log(line);
    if (survey.provenance !== given)
      console.log("  ! Ces réponses sont reconstruites, d’après les identifiants de leurs répondants.");
    console.log(
      `${survey.ids.length} répondants importés : ${relative(process.cwd(), at(privateFiles.answers))}, que nomme ${studyFiles.settings}.`,
    );
    if (flow !== undefined) console.log(flow.line);
    if (settings.undo) console.log(settings.undo);
    return exitCode.fine;
  },
});

function mappingFor(table: RawTable, questionnaire: Questionnaire, file: string | undefined): Proposal {
  if (file === undefined) return proposeMapping(table, questionnaire);
  const name = basename(file);
  return {
    mapping: parseImportMapping(decodeUtf8(readBytes(resolve(file)), name), name, questionnaire),
    undeclaredWeight: undefined,
  };
}

function lacksWeight({ weight }: Questionnaire, mapping: Proposal["mapping"]): boolean {
  return weight !== undefined && mapping.weight === null;
}
