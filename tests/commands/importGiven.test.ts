import { writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { words } from "../../lib/words/words";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder("data");

test("of imported answers no output speaks of reconstruction, though a report is printed", async () => {
  writeFileSync(at("reponses.csv"), read("data", "respondents.csv").replaceAll(/^reconstruit-/gm, "r-"));
  const said = await call("import", "reponses.csv");
  expect([said.status, said.stderr]).toEqual([0, ""]);
  const study = openStudy(at());
  expect(study.provenance).toEqual({ kind: "given" });
  expect(study.publication).toBeDefined();
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const own = words(study);
  for (const id of ["2.8", "3.1"] as const) own.show(own.examine(id));
  own.show(own.crosstab(study, "2.8", "2.3"));
  own.show(own.cautions(2));
  const shown = log.mock.calls.map(([text]) => String(text));
  log.mockRestore();
  expect(shown.join("\n")).toContain("Welch");
  expect(shown.filter((text) => /reconstr|exploration/i.test(text))).toEqual([]);
});
