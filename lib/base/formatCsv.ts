/** Records as comma-separated text, fields quoted only where they must be. */
export function formatCsv(records: readonly (readonly string[])[]): string {
  const field = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return records.map((record) => `${record.map(field).join(",")}\n`).join("");
}
