/** The field of a `package.json` that says that it is of a module of a study's words, which may be written again. */
export const studyMark = "carnets";
