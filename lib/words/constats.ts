import { publicationAudit } from "../audit/publicationAudit";
import { UserError } from "../base/UserError";
import { fr } from "../present/french";
import { textTableHtml } from "../present/tables/textTable";
import type { Finding } from "../published/Finding";
import { type CertaintyName, certaintyNames, kindNames } from "../published/findingNames";
import { type Current, current } from "./current";
import { display } from "./display";
import { findingCells, findingHeads } from "./findingCells";

/**
 * Shows what the audit of the report found, of these kinds (« valeur copiée », « note absente »...), or
 * of every kind: the place, what is printed, what is expected, how sure it is and why.
 *
 * @throws UserError in French for a kind that there is not
 */
export function constats(...kinds: readonly string[]): void {
  const all = findings();
  const unknown = kinds.find((kind) => !all.some((finding) => kindNames[finding.kind] === kind));
  if (unknown !== undefined) {
    throw new UserError(
      `Aucun constat « ${unknown} ». Il y en a : ${[...new Set(all.map(({ kind }) => kindNames[kind]))].join(", ")}.`,
    );
  }
  const shown = all.filter(({ kind }) => kinds.length === 0 || kinds.includes(kindNames[kind]));
  const rows = shown.map((finding) => findingCells(finding, crossingLabel));
  const caption = `Constats${kinds.length === 0 ? "" : `\u00a0: ${kinds.join(", ")}`} (${shown.length})`;
  display({
    "text/html": textTableHtml(caption, findingHeads, rows),
    "text/plain": [caption, ...rows.map((row) => row.join(" | "))].join("\n"),
  });
}

/** « 12 »: how many findings the audit has of a kind, or in all; of a certainty where one is named. */
export function constatCount(kind?: string, certainty?: CertaintyName): string {
  const own = findings().filter(
    (finding) =>
      (kind === undefined || kindNames[finding.kind] === kind) &&
      (certainty === undefined || certaintyNames[finding.certainty] === certainty),
  );
  return fr.integer(own.length);
}

/** « 0 »: how many findings say that a conclusion of the report changes. */
export function changedConclusions(): string {
  return fr.integer(findings().filter(({ conclusion }) => conclusion?.changes).length);
}

const audits = new WeakMap<Current, readonly Finding[]>();

/** What the audit finds, looked for once in a notebook. */
function findings(): readonly Finding[] {
  const state = current();
  const known = audits.get(state);
  if (known) return known;
  const found = publicationAudit(state.survey.questionnaire, state.publication, state.errata);
  audits.set(state, found);
  return found;
}

/** What a crossing of the report is called. */
function crossingLabel(by: string): string {
  return current().survey.questionnaire.crossings.find(({ id }) => id === by)?.label ?? by;
}
