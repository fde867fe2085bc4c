import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { isRebuilt } from "../answers/Provenance";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { compareNotebooks, type Difference } from "../kernel/compareNotebooks";
import { formatNotebook, isBare, type Notebook, withoutOutputs } from "../kernel/ipynb";
import { rankInWhole, withLeftOut } from "../kernel/LeftOut";
import { noticeLines } from "../present/noticeLines";
import { compareAll, uncompared } from "../published/compare";
import { publication as publicationOf } from "../published/Publication";
import { openStudy } from "../study/openStudy";
import { type OutputPaths, readOutputPaths } from "../study/outputPaths";
import { studyFiles } from "../study/studyFiles";
import { coverageSentence } from "./coverage";
import { exitCode } from "./exitCodes";
import {
  type Kernels,
  type KernelValues,
  notebookFolder,
  readNotebook,
  readNotebooks,
  recordedCopy,
  runWithProgress,
} from "./notebookFolder";
import { ownNotebooks } from "./ownNotebooks";
import { refuseRows } from "./refuseRows";
import { tellFailures } from "./tellFailures";
import { refuseUnreadAnswers } from "./unreadAnswers";

/** What `carnets verify` is called with. */
interface VerifyValues extends KernelValues {
  readonly accept?: boolean | undefined;
  /** Whether a cell that was never run has nothing to differ from; it differs otherwise. */
  readonly allowUnrecorded?: boolean;
}

/**
 * Executes the notebooks of a study again and prints each cell whose outputs are not the recorded ones, and
 * each printed number that the answers do not give back. With `accept`, records the new outputs.
 *
 * @returns the exit code: 0 when nothing differs
 */
export async function verifyNotebooks(
  kernels: Kernels,
  studyFolder: string,
  options: VerifyValues,
): Promise<number> {
  refuseUnreadAnswers(studyFolder);
  const study = openStudy(studyFolder);
  for (const line of noticeLines(study)) console.log(line);
  const { publication = publicationOf([]), errata } = study;
  const places = { ...readOutputPaths(studyFolder), notebooks: join(studyFolder, studyFiles.notebooks) };
  const { files, leftOut } = ownNotebooks(
    readNotebooks(notebookFolder(studyFolder, options.folder), options.only),
    study,
  );
  for (const line of leftOut) console.log(line);
  console.log(`Vérification de ${files.length} carnets…`);
  const runs = await runWithProgress(kernels, files, options);
  tellFailures(studyFolder, runs);
  if (runs.some(({ failures }) => failures !== undefined)) return exitCode.found;

  if (options.accept && places.isFollowed) refuseRows(runs, study);
  let different = 0;
  let unrecorded = 0;
  for (const [i, { name, notebook, leftOut }] of runs.entries()) {
    const { path, notebook: own } = files[i]!;
    const copy = recordedCopy(places, path);
    if (options.accept) {
      const accepted = copy === undefined ? withLeftOut(notebook, leftOut) : notebook;
      writeFileAtomically(copy ?? path, formatNotebook(accepted));
      if (copy !== undefined) clearOutputs(path);
      continue;
    }
    if (copy !== undefined && !isBare(own))
      console.log(
        `  ! ${name}.ipynb a des sorties, que git suit : « carnets verify --accept » les met à part, dans ${relative(studyFolder, copy)}.`,
      );
    const recorded = copy === undefined ? own : existsSync(copy) ? readNotebook(copy) : withoutOutputs(own);
    const found = compareNotebooks(recorded, notebook);
    const differences = options.allowUnrecorded
      ? found.filter(({ cell }) => isRecorded(recorded, cell))
      : found;
    unrecorded += found.length - differences.length;
    different += differences.length;
    for (const difference of differences) {
      const cell = rankInWhole(difference.cell - 1, leftOut) + 1;
      console.error(differenceText(name, { ...difference, cell }));
    }
  }
  // Without print there is nothing to compare with, and weighted answers have no tables to do it.
  const comparisons = study.publication === undefined ? [] : compareAll(study, publication, errata);
  // Given answers need not give back what is printed.
  const checked = isRebuilt(study) ? comparisons : [];
  const unexplained = checked.filter(({ status }) => status === "unexplained");
  for (const { question, by, row, column, statistic, formatted, printed } of unexplained) {
    const place = [question, by, row, column, statistic].filter((part) => part !== "").join(" · ");
    console.error(`\n✗ ${place} : ${printed} imprimé, ${formatted} recalculé`);
  }
  if (options.accept) console.log(acceptedText(studyFolder, places));
  else if (different === 0 && unrecorded > 0) console.log(unrecordedText(unrecorded));
  else if (different === 0) console.log("Sorties identiques aux sorties enregistrées.");
  else console.log(different === 1 ? "\n1 cellule diffère." : `\n${different} cellules diffèrent.`);
  if (different > 0 && places.recorded !== places.notebooks)
    console.log(
      "Après de nouvelles réponses, ou un changement voulu : npm start enregistre ce que les carnets montrent maintenant.",
    );
  if (study.publication) console.log(coverageSentence(study, comparisons, publication));
  return different === 0 && unexplained.length === 0 && uncompared(checked, publication).length === 0
    ? exitCode.fine
    : exitCode.found;
}

interface Places extends OutputPaths {
  /** The folder of the study's notebooks. */
  readonly notebooks: string;
}

function acceptedText(studyFolder: string, { notebooks, recorded }: Places): string {
  if (recorded === notebooks) return "Sorties enregistrées dans les carnets.";
  return `Sorties enregistrées dans ${relative(studyFolder, recorded)}, que git ne suit pas ; les carnets restent sans sorties.`;
}

/** Takes out of a notebook what it showed. */
function clearOutputs(path: string): void {
  const whole = readNotebook(path);
  if (!isBare(whole)) writeFileAtomically(path, formatNotebook(withoutOutputs(whole)));
}

/** Whether a cell, from 1, was run before its notebook was kept. */
function isRecorded({ cells }: Notebook, cell: number): boolean {
  const own = cells[cell - 1];
  return own?.cell_type !== "code" || own.execution_count !== null || own.outputs.length > 0;
}

function unrecordedText(cells: number): string {
  const which =
    cells === 1
      ? "1 cellule n’a pas de sortie enregistrée"
      : `${cells} cellules n’ont pas de sorties enregistrées`;
  return `Aucune cellule n’échoue ; ${which} (npm start les enregistre, ou « carnets verify --accept »).`;
}

/** A difference as a reader looks for it: the cell, then the first line that is not the same. */
function differenceText(name: string, { cell, source, before, after }: Difference): string {
  const [old, now] = [(before ?? "").split("\n"), (after ?? "").split("\n")];
  const line = old.findIndex((text, i) => text !== now[i]);
  const at = line === -1 ? old.length : line;
  const side = (lines: readonly string[], whole: string | undefined) =>
    whole === undefined ? "(pas de sortie)" : (lines[at] ?? "(fin)").slice(0, 200);
  return [
    `\n✗ ${name}, cellule ${cell} : ${source.split("\n")[0]}`,
    `    enregistré : ${side(old, before)}`,
    `    maintenant : ${side(now, after)}`,
  ].join("\n");
}
