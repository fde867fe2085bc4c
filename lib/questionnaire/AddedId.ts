/** The id of a question that was added to the answers: that of the question it is made of, a hyphen and a name. */
export type AddedId = `${number}.${number}-${string}`;
