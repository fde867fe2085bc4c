import { expect, test } from "vitest";
import { cellProgress } from "../../lib/kernel/cellProgress";

const written = () => {
  const said: string[] = [];
  const progress = cellProgress(
    (_, text) => said.push(text),
    ({ data }) => said.push(String(data["text/plain"])),
    () => said.push("(cleared)"),
  );
  return { said, progress };
};

test("says at once what may take seconds without a word, and takes it away when the cell shows something", () => {
  const { said, progress } = written();
  progress.display.progress("Chargement…", true);
  expect(said).toEqual(["Chargement…"]);
  progress.stream("stdout", "venu");
  expect(said).toEqual(["Chargement…", "(cleared)", "venu"]);
});

test("says nothing of what has just begun", () => {
  const { said, progress } = written();
  progress.display.progress("Tirage 1 sur 100…");
  progress.end();
  expect(said).toEqual([]);
});
