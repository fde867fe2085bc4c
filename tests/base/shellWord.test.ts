import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { shellWord } from "../../lib/base/shellWord";

test.each([
  "Prix (€)=Prix TTC",
  "L’âge d'entrée",
  'dit "oui"',
  "5 $ ou `6` !",
  "c:\\d",
])("a shell reads %s as one word", (text) => {
  const printed = execFileSync("/bin/sh", ["-c", `printf %s ${shellWord(text)}`], { encoding: "utf8" });
  expect(printed).toBe(text);
});
