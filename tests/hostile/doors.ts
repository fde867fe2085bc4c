import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A small study, by the files of its folder. */
export const study: Readonly<Record<string, string>> = {
  "data/questionnaire.json": JSON.stringify(
    {
      name: "petite",
      title: "Une petite enquête",
      respondent: { singular: "élève", plural: "élèves", gender: "masculine" },
      id: "eleve",
      missing: { NSP: "doesNotKnow" },
      crossings: [{ id: "zone", question: "1.1", label: "zone" }],
      sections: [{ number: 1, title: "Vous" }],
      questions: [
        {
          id: "1.1",
          label: "Où habitez-vous ?",
          kind: "single",
          choices: ["Ville", "Village"],
          crossings: [],
        },
        {
          ...{ id: "1.2", label: "Êtes-vous content ?", kind: "scale", scale: { min: 0, max: 7 } },
          crossings: ["zone"],
        },
        {
          ...{ id: "1.3", label: "Combien de livres ?", kind: "number", range: { min: 0, max: 60 } },
          crossings: ["zone"],
        },
      ],
    },
    null,
    2,
  ),
  "data/respondents.csv": answers(),
  "data/study.json": JSON.stringify({ answers: "data/respondents.csv" }),
  "answers.csv": answers(),
};

function answers(): string {
  const rows = Array.from({ length: 40 }, (_, i) =>
    [`e${i + 1}`, i % 3 === 0 ? "Ville" : "Village", i % 8, (i * 7) % 60].join(","),
  );
  return ["eleve,q1_1,q1_2,q1_3", ...rows, ""].join("\n");
}

/** A way by which a file comes in: where it lies, beside a study, and what is typed to have it read. */
export interface Door {
  readonly name: string;
  /** In the folder of a study. */
  readonly file: string;
  readonly args: readonly string[];
}

const door = (name: string, file: string, ...args: string[]): Door => ({ name, file, args });

/** A door whose file has a name that its caller gives. */
const given = {
  new: (file: string) => door("les réponses d’une étude neuve", file, "new", "neuve", "--answers", file),
  import: (file: string) => door("des réponses à importer", file, "import", file),
  audit: (file: string) => door("des tableaux à examiner", file, "audit", file),
};

export const doors = {
  newAnswers: given.new("ailleurs.csv"),
  imported: given.import("ailleurs.csv"),
  audited: given.audit("ailleurs.csv"),
  newBook: given.new("ailleurs.xlsx"),
  importedBook: given.import("ailleurs.xlsx"),
  auditedBook: given.audit("ailleurs.xlsx"),
  newOffice: given.new("ailleurs.ods"),
  newSav: given.new("ailleurs.sav"),
  newLime: given.new("ailleurs.lss"),
  newArchive: given.new("ailleurs.lsa"),
  questionBook: door(
    "le classeur d’un questionnaire",
    "questions.xlsx",
    ...["questionnaire", "--from", "questions.xlsx"],
  ),
  newQuestionnaire: door(
    "le questionnaire d’une étude neuve",
    "questions.json",
    ...["new", "neuve", "--answers", "answers.csv", "--questionnaire", "questions.json"],
  ),
  questionnaire: door("le questionnaire d’une étude", "data/questionnaire.json", "secrecy"),
  respondents: door("les réponses d’une étude", "data/respondents.csv", "secrecy"),
  study: door("la fiche d’une étude", "data/study.json", "secrecy"),
  mapping: door(
    "une correspondance",
    "private/mapping.json",
    ...["import", "answers.csv", "--mapping", "private/mapping.json"],
  ),
  cleaning: door("des règles de nettoyage", "data/cleaning.json", "import", "answers.csv"),
  margins: door("des marges", "data/margins.json", "calibrate"),
  notebook: door("un carnet", "notebooks/01-vous.ipynb", "verify"),
} satisfies Record<string, Door>;

/** A new folder with the study; what stands at the door is what `make` puts at its path. */
export function studyWith({ file }: Door, make: (path: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "carnets-hostile-"));
  for (const [path, text] of Object.entries(study)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (path !== file) writeFileSync(join(folder, path), text);
  }
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  make(join(folder, file));
  return folder;
}
