import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** Where the compiled code of Plotly is kept for this version of Node. */
export const plotlyCachePath = join(__dirname, "..", "..", `plotly-${process.version}-${process.arch}.cache`);

let script: Script | undefined;

/**
 * Plotly, ready to run in any context. Where the set-up kept its compiled code, it loads
 * several times faster; V8 checks that the code fits and compiles anew if it does not.
 */
export function plotlyScript(): Script {
  const file = require.resolve("plotly.js-dist-min/plotly.min.js");
  script ??= new Script(readFileSync(file, "utf8"), { filename: file, ...keptCode() });
  return script;
}

function keptCode(): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(plotlyCachePath) };
  } catch {
    return {};
  }
}
