import { doors, study } from "./doors";
import { describeHostile, type HostileCase } from "./law";

const own = study["data/questionnaire.json"]!;
const answers = study["data/respondents.csv"]!;
const lines = answers.split("\n");

const inQuestionnaire: readonly (readonly [name: string, from: string, to: string, said: RegExp])[] = [
  ["une échelle à l’envers", '"max": 7', '"max": -1', /min|max|borne/],
  ["une étendue à l’envers", '"max": 60', '"max": -60', /min|max|borne/],
  ["une échelle sans fin", '"max": 7', '"max": 1e300', /./],
  [
    "un 31 février",
    '"id": "eleve",',
    '"id": "eleve", "fieldwork": { "from": "2025-02-31", "to": "2025-03-02" },',
    /jour|date|02-31/,
  ],
  [
    "des dates à l’envers",
    '"id": "eleve",',
    '"id": "eleve", "fieldwork": { "from": "2025-03-02", "to": "2025-02-01" },',
    /avant|après|fin|ordre|jour/,
  ],
  ["deux fois une question", '"id": "1.2"', '"id": "1.1"', /1\.1/],
  ["deux fois une réponse", '"Village"', '"Ville"', /Ville/],
  ["une section qui manque", '"number": 1', '"number": 2', /section/],
  ["un croisement par une question qui n’existe pas", '"question": "1.1"', '"question": "9.9"', /9\.9/],
  ["un genre inconnu", '"kind": "scale"', '"kind": "échelle"', /kind/],
  ["un nom qui sort du dossier", '"name": "petite"', '"name": "../petite"', /name/],
  ["un nom d’objet", '"name": "petite"', '"name": "__proto__"', /./],
];
describeHostile("no questionnaire", [
  ...inQuestionnaire.map(([name, from, to, said]): HostileCase => {
    if (!own.includes(from)) throw new Error(`${name}: the questionnaire has no ${from}`);
    return { name, door: doors.questionnaire, file: own.replace(from, to), said };
  }),
]);

const inAnswers: readonly (readonly [name: string, text: string, said: RegExp])[] = [
  ["deux fois une colonne", answers.replace("q1_3", "q1_2"), /q1_2/],
  ["deux fois un identifiant", answers.replace("e2,", "e1,"), /e1/],
  ["un identifiant vide", answers.replace("e2,", ","), /vide|identifiant/],
  ["une réponse inconnue", answers.replace("Village", "Hameau"), /Hameau/],
  ["un nombre hors de l’échelle", answers.replace(/,0,/, ",9999999,"), /9999999/],
  ["un nombre qui n’en est pas un", answers.replace(/,0,/, ",rien,"), /rien/],
  ["un nombre infini", answers.replace(/,0,/, ",1e999,"), /1e999/],
  ["un caractère nul dans une réponse", answers.replace("Village", "Vil\0lage"), /Vil/],
  ["une ligne de moins de champs", `${lines[0]}\n${lines[1]!.replace(/,\d+$/, "")}\n`, /champs/],
];
describeHostile(
  "no answers",
  inAnswers.map(([name, file, said]): HostileCase => ({ name, door: doors.respondents, file, said })),
);

const table = [
  "question,croisement,ligne,colonne,statistique,imprimé",
  "Q,,U,,moyenne,3.2",
  "Q,,U,,écart-type,1.1",
  "Q,,,,base,40",
];
const tables = table.join("\n");
const inTables: readonly (readonly [name: string, text: string, said: RegExp])[] = [
  [
    "deux colonnes « imprimé »",
    table.map((line, i) => `${line},${i === 0 ? "imprimé" : 7}`).join("\n"),
    /imprimé/,
  ],
  ["une statistique inconnue", tables.replace("moyenne", "moyene"), /moyene/],
  ["un nombre qui n’en est pas un", tables.replace("3.2", "3..2"), /3\.\.2/],
  ["deux valeurs à une place", `${tables}\nQ,,U,,moyenne,3.3\n`, /deux|déjà/],
  ["un effectif négatif", tables.replace(",40", ",-40"), /-40/],
  ["un effectif à virgule", tables.replace(",40", ',"40,5"'), /40,5/],
  ["un effectif sans fin", tables.replace(",40", ",99999999999999999999"), /./],
];
describeHostile(
  "no printed tables",
  inTables.map(([name, file, said]): HostileCase => ({ name, door: doors.audited, file, said })),
);

const margin = (value: unknown) => JSON.stringify({ margins: { "1.1": { Ville: value, Village: 0.5 } } });
const inMargins: readonly (readonly [name: string, text: string, said: RegExp])[] = [
  ["une part négative", margin(-0.5), /-0[.,]5|convient/],
  ["une part nulle", margin(0), /./],
  ["des parts qui ne font pas un tout", margin(0.9), /1,4|somme|total|100/],
  ["une réponse inconnue", JSON.stringify({ margins: { "1.1": { Ville: 0.5, Hameau: 0.5 } } }), /Hameau/],
  ["une question inconnue", JSON.stringify({ margins: { "9.9": { Oui: 1 } } }), /9\.9/],
];
describeHostile(
  "no margins",
  inMargins.map(([name, file, said]): HostileCase => ({ name, door: doors.margins, file, said })),
);
