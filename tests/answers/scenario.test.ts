import { expect, test } from "vitest";
import { type Scenario, scenarioName, scenarioNamed } from "../../lib/answers/scenario";

test.each<[Scenario, string]>([
  [{ within: 0.5, between: 0.2 }, "0.5-0.2"],
  [{ within: 0.5, between: 0, choices: 0.4 }, "0.5-0-0.4"],
  [{ within: 1, between: 1, choices: 0 }, "1-1-0"],
])("a scenario is named after its correlations, and read from its name: %j", (scenario, name) => {
  expect(scenarioName(scenario)).toBe(name);
  expect(scenarioNamed(name)).toEqual(scenario);
});
