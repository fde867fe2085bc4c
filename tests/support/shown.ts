import { afterEach, beforeEach, type MockInstance, vi } from "vitest";
import { plain } from "./plain";

export { plain };

/**
 * Keeps what the words of notebooks show in the tests of a file, and prints nothing of it.
 *
 * @returns what was shown since the test began, one output each
 */
export function useShown(): () => readonly string[] {
  let log: MockInstance<typeof console.log>;
  beforeEach(() => {
    log = vi.spyOn(console, "log").mockImplementation(() => {});
  });
  afterEach(() => log.mockRestore());
  return () => log.mock.calls.map(([text]) => plain(text));
}
