import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { readSettings } from "./readSettings";
import { studyFiles } from "./studyFiles";

/**
 * Where the answers of the study in a folder stand: the file that its settings name, or `data/respondents.csv`.
 * @throws DataError in French when `data/study.json` is wrong
 */
export function readAnswersPath(folder: string): string {
  return resolve(folder, readSettings(folder).answers ?? studyFiles.answers);
}

/** Where what is made of the answers of a study goes: absolute paths. */
export interface OutputPaths {
  readonly exports: string;
  /** The notebooks with their outputs: those of the study, or copies of them. */
  readonly recorded: string;
  /** Whether the answers are private. */
  readonly isPrivate: boolean;
  /** Whether the answers are private and these paths are not: no row of a respondent may go there. */
  readonly isFollowed: boolean;
}

/**
 * Where the exports and the outputs of the notebooks of a study go: into the folder that its settings name
 * (« outputs »); without it, beside the answers where these are private, and into the study itself otherwise.
 */
export function readOutputPaths(folder: string): OutputPaths {
  const { outputs } = readSettings(folder);
  const isPrivate = isWithin(resolve(folder, studyFiles.private), readAnswersPath(folder));
  const place = resolve(folder, outputs ?? (isPrivate ? studyFiles.private : "."));
  return {
    exports: join(place, studyFiles.exports),
    recorded: join(place, studyFiles.notebooks),
    isPrivate,
    isFollowed: isPrivate && !isWithin(resolve(folder, studyFiles.private), place),
  };
}

/** What to do where private answers would go where git follows. */
export const followedRemedy = `des cellules qui n’en montrent pas, ou, dans ${studyFiles.settings}, « outputs » : « ${studyFiles.private} ».`;

function isWithin(folder: string, path: string): boolean {
  const from = relative(folder, path);
  return from !== ".." && !from.startsWith(`..${sep}`) && !isAbsolute(from);
}
