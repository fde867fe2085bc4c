import type { Page } from "playwright-core";
import { axeViolations } from "./axeViolations";

/** The serious faults that axe finds in a page, everything unfolded. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const found = await axeViolations(page);
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ text }) => text);
}
