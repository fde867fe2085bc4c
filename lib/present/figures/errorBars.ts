/** The intervals of points as Plotly draws them, none where an end is NaN. */
export function errorBars(
  points: readonly { readonly value: number; readonly low: number; readonly high: number }[],
) {
  return {
    type: "data",
    symmetric: false,
    arrayminus: points.map(({ value, low }) => finite(value - low)),
    array: points.map(({ value, high }) => finite(high - value)),
    color: "#000000",
    thickness: 1.2,
    width: 4,
  };
}

/** Plotly leaves out null, and chokes on NaN in JSON. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}
