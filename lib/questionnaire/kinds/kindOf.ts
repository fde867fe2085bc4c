import { type Static, type TObject, type TProperties, Type } from "@sinclair/typebox";
import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
/** What a kind of question has of its own. */
type Own<Q> = Omit<Q, keyof QuestionBase | "kind">;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** A kind of question; its schema and its type are held equal by the compiler. */
export function kindOf<Q extends QuestionBase & { readonly kind: string }>() {
  return <P extends TProperties>(
    own: Kind<Q> & {
      readonly properties: Same<Own<Q>, DeepReadonly<Static<TObject<P>>>> extends true ? P : never;
    },
  ): Kind<Q> => own;
}

export const text = () => Type.String({ minLength: 1 });
export const labels = () => Type.Readonly(Type.Array(text(), { minItems: 1, uniqueItems: true }));
