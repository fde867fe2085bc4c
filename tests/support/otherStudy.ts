import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../lib/base/random";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import type { Study } from "../../lib/study/Study";
import { bytesOf } from "./smallSurvey";

const size = ["Petite", "Moyenne", "Autre"];
const zone = ["Nord", "Sud", "Est", "Autre"];
const status = ["Public", "Privé"];

const crossings = [
  { id: "size", question: "1.1", label: "taille" },
  { id: "zone", question: "1.2", label: "secteur" },
  { id: "status", question: "1.3", label: "statut" },
];

/** How many of its three crossings the study has, in their order. */
export type CrossingCount = 0 | 1 | 2 | 3;

/** A questionnaire of another shape than this workspace's: crossings of three, four and two groups, or none. */
export function otherJson(count: CrossingCount): string {
  const own = crossings.slice(0, count);
  const crossed = own.map(({ id }) => id);
  const question = (id: string, kind: string, rest: object, by = crossed) => ({
    id,
    label: `La question ${id}`,
    kind,
    ...rest,
    crossings: by,
  });
  return JSON.stringify({
    name: "autre",
    title: "Une autre enquête",
    respondent: { singular: "lecteur", plural: "lecteurs", gender: "masculine" },
    crossings: own,
    sections: [
      { number: 1, title: "Vous" },
      { number: 2, title: "Votre avis" },
    ],
    questions: [
      question("1.1", "single", { choices: size }, []),
      question("1.2", "single", { choices: zone }, []),
      question("1.3", "single", { choices: status }, []),
      question("2.1", "single", { choices: ["Oui", "Non", "Peut-être"] }),
      question("2.2", "scale", { scale: { min: 1, max: 10 }, items: ["Un", "Deux", "Trois", "Quatre"] }),
      question("2.3", "number", { range: { min: 0 } }),
      question("2.4", "multiple", { choices: ["Livre", "Film", "Jeu"] }),
      question("2.5", "grid", { items: ["Matin", "Soir"], choices: ["Souvent", "Jamais"] }),
      question("2.6", "scale", { scale: { min: 1, max: 10 } }),
      question("2.7", "single", { choices: ["Vrai", "Faux"] }, []),
    ],
  });
}

/** Invented answers to it, always the same, that differ by size. */
export function otherCsv(respondents = 240): string {
  const { integer } = seededRandom(5, "other");
  const pick = (labels: readonly string[]) => labels[integer(labels.length)]!;
  const score = (more: number) => Math.min(10, 1 + integer(8) + more);
  const heads =
    "id,q1_1,q1_2,q1_3,q2_1,q2_2_1,q2_2_2,q2_2_3,q2_2_4,q2_3,q2_4_1,q2_4_2,q2_4_3,q2_5_1,q2_5_2,q2_6,q2_7";
  const rows = Array.from({ length: respondents }, (_, row) => {
    const own = pick(size);
    const more = size.indexOf(own);
    const cause = integer(3);
    return [
      `r${row + 1}`,
      own,
      pick(zone),
      pick(status),
      more > 0 && integer(2) === 0 ? "Oui" : pick(["Oui", "Non", "Peut-être"]),
      ...[1, 2, 3, 4].map(() => Math.min(10, score(more) + cause)),
      integer(5) + more,
      ...[0, 1, 2].map(() => Number(integer(3) < more)),
      pick(["Souvent", "Jamais"]),
      more === 2 ? "Souvent" : pick(["Souvent", "Jamais"]),
      score(more),
      pick(["Vrai", "Faux"]),
    ].join(",");
  });
  return `${[heads, ...rows].join("\n")}\n`;
}

/** The study of another survey, without any publication; in no folder of the disk. */
export function otherStudy(count: CrossingCount): Study {
  const questionnaire = parseQuestionnaire(otherJson(count), "questionnaire.json");
  const survey = parseRespondents(questionnaire, bytesOf(otherCsv()), "respondents.csv");
  return { ...survey, folder: join("/nulle", "part"), errata: [] };
}

/** Writes the files of the study into a folder. */
export function writeOtherStudy(folder: string, count: CrossingCount): void {
  mkdirSync(join(folder, "data"), { recursive: true });
  mkdirSync(join(folder, "notebooks"), { recursive: true });
  writeFileSync(join(folder, "data", "questionnaire.json"), otherJson(count));
  writeFileSync(join(folder, "data", "respondents.csv"), otherCsv());
}
