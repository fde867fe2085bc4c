import { type DepartmentQuestion, department } from "./department";
import { type GridQuestion, grid } from "./grid";
import type { Kind } from "./Kind";
import { type MultipleQuestion, multiple } from "./multiple";
import { type NumberQuestion, number } from "./number";
import { type OpenQuestion, open } from "./open";
import { type RankingQuestion, ranking } from "./ranking";
import { type ScaleQuestion, scale } from "./scale";
import { type SingleQuestion, single } from "./single";

/** A question of any kind; a new kind is a file beside these, a line here and a line below. */
export type Question =
  | SingleQuestion
  | DepartmentQuestion
  | MultipleQuestion
  | GridQuestion
  | ScaleQuestion
  | NumberQuestion
  | RankingQuestion
  | OpenQuestion;

export type KindName = Question["kind"];

/** Every kind of question, by name. */
export const kinds: { readonly [K in KindName]: Kind<Extract<Question, { readonly kind: K }>> } = {
  single,
  department,
  multiple,
  grid,
  scale,
  number,
  ranking,
  open,
};
