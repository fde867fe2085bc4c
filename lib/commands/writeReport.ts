import { join, relative } from "node:path";
import { isRebuilt } from "../answers/Provenance";
import { openGroups } from "../present/draft/guessLines";
import { noticeLines } from "../present/noticeLines";
import { compareAll } from "../published/compare";
import { publication as publicationOf } from "../published/Publication";
import type { Chapter } from "../report/Chapter";
import { type Format, formatsNamed } from "../report/formats";
import { refuseUnwritable } from "../report/refuseUnwritable";
import { replacePaths } from "../report/replacePaths";
import { openGuesses } from "../scaffold/guessStates";
import { openStudy } from "../study/openStudy";
import { readOutputPaths } from "../study/outputPaths";
import type { Study } from "../study/Study";
import { studyFiles } from "../study/studyFiles";
import { coverageSentence } from "./coverage";
import { exitCode } from "./exitCodes";
import {
  type Kernels,
  type KernelValues,
  notebookFolder,
  readNotebooks,
  runWithProgress,
} from "./notebookFolder";
import { openInBrowser } from "./openInBrowser";
import { isReportFailed, ownNotebooks, withoutWorkshop } from "./ownNotebooks";
import { recordRuns } from "./recordRuns";
import { refuseRows } from "./refuseRows";
import { tellFailures } from "./tellFailures";
import { mappingOf, refuseUnreadAnswers } from "./unreadAnswers";
import { supposedOf } from "./update/followedGuesses";
import { refuseUntakenBook } from "./workbook/untakenOf";

/** What `carnets report` is called with. */
interface ReportValues extends KernelValues {
  readonly format?: string | undefined;
  readonly open?: boolean | undefined;
  /** Called once the exports are in their place. */
  readonly written?: () => void;
}

/**
 * Executes the notebooks of a study, then writes the report into its `exports/` in the formats that are asked for:
 * nothing when the data are faulty or a cell of the report fails. One to work in that fails is told at the end.
 *
 * @returns the exit code
 */
export async function writeReport(
  kernels: Kernels,
  studyFolder: string,
  options: ReportValues,
): Promise<number> {
  const formats = formatsNamed(options.format);
  const { exports: folder, isFollowed } = readOutputPaths(studyFolder);
  const shown = `${relative(studyFolder, folder)}/`;
  refuseUnwritable(folder);
  // Faulty data must stop everything before a single notebook runs.
  refuseUnreadAnswers(studyFolder);
  await refuseUntakenBook(studyFolder);
  const study = openStudy(studyFolder);
  for (const line of noticeLines(study)) console.log(line);
  const { publication = publicationOf([]), errata } = study;
  const { files, leftOut, isForOthers } = ownNotebooks(
    readNotebooks(notebookFolder(studyFolder, options.folder), options.only),
    study,
  );
  for (const line of leftOut) console.log(line);
  console.log(`Exécution de ${files.length} carnets…`);
  const chapters = await runWithProgress(kernels, files, options);
  if (isReportFailed(chapters)) {
    tellFailures(studyFolder, chapters);
    console.error(`\nRien n’a été écrit dans ${shown}.`);
    return exitCode.found;
  }
  if (isFollowed) refuseRows(chapters, study);
  // They are done: their memory is wanted for what follows.
  kernels.close();

  const warning = warningOf(study, isForOthers);
  console.log(`Écriture dans ${shown}…`);
  const begun = Date.now();
  const handedOn = withoutWorkshop(chapters);
  const executed = chapters.filter(({ failures }) => failures === undefined);
  const paths = formats.map(({ path }) => path);
  await replacePaths(folder, paths, async (temporary) => {
    const write = async (format: Format) => {
      const written = await format.write({
        ...{ folder: temporary, study, warning },
        chapters: format.isNotebooks ? executed : handedOn,
      });
      const seconds = ((Date.now() - begun) / 1000).toFixed(1).replace(".", ",");
      console.log(`  ✓ ${written} (à ${seconds} s)`);
    };
    // One after the other, beside those that are made elsewhere: each is then told when it is done.
    const others = Promise.all(formats.filter(({ isBeside }) => isBeside).map(write));
    others.catch(() => {});
    for (const format of formats.filter(({ isBeside }) => !isBeside)) await write(format);
    await others;
  });
  recordRuns(studyFolder, files, chapters);
  options.written?.();
  if (study.publication) {
    console.log(coverageSentence(study, compareAll(study, publication, errata), publication));
  }
  for (const line of openLines(studyFolder, study)) console.log(line);
  if (mappingOf(studyFolder) !== undefined && !chapters.some(hasComment))
    console.log(
      `Ensuite : commentez dans ${studyFiles.workbook}, feuille « Commentaires » ; npx carnets questionnaire --from ${studyFiles.workbook} ; npm start.`,
    );
  if (options.open) openInBrowser(join(folder, "rapport", "index.html"));
  tellFailures(studyFolder, chapters);
  if (executed.length === chapters.length) return exitCode.fine;
  console.error(
    `\nLe rapport est écrit dans ${shown}, dont ces cellules de travail ne font pas partie. Corrigez-les (npm run lab ouvre les carnets), puis relancez npm start.`,
  );
  return exitCode.found;
}

/** What its owner has not decided of a drafted study: the report goes without. */
function openLines(folder: string, { questionnaire }: Study): readonly string[] {
  const open = openGroups(openGuesses(supposedOf(folder)?.guesses ?? [], questionnaire)).length;
  if (open === 0) return [];
  const points = open === 1 ? "un point" : `${open} points`;
  return [`Il reste ${points} à décider, dont rien n’est appliqué : ${studyFiles.guesses}, « À décider ».`];
}

/** Whether somebody has written under the tables of a question. */
function hasComment({ notebook }: Chapter): boolean {
  return notebook.cells.some(({ id, source }) => id.startsWith("q-") && /\bcomment`\s*[^\s`]/.test(source));
}

/** What the reader of the report must know of its answers. */
function warningOf(study: Study, isForOthers: boolean): string | undefined {
  if (isRebuilt(study))
    return "Les répondants de ce rapport sont reconstruits à partir des nombres publiés : ce ne sont les réponses de personne. Les tableaux que le rapport imprime sont redonnés au chiffre près, ou l’écart est expliqué.";
  return isForOthers
    ? "Les commentaires de ces carnets ont été écrits pour d’autres réponses que celles-ci : leurs nombres sont recalculés, leurs phrases sont à relire."
    : undefined;
}
