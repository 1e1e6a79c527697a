/** Why gates of profiles that come with the tool exclude, in French, by their English; all other reasons stand in `reasons.ts`. */
export const shipped: Readonly<Record<string, string>> = {
  "a partnership is between the United States and one other country":
    "un partenariat lie les États-Unis et un autre pays",
  "a partnership is agreed with the government of a country":
    "un partenariat se conclut avec le gouvernement d’un pays",
  "candidates are countries": "les candidats sont des pays",
  "non-humanitarian, non-trade-related assistance to a Tier 3 government is restricted unless the President waives it":
    "l’aide non humanitaire et sans lien avec le commerce à un gouvernement de catégorie 3 est restreinte, sauf dérogation du Président",
  "no assistance to a government whose elected head was deposed by a coup; the list is not public in one file, so only analyst findings can say":
    "aucune aide à un gouvernement dont le chef élu a été renversé par un coup d’État ; la liste n’est pas publiée dans un seul fichier, si bien que seuls comptent les constats d’analystes",
  "no assistance to a government whose elected head was deposed by a coup; no file has all determinations, and an analyst's finding is one":
    "aucune aide à un gouvernement dont le chef élu a été renversé par un coup d’État ; aucun fichier ne contient toutes les décisions, et un constat d’analyste en est une",
  "no assistance under the Foreign Assistance Act to a government so designated":
    "aucune aide au titre de la loi sur l’aide étrangère (Foreign Assistance Act) à un gouvernement ainsi désigné",
  "no assistance to a government whose elected head was deposed by a coup":
    "aucune aide à un gouvernement dont le chef élu a été renversé par un coup d’État",
  "scorecards are made for three groups of GNI per capita up to $7,895 (fiscal year 2025); World Bank high income lies above them":
    "les fiches de score sont établies pour trois groupes de RNB par habitant, jusqu’à 7 895 dollars (exercice 2025) ; le revenu élevé de la Banque mondiale se situe au-dessus",
  "up to fiscal year 2024 scorecards were made for two groups, up to the World Bank's ceiling of lower middle income":
    "jusqu’à l’exercice 2024, les fiches de score étaient établies pour deux groupes, jusqu’au plafond du revenu intermédiaire inférieur de la Banque mondiale",
  "a scorecard is passed with at least half of the indicators":
    "une fiche de score est réussie avec au moins la moitié des indicateurs",
  "a hard hurdle, whatever else is passed":
    "une condition impérative, quels que soient les autres critères réussis",
  "a hard hurdle, either of the two clears it": "une condition impérative ; l’une ou l’autre des deux suffit",
};
