/** Where crossings are named: what stands after « selon » in titles and sentences. */
export const crossingNames = "ce qui suit « selon » s’écrit dans le classeur, feuille « Croisements »";
