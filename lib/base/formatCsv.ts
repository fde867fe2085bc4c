import { harmless } from "./harmlessText";
import { printable } from "./printable";

/**
 * Records as comma-separated text, fields quoted only where they must be. No field is a formula: `csvRecords` reads the
 * texts back as they were.
 */
export function formatCsv(records: readonly (readonly string[])[]): string {
  const field = (value: string) => {
    const text = harmless(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return records.map((record) => `${record.map(field).join(",")}\n`).join("");
}

/** The same for people to read: without the characters that nothing can show, or that turn a line round. */
export function readableCsv(records: readonly (readonly string[])[]): string {
  return formatCsv(records.map((record) => record.map(printable)));
}
