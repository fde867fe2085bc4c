import { afterAll, beforeEach, vi } from "vitest";
import { plain } from "./plain";

const log = vi.spyOn(console, "log");

beforeEach(() => {
  log.mockReset();
  log.mockImplementation(() => {});
});
afterAll(() => log.mockRestore());

export { plain };

/** What the words of notebooks have shown since the test began, one output each; nothing is printed. */
export function shown(): readonly string[] {
  return log.mock.calls.map(([text]) => plain(text));
}
