// biome-ignore-all format: written by `npm run generate` from data/questionnaire.json; do not edit.
/** Every question, as section.rank. */
export type QuestionId = "2.1" | "2.2" | "2.3" | "2.4" | "2.5" | "2.6" | "2.7" | "2.8" | "2.9" | "2.10" | "2.11";
/** The answers of each question that has a list of them. */
export interface Choices {
  "2.1": "Oui" | "Non";
  "2.2": "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "48" | "49" | "50" | "51" | "52" | "53" | "54" | "55" | "56" | "57" | "58" | "59" | "60" | "61" | "62" | "63" | "64" | "65" | "66" | "67" | "68" | "69" | "70" | "71" | "72" | "73" | "74" | "75" | "76" | "77" | "78" | "79" | "80" | "81" | "82" | "83" | "84" | "85" | "86" | "87" | "88" | "89" | "90" | "91" | "92" | "93" | "94" | "95" | "97" | "971" | "972" | "973" | "974" | "976";
  "2.3": "Publique" | "Privée";
  "2.4": "Département" | "Métropole" | "Communauté d’agglomération" | "Communauté de communes" | "Ville (commune, mairie...)" | "CCAS/CIAS" | "Centre social" | "Syndicat mixte" | "Syndicat intercommunal" | "Chambre d’agriculture" | "GIP" | "Autre";
  "2.5": "Le champ de l’accompagnement social" | "Le champ de l’accompagnement numérique" | "Le champ de l’éducation/la formation au numérique" | "Le champ de l’alphabétisation" | "Le champ de l’éducation populaire" | "Le champ de l’insertion professionnelle" | "Le champ du développement économique" | "Autre";
  "2.6": "Un Conum" | "Plusieurs Conum";
  "2.8": "Oui" | "Non";
  "2.9": "Oui" | "Non";
  "2.10": "Oui" | "Non";
  "2.11": "Oui" | "Non" | "Je ne sais pas";
}
/** A question that has a list of answers: the ones that others can be crossed with. */
export type ChoiceQuestionId = keyof Choices;
