import type { SoundNumber, UntestedNumber } from "../../audit/strangers/numberStatuses";
import { sum } from "../../base/sum";
import { number } from "../../present/document/Cell";
import { type Block, type Document, documentOf } from "../../present/document/Document";
import { type PlainTable, plainTable } from "../../present/document/plainTable";
import { fr } from "../../present/french";
import { placeWords, printedWords, wantedWords } from "../../present/tables/findingTable";
import type { Finding } from "../../published/Finding";
import { explanationText } from "../../published/findingNames";
import { isNumeric, keyText } from "../../published/PublishedNumber";
import { conclusionBlocks } from "./conclusionBlocks";

/** What a report of an audit is of. */
export interface AuditedTables {
  readonly findings: readonly Finding[];
  readonly sound: readonly SoundNumber[];
  readonly untested: readonly UntestedNumber[];
  /** What a crossing is called. */
  readonly crossingLabel: (by: string) => string;
  /** How to make it again: what and with what, each a label and its value. */
  readonly source: readonly (readonly [label: string, value: string])[];
  /** Where all findings are told. */
  readonly whole: string;
}

/** How many lines the table of findings may have on paper, so that it stays on the first of two pages. */
const mostLines = 24;

/** How many letters a line has of where a finding is, and of why. */
const lineLetters = { where: 24, why: 70 } as const;

/** How many reasons why numbers are not testable are told. */
const mostReasons = 4;

/**
 * A report for an editor: what was examined, what the printed numbers contradict and what follows for the conclusions,
 * what cannot be examined, how to make it again. Of many findings, those that change a conclusion, then the likeliest
 * first, and as many as leave it at two pages.
 */
export function auditReport(audited: AuditedTables): Document {
  return documentOf(
    ...examined(audited),
    ...found(audited),
    ...conclusionBlocks(audited),
    ...unexamined(audited),
    prose(
      "## Comment refaire cet examen",
      "Le fichier, la commande et la version ci-dessous donnent le même rapport, octet pour octet.",
    ),
    table({
      caption: "Ce qu’il faut pour le refaire",
      heads: ["Quoi", "Valeur"],
      words: [0, 1],
      rows: audited.source.map(([label, value]) => ({ cells: [label, value] })),
    }),
  );
}

function examined({ findings, sound, untested }: AuditedTables): readonly Block[] {
  const wrong = new Set(findings.filter(isNumeric).map(keyText)).size;
  const all = wrong + sound.length + untested.length;
  const tables = new Set(
    [...findings, ...[...sound, ...untested].map(({ place }) => place)].map(({ question }) => question),
  ).size;
  const strength = sound.length === 0 ? 0 : sum(sound.map(({ power }) => power)) / sound.length;
  const row = (label: string, count: number, words: string) => ({
    cells: [
      label,
      number(count, "integer"),
      number(all === 0 ? 0 : (100 * count) / all, "percent"),
      words,
    ] as const,
  });
  return [
    prose(
      "## Ce qui a été examiné",
      `${fr.count(all, "nombre imprimé").replace("nombre imprimés", "nombres imprimés")} de ${fr.count(tables, "question")}, tenus les uns contre les autres : existe-t-il des réponses entières qui les donnent tous, et les tests sont-ils ceux de leurs nombres ?`,
    ),
    table({
      caption: "Ce qui est dit de chaque nombre",
      heads: ["Nombres", "Effectif", "Part", "Ce que cela veut dire"],
      words: [0, 3],
      rows: [
        row("contredits", wrong, "d’autres nombres imprimés les excluent"),
        row(
          "testés",
          sound.length,
          sound.length === 0
            ? "rien ne s’y est opposé"
            : `sans contradiction ; un dernier chiffre faux aurait été vu dans ${fr.percent(100 * strength)} des cas`,
        ),
        row("non testables", untested.length, "rien de ce qui est imprimé ne pourrait les contredire"),
      ],
    }),
  ];
}

function found({ findings, crossingLabel, whole }: AuditedTables): readonly Block[] {
  const title = "## Ce que les nombres imprimés contredisent";
  if (findings.length === 0) return [prose(title, "Rien.")];
  const order = findings.toSorted((a, b) => rankOf(b) - rankOf(a));
  const rows = order.map((finding) => ({
    cells: [
      placeWords(finding, crossingLabel),
      printedWords(finding),
      wantedWords(finding),
      explanationText(finding),
    ] as const,
  }));
  let lines = 0;
  const shown = rows.filter(({ cells: [where, , , why] }, i) => {
    lines += Math.ceil(Math.max(where.length / lineLetters.where, why.length / lineLetters.why));
    return i === 0 || lines <= mostLines;
  });
  const left = rows.length - shown.length;
  return [
    prose(
      title,
      "Un constat dit que des nombres ne peuvent pas être vrais ensemble, et non pourquoi. La cause est la faute de copie la plus probable, avec ses chances parmi celles qui suffiraient : la moitié des fautes sont prises pour des fautes de frappe, de genres aussi fréquents que les a comptés Verhoeff (1969) ; que les autres soient des arrondis, des copies d’un voisin ou des virgules déplacées est une hypothèse.",
    ),
    table({
      caption: fr.count(findings.length, "constat"),
      heads: ["Où", "Imprimé", "Attendu", "Pourquoi"],
      words: [0, 1, 2, 3],
      rows: shown,
      notes: [left === 0 ? undefined : `Et ${fr.count(left, "autre")}, dans ${whole}.`],
    }),
  ];
}

/** What changes a conclusion first, then what is certain, then the likeliest. */
function rankOf({ conclusion, certainty, odds = 0 }: Finding): number {
  return (conclusion?.changes ? 4 : 0) + (certainty === "certain" ? 2 : 0) + odds;
}

function unexamined({ untested }: AuditedTables): readonly Block[] {
  const counts = new Map<string, number>();
  for (const { reason } of untested) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const order = [...counts].toSorted(([, a], [, b]) => b - a);
  const shown = order.slice(0, mostReasons);
  const rest = sum(order.slice(mostReasons).map(([, count]) => count));
  const limits =
    "Ne sont vus ni les nombres faux qui s’accordent entre eux, ni ce qui n’est pas imprimé, ni l’origine des données. Une contradiction ne dit rien de la bonne foi de qui que ce soit : les données, ou le fichier du calcul, tranchent.";
  const title = "## Ce qui ne peut pas être examiné";
  if (untested.length === 0) return [prose(title, limits)];
  return [
    prose(title, limits),
    table({
      caption: "Nombres que rien d’imprimé ne pourrait contredire",
      heads: ["Parce que", "Nombres"],
      words: [0],
      rows: [
        ...shown.map(([reason, count]) => ({ cells: [reason, number(count, "integer")] as const })),
        ...(rest > 0 ? [{ cells: ["d’autres raisons", number(rest, "integer")] as const }] : []),
      ],
    }),
  ];
}

function prose(...paragraphs: readonly string[]): Block {
  return { kind: "markdown", markdown: paragraphs.join("\n\n") };
}

function table(own: PlainTable): Block {
  return { kind: "table", table: plainTable(own) };
}
