import type { HowRead, ImportMapping, MatchReason } from "../../draft/match/ImportMapping";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import { answerColumns } from "../../questionnaire/columns";
import type { Question, Questionnaire } from "../../questionnaire/types";

const schemes: Readonly<Record<string, string>> = {
  ...{
    own: "le nom de la colonne",
    number: "le numéro de la question",
    group: "les numéros de groupe et de question",
  },
  ...{
    groupOrder: "l’ordre des groupes et des questions",
    order: "l’ordre des questions",
    rank: "le rang de la question",
  },
};

const readings: Readonly<Record<HowRead, string>> = {
  ...{
    exact: "mot pour mot",
    spelling: "à la typographie près",
    label: "par son étiquette",
    number: "comme nombre",
  },
  ...{ word: "comme absence de réponse", declared: "déclaré manquant", yesNo: "comme oui ou non" },
  ...{ likeness: "par ressemblance", letterCode: "par l’ordre des codes", rank: "par son seul rang" },
};

/** Why a column is taken for one of ours, in French. */
export function reasonText(reason: MatchReason): string {
  switch (reason.kind) {
    case "code":
      return schemes[reason.scheme] ?? reason.scheme;
    case "label":
      return { same: "même libellé", cut: "libellé coupé", near: "libellé ressemblant" }[reason.likeness];
    case "answers":
      return reason.alone ? "réponses propres à cette question" : "mêmes réponses que d’autres questions";
    case "order":
      return `pourrait aussi être ${reason.rival} : l’ordre seul départage`;
    case "otherLabel":
      return `son libellé est celui d’une autre question, ${quoted(reason.label)}`;
    case "unlikeAnswers":
      return `${fr.percent(100 * reason.share)} seulement de ses réponses sont celles de la question`;
    case "readAs":
      return `${quoted(reason.text)} lu ${quoted(reason.value)}, ${readings[reason.how]}`;
    case "noColumn":
      return "aucune colonne trouvée pour cet item : sans réponse";
  }
}

const help = [
  "Une entrée par colonne du questionnaire : la colonne du fichier (« column »), et ce que veulent dire ses textes (« values »).",
  'Une réponse s’écrit comme dans data/questionnaire.json ; deux textes peuvent dire la même ; une absence de réponse s’écrit { "missing": "noAnswer" }, "refused", "doesNotKnow" ou "notAsked".',
  'Ce qui est juste et marqué « doubtful » : écrivez "confidence": "sure". Une colonne à ne pas prendre : ôtez son entrée, ou "column": null.',
  "« others » : les autres colonnes du fichier, gardées à côté des réponses ; ôtez celles qui ne doivent pas l’être.",
  "Puis la même commande, avec --mapping et ce fichier.",
];

/** A mapping as a file that a person can correct. */
export function importMappingText(
  { id, weight, columns, others }: ImportMapping,
  questionnaire: Questionnaire,
  absent: readonly Question[],
): string {
  const ours = new Map(answerColumns(questionnaire).map((column) => [column.name, column]));
  const lines = Object.entries(columns).map(([name, { reasons, confidence, ...source }]) => {
    const { question, item } = ours.get(name)!;
    const asked = `${question.id} ${question.label}${item === undefined ? "" : ` – ${item}`}`;
    return [name, { question: asked, ...source, confidence, reason: reasons.map(reasonText).join(" ; ") }];
  });
  const data = {
    ...{ help, id, weight, columns: Object.fromEntries(lines), others },
    absent: absent.map((question) => `${question.id} ${question.label}`),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
