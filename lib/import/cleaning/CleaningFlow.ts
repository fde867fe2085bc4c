/** What one rule did, in its turn. */
export interface FlowRule {
  readonly id: string;
  readonly label: string;
  /** As in `cleaning.json`: « duplicates ». */
  readonly kind: string;
  /** Whether it sets rows aside, or takes answers out of rows that stay. */
  readonly act: "aside" | "clean";
  /** Whether it was applied, or only counted. */
  readonly applied: boolean;
  /** How many rows it caught of those that were left when its turn came. */
  readonly caught: number;
  /** How many it would catch of all the rows of the file, were it the only rule. */
  readonly alone: number;
  /** How many rows it set aside: all that it caught, or none where it cleans or was not applied. */
  readonly removed: number;
  /** How many rows were left after it. */
  readonly left: number;
  /** How many answers it took out of the rows that are usable in the end. */
  readonly cells: number;
  /** The number below which it caught, where it computed one. */
  readonly threshold?: number;
}

/** From those who opened a questionnaire to those whose answers are counted: each box is what the one before left. */
export interface CleaningFlow {
  /** The file that the rows come from. */
  readonly file: string;
  /** The file of the answers that are left, which stands beside the flow. */
  readonly answers: string;
  readonly connections: number;
  /** In order. */
  readonly rules: readonly FlowRule[];
  readonly usable: number;
}
