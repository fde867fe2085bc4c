/** Groups of fewer respondents are called small. */
export const fewRespondents = 30;
