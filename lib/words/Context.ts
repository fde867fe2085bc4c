import type { Study } from "../study/Study";
import type { DocumentFile } from "./DocumentFile";

/** What the words of one module speak of. Two modules (two studies, two notebooks) share nothing of it. */
export interface Context {
  /** What the words speak of now: the whole study, or what `use` has put in its place. */
  readonly study: Study;
  /** The study as its folder holds it. */
  readonly whole: () => Study;
  /** Makes the words speak of other answers, or of a part of them, from now on. */
  readonly use: (study: Study) => void;
  /** The name of the next figure that has none: « figure-1 », « figure-2 ». */
  readonly figureName: () => string;
  /** What makes the files of `save`. */
  readonly documentFile: DocumentFile | undefined;
}

/** A context that speaks of a study, which is opened when a word first needs it. */
export function createContext(open: () => Study, documentFile?: DocumentFile): Context {
  let opened: Study | undefined;
  let used: Study | undefined;
  let figures = 0;
  const whole = () => {
    opened ??= open();
    return opened;
  };
  return {
    documentFile,
    get study() {
      return used ?? whole();
    },
    whole,
    use(study) {
      used = study;
    },
    figureName() {
      figures++;
      return `figure-${figures}`;
    },
  };
}
