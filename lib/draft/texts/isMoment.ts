const date = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})`;
const time = String.raw`\d{1,2}[:hH]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[AaPp][Mm])?`;
const zone = String.raw`(?:\s?(?:Z|UTC|GMT|[-+]\d{2}:?\d{2}))*`;
const moment = new RegExp(`^(?:${date}(?:[T ,]+${time})?|${time})${zone}$`);

/** Whether a text is a date, a time, or both. */
export function isMoment(text: string): boolean {
  return moment.test(text);
}
