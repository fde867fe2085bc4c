import { noBreakSpace as nb } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import { detailTables } from "../../present/tables/detailTables";
import { missingTable } from "../../present/tables/missingTable";
import { rankTable } from "../../present/tables/rankTable";
import { familiesTable, powerTable } from "../../present/tables/sectionTables";
import { adjustedTable, changedTable, effectTable } from "../../present/tables/testTables";
import type { Multiplicity } from "../tests/multiplicity";
import type { RankStability } from "../tests/rankStability";
import type { NothingToVary } from "../tests/variedReport";
import type { TestNoun } from "./Noun";
import type { Part } from "./Part";

/** What tests rest on and what becomes of them, as it is shown. */
export function testParts(noun: TestNoun): readonly Part[] {
  switch (noun.kind) {
    case "examination":
      return noun.crossings.flatMap(({ title, table, details }): readonly Part[] =>
        details.length === 0 && table.secrecy
          ? [{ kind: "markdown", markdown: `${title}${nb}: ${secretWords}.` }]
          : detailTables(table, details, title, { yates: noun.yates }).map(
              (own): Part => ({ kind: "table", table: own }),
            ),
      );
    case "missingAnswers":
      return [{ kind: "table", table: missingTable(noun) }];
    case "multiplicity":
      return [{ kind: "table", table: adjustedTable(noun.tests, familyText(noun)) }];
    case "multiplicityBySection":
      return [{ kind: "table", table: familiesTable(noun.sections, noun.all, noun.printed) }];
    case "rankStability":
      return [rankPart(noun)];
    case "robustness":
      return [
        ...testParts(noun.changed),
        ...testParts(noun.negligible),
        ...testParts(noun.overlooked),
        ...testParts(noun.power),
        { kind: "figure", figure: noun.effects },
      ];
    case "changedTests": {
      const drawn = noun.tests.some(({ robust }) => robust.some(({ name }) => name === "Monte-Carlo"));
      const exact = `Conclusions qui changent sous un test exact${drawn ? ", de Monte-Carlo" : ""} ou sous celui de Welch`;
      return [
        { kind: "table", table: changedTable(noun.tests, exact, false, noun.printed) },
        {
          kind: "table",
          table: changedTable(noun.tests, "Conclusions qui changent sur les rangs", true, noun.printed),
        },
      ];
    }
    case "testEffects": {
      const caption =
        noun.of === "negligible"
          ? "Significatifs mais négligeables"
          : "Effets au moins petits, mais non significatifs";
      return [{ kind: "table", table: effectTable(noun.tests, caption) }];
    }
    case "power":
      return [{ kind: "table", table: powerTable(noun.sections) }];
  }
}

function familyText({ name, printed }: Multiplicity): string {
  if (name === undefined) return printed ? "Tout le rapport" : "Toute l’enquête";
  return typeof name === "number" ? `Section ${name}` : `Question ${name}`;
}

function rankPart({ tests, least, nothing }: RankStability): Part {
  if (nothing === undefined) return { kind: "table", table: rankTable(tests, least) };
  return { kind: "markdown", markdown: nothingText(nothing) };
}

function nothingText(nothing: NothingToVary): string {
  if (nothing.of === "given")
    return `Ces réponses ont été données${nb}: la distribution des notes y est connue, et il n’y a rien à faire varier sous les tests sur les rangs.`;
  return `Répondants retenus${nb}: ${nothing.filter}. Le rapport n’imprime rien d’une partie des répondants${nb}: d’autres reconstructions n’en redonneraient pas les tableaux, et les tests sur les rangs ne sont refaits que sur l’ensemble.`;
}
