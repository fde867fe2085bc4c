import { unzipSync, zipSync } from "fflate";

/** The earliest day that a zip archive can hold; its clock has no time zone. */
const firstZipDay = new Date(1980, 0, 1);

/** The same archive without the hour at which it was made, so that the same content makes the same bytes. */
export function undatedZip(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: firstZipDay, level: 9 });
}
