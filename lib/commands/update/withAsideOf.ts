import { basename } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { cleaningFileNames } from "../../import/cleaning/cleaningFiles";

/** The lists of a cleaning that goes on after another: what they had, then what they have now. The flow stays as it is. */
export function withAsideOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, goneOn(path, text)]));
}

function goneOn(path: string, text: string): string {
  if (basename(path) === cleaningFileNames.flow || !isThere(path)) return text;
  const before = decodeUtf8(readBytes(path), basename(path));
  return continued(before, text);
}

/** A list in CSV with the rows of another of the same columns after its own. */
export function continued(before: string, after: string): string {
  return `${before.trimEnd()}\n${after.slice(after.indexOf("\n") + 1)}`;
}
