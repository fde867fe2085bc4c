/** What is expected of whoever gives a file of answers, for messages. */
export const answerFile = "un fichier de réponses : CSV, Excel, OpenDocument, SPSS ou LimeSurvey";
