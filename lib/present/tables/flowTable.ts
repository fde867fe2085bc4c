import type { CleaningFlow, FlowRule } from "../../import/cleaning/CleaningFlow";
import { number } from "../document/Cell";
import type { Row, TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { quoted } from "../sentences";

/**
 * From those who opened a questionnaire to the usable answers, a line a rule: what it set aside, what is left, which
 * answers it took out, and what it would catch alone.
 *
 * @param options `aside`: where the list of the rows set aside is, for links; `respondents`: how many the file of
 * answers has now
 */
export function flowTable(
  { file, connections, rules, usable }: CleaningFlow,
  { aside, respondents }: { readonly aside?: string; readonly respondents?: number } = {},
): TableModel {
  const cleans = rules.some(({ act }) => act === "clean");
  const cells = (own: Pick<FlowRule, "removed" | "cells" | "left">, alone?: number) => [
    number(own.removed, "integer"),
    ...(cleans ? [number(own.cells, "integer")] : []),
    number(own.left, "integer"),
    alone === undefined ? "" : number(alone, "integer"),
  ];
  const total = {
    removed: connections - usable,
    cells: rules.reduce((sum, rule) => sum + rule.cells, 0),
    left: usable,
  };
  const hasCounted = rules.some(({ applied }) => !applied);
  return {
    caption: `Des lignes du fichier aux réponses utilisables (${quoted(file)})`,
    levels: [],
    columns: [
      { head: "Règle" },
      { head: "Lignes écartées" },
      ...(cleans ? [{ head: "Réponses nettoyées" }] : []),
      { head: "Lignes restantes" },
      { head: "Lignes attrapées par cette règle seule" },
    ],
    groups: [
      {
        rows: [
          { head: "Lignes du fichier", cells: cells({ removed: 0, cells: 0, left: connections }) },
          ...rules.map(
            (rule): Row => ({
              head: ruleHead(rule),
              cells: cells(rule, rule.alone),
              ...(aside === undefined || rule.removed === 0 ? {} : { link: aside }),
            }),
          ),
          { head: "Réponses utilisables", cells: cells(total), emphasis: "total" },
        ],
      },
    ],
    notes: [
      `Une ligne est écartée par la première règle qui l’attrape${thinSpace}; la dernière colonne compte ce que chaque règle attraperait de toutes les lignes du fichier.`,
      ...(hasCounted
        ? [`Une règle comptée sans être appliquée n’écarte et ne nettoie rien${nb}: ${countedText(rules)}.`]
        : []),
      ...rules.flatMap(({ label, threshold }) =>
        threshold === undefined ? [] : [`Règle ${quoted(label)}${nb}: seuil de ${fr.decimal(threshold)}.`],
      ),
      ...(respondents === undefined || respondents === usable
        ? []
        : [
            `Le fichier des réponses en a aujourd’hui ${fr.integer(respondents)}${nb}: il a changé depuis son nettoyage.`,
          ]),
    ],
  };
}

/** « Routage (comptée, non appliquée) » */
export function ruleHead({ label, applied }: Pick<FlowRule, "label" | "applied">): string {
  return applied ? label : `${label} (comptée, non appliquée)`;
}

/** « « Essais » en attraperait 12 à sa place »: what rules would catch of the rows that were left in their turn. */
function countedText(rules: readonly FlowRule[]): string {
  return rules
    .filter(({ applied }) => !applied)
    .map(({ label, caught }) => `${quoted(label)} en attraperait ${fr.integer(caught)} à sa place`)
    .join(", ");
}
