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

/** The scenario in the ids of its respondents: « 0.5-0.2 », « 0.5-0.2-0.4 » with choices. */
export function scenarioName({ within, between, choices }: Scenario): string {
  return [within, between, ...(choices === undefined ? [] : [choices])]
    .map((value) => Number(value.toFixed(3)))
    .join("-");
}

/** What {@link scenarioName} names. */
export function scenarioNamed(name: string): Scenario {
  const [within, between, choices] = name.split("-").map(Number) as [number, number, number?];
  return { within, between, choices };
}
