/** The thread that makes a Word document, beside the other formats. Driven by `wordInThread`. */
import { parentPort, workerData } from "node:worker_threads";
import { wordDocument } from "./wordDocument";

void wordDocument(...(workerData as Parameters<typeof wordDocument>)).then((bytes) =>
  parentPort!.postMessage(bytes),
);
