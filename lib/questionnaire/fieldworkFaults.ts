import type { ReferenceFault } from "./referenceFault";
import type { Questionnaire } from "./types";

/** Days that no calendar has, and a field that ends before it begins. */
export function* fieldworkFaults({ fieldwork }: Questionnaire): Generator<ReferenceFault> {
  if (fieldwork === undefined) return;
  for (const end of ["from", "to"] as const) {
    const day = new Date(`${fieldwork[end]}T00:00:00Z`);
    // 31 February is read as 2 or 3 March, or not at all.
    if (!Number.isNaN(day.valueOf()) && day.toISOString().startsWith(fieldwork[end])) continue;
    const place = { element: `fieldwork › ${end}`, value: fieldwork[end] };
    yield {
      path: ["fieldwork", end],
      place,
      problem: "ce jour n’existe pas",
      expected: "un jour du calendrier",
    };
  }
  if (fieldwork.from <= fieldwork.to) return;
  yield {
    path: ["fieldwork", "to"],
    place: { element: "fieldwork › to", value: fieldwork.to },
    problem: `la collecte finit avant de commencer (${fieldwork.from})`,
    expected: "un jour qui suit celui du début",
  };
}
