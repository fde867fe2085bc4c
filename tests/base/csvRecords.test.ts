import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecords } from "../../lib/base/csvRecords";
import { formatCsv } from "../../lib/base/formatCsv";
import { bytesOf, faultOf } from "../support/smallSurvey";

const pieces = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

describe("csvRecords", () => {
  test("reads the same records whatever the pieces that a file comes in", () => {
    const cell = fc.constantFrom("", "a", "é", "€ 😀", 'dit "oui"', "une\nligne", "une\r\nautre", "a,b");
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const bytes = bytesOf(formatCsv([["x", "y"], ...rows]));
        const whole = [...csvRecords([bytes], "a.csv")];
        expect([...csvRecords(pieces(bytes, size), "a.csv")]).toEqual(whole);
        expect(whole.slice(1).map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });

  test("names the line of a fault that comes late", () => {
    const bytes = bytesOf(`x,y\n${"1,2\n".repeat(5000)}1,2,3\n`);
    const fault = faultOf(() => [...csvRecords(pieces(bytes, 1000), "a.csv")]);
    expect(fault.place).toEqual({ file: "a.csv", line: 5002 });
  });

  test("names the line of an encoding that changes late, and of a quote that never closes", () => {
    const latin = new Uint8Array([...bytesOf("x,y\n".repeat(100)), 0xe9, 0x0a]);
    expect(faultOf(() => [...csvRecords(pieces(latin, 64), "a.csv")]).place.line).toBe(101);
    const open = bytesOf(`x,y\n1,"${"oui\n".repeat(50)}`);
    const fault = faultOf(() => [...csvRecords(pieces(open, 16), "a.csv")]);
    expect(fault.place.line).toBe(2);
    expect(fault.message).toContain("un guillemet ouvert n’est pas refermé");
  });

  test("gives records before the file is read to its end", () => {
    let given = 0;
    function* file() {
      for (let i = 0; i < 100; i++) {
        given++;
        yield bytesOf(i === 0 ? "x,y\n1,2\n" : "3,4\n");
      }
    }
    const records = csvRecords(file(), "a.csv");
    records.next();
    records.next();
    expect(given).toBeLessThan(4);
  });
});
