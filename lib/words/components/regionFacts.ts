import { noRegion, regionId } from "../../answers/regionColumn";
import { fr } from "../../present/french";
import { isFar } from "../../present/tables/supplementaryTable";
import { fUpperTail } from "../../stats/distributions/fUpperTail";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { supplementaryVariables } from "../../tables/supplementaryVariables";
import { said } from "../sentences/said";

/** What there is between the regions and the components, beside what chance gives; for a French sentence. */
export interface RegionFacts {
  /** « 18 »: how many regions have respondents. */
  readonly regions: string;
  /** « η² = 0,021 »: how much of the first component lies between them. */
  readonly link: string;
  /** « 0,019 »: the same on average when regions are shuffled among the respondents. */
  readonly linkByChance: string;
  /** « p = 0,321 »: of the F test that this share is only chance. */
  readonly p: string;
  /** « 2 sur 36 »: of their test values on the two components that are shown, how many have a star. */
  readonly far: string;
  /** « 1,8 »: the same on average by chance. */
  readonly farByChance: string;
}

/**
 * The regions on the first two components: `regionFacts` of {@link ComponentWords}. Shuffled among n respondents, g groups hold (g − 1) / (n − 1) of the
 * variance on average, whatever it is: the excess that Kelley's epsilon squared (1935) takes off.
 *
 * All of it is among the respondents who gave a department.
 *
 * @throws UserError in French where no department is asked
 */
export function regionFacts(analysis: ComponentAnalysis | CategoryAnalysis): RegionFacts {
  const [variable] = supplementaryVariables(analysis, [regionId]);
  const { n, categories, etaSquared } = variable as Extract<typeof variable, { kind: "categories" }>;
  const link = etaSquared[0]!;
  const between = categories.length - 1;
  const within = n - categories.length;
  const F = link / between / ((1 - link) / within);
  const regions = categories.filter(({ label }) => label !== noRegion);
  const tests = regions.flatMap(({ vTests }) => vTests.slice(0, 2)).filter((value) => !Number.isNaN(value));
  return {
    regions: fr.integer(regions.length),
    link: said(`η²\u00a0=\u00a0${fr.decimal(link, 3)}`, analysis.matrix),
    linkByChance: fr.decimal(n < 2 ? Number.NaN : between / (n - 1), 3),
    p: said(fr.p(fUpperTail(F, between, within)), analysis.matrix),
    far: said(`${fr.integer(tests.filter(isFar).length)} sur ${fr.integer(tests.length)}`, analysis.matrix),
    farByChance: fr.decimal(0.05 * tests.length, 1),
  };
}
