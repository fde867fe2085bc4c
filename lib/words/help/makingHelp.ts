import type { MakingWords } from "../MakingWords";
import type { StudyTypes } from "../StudyTypes";
import type { HelpOf } from "./WordHelp";

export const makingHelp: HelpOf<MakingWords<StudyTypes>> = {
  recode: {
    does: "Rend les mêmes réponses avec une question de plus, qui en regroupe une autre ; rien n’est remplacé. Les réponses que l’on ne nomme pas restent ce qu’elles sont, ou vont où dit « else » ; les réponses manquantes restent manquantes. La question « 3.2 » regroupée est « 3.2-bis », ou porte l’identifiant que l’on donne ; après use(…), tous les mots la connaissent.",
    takes: ["l’étude", "la question", "les regroupements", "[{ id, label, else }]"],
    example: 'recode(study(), "{question}", { "Ceci": ["{réponse}"] }, { else: "Autre" })',
    also: "regrouper, fusionner, modalités",
    next: ["cut", "crosstab", "use", "fromFrame"],
  },
  cut: {
    does: "Rend les mêmes réponses avec une question de plus, qui met un nombre en classes ; rien n’est remplacé. Une borne est de la classe qu’elle finit (de celle qu’elle commence avec right: false), les deux bouts sont compris, et un nombre hors des bornes est dit, jamais perdu.",
    takes: ["l’étude", "la question", "la liste des bornes", "[{ id, label, labels, right }]"],
    example: 'cut(study(), "{nombre}", [-Infinity, 1, 5, Infinity])',
    also: "classes, tranches",
    next: ["recode", "crosstab", "use"],
  },
  frame: {
    does: "Rend les réponses comme un DataFrame de danfojs, à regarder, filtrer et regrouper ; aucune statistique ne s’y calcule. save(frame(…), « lignes.csv ») en garde toutes les lignes, que R et pandas lisent.",
    takes: ["l’étude", "[la question]…"],
    example: 'frame(study(), "{question}").head(5)',
    also: "dataframe, pandas, danfojs, données",
    next: ["fromFrame", "filter", "flatTable"],
  },
  fromFrame: {
    does: "Rend les mêmes réponses avec des colonnes d’un tableau de données en questions de plus : des textes sont des réponses, des nombres un nombre, et une valeur manquante l’absence de réponse. Les lignes se retrouvent par la colonne « id ». À la place du tableau, le nom d’un fichier que R, SPSS ou pandas ont écrit : fromFrame(« retour.csv », …).",
    takes: ["le tableau de données ou le nom d’un fichier", "l’étude", "les colonnes"],
    example: 'fromFrame(frame(study(), "{question}"), study(), { "{question}-copie": "{colonne}" })',
    next: ["frame", "recode", "crosstab"],
  },
};
