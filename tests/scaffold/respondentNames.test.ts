import { expect, test } from "vitest";
import { respondentNames } from "../../lib/scaffold/respondentNames";

const named = (text: string) => {
  const { respondent, supposed } = respondentNames(text) ?? {};
  return respondent && [respondent.singular, respondent.plural, respondent.gender, supposed];
};

test.each([
  ["élève, élèves, m", ["élève", "élèves", "masculine", undefined]],
  ["chef de projet, chefs de projet, f", ["chef de projet", "chefs de projet", "feminine", undefined]],
  ["habitant:habitants", ["habitant", "habitants", "masculine", "masculin"]],
  ["habitant", ["habitant", "habitants", "masculine", "pluriel « habitants », masculin"]],
  ["habitante, f", ["habitante", "habitantes", "feminine", "pluriel « habitantes »"]],
  ["salariée", ["salariée", "salariées", "feminine", "pluriel « salariées », féminin"]],
  ["cheval", ["cheval", "chevaux", "masculine", "pluriel « chevaux », masculin"]],
  ["hameau", ["hameau", "hameaux", "masculine", "pluriel « hameaux », masculin"]],
  ["repas", ["repas", "repas", "masculine", "pluriel « repas », masculin"]],
])("« %s » says what respondents are called, and what of it was supposed", (text, names) => {
  expect(named(text)).toEqual(names);
});

test.each(["", " , ", "chef de projet", "a, b, c", "a, b, m, d", "élève,, m"])("« %s » does not", (text) => {
  expect(named(text)).toBeUndefined();
});
