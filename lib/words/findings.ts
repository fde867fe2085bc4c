import { askedOnly } from "../answers/added/askedOnly";
import { publicationAudit } from "../audit/publicationAudit";
import { meant } from "../base/meant";
import { memo } from "../base/memo";
import { UserError } from "../base/UserError";
import { fr } from "../present/french";
import type { Finding } from "../published/Finding";
import { kindNames } from "../published/findingNames";
import type { Questionnaire } from "../questionnaire/types";
import type { Study } from "../study/Study";
import type { Context } from "./Context";
import { printedBy } from "./printedBy";

/** What the audit of a report found, of some kinds or of all. */
export interface Findings {
  readonly kind: "findings";
  /** The kinds that were asked for; none for all. */
  readonly kinds: readonly string[];
  readonly findings: readonly Finding[];
  readonly questionnaire: Questionnaire;
  readonly facts: FindingFacts;
}

/** How many findings there are, for a French sentence. */
export interface FindingFacts {
  /** « 12 » */
  readonly count: string;
  /** Of them, those that are certain. */
  readonly certain: string;
  /** Of them, those that say that a conclusion of the report changes. */
  readonly changedConclusions: string;
}

const audited = memo((study: Study) =>
  publicationAudit(askedOnly(study).questionnaire, printedBy(study, "l’audit"), study.errata),
);

/**
 * What the audit of the report found: `findings` of {@link TableWords}.
 * @throws UserError in French for a kind that there is not, or where nothing is printed
 */
export function findings({ study }: Context, ...kinds: readonly string[]): Findings {
  const { questionnaire } = study;
  const all = audited(study);
  const unknown = kinds.find((kind) => !all.some((finding) => kindNames[finding.kind] === kind));
  if (unknown !== undefined) {
    const there = [...new Set(all.map((finding) => kindNames[finding.kind]))];
    throw new UserError(
      `Aucun constat « ${unknown} »${meant(unknown, there)} Il y en a : ${there.join(", ")}.`,
    );
  }
  const own = all.filter((finding) => kinds.length === 0 || kinds.includes(kindNames[finding.kind]));
  const count = (isSo: (finding: Finding) => boolean) => fr.integer(own.filter(isSo).length);
  return {
    kind: "findings",
    kinds,
    findings: own,
    questionnaire,
    facts: {
      count: count(() => true),
      certain: count(({ certainty }) => certainty === "certain"),
      changedConclusions: count(({ conclusion }) => conclusion?.changes === true),
    },
  };
}
