/** What tells the words that are bound to a study from any other module, for whoever runs several notebooks in one process. */
export const boundWords = Symbol.for("carnets.words");
