// biome-ignore-all format: written by `npm run generate` from data/questionnaire.json; do not edit.
/** Every question, as section.rank. */
export type QuestionId = "2.1" | "2.2" | "2.3" | "2.4" | "2.5" | "2.6" | "2.7" | "2.8" | "2.9" | "2.10" | "2.11" | "3.1" | "3.2" | "3.3" | "3.4" | "3.5" | "3.6" | "3.7" | "4.1" | "4.2" | "4.3" | "4.4" | "4.5" | "4.6" | "4.7" | "4.8" | "4.9" | "5.1" | "5.2" | "5.3" | "5.4" | "5.5" | "5.6" | "6.1" | "6.2" | "6.3" | "6.4" | "6.5" | "7.1" | "7.2" | "7.3" | "7.4" | "7.5" | "7.6" | "7.7" | "7.8" | "7.9" | "7.10" | "7.11" | "7.12" | "7.13" | "7.14" | "7.15" | "7.16" | "7.17" | "7.18" | "7.19" | "8.1" | "8.2" | "8.3" | "8.4" | "8.5" | "8.6" | "8.7" | "8.8" | "8.9" | "8.10" | "8.11" | "8.12" | "9.1" | "9.2" | "9.3" | "9.4" | "9.5" | "9.6" | "9.7" | "10.1" | "10.2" | "11.1" | "11.2" | "11.3" | "11.4" | "11.5" | "11.6" | "12.1" | "12.2" | "12.3" | "12.4" | "12.5" | "12.6" | "12.7" | "12.8" | "12.9" | "12.10" | "12.11" | "13.1" | "13.2" | "13.3" | "14.1" | "14.2" | "15.1" | "15.2" | "15.3" | "15.4" | "15.5" | "15.6" | "16.1" | "16.2" | "16.3" | "16.4" | "16.5" | "16.6" | "16.7" | "16.8" | "16.9" | "16.10" | "16.11" | "16.12" | "17.1" | "17.2" | "17.3" | "18.1";
/** The answers of each question that takes exactly one of them. */
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
  "3.2": "Des accueils sur rendez-vous" | "Des accueils tout venant" | "Des ateliers collectifs" | "Des animations sur des thématiques spécifiques" | "Des formations (plusieurs séances) à destination des publics" | "Des interventions/formations à destination de professionnels ou agents de votre structure (pas les publics)";
  "3.7": "Oui, nous en avions déjà" | "Oui, c’était en projet" | "Oui, et cela nous a incité" | "Non, nous n’y aurions pas pensé" | "Non, nous n’aurions pas eu les moyens" | "Non, nous ne pensions pas que ce serait utile";
  "4.3": "Existaient avant en totalité" | "Existaient avant en majorité" | "Sont principalement dus au dispositif" | "Sont totalement dus au dispositif";
  "4.7": "Oui" | "Non" | "Je ne sais pas";
  "4.8": "Oui" | "Non" | "Je ne sais pas";
  "4.9": "A temps plein" | "A mi-temps" | "Inférieur à un mi-temps" | "Je ne sais pas" | "Non";
  "5.1": "Oui" | "Non";
  "5.4": "Oui" | "Non" | "Je ne sais pas";
  "5.5": "Oui" | "Non" | "Je ne sais pas";
  "5.6": "Oui" | "Non";
  "6.1": "Oui" | "Non" | "Je ne sais pas";
  "6.2": "Oui" | "Non" | "Je ne sais pas";
  "6.3": "Avant la parution de l’AMI Conum" | "Au moment de la parution de l’AMI et lors de la préparation de la réponse" | "Après le recrutement du/des Conum" | "A ces différentes périodes";
  "7.1": "Oui" | "Non";
  "7.2": "Oui" | "Non" | "Je ne sais pas";
  "7.4": "Oui" | "Non";
  "7.6": "Oui" | "Non" | "Je ne sais pas";
  "7.8": "Oui" | "Non" | "Je ne sais pas";
  "7.9": "Oui" | "Non";
  "7.10": "Oui" | "Non";
  "7.11": "Oui" | "Non";
  "7.12": "Oui" | "Non";
  "7.13": "Oui" | "Non";
  "7.14": "Oui" | "Non";
  "7.15": "Oui" | "Non";
  "7.16": "Oui" | "Non";
  "7.17": "Oui" | "Non";
  "9.1": "Oui" | "Non";
  "9.2": "Oui" | "Non" | "Je ne sais pas ce que c’est" | "C’est en projet";
  "9.3": "Oui" | "Non";
  "9.4": "Oui" | "Non" | "Je ne sais pas";
  "9.6": "Oui" | "Non" | "Je ne sais pas";
  "12.1": "Oui totalement (nous avions un seul Conum)" | "Oui pour l’intégralité de nos Conum" | "Oui en majorité (>= de 50% des postes)" | "Oui en minorité (<50% des postes)" | "Non" | "Je ne sais pas encore";
  "12.3": "Oui totalement" | "Oui en partie" | "Non";
  "12.4": "Il était impossible de renouveler avec la même personne pour des raisons de droit du travail" | "Départ du/de la Conum concerné·e" | "Volonté d’essayer avec une autre personne" | "Modification du profil de poste" | "Modification du périmètre d’intervention";
  "12.9": "Oui" | "Non" | "Je ne sais pas";
  "13.1": "Oui" | "Non";
  "13.2": "6 mois" | "12 mois" | "18 mois" | "24 mois" | "36 mois" | "CDI";
  "13.3": "Oui (nous n’avons qu’un Conum)" | "Oui (pour tous nos Conum)" | "Oui pour la majorité d’entre eux" | "Oui pour une minorité d’entre eux" | "Non" | "Je ne sais pas";
  "14.1": "Oui" | "Non";
  "14.2": "Il était impossible de renouveler avec la même personne pour des raisons de droit du travail" | "Départ du/de la Conum concerné(e)" | "Volonté d’essayer avec une autre personne" | "Modification du profil de poste" | "Modification du périmètre d’intervention";
  "15.2": "Oui" | "Non";
  "15.4": "Oui" | "Non" | "Je ne sais pas";
  "15.6": "Oui" | "Non";
  "16.2": "Oui" | "Non";
  "16.3": "Oui" | "Non";
  "16.7": "12 mois" | "18 mois" | "24 mois" | "36 mois" | "CDI";
  "16.9": "Uniquement en interne" | "En recourant à des financements complémentaires/extérieurs";
}
/** A question that takes exactly one answer of a list: the ones that others can be crossed with. */
export type ChoiceQuestionId = keyof Choices;
/** The items of each question that has several, and the answers of the multiple choices. */
export interface Items {
  "3.1": "D’accompagnement aux démarches administratives" | "D’aide dans les démarches du quotidien" | "De montée en compétence numérique" | "D’accompagnement aux outils numériques" | "D’information, d’accueil et d’orientation" | "De compréhension du monde numérique";
  "3.3": "Pour avoir accès à du matériel et/ou une connexion" | "Pour avoir un accompagnement à des démarches administratives" | "Pour avoir un accompagnement aux usages d’internet du quotidien (communication, loisirs, informations, services commerciaux, etc.)" | "Pour avoir un accompagnement à des outils numériques" | "Pour avoir une formation sur les outils numériques" | "Pour avoir de l’information sur les démarches administratives" | "Pour avoir de l’information sur la sécurité sur internet (protection des données, arnaques, etc.)" | "Pour avoir de l’information sur les acteurs du territoire" | "Pour qu’on réalise leurs démarches administratives à leur place" | "Pour être rassurés";
  "3.4": "Accompagner les usagers aux démarches administratives" | "Monter en compétences numériques" | "Accompagner à la manipulation des outils numériques" | "Rassurer les usagers sur le numérique";
  "3.6": "Sur l’accompagnement à l’administratif/dématérialisation" | "Sur l’accompagnement des publics sur les questions numériques" | "Sur l’aide pour prendre en main les outils numériques" | "Sur le besoin d’avoir des interlocuteurs physiques pour se repérer dans les questions numériques" | "Sur l’acquisition de compétences numériques";
  "4.2": "Les acteurs sociaux" | "Les acteurs administratifs" | "Les acteurs publics (préfecture, collectivités)" | "Les acteurs de la médiation numérique" | "Les acteurs des Frances Service" | "Les acteurs socio-éducatifs (bibliothèques, centres sociaux, association d’éducation populaire...)" | "Les PME" | "Les acteurs de l’insertion" | "Les résidences pour personnes âgées, associations/clubs de personnes âgées";
  "4.4": "Des responsables d’administrations (préfecture, organismes de sécurité sociale, impôts, etc.)" | "Des responsables de l’action sociale (CCAS, Département, etc.)" | "Des acteurs de la Médiation numérique (EPN, association de médiation numérique, Médiathèque disposant de matériel connecté avec accompagnement Fablab, etc.)" | "Des responsables d’EFS" | "Des responsables de bibliothèques" | "Des centres sociaux" | "Des responsables de service personnes âgées" | "Des responsables insertion/activité économique" | "Des responsables de collectivités";
  "5.2": "Aux usagers" | "Aux professionnels" | "Aux bénévoles" | "Sans réelle distinction";
  "6.4": "Une journée de réflexion organisée par le Hub" | "Une formation organisée par le Hub" | "Un colloque et/ou forum organisé par le Hub" | "Un webinaire collectif";
  "7.5": "Aux activités numériques périphériques aux démarches administratives (aide à la création de comptes, aide à la connexion, création de boîtes mail, etc.)" | "A l’accompagnement dans les démarches sur des questions simples (lecture des informations en format numérique, navigation sur les sites administratifs, aide au remplissage, etc.)" | "A l’accompagnement des usagers dans leurs démarches, dans les limites des compétences des Conum";
  "7.7": "Des contacts" | "Des réunions" | "Des rencontres";
  "7.19": "Avoir des compétences numériques et savoir les transmettre" | "Apporter une réponse aux personnes sur les questions numériques" | "Mettre les personnes en situation d’apprentissage et de faire" | "Faciliter le rapport au numérique des personnes";
  "8.1": "Des personnes retraitées" | "Des personnes en situation de précarité" | "Des personnes en recherche d’emploi" | "Des personnes isolées" | "Des jeunes adultes (18-30 ans)" | "Des jeunes (<18 ans)" | "Des PME/TPE" | "Des actifs" | "Tout type de publics";
  "8.2": "Sont venus d’eux-mêmes parce qu’ils ont entendu parler de votre présence" | "Venaient déjà et ont découvert votre intervention" | "Ont été orientés par des partenaires" | "Ont été orientés par un autre service de votre Structure d’Accueil" | "Ont été orientés par des acteurs externes";
  "8.4": "Les Conum sont tout à fait dans leur rôle" | "Je pense qu’ils ont mal identifié les motifs" | "C’est dommage que cela soit le cas" | "Cela renvoie à un besoin de dédramatiser le rapport au numérique" | "Cela renvoie à un besoin d’être rassuré dans la réalisation de démarches administratives" | "Cela renvoie à un besoin d’être accompagné par un tiers jugé compétent" | "Cela renvoie à un besoin d’avoir un interlocuteur face aux blocages de la vie quotidienne" | "Cela renvoie à un besoin de pouvoir s’adresser à quelqu’un d’autre que les tiers familiaux/amicaux";
  "8.5": "Parce qu’elles ont plus de temps" | "Parce qu’elles ont moins de compétences à la base" | "Parce qu’elles sont disponibles aux heures d’ouverture du dispositif" | "Parce qu’elles connaissent les lieux" | "Parce qu’elles ont moins de demandes administratives" | "Parce qu’elles se passent le mot" | "Ce n’est pas le cas dans ma structure" | "Parce qu’elles ne veulent plus solliciter de l’aide dans leur entourage familial ou amical";
  "8.9": "Les Conum l’observent et vous en font part" | "Vous avez mis en place une évaluation des compétences numériques des personnes accompagnées" | "Vous le supposez" | "Les personnes ne reviennent pas donc…" | "Les personnes le disent";
  "8.10": "Pouvoir se débrouiller sans demander l’aide de personne" | "Pouvoir installer un logiciel sur son ordinateur" | "Pouvoir manipuler les outils numériques que l’on a" | "Pouvoir répondre aux exigences numériques de la société" | "Pouvoir transformer le numérique en opportunité";
  "8.12": "Des « invisibles » (personnes qui ne se rendent pas dans les lieux d’accueil/accompagnement)" | "Les jeunes, parce qu’ils pensent qu’ils savent faire" | "Les actifs, parce qu’ils n’ont pas le temps" | "Les personnes précaires, parce qu’elles ont d’autres priorités" | "Les personnes qui pensent qu’elles n’ont pas besoin" | "Les personnes qui ne veulent pas apprendre";
  "9.5": "Était-ce pour répondre au besoin de faire à la place des personnes reçues ?" | "L’ont-ils utilisé ?";
  "10.2": "Les structures avaient besoin de la certification" | "Les Conum sous-estiment l’importance de la certification" | "Les structures ont pensé que cela compenserait la faiblesse de la rémunération" | "Les structures ont pensé que posséder cette certification faciliterait l’embauche dans des métiers de la médiation numérique" | "Les structures ont pensé que cela conférait une reconnaissance/valorisation personnelle pour des personnes éloignées de l’emploi/sans autres diplômes" | "Les structures ont pensé que cela permettait de donner un attrait au poste" | "Les structures ont pensé que cela permettait de donner une place aux Conum dans les structures";
  "11.1": "Prendre conscience des besoins du territoire/des publics en matière d’inclusion numérique" | "De coordonner les offres accompagnement/acteurs en matière d’inclusion numérique" | "De faire prendre conscience des besoins au niveau des élus" | "De faire prendre conscience/s’organiser en interne pour répondre à ces enjeux d’inclusion numérique" | "De répondre aux besoins du territoire en matière d’inclusion numérique" | "De préparer la mise en place d’un réseau territorial" | "D’expérimenter au niveau de votre structure";
  "11.2": "Une définition plus claire des missions des Conum" | "Une meilleure communication vers les publics" | "Des moyens matériels" | "Une stratégie locale/territoriale" | "Une réflexion territoriale sur les lieux d’intervention des CONUM" | "Une prise en charge du salaire des Conum par l’Etat au-delà du SMIC" | "Une visibilité à long terme des postes de Conum" | "Du temps supplémentaire pour la concertation territoriale entre acteurs" | "Plus de transparence et d’anticipation de la part de l’Etat" | "Disposer d’une fonction dédiée de coordination au niveau territorial";
  "11.3": "Les lettres d’information" | "La ressourcerie du dispositif présente sur le site de La Base ANCT (exemple : les fiches pratiques)" | "Les Webinaires organisés par l’ANCT ou les Hubs territoriaux pour un numérique inclusif" | "La cartographie nationale des lieux d’inclusion numériques" | "Le média du dispositif « Les chemins du numérique »" | "Le tableau de pilotage";
  "11.4": "Lutter contre l’exclusion (par le) numérique/ne pas être exclu par le numérique" | "Être capable de se débrouiller dans les usages numériques du quotidien" | "Avoir des compétences numériques" | "Pouvoir choisir le numérique qu’on veut utiliser" | "Avoir un usage critique des outils numériques" | "Se repérer dans un monde devenu numérique" | "Être capable de faire ses démarches administratives seul" | "Être capable d’utiliser des outils numériques" | "Être capable de tirer profit du numérique.";
  "11.5": "La lutte contre l’exclusion (par le) numérique" | "Être capable de se débrouiller dans les démarches quotidiennes" | "La montée en compétences numériques" | "Pouvoir choisir le numérique qu’on utilise" | "L’usage critique des outils numériques" | "Se situer dans un monde devenu numérique" | "Ne plus avoir peur/dédramatiser le numérique" | "La réalisation de démarches administratives" | "Tirer profit du numérique";
  "11.6": "Laisser les individus choisir leur mode de relation avec l’administration (en ligne, par téléphone, voie postale, guichet)" | "Offrir plus de moyens pour accompagner les personnes dans la prise en main des outils numériques" | "Repérer/évaluer plus systématiquement les usages numériques des publics" | "Donner accès à un équipement (matériel et connexion) pour tout le monde" | "Remettre du contact physique/multiplier les possibilités d’avoir un contact physique" | "Améliorer la communication sur les enjeux du numérique";
  "12.2": "Du trop grand nombre de postes compte tenu des financements" | "De postes qui n’étaient pas si utiles" | "De l’insatisfaction à l’égard d’une personne recrutée en 1ère phase" | "Du départ d’un·e Conum recruté·e" | "Existence de postes en CDI";
  "12.5": "Insatisfaction à l’égard de la personne recrutée" | "Départ Conum recruté·e" | "Insatisfaction (poste pas nécessaire, pas adapté, redondant)" | "Poste en CDI";
  "12.7": "Le dispositif coûte trop cher par rapport à ce qu’il apporte aux habitants" | "La question n’apparaît pas prioritaire" | "Ce n’est pas à notre structure de prendre en charge les effets de la dématérialisation" | "Nous ne pouvons pas lutter seuls contre l’exclusion numérique";
  "12.11": "C’est du gâchis" | "Cela a permis de poser des bases" | "Cela a rendu compte des besoins" | "Cela a permis de mettre les acteurs concernés autour d’une même table dans une perspective d’action territoriale";
  "15.3": "Un profil de médiation numérique" | "Une personne à l’aise avec l’accueil/le contact des publics" | "Il·elle était déjà Conum" | "Plutôt un profil d’action sociale" | "Une personne déjà connue" | "Vous n’avez pas fléché";
  "16.1": "Réseaux institutionnels (ANCT, Inclusion Numérique, Etat, préfecture...)" | "Réseaux professionnels (collectivités, fédérations, associations...)" | "Médias publics/réseaux sociaux" | "En interne (par agents de votre structure)" | "Elus de votre collectivité";
  "16.4": "Sans surprise" | "Comme le signal d’un retrait de l’Etat à terme" | "Comme un défi en termes de financement en interne" | "Comme un enjeu de conviction des élus/responsables" | "Comme une incitation à rendre compte du travail effectué par le(s) Conum" | "Comme une nécessité de trouver des financements complémentaires/se tourner vers des partenaires" | "Comme une incitation forte à penser le financement du dispositif au niveau territorial";
  "16.8": "Cela correspond à un besoin pérenne auquel votre structure veut pouvoir répondre" | "Vous pourrez faire évoluer les missions du/des Conum dans le temps" | "Vous savez que vous trouverez des financements" | "Vous n’aviez pas le choix (droit du travail)";
  "16.10": "D’autres collectivités (mutualisation)" | "D’autres associations" | "D’entreprises privées (mécénat, fondations)" | "D’autres structures" | "De fonds européens";
  "16.12": "Vers des nouveaux publics que vous n’arriviez pas à capter jusque-là" | "Vers de nouvelles dimensions de l’offre/nouvelles missions pour le/les Conum" | "Vers un renforcement des dimensions déjà proposées" | "Vers davantage de liens avec les acteurs du territoire" | "Vers une autre répartition des lieux d’intervention du/des Conum";
  "17.2": "Les modalités et capacités de financement à moyen terme" | "Les profils d’intervention et de missions des Conum" | "La nécessité d’avoir une approche coordonnée entre acteurs" | "Une meilleure répartition territoriale de l’offre de Conum";
  "18.1": "Les questions de contrôle de l’identité des citoyens (reconnaissance faciale, fichage, etc.)" | "Les questions environnementales (coût énergétique/sobriété, durabilité, etc.)" | "Les questions d’inclusion numérique" | "Les questions de liberté (privatisation, plateformes propriétaires, etc.)" | "Les questions d’intelligence artificielle" | "Les questions d’usage chez les enfants et les jeunes" | "Les questions de données personnelles" | "Les questions de souveraineté" | "Les questions de montée en compétence et d’appropriation du numérique de l’ensemble de la population";
}
/** The answers to each item of a grid, which takes exactly one of them. */
export interface ItemChoices {
  "6.4.1": "Oui" | "Non" | "Je ne sais pas";
  "6.4.2": "Oui" | "Non" | "Je ne sais pas";
  "6.4.3": "Oui" | "Non" | "Je ne sais pas";
  "6.4.4": "Oui" | "Non" | "Je ne sais pas";
}
/** One of those items, as section.rank.item. */
export type ItemId = "3.1.1" | "3.1.2" | "3.1.3" | "3.1.4" | "3.1.5" | "3.1.6" | "3.3.1" | "3.3.2" | "3.3.3" | "3.3.4" | "3.3.5" | "3.3.6" | "3.3.7" | "3.3.8" | "3.3.9" | "3.3.10" | "3.4.1" | "3.4.2" | "3.4.3" | "3.4.4" | "3.6.1" | "3.6.2" | "3.6.3" | "3.6.4" | "3.6.5" | "4.2.1" | "4.2.2" | "4.2.3" | "4.2.4" | "4.2.5" | "4.2.6" | "4.2.7" | "4.2.8" | "4.2.9" | "4.4.1" | "4.4.2" | "4.4.3" | "4.4.4" | "4.4.5" | "4.4.6" | "4.4.7" | "4.4.8" | "4.4.9" | "5.2.1" | "5.2.2" | "5.2.3" | "5.2.4" | "6.4.1" | "6.4.2" | "6.4.3" | "6.4.4" | "7.5.1" | "7.5.2" | "7.5.3" | "7.7.1" | "7.7.2" | "7.7.3" | "7.19.1" | "7.19.2" | "7.19.3" | "7.19.4" | "8.1.1" | "8.1.2" | "8.1.3" | "8.1.4" | "8.1.5" | "8.1.6" | "8.1.7" | "8.1.8" | "8.1.9" | "8.2.1" | "8.2.2" | "8.2.3" | "8.2.4" | "8.2.5" | "8.4.1" | "8.4.2" | "8.4.3" | "8.4.4" | "8.4.5" | "8.4.6" | "8.4.7" | "8.4.8" | "8.5.1" | "8.5.2" | "8.5.3" | "8.5.4" | "8.5.5" | "8.5.6" | "8.5.7" | "8.5.8" | "8.9.1" | "8.9.2" | "8.9.3" | "8.9.4" | "8.9.5" | "8.10.1" | "8.10.2" | "8.10.3" | "8.10.4" | "8.10.5" | "8.12.1" | "8.12.2" | "8.12.3" | "8.12.4" | "8.12.5" | "8.12.6" | "9.5.1" | "9.5.2" | "10.2.1" | "10.2.2" | "10.2.3" | "10.2.4" | "10.2.5" | "10.2.6" | "10.2.7" | "11.1.1" | "11.1.2" | "11.1.3" | "11.1.4" | "11.1.5" | "11.1.6" | "11.1.7" | "11.2.1" | "11.2.2" | "11.2.3" | "11.2.4" | "11.2.5" | "11.2.6" | "11.2.7" | "11.2.8" | "11.2.9" | "11.2.10" | "11.3.1" | "11.3.2" | "11.3.3" | "11.3.4" | "11.3.5" | "11.3.6" | "11.4.1" | "11.4.2" | "11.4.3" | "11.4.4" | "11.4.5" | "11.4.6" | "11.4.7" | "11.4.8" | "11.4.9" | "11.5.1" | "11.5.2" | "11.5.3" | "11.5.4" | "11.5.5" | "11.5.6" | "11.5.7" | "11.5.8" | "11.5.9" | "11.6.1" | "11.6.2" | "11.6.3" | "11.6.4" | "11.6.5" | "11.6.6" | "12.2.1" | "12.2.2" | "12.2.3" | "12.2.4" | "12.2.5" | "12.5.1" | "12.5.2" | "12.5.3" | "12.5.4" | "12.7.1" | "12.7.2" | "12.7.3" | "12.7.4" | "12.11.1" | "12.11.2" | "12.11.3" | "12.11.4" | "15.3.1" | "15.3.2" | "15.3.3" | "15.3.4" | "15.3.5" | "15.3.6" | "16.1.1" | "16.1.2" | "16.1.3" | "16.1.4" | "16.1.5" | "16.4.1" | "16.4.2" | "16.4.3" | "16.4.4" | "16.4.5" | "16.4.6" | "16.4.7" | "16.8.1" | "16.8.2" | "16.8.3" | "16.8.4" | "16.10.1" | "16.10.2" | "16.10.3" | "16.10.4" | "16.10.5" | "16.12.1" | "16.12.2" | "16.12.3" | "16.12.4" | "16.12.5" | "17.2.1" | "17.2.2" | "17.2.3" | "17.2.4" | "18.1.1" | "18.1.2" | "18.1.3" | "18.1.4" | "18.1.5" | "18.1.6" | "18.1.7" | "18.1.8" | "18.1.9";
