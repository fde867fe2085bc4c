import { expect, test } from "vitest";
import { crc32 } from "../../lib/base/crc32";

test("is the checksum of ISO 3309: 0xCBF43926 of the nine digits, its check value", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
