/** One result in several forms, by mime type; whoever shows it takes the richest it can draw. */
export interface Bundle {
  readonly "text/plain": string;
  readonly "text/html"?: string;
  readonly "text/markdown"?: string;
  readonly "image/svg+xml"?: string;
  readonly "application/vnd.plotly.v1+json"?: object;
  readonly [wholeFigure]?: object;
}

/** The form that a figure of some rows has of the figure of all of them, for the report's page to draw when it is asked to. */
export const wholeFigure = "application/vnd.conum.figure+json";

type WriteDisplay = (content: { data: Bundle; metadata: object; transient: object }, update: boolean) => void;

/**
 * Shows a result under the running cell. tslab's own `display` sends one mime type a call, so
 * the whole bundle goes through the kernel's writer; outside a kernel its plain text is printed.
 */
export function display(bundle: Bundle): void {
  const write = kernelWriter();
  if (write) write({ data: bundle, metadata: {}, transient: {} }, false);
  else console.log(bundle["text/plain"]);
}

/** The writer of the tslab kernel that runs this process, if one does. */
function kernelWriter(): WriteDisplay | undefined {
  // Looked up, not required: outside a kernel that would load a whole TypeScript compiler.
  const kernel = Object.keys(require.cache).find((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file));
  const jupyter = require.cache[kernel ?? ""]?.exports as
    | { lastWriteDisplayData?: WriteDisplay | null }
    | undefined;
  return jupyter?.lastWriteDisplayData ?? undefined;
}
