import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import { attackStudy, type NarrowedNumber, type StudyAttack } from "../../secrecy/attackStudy";
import { kAnonymity } from "../../secrecy/kAnonymity";
import { defaultRules, type SecrecyRules } from "../../secrecy/Secrecy";
import { openStudy } from "../../study/openStudy";
import type { Study } from "../../study/Study";
import { defineCommand } from "../Command";
import { exitCode } from "../exitCodes";
import { studyFolder, studyOption } from "../studyFolder";

export const secrecy = defineCommand({
  description:
    "Attaque tous les tableaux d’une étude (tris à plat, croisements, tests) comme un intrus qui les aurait tous,\net dit combien de répondants les questions nommées feraient reconnaître.\nLes règles sont dans data/study.json : « secrecy » (threshold, width, dominance, quasiIdentifiers).",
  options: {
    threshold: {
      type: "integer",
      value: "N",
      help: "le seuil, pour une étude qui n’a pas de règles (5 par défaut)",
    },
    ...studyOption,
  },
  found: "un petit effectif se lit, ou se déduit",
  run({ options }) {
    const study = openStudy(studyFolder(options.study));
    const threshold = options.threshold ?? defaultRules.threshold;
    const rules: SecrecyRules = study.secrecy ?? { ...defaultRules, threshold, width: threshold };
    console.log(
      study.secrecy === undefined
        ? `Cette étude n’applique pas le secret statistique (data/study.json n’a pas de « secrecy »). Seuil essayé : ${rules.threshold}.`
        : `Secret statistique : seuil ${rules.threshold}, ${rules.width} valeurs au moins pour chaque nombre secret.`,
    );
    for (const line of anonymityLines(study, rules)) console.log(line);
    const attack = attackStudy(study, rules);
    for (const line of attackLines(study, attack, rules)) console.log(line);
    if (study.secrecy === undefined) {
      const { numbers, hidden } = attackStudy({ ...study, secrecy: { ...rules, whole: study } }, rules);
      console.log(
        `Avec « secrecy », ${fr.count(hidden, "nombre")} sur ${fr.integer(numbers)} seraient secrets (${fr.percent((100 * hidden) / numbers)}).`,
      );
    }
    for (const line of limitLines(attack.hidden)) console.log(line);
    const { narrowed, together, scores, small } = attack;
    return narrowed.length + together.length + scores.length + small === 0 ? exitCode.fine : exitCode.found;
  },
});

function anonymityLines(study: Study, { quasiIdentifiers, threshold }: SecrecyRules): readonly string[] {
  if (quasiIdentifiers.length === 0)
    return ["Aucune question n’est nommée qui ferait reconnaître (« quasiIdentifiers »)."];
  const { k, unique, classes, smallClasses, exposed } = kAnonymity(study, quasiIdentifiers, threshold);
  return [
    `Le fichier, sur ${quasiIdentifiers.join(", ")} : ${fr.count(classes, "classe")}, la plus petite de ${fr.integer(k)} (k-anonymat, k = ${fr.integer(k)}).`,
    `  ${fr.count(unique, "répondant")} seul${unique < 2 ? "" : "s"} de sa classe ; ${fr.count(smallClasses, "classe")} sous ${threshold}, ${fr.count(exposed, "répondant")} en tout.`,
  ];
}

function attackLines(study: Study, attack: StudyAttack, { width }: SecrecyRules): readonly string[] {
  const { tables, numbers, hidden, small, narrowed, together, unsearched, scores } = attack;
  const line = ({ question, item, values, ...place }: NarrowedNumber) => {
    const where = [question, item === "" ? undefined : quoted(item), placeText(study, question, place)];
    return `${where.filter((part) => part !== undefined).join(", ")} : ${values.join(" ou ")}`;
  };
  return [
    `${fr.count(tables, "tableau").replace("tableaus", "tableaux")}, ${fr.count(numbers, "nombre")}, dont ${fr.integer(hidden)} ${hidden < 2 ? "secret" : "secrets"}.`,
    ...(small === 0
      ? []
      : [
          `  ✗ ${fr.count(small, "petit effectif")} se ${small < 2 ? "lit" : "lisent"} tel${small < 2 ? "" : "s"} quel${small < 2 ? "" : "s"}.`.replace(
            "petit effectifs",
            "petits effectifs",
          ),
        ]),
    ...narrowed.map((own) => `  ✗ ${line(own)}.`),
    ...together.map(
      (own) => `  ✗ ${line(own)}, par les tableaux d’autres questions, qui ont les mêmes répondants.`,
    ),
    ...scores.map(
      ({ question, item, group }) =>
        `  ✗ ${question}${item === "" ? "" : `, ${quoted(item)}`}${group === "" ? "" : `, ${quoted(group)}`} : la moyenne et l’écart-type disent une note que peu ont donnée.`,
    ),
    ...(hidden > 0 && narrowed.length + together.length === 0
      ? [`Aucun nombre secret n’est ramené à moins de ${fr.count(width, "valeur")} par les autres.`]
      : []),
    ...(unsearched === 0
      ? []
      : [
          `  ! Recherche inachevée pour ${fr.count(unsearched, "item")} dont les groupes ont des effectifs secrets que d’autres tableaux ont aussi : rien n’est prouvé de ce qu’ils disent ensemble.`,
        ]),
  ];
}

/** What the attack leaves aside: nobody is to believe that it has tried everything. */
function limitLines(hidden: number): readonly string[] {
  return hidden === 0
    ? []
    : [
        "Attaqués : les effectifs et les tests de chaque question, puis ensemble les tableaux qui ont les mêmes répondants, par les effectifs de leurs groupes.",
        "Non attaqués : les tableaux de plusieurs filtres entre eux ; les croisements demandés dans les carnets (crosstab) ; les moyennes d’une question par celles d’une autre ; ce qu’un lecteur sait d’ailleurs.",
      ];
}

/** « réponse 2, croisement 1, groupe 3 »: which number it is, by rank. */
function placeText(
  { questionnaire }: Study,
  question: string,
  {
    answer,
    crossing,
    group,
  }: { readonly answer?: number; readonly crossing?: number; readonly group?: number },
): string {
  const id = questionnaire.questions.find((own) => own.id === question)?.crossings[crossing ?? -1];
  const label = questionnaire.crossings.find((own) => own.id === id)?.label;
  return [
    answer === undefined ? "effectif" : `réponse ${answer + 1}`,
    label === undefined ? undefined : `selon ${label}`,
    group === undefined ? undefined : `groupe ${group + 1}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}
