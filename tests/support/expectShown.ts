import { expect } from "vitest";
import { plain } from "./plain";

/** Checks a text against what a page says of it, where « … » stands for anything. */
export function expectShown(given: string, shown: string, where: string): void {
  const pattern = shown
    .trimEnd()
    .split("…")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("[^]*?");
  expect(given.trimEnd(), where).toMatch(new RegExp(`^${plain(pattern)}$`));
}
