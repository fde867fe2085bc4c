import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { wordDocument } from "./wordDocument";

/**
 * What `wordDocument` gives, made in a thread of its own: to lay out the pages of a long report, for the numbers in its
 * contents, takes as long as all other formats together.
 *
 * @throws what `wordDocument` throws
 */
export async function wordInThread(...workerData: Parameters<typeof wordDocument>): Promise<Uint8Array> {
  const thread = new Worker(require.resolve("carnets/dist/report/word/wordThread.js"), { workerData });
  const [bytes] = (await once(thread, "message")) as [Uint8Array];
  await thread.terminate();
  return bytes;
}
