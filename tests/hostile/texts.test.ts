import { gzipSync, strToU8 } from "fflate";
import { doors } from "./doors";
import { describeHostile, type HostileCase } from "./law";

type Content = Omit<HostileCase, "door">;
const at = (own: readonly HostileCase["door"][], contents: readonly Content[]): HostileCase[] =>
  own.flatMap((door) => contents.map((content) => ({ ...content, door })));
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const table = "id,choix\n1,oui\n2,non\n3,oui\n4,non\n5,oui\n";

/** Files that are of another kind than a text. */
const kinds: readonly Content[] = [
  { name: "gzip", file: gzipSync(strToU8(table)), said: /gzip/ },
  { name: "une image PNG", file: bytes("89504e470d0a1a0a0000000d49484452"), said: /PNG|image/ },
  { name: "une image JPEG", file: bytes("ffd8ffe000104a46494600010100"), said: /JPEG|image/ },
  { name: "un PDF", file: "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", said: /PDF/ },
  { name: "un binaire", file: bytes("7f454c4602010100 0000000000000000 03003e00"), said: /./ },
];
/** What is no table, or too large a one. */
const noTable: readonly Content[] = [
  { name: "rien", file: "", said: /vide/ },
  { name: "des lignes vides", file: "\n\n\n", said: /vide|ligne|aucun/ },
  { name: "une entête seule", file: "id,choix\n", said: /répond|ligne|vide|tableau|aucun/ },
  { name: "un guillemet jamais fermé", file: `id,choix\n1,"oui\n2,non\n`, said: /guillemet/ },
  { name: "trop de champs", file: `id,choix\n${"a,".repeat(20_001)}b\n`, said: /20\D?000/ },
  { name: "une ligne sans fin", file: `id,choix\n1,${"x".repeat(17_000_000)}\n`, said: /16 Mo|champs/ },
  ...kinds,
];

/** The same under the first line that a door expects. */
const headed = (head: string): Content[] =>
  noTable.map((content) => ({
    ...content,
    file: typeof content.file === "string" ? content.file.replace("id,choix", head) : content.file,
  }));
const wrongBytes = { name: "des octets hors de l’UTF-8", file: bytes("69642c630a312cfffe0a"), said: /UTF-8/ };

describeHostile("no table of answers", [
  ...at([doors.newAnswers, doors.imported], noTable),
  ...at([doors.respondents], [...headed("eleve,q1_1,q1_2,q1_3"), wrongBytes]),
  ...at([doors.audited], [...headed("question,croisement,ligne,colonne,statistique,imprimé"), wrongBytes]),
]);

const json: readonly Content[] = [
  { name: "rien", file: "", said: /vide|JSON/ },
  { name: "null", file: "null", said: /./ },
  { name: "une liste", file: "[]", said: /./ },
  { name: "un nombre", file: "3", said: /./ },
  { name: "un texte", file: '"x"', said: /./ },
  { name: "coupé", file: '{"title": "Une enq', said: /JSON/ },
  { name: "100 000 listes emboîtées", file: "[".repeat(100_000) + "]".repeat(100_000), said: /200/ },
  { name: "100 000 objets emboîtés", file: `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, said: /200/ },
  { name: "un prototype", file: '{"__proto__": {"sections": []}}', said: /./ },
  { name: "un nom qui déborde", file: `{"${"n".repeat(100_000)}": 1}`, said: /./ },
  { name: "Windows-1252", file: Buffer.from('{"title": "Enquête"}', "latin1"), said: /UTF-8/ },
  { name: "UTF-16", file: Buffer.from('\ufeff{"title": 1}', "utf16le"), said: /UTF-16/ },
  ...kinds,
];
const jsonDoors = [
  doors.newQuestionnaire,
  doors.questionnaire,
  doors.study,
  doors.mapping,
  doors.cleaning,
  doors.margins,
  doors.notebook,
];
describeHostile("no JSON of ours", at(jsonDoors, json));
