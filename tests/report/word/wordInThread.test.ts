import { expect, test } from "vitest";
import type { Chapter } from "../../../lib/report/Chapter";
import { wordDocument } from "../../../lib/report/word/wordDocument";
import { wordInThread } from "../../../lib/report/word/wordInThread";

const text = { cell_type: "markdown", id: "a", metadata: {}, source: "# Un titre\n\nDes mots." } as const;
const notebook = { cells: [text], metadata: {}, nbformat: 4, nbformat_minor: 5 } as const;
const chapters: readonly Chapter[] = [{ name: "01", notebook }];

test("a thread makes the same bytes", async () => {
  const bytes = await wordInThread(chapters, "Rapport", "À relire.");
  expect(Buffer.from(bytes).equals(await wordDocument(chapters, "Rapport", "À relire."))).toBe(true);
});

test("what fails in it is thrown", async () => {
  const broken = [{ name: "01", notebook: {} }] as unknown as readonly Chapter[];
  await expect(wordInThread(broken, "Rapport")).rejects.toThrow(TypeError);
});
