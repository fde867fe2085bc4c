import type { Block } from "../../present/document/Document";
import { plainTable } from "../../present/document/plainTable";
import { fr } from "../../present/french";
import { placeWords, printedWords, wantedWords } from "../../present/tables/findingTable";
import type { Finding } from "../../published/Finding";
import { isNumeric, type Key, keyText } from "../../published/PublishedNumber";
import type { AuditedTables } from "./auditReport";

const tests: readonly Key["statistic"][] = ["chi2", "F", "t", "z", "r"];

/** How many tests are named one by one. */
const mostNamed = 8;

/** What follows for the conclusions: which tests change side of the threshold, which do not, of which it is not known. */
export function conclusionBlocks({
  findings,
  sound,
  untested,
  crossingLabel,
}: AuditedTables): readonly Block[] {
  const changed = byTest(findings.filter(({ conclusion }) => conclusion?.changes));
  const same = byTest(findings.filter(({ conclusion }) => conclusion?.changes === false)).filter(
    (own) => !changed.some((other) => testOf(other) === testOf(own)),
  );
  const settled = new Set([...changed, ...same].map(testOf));
  // Whatever is contradicted in the row of a test may be what it was computed of.
  const wrong = new Set(findings.filter(isNumeric).map(testOf));
  const all = [...findings, ...[...sound, ...untested].map(({ place }) => place)];
  const others = byTest(all.filter(({ statistic }) => statistic === "p" || tests.includes(statistic)));
  const open = others.filter((own) => wrong.has(testOf(own)) && !settled.has(testOf(own)));
  const sentences = [
    changed.length === 0
      ? "Aucun test ne change de côté du seuil de 5 %."
      : `${fr.count(changed.length, "test")} ${changed.length > 1 ? "changent" : "change"} de côté du seuil de 5 % : ce que le texte en conclut est à revoir.`,
    same.length === 0
      ? ""
      : `${countOf(same.length)} contredit${same.length > 1 ? "s" : ""} sans que la conclusion change.`,
    open.length === 0
      ? ""
      : `${countOf(open.length)} dans une ligne dont des nombres sont contredits : sans les données, on ne sait pas si sa conclusion tient.`,
  ].filter((sentence) => sentence !== "");
  return [
    {
      kind: "markdown",
      markdown: ["## Ce qui en suit pour les conclusions", sentences.join(" ")].join("\n\n"),
    },
    ...(changed.length === 0 ? [] : [changedTable(changed, crossingLabel)]),
  ];
}

function countOf(count: number): string {
  return count > 1 ? `${fr.count(count, "autre")} tests sont` : "1 autre test est";
}

function changedTable(changed: readonly Finding[], crossingLabel: (by: string) => string): Block {
  const left = changed.length - mostNamed;
  const rows = changed.slice(0, mostNamed).map((finding) => {
    const isSignificant = finding.conclusion?.verdict === "sig";
    const [before, after] = ["non significatif", "significatif"];
    return {
      cells: [
        placeWords(finding, crossingLabel),
        printedWords(finding),
        wantedWords(finding),
        isSignificant ? before! : after!,
        isSignificant ? after! : before!,
      ] as const,
    };
  });
  return {
    kind: "table",
    table: plainTable({
      caption: "Tests qui changent de côté du seuil",
      heads: ["Où", "Imprimé", "Attendu", "Tel qu’imprimé", "Une fois corrigé"],
      words: [0, 1, 2, 3, 4],
      rows,
      notes: [left > 0 ? `Et ${fr.count(left, "autre")}.` : undefined],
    }),
  };
}

/** One finding of each test: of its p, where there is one. */
function byTest<T extends Key>(own: readonly T[]): readonly T[] {
  const found = new Map<string, T>();
  for (const one of own) if (!found.has(testOf(one)) || one.statistic === "p") found.set(testOf(one), one);
  return [...found.values()];
}

/** Which test a number is of, or would be. */
function testOf({ question, by, row }: Key): string {
  return keyText({ question, by, row, column: "", statistic: "p" });
}
