/** Of ids that are as near as each other, the ones of the same section were probably meant. */
export function ownSectionFirst(value: string, ids: readonly string[]): readonly string[] {
  const section = `${value.split(".")[0]}.`;
  return [...ids.filter((id) => id.startsWith(section)), ...ids.filter((id) => !id.startsWith(section))];
}
