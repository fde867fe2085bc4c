import { describe, expect, test } from "vitest";
import { isNumber } from "../../lib/published/PublishedNumber";
import { readPublished } from "../support/committed";
import { faultOf } from "../support/smallSurvey";

describe("readPublished", () => {
  test("reads the committed file, whose section 2 prints 387 numbers", () => {
    const numbers = readPublished().entries.filter(isNumber);
    expect(numbers.filter(({ question }) => question.startsWith("2."))).toHaveLength(387);
  });

  test("names the path of a file that does not exist", () => {
    expect(faultOf(() => readPublished("/nulle/part/published.csv")).message).toContain(
      "/nulle/part/published.csv : ce fichier n’existe pas",
    );
  });
});
