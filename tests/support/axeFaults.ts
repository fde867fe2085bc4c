// The names of the browser, in which axe runs.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** The faults of any level that axe finds in a page, everything unfolded. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  // As an expression: the page's policy lets no other script than its own be added.
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { target: unknown; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.length}, ${JSON.stringify(nodes[0]!.target)} ${nodes[0]!.failureSummary}`,
    );
  });
}
