import type { Survey } from "../../answers/Survey";
import type { Addition } from "../../draft/follow/Addition";
import { faultRows, type ImportFault } from "../../draft/match/ImportFault";
import type { Confidence, ImportMapping, MappedColumn } from "../../draft/match/ImportMapping";
import type { Coverage } from "../../draft/match/missingSources";
import type { Stack } from "../../draft/match/stackTables";
import { stops } from "../../draft/match/stops";
import { cleaningFileNames } from "../../import/cleaning/cleaningFiles";
import { fr } from "../../present/french";
import { noticeLines } from "../../present/noticeLines";
import { reasonWords } from "../../present/reasonWords";
import { quoted } from "../../present/sentences";
import type { Questionnaire } from "../../questionnaire/types";
import { reasonText } from "./mappingText";

/** How many lines of a kind are shown; the files have them all. */
const shown = 20;

/** What there is to confirm, a French line each; none where there is nothing. */
export function confirmLines(
  weak: readonly (readonly [name: string, entry: MappedColumn])[],
  asked: Confidence,
): readonly string[] {
  if (weak.length === 0) return [];
  const words = { sure: "sûre", likely: "probable", doubtful: "douteuse" } as const;
  const lines = weak.slice(0, shown).map(([name, { column, confidence, reasons }]) => {
    const why = reasons.length === 0 ? "" : ` (${reasons.map(reasonText).join(" ; ")})`;
    return `  ? ${name} ← ${column === null ? "rien" : quoted(column)} : correspondance ${words[confidence]}${why}`;
  });
  const more = weak.length - lines.length;
  return [
    `À confirmer : ${fr.count(weak.length, "colonne")} dont la correspondance est moins que ${words[asked]}.`,
    ...lines,
    ...(more > 0 ? [`  … et ${more} autre${more > 1 ? "s" : ""}, dans la correspondance.`] : []),
  ];
}

/** The questions that the file lacks, and those that it may not lack. */
export function coverageLines({ absent, needed }: Coverage, { columns }: ImportMapping): readonly string[] {
  if (Object.keys(columns).length === 0)
    return ["  ✗ Aucune colonne du fichier n’est reconnue comme celle d’une question."];
  const named = (list: readonly string[]) =>
    list.length > shown
      ? `${list.slice(0, shown).join(", ")} et ${list.length - shown} autres`
      : list.join(", ");
  return [
    ...(absent.length > 0
      ? [`  ! Sans colonne dans le fichier, et donc sans réponses : ${named(absent.map(({ id }) => id))}.`]
      : []),
    ...needed.map(
      ({ question, by }) =>
        `  ✗ La question ${question.id} (${quoted(question.label)}) n’a pas de colonne, et ${named(by)} en dépend${by.length > 1 ? "ent" : ""} : sa colonne est à nommer dans la correspondance.`,
    ),
  ];
}

/** What becomes of the weights. */
export function weightLine(
  { weight }: Questionnaire,
  mapping: ImportMapping,
  undeclared: string | undefined,
): readonly string[] {
  if (weight !== undefined)
    return mapping.weight
      ? [`Poids : la colonne ${quoted(mapping.weight.column)}.`]
      : [
          `  ✗ Le questionnaire déclare des poids (${quoted(weight)}) : leur colonne est à nommer dans la correspondance.`,
        ];
  if (undeclared === undefined) return [];
  return [
    `  ! La colonne ${quoted(undeclared)} semble porter des poids : le questionnaire n’en déclare pas, ils ne sont pas appliqués. Pour qu’ils le soient : "weight": "${undeclared}" dans data/questionnaire.json.`,
  ];
}

/** What the questionnaire was given, so that a reason is kept. */
export function additionLine(addition: Addition): string {
  if (addition.kind !== "missing") return "";
  return `Ajouté au questionnaire : à la question ${addition.question}, ${quoted(addition.code)} veut dire « ${reasonWords(addition.reason)} ».`;
}

/** What was noticed of the answers that were imported. */
export function importedLines(
  survey: Survey,
  faults: readonly ImportFault[],
  { table, isKept }: Stack,
  { columns }: ImportMapping,
): readonly string[] {
  const cells = faults.reduce((sum, fault) => sum + faultRows(table, fault, isKept).length, 0);
  const likely = Object.values(columns).filter(({ confidence }) => confidence === "likely").length;
  return [
    ...(cells > 0
      ? [
          `  ! ${fr.count(cells, "cellule")} illisible${cells > 1 ? "s" : ""}, prise${cells > 1 ? "s" : ""} pour une absence de réponse.`,
        ]
      : []),
    ...(likely > 0
      ? [
          `  ! ${fr.count(likely, "correspondance")} probable${likely > 1 ? "s" : ""}, appliquée${likely > 1 ? "s" : ""} : à relire dans la correspondance.`,
        ]
      : []),
    ...stopLines(survey),
    ...noticeLines(survey),
    ...((survey.notices ?? []).some(({ kind }) => kind === "answeredUnasked")
      ? [`    Les plus petites corrections qui conviennent : private/${cleaningFileNames.repairs}.`]
      : []),
  ];
}

/** « 60 répondants s’arrêtent à la question 7.2 », one line however many stop. */
function stopLines(survey: Survey): readonly string[] {
  const { at, none } = stops(survey);
  const stopped = at.reduce((sum, { count }) => sum + count, 0);
  const silent =
    none === 0
      ? []
      : [`  ! ${fr.count(none, "répondant")} n’${none > 1 ? "ont" : "a"} répondu à aucune question.`];
  if (at.length === 0) return silent;
  const verb = stopped > 1 ? "s’arrêtent" : "s’arrête";
  if (at.length === 1)
    return [`  ! ${fr.count(stopped, "répondant")} ${verb} à la question ${at[0]!.question}.`, ...silent];
  const most = [...at].sort((a, b) => b.count - a.count).slice(0, 5);
  const told = most.map(({ question, count }) => `${count} à ${question}`).join(", ");
  return [
    `  ! ${fr.count(stopped, "répondant")} ${verb} en route : ${told}${at.length > 5 ? "…" : ""}.`,
    ...silent,
  ];
}
