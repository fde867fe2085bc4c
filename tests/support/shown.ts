import { afterAll, beforeEach, vi } from "vitest";

const log = vi.spyOn(console, "log");

beforeEach(() => {
  log.mockReset();
  log.mockImplementation(() => {});
});
afterAll(() => log.mockRestore());

/** A text with plain spaces, as one types it in a test. */
export function plain(text: unknown): string {
  return String(text).replaceAll(/[\u00a0\u202f]/g, " ");
}

/** What the words of notebooks have shown since the test began, one output each; nothing is printed. */
export function shown(): readonly string[] {
  return log.mock.calls.map(([text]) => plain(text));
}
