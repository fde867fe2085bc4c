import { describe, expect, test } from "vitest";
import { lineAt, lineOfPath, repeatedName } from "../../lib/base/jsonPlace";

const json = `{
  "title": "Essai",
  "list": [
    { "id": 1 },
    {
      "id": 2
    }
  ]
}
`;

describe("lineAt", () => {
  test("counts from 1, a line break being the end of its line", () => {
    expect([0, 1, 2, json.length].map((offset) => lineAt(json, offset))).toEqual([1, 1, 2, 10]);
  });
});

describe("lineOfPath", () => {
  test("gives the line of a value, or of its name", () => {
    expect(lineOfPath(json, [])).toBe(1);
    expect(lineOfPath(json, ["title"])).toBe(2);
    expect(lineOfPath(json, ["list", 1])).toBe(5);
    expect(lineOfPath(json, ["list", 1, "id"])).toBe(6);
  });

  test("gives the line of what should hold a value that is not there", () => {
    expect(lineOfPath(json, ["list", 1, "label", "text"])).toBe(5);
    expect(lineOfPath(json, ["list", 7])).toBe(3);
    expect(lineOfPath(json, ["nothing"])).toBe(1);
  });
});

describe("repeatedName", () => {
  const repeated = (text: string) => repeatedName(text, JSON.parse(text));

  test("finds the second of two properties of one object", () => {
    expect(repeated('{ "a": 1,\n "b": { "a": 2 },\n "a": 3 }')).toEqual({ name: "a", line: 3 });
    expect(repeated('[{ "a": 1 },\n { "b": 1, "c": { "x": 1,\n "x": 2 } }]')).toEqual({
      name: "x",
      line: 3,
    });
  });

  test("is not misled by what looks like names within texts", () => {
    expect(repeated('{ "a": "\\"a\\": 1, \\"b\\":", "b": "x:", "c": ["d", "e"] }')).toBeUndefined();
    expect(repeated('{ "a\\"": "a", "a": ":" , "a" : 1}')).toEqual({ name: "a", line: 1 });
  });

  test("lets objects beside and within one another have the same names", () => {
    expect(repeated('{ "a": { "a": { "a": 1 } }, "b": [{ "a": 1 }, { "a": 2 }] }')).toBeUndefined();
  });
});
