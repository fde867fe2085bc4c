/**
 * What tells the words that are bound to a study from any other module, for whoever runs notebooks: under this key such
 * a module says what a kernel asks of it.
 */
export const boundWords = Symbol.for("carnets.words");
