/** What a scenario supposes: correlations between scale items, and between choices. */
export interface Scenario {
  /** Of two items of one question, from `between` to 1. */
  readonly within: number;
  /** Of items of two questions, from 0 to 1. */
  readonly between: number;
  /**
   * Of what lies under two single choices, from 0 to 1: one factor of all choices, and of no items, along which
   * the answers come in the order of the questionnaire. None where absent.
   */
  readonly choices?: number | undefined;
}

/** Answers that nobody gave: rebuilt from printed tables. */
export type Rebuilt =
  /** With the least assumption. */
  | { readonly kind: "reconstructed" }
  /** With all that the publication leaves open drawn at random. */
  | { readonly kind: "explored" }
  /** With correlations that the publication does not print. */
  | { readonly kind: "scenario"; readonly scenario: Scenario };

/** Where answers come from; every table, figure and sentence made of them carries it. */
export type Provenance =
  /** By those who were asked. */
  | { readonly kind: "given" }
  | Rebuilt
  /** Rebuilt ones to some items of which (« 4.5 ») an interaction of both crossings was given. */
  | { readonly kind: "planted"; readonly items: readonly string[]; readonly of: Rebuilt };

/** Whatever says where it comes from. */
export interface WithProvenance {
  readonly provenance: Provenance;
}

export const given: Provenance = { kind: "given" };

/** Whether answers were rebuilt from printed tables: nobody's answers. */
export function isRebuilt({ provenance }: WithProvenance): boolean {
  return provenance.kind !== "given";
}

/** The scenario that rebuilt answers follow, if they do. */
export function scenarioOf({ provenance }: WithProvenance): Scenario | undefined {
  const own = provenance.kind === "planted" ? provenance.of : provenance;
  return own.kind === "scenario" ? own.scenario : undefined;
}

/** The items that were given an interaction. */
export function plantedItems({ provenance }: WithProvenance): readonly string[] {
  return provenance.kind === "planted" ? provenance.items : [];
}

/**
 * What the ids of rebuilt respondents begin with, so that their nature survives a copy of the file:
 * « reconstruit », « exploration », « scenario-0.5-0.2 » (« scenario-0.5-0.2-0.4 » with choices).
 */
export function idPrefix(rebuilt: Rebuilt): string {
  switch (rebuilt.kind) {
    case "reconstructed":
      return "reconstruit";
    case "explored":
      return "exploration";
    case "scenario": {
      const { within, between, choices } = rebuilt.scenario;
      const values = [within, between, ...(choices === undefined ? [] : [choices])];
      return ["scenario", ...values.map((value) => Number(value.toFixed(3)))].join("-");
    }
  }
}

const rebuiltId = /^(?:(reconstruit)|(exploration)|scenario-([\d.]+)-([\d.]+)(?:-([\d.]+))?)-\d+$/;

/** Where the answers of a file come from, by the ids of its respondents; one rebuilt one is enough. */
export function provenanceOf(ids: readonly string[]): Provenance {
  const match = ids.map((id) => rebuiltId.exec(id)).find((found) => found !== null);
  if (!match) return given;
  const [, reconstructed, explored, within, between, choices] = match;
  if (reconstructed) return { kind: "reconstructed" };
  if (explored) return { kind: "explored" };
  const scenario = { within: Number(within), between: Number(between) };
  return {
    kind: "scenario",
    scenario: choices === undefined ? scenario : { ...scenario, choices: Number(choices) },
  };
}
