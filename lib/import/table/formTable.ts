import { plainText } from "../../base/plainText";
import type { RawColumn, RawTable } from "./RawTable";

/** What a program that asks questions notes of each response, beside its answers. */
interface FormLayout {
  readonly name: string;
  /** Headings without accents or capitals; those that tell the program are two of these. */
  readonly telling: readonly string[];
  /** Others that are its own where it is known. */
  readonly also: readonly string[];
  /** The headings of what may be the identifier, the best first. */
  readonly id?: readonly string[];
  /** Whether these stand first. */
  readonly first?: boolean;
}

const layouts: readonly FormLayout[] = [
  {
    name: "Microsoft Forms",
    telling: ["heure de debut", "heure de fin", "start time", "completion time"],
    also: [
      ...["adresse de messagerie", "e-mail", "email", "nom", "name", "langue", "language"],
      ...["heure de la derniere modification", "last modified time", "total points", "quiz feedback"],
    ],
    id: ["id"],
    first: true,
  },
  {
    name: "KoBo",
    telling: [
      ...["_uuid", "_submission_time", "_submitted_by", "_validation_status", "__version__", "_version_"],
      ...["_xform_id_string", "_index", "_id", "_parent_index", "meta/instanceid", "formhub/uuid"],
      ...["meta/rootuuid", "_submission__id", "_submission__uuid"],
    ],
    also: [
      ...["start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "simid"],
      ...["subscriberid", "imei", "audit", "audit_url", "background-audio", "formdef_version"],
      ...["_status", "_notes", "_tags", "_attachments", "_geolocation", "_parent_table_name", "_duration"],
      ...["_submission__submission_time", "_submission__validation_status", "_submission__notes"],
      ...["_submission__status", "_submission__submitted_by", "_submission___version__"],
      ...["_submission__tags", "_bamboo_dataset_id", "_media_count", "_total_media"],
      ...["_media_all_received", "meta/instancename", "meta/deprecatedid", "meta/audit"],
    ],
    id: ["_id", "_uuid", "meta/instanceid", "_index"],
  },
  {
    name: "ODK",
    telling: [
      ...["submissiondate", "submitterid", "submittername", "attachmentspresent", "attachmentsexpected"],
      ...["reviewstate", "formversion", "meta-instanceid", "meta-instancename", "instanceid", "key"],
      ...["deviceid"],
    ],
    also: [
      ...["start", "end", "today", "starttime", "endtime", "username", "phonenumber", "simserial"],
      ...["subscriberid", "audit", "status", "edits", "instancename", "formdef_version", "parent_key"],
      ...["set-of", "meta/instanceid", "meta/instancename"],
    ],
    id: ["key", "meta-instanceid", "instanceid"],
  },
  {
    name: "Sphinx",
    telling: [
      ...["cle", "date_saisie", "saisie", "date_enreg", "date_modif", "temps_saisie", "origine_saisie"],
      ...["lang_saisie", "appareil_saisie", "progression", "derniere_question_saisie"],
    ],
    also: ["date de saisie", "temps de saisie", "duree de saisie", "adresse ip"],
    id: ["cle"],
  },
];

/** Google Forms has one column of its own, which comes first and has moments. */
const timestamps = ["horodateur", "timestamp"];
const googleAlso = ["adresse e-mail", "nom d'utilisateur", "email address", "username"];
const moment = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}[ T,]+(?:a |à )?\d{1,2}:\d{2}/;

/**
 * A table of answers of a program of forms without what the program notes of each response: moments, addresses, names.
 * Any other is as it is.
 */
export function formTable(table: RawTable): RawTable {
  const heads = table.columns.map(({ name }) => plainText(name));
  const [first] = table.columns;
  if (timestamps.includes(heads[0] ?? "") && table.columns.length > 1 && isMoments(first!))
    return without(
      table,
      "Google Forms",
      (head, i) => i === 0 || (i <= 2 && googleAlso.includes(head)),
      heads,
    );
  for (const { name, telling, also, id = [], first: isFirst } of layouts) {
    if (heads.filter((head) => telling.includes(head)).length < 2) continue;
    const own = [...telling, ...also];
    // A question of the same name comes after them.
    const end = isFirst ? heads.findIndex((head) => !own.includes(head) && !id.includes(head)) : -1;
    const named = id.flatMap((head) => {
      const column = table.columns[heads.indexOf(head)];
      return column && isName(column, table.rows) ? [column] : [];
    })[0];
    const kept = named ?? table.columns[heads.findIndex((head) => id.includes(head) && !own.includes(head))];
    const isOwn = (head: string, i: number) =>
      (own.includes(head) || id.includes(head)) && table.columns[i] !== kept && (end === -1 || i < end);
    const left = without(table, name, isOwn, heads);
    return named ? { ...left, id: named.name } : left;
  }
  return table;
}

/** Whether a column names each response: none blank, none twice. */
function isName({ codes, values }: RawColumn, rows: number): boolean {
  return new Set(codes).size === rows && !(values.includes("") && codes.includes(values.indexOf("")));
}

function isMoments({ values }: RawColumn): boolean {
  const given = values.filter((text) => text !== "");
  return given.length > 0 && given.every((text) => moment.test(text));
}

function without(
  table: RawTable,
  program: string,
  isOwn: (head: string, i: number) => boolean,
  heads: readonly string[],
): RawTable {
  const columns = table.columns.filter((_, i) => !isOwn(heads[i]!, i));
  if (columns.length === 0) return table;
  const metadata = table.columns.filter((column) => !columns.includes(column));
  const names = metadata.map(({ name }) => `« ${name} »`);
  const line = `Export ${program} : ce qu’il note de chaque réponse est laissé de côté (${names.join(", ")}).`;
  return { ...table, columns, metadata, recognised: [...(table.recognised ?? []), line] };
}
