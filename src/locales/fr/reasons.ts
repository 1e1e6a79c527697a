/** What the reasons and bases of profiles that come with the tool are in French, by their English, and what a reason is of. */
export const reasons: Readonly<Record<string, string>> = {
  "The statute asks for a high prevalence and a commitment to address it. The geometric mean lets neither make good for the other: no amount of will makes up for no need, nor the other way round.":
    "La loi demande une forte prévalence et un engagement à y remédier. La moyenne géométrique ne laisse aucun des deux compenser l’autre : aucune volonté ne supplée l’absence de besoin, ni l’inverse.",
  "The statute asks for both; neither makes good for the other. As percentiles they move the score alike; as raw scores need alone decided.":
    "La loi demande les deux ; aucun ne compense l’autre. En centiles, ils font varier le score autant ; en scores bruts, les besoins décidaient seuls.",
  "22 U.S.C. 7103a(d); CRS IF11337": "22 U.S.C. 7103a(d) ; CRS IF11337",
  "one of two things that selection must include; neither is put before the other. A geometric mean within: poverty raises a need that exists and does not make one":
    "l’une des deux choses que la sélection doit prendre en compte ; aucune ne passe avant l’autre. À l’intérieur, une moyenne géométrique : la pauvreté accroît un besoin qui existe, elle n’en crée pas",
  "one of two things that selection must include. Geometric: poverty raises a need that exists and does not make one":
    "l’une des deux choses que la sélection doit prendre en compte. Géométrique : la pauvreté accroît un besoin qui existe, elle n’en crée pas",
  "Fact sheet, factor 1; 22 U.S.C. 7103a(d), high prevalence":
    "Fiche d’information, facteur 1 ; 22 U.S.C. 7103a(d), forte prévalence",
  "the statute names it; half as much again as the two that the fact sheet adds, since both follow income":
    "la loi la nomme ; moitié plus que les deux que la fiche ajoute, car tous deux suivent le revenu",
  "three fifths, since every candidate has an estimate":
    "les trois cinquièmes, car tout candidat a une estimation",
  "the statute names it; as much as the two factors together that the fact sheet adds":
    "la loi le nomme ; autant que les deux facteurs ensemble que la fiche d’information ajoute",
  "no estimate of prevalence describes an earlier year":
    "aucune estimation de la prévalence ne décrit une année antérieure",
  "an analyst's finding is made for the question and comes first; half of the factor, since the estimate is for all ages and for forced marriage too":
    "le constat d’analyste répond à la question même et vient en premier ; la moitié du facteur, car l’estimation porte sur tous les âges et aussi sur le mariage forcé",
  "a higher rating is more child trafficking; findings are recorded on 0 to 100":
    "une note plus élevée signifie davantage de traite des enfants ; les constats sont notés de 0 à 100",
  "the only public estimate of prevalence itself": "la seule estimation publique de la prévalence elle-même",
  "the only public estimate of prevalence, though for all ages and forced marriage too":
    "la seule estimation publique de la prévalence, mais pour tous les âges et aussi le mariage forcé",
  "more trafficking is more need": "plus de traite, plus de besoins",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), which is in the middle; logarithmic, so that a doubling counts the same anywhere":
    "le quart et le quadruple du taux mondial de 6,4 pour 1\u202f000 (OIT, Walk Free et OIM, 2022), qui se trouve au milieu ; logarithmique, afin qu’un doublement compte partout autant",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm":
    "le quart et le quadruple du taux mondial de 6,4 pour 1\u202f000 (OIT, Walk Free et OIM, 2022), en logarithme",
  "Walk Free states none. A judgement: half of what its scores of vulnerability leave unexplained (0.58 of the logarithm)":
    "Walk Free n’en indique aucune. Un jugement : la moitié de ce que ses scores de vulnérabilité laissent inexpliqué (0,58 du logarithme)",
  "half of the factor, since the question is about children and the estimate is not; all three are near to child trafficking and none is it":
    "la moitié du facteur, car la question porte sur les enfants et l’estimation non ; tous trois sont proches de la traite des enfants et aucun ne l’est",
  "two fifths, as what fewer than 70 % of the candidates have weighs at most 5 %; gaps take the income group's median":
    "les deux cinquièmes, car ce que moins de 70 % des candidats ont pèse au plus 5 % ; les lacunes prennent la médiane du groupe de revenu",
  "the best covered of the three": "celui des trois qui couvre le plus de pays",
  "more children at work is more need": "plus d’enfants au travail, plus de besoins",
  "0 to 40 %, about four times the world's share of child labour (9.6 % in 2020, ILO and UNICEF)":
    "de 0 à 40 %, environ quatre fois la part mondiale du travail des enfants (9,6 % en 2020, OIT et UNICEF)",
  "forced labour of children is the nearest of the three to trafficking":
    "des trois, le travail forcé des enfants est le plus proche de la traite",
  "more goods is more need": "plus de produits, plus de besoins",
  "more goods is more need; none is no strength":
    "plus de produits, plus de besoins ; n’en avoir aucun n’est pas un atout",
  "that there is one says most; three are as much as the list knows of all but a few countries":
    "qu’il y en ait un dit l’essentiel ; la liste n’en connaît pas plus de trois, sauf pour quelques pays",
  "forced marriage of children is part of the estimate, early marriage a sign of it":
    "le mariage forcé des enfants fait partie de l’estimation, le mariage précoce en est un signe",
  "more marriages before 18 is more need": "plus de mariages avant 18 ans, plus de besoins",
  "0 to 76 %, four times the world's share (19 %, UNICEF) and the highest share measured":
    "de 0 à 76 %, quatre fois la part mondiale (19 %, UNICEF) et la plus forte part mesurée",
  "Fact sheet, factor 5, emphasis on low and middle income":
    "Fiche d’information, facteur 5, accent particulier sur les pays à revenu faible ou intermédiaire",
  "named alike with the other factors of need": "nommé au même titre que les autres facteurs de besoin",
  "the World Bank's group is the fact sheet's own yardstick":
    "le groupe de la Banque mondiale est la mesure même de la fiche d’information",
  "lower income is more need": "plus le revenu est faible, plus les besoins sont grands",
  "equal steps; high income keeps a floor, since the law has no limit of income and a product with 0 would be one":
    "échelons égaux ; le revenu élevé garde un plancher, car la loi ne fixe pas de limite de revenu et multiplier par 0 reviendrait à en fixer une",
  "beside the group, so that a country that crosses a limit does not fall from a cliff":
    "à côté du groupe, afin qu’un pays qui franchit une limite ne chute pas d’un coup",
  "UNDP's goalposts for income, 100 to 75,000 dollars at purchasing power, on a logarithm":
    "bornes du PNUD pour le revenu, de 100 à 75\u202f000 dollars en parité de pouvoir d’achat, sur une échelle logarithmique",
  "Fact sheet, factor 9": "Fiche d’information, facteur 9",
  "speaks of children": "parle des enfants",
  "children who leave school early are more at risk":
    "les enfants qui quittent tôt l’école courent plus de risques",
  "5 years is less than primary school; 18 is UNDP's goalpost for expected schooling":
    "5 ans, c’est moins que l’école primaire ; 18 est la borne du PNUD pour la durée attendue de scolarisation",
  "the literacy of women says more of their children's chances; that of all where it is not given":
    "l’alphabétisation des femmes en dit davantage sur les chances de leurs enfants ; à défaut, celle de toute la population",
  "less literacy is more need; 30 % is about the lowest published, 100 % the natural end":
    "moins d’alphabétisation, plus de besoins ; 30 % est à peu près le taux publié le plus bas, 100 % la limite naturelle",
  "the fact sheet names it, so it stays; it does not go with child labour (correlation 0.00), so it weighs little":
    "la fiche d’information le nomme, il reste donc ; il ne va pas de pair avec le travail des enfants (corrélation de 0,00), il pèse donc peu",
  "a state in deficit can pay for less by itself": "un État en déficit peut moins financer par lui-même",
  "-10 % to +5 % of GDP holds nearly all published balances":
    "l’intervalle de −10 % à +5 % du PIB contient presque tous les soldes publiés",
  "the fact sheet names it, so it stays; where most live off the land nobody is unemployed (correlation with child labour -0.26), so it weighs little":
    "la fiche d’information le nomme, il reste donc ; là où la plupart vivent de la terre, personne n’est au chômage (corrélation avec le travail des enfants de −0,26), il pèse donc peu",
  "more unemployment is more need": "plus de chômage, plus de besoins",
  "0 to 30 % of the labour force holds nearly all published rates":
    "l’intervalle de 0 à 30 % de la population active contient presque tous les taux publiés",
  "one of two things that selection must include; neither is put before the other":
    "l’une des deux choses que la sélection doit prendre en compte ; aucune ne passe avant l’autre",
  "Fact sheet, factor 2; 22 U.S.C. 7103a(d), commitment":
    "Fiche d’information, facteur 2 ; 22 U.S.C. 7103a(d), engagement",
  "the statute names it; twice the factors that the fact sheet adds":
    "la loi le nomme ; le double des facteurs que la fiche d’information ajoute",
  "the statute names it; twice the factors that the fact sheet adds. Gaps are left out: the tier grades all 3Ps":
    "la loi le nomme ; le double des facteurs que la fiche d’information ajoute. Les lacunes sont laissées de côté : la catégorie apprécie l’ensemble des 3P",
  "the Report's own grade of effort on all 3Ps; twice each of the signals that refine it":
    "l’appréciation par le rapport lui-même des efforts sur les 3P ; le double de chacun des signaux qui la précisent",
  "the tiers are ordered by effort, Tier 1 the most":
    "les catégories sont ordonnées selon les efforts, la catégorie 1 en montrant le plus",
  "equal steps, since the Report gives an order and no distances; a special case has no grade":
    "échelons égaux, car le rapport donne un ordre et pas de distances ; un cas particulier n’a pas d’appréciation",
  "will shows in movement as well as in level": "la volonté se voit au mouvement autant qu’au niveau",
  "a rise is effort added": "une hausse est un surcroît d’efforts",
  "two tiers in three years is as far as countries move, short of a fall to Tier 3":
    "deux catégories en trois ans : les pays ne vont pas au-delà, hors chute en catégorie 3",
  "the first P. Whether there was any case, as numbers grow with a country's size and with crime as much as with effort":
    "le premier P. Selon qu’il y a eu ou non au moins un cas, car les nombres croissent avec la taille du pays et avec la criminalité autant qu’avec les efforts",
  "any investigation into the worst forms of child labour, trafficking among them; none is no effort":
    "toute enquête sur les pires formes de travail des enfants, dont la traite ; aucune, c’est l’absence d’efforts",
  "any prosecution for the worst forms of child labour; none is no effort":
    "toute poursuite pour les pires formes de travail des enfants ; aucune, c’est l’absence d’efforts",
  "any conviction for the worst forms of child labour; none is no effort":
    "toute condamnation pour les pires formes de travail des enfants ; aucune, c’est l’absence d’efforts",
  "the second P": "le deuxième P",
  "whether a social programme addresses the worst forms of child labour; yes or no":
    "si un programme social porte sur les pires formes de travail des enfants ; oui ou non",
  "whether police and courts hand child victims on to social services; yes or no":
    "si la police et les tribunaux orientent les enfants victimes vers les services sociaux ; oui ou non",
  "the third P": "le troisième P",
  "whether a policy addresses the worst forms of child labour; yes or no":
    "si une politique porte sur les pires formes de travail des enfants ; oui ou non",
  "whether a body coordinates the work; yes or no": "si un organe coordonne l’action ; oui ou non",
  "the Labor Department's grade of effort against the worst forms of child labour, trafficking among them":
    "l’appréciation par le département du Travail des États-Unis des efforts contre les pires formes de travail des enfants, dont la traite",
  "more advancement is more will": "plus de progrès, plus de volonté",
  "equal steps, since the publisher gives an order and no distances":
    "échelons égaux, car l’éditeur donne un ordre et pas de distances",
  "what prose and diplomacy show beyond the grades":
    "ce que les textes et la diplomatie montrent au-delà des appréciations",
  "a higher rating is more will": "une note plus élevée signifie plus de volonté",
  "findings are recorded on 0 to 100": "les constats sont notés de 0 à 100",
  "Fact sheet, factor 3": "Fiche d’information, facteur 3",
  "named alike with the other factors of commitment":
    "nommé au même titre que les autres facteurs d’engagement",
  "participation is named first and is known for every state":
    "la participation est nommée en premier et connue pour chaque État",
  "being bound is commitment": "être lié, c’est s’engager",
  "a signature is an intention, nearer to none than to being bound; parties do not withdraw, so old status still counts":
    "une signature est une intention, plus proche de l’absence de lien que du fait d’être lié ; les parties ne se retirent pas, si bien qu’un statut ancien compte encore",
  "one country list's yes or no on whether the law prohibits child trafficking":
    "le oui ou non d’une seule liste de pays sur la question de savoir si la loi interdit la traite des enfants",
  "a law that prohibits is commitment": "une loi qui interdit est un engagement",
  "yes or no": "oui ou non",
  "Fact sheet, factor 4": "Fiche d’information, facteur 4",
  "no measure of it is public. What stands in is openness to civil society, not work against trafficking, and so it weighs half; an analyst's finding comes first":
    "aucune mesure publique n’en existe. Ce qui en tient lieu est l’ouverture à la société civile, non l’action contre la traite, et ne pèse donc que la moitié ; le constat d’analyste vient en premier",
  "higher is more engagement; findings are recorded on 0 to 100":
    "plus c’est élevé, plus l’engagement à collaborer est grand ; les constats sont notés de 0 à 100",
  "two signs of one thing and of equal weight; either will do, since who stays out of the Partnership is still known to V-Dem":
    "deux signes d’une même chose et de même poids ; l’un des deux suffit, car V-Dem connaît aussi qui reste en dehors du Partenariat",
  "members of the Open Government Partnership bind themselves to plans made with civil society; yes or no":
    "les membres du Partenariat pour un gouvernement ouvert s’obligent à suivre des plans établis avec la société civile ; oui ou non",
  "V-Dem's index of how far civil society takes part; the publisher's own ends":
    "indice de V-Dem sur le degré de participation de la société civile ; limites de l’éditeur lui-même",
  "Fact sheet, factor 6": "Fiche d’information, facteur 6",
  "named alike with the other factors of commitment; MCC's own scorecard where one is loaded, else those of its cells that nothing else here weighs":
    "nommé au même titre que les autres facteurs d’engagement ; la fiche de score de la MCC là où elle est chargée, sinon celles de ses cellules que rien d’autre ne pèse ici",
  "with freedom and corruption one factor, a third each: they correlate by 0.66 to 0.96":
    "avec la liberté et la corruption un seul facteur, un tiers chacun : ils sont corrélés de 0,66 à 0,96",
  "at least half of the scorecard, so that stand-ins for six of its twenty indicators do not pass for one":
    "au moins la moitié de la fiche de score, afin que des valeurs de substitution pour six de ses vingt indicateurs ne passent pas pour une fiche",
  "a fixed limit in lieu of the median: above 25; Freedom House's own CL score":
    "une limite fixe au lieu de la médiane : plus de 25 ; le score CL de Freedom House lui-même",
  "a fixed limit in lieu of the median: above 17; Freedom House's own PR score":
    "une limite fixe au lieu de la médiane : plus de 17 ; le score PR de Freedom House lui-même",
  "median of the income group; World Bank WGI": "médiane du groupe de revenu ; WGI de la Banque mondiale",
  "median of the income group; no public file at hand":
    "médiane du groupe de revenu ; aucun fichier public disponible",
  "median of the income group; counts for the low income group only":
    "médiane du groupe de revenu ; ne compte que pour le groupe à faible revenu",
  "up to fiscal year 2023": "jusqu’à l’exercice 2023",
  "median of the income group; counts for all but the low income group":
    "médiane du groupe de revenu ; compte pour tous, sauf pour le groupe à faible revenu",
  "from fiscal year 2024 on": "à partir de l’exercice 2024",
  "median of the income group; took the place of enrolment, for the middle group":
    "médiane du groupe de revenu ; a remplacé la scolarisation, pour le groupe intermédiaire",
  "from fiscal year 2025 on": "à partir de l’exercice 2025",
  "median of the income group; counts for the third group, which has scorecards from fiscal year 2025 on":
    "médiane du groupe de revenu ; compte pour le troisième groupe, qui a des fiches de score à partir de l’exercice 2025",
  "above 90 % or the median, whichever is lower":
    "au-dessus de 90 % ou de la médiane, selon ce qui est le plus bas",
  "median of the income group; spending on all levels took the place of primary education":
    "médiane du groupe de revenu ; les dépenses pour tous les niveaux ont remplacé celles d’enseignement primaire",
  "a fixed limit in lieu of the median: under 15 %": "une limite fixe au lieu de la médiane : moins de 15 %",
  "four of the scorecard's twenty are the World Bank's own figures; Freedom House's two are weighed under freedom, and a cell counts once":
    "quatre des vingt indicateurs de la fiche de score sont des chiffres de la Banque mondiale elle-même ; les deux de Freedom House pèsent sous le facteur qui porte son nom, et une cellule ne compte qu’une fois",
  "an indicator of MCC's scorecard; higher is better governed; the publisher's own ends":
    "un indicateur de la fiche de score de la MCC ; plus c’est élevé, meilleure est la gouvernance ; limites de l’éditeur lui-même",
  "Fact sheet, factor 7": "Fiche d’information, facteur 7",
  "a third of one factor, as the MCC scorecard is":
    "un tiers d’un facteur, comme la fiche de score de la MCC",
  "the fact sheet names rights and liberties alike":
    "la fiche d’information nomme les droits et les libertés au même titre",
  "more political rights are better": "plus de droits politiques, c’est mieux",
  "the publisher's own ends; scores below 0 are clipped":
    "limites de l’éditeur lui-même ; les scores inférieurs à 0 sont ramenés à la limite inférieure",
  "more civil liberties are better": "plus de libertés civiles, c’est mieux",
  "the publisher's own ends": "limites de l’éditeur lui-même",
  "the status follows from the two scores; it is shown and not counted twice":
    "le statut découle des deux scores ; il est montré et ne compte pas une seconde fois",
  "Fact sheet, factor 8": "Fiche d’information, facteur 8",
  "the factor's only indicator": "le seul indicateur du facteur",
  "100 is very clean": "100 signifie très peu de corruption",
  "Fact sheet, factor 10": "Fiche d’information, facteur 10",
  "no public figure says which programme is related, so only analyst findings count; half, until there are any":
    "aucun chiffre public ne dit quel programme est connexe, de sorte que seuls comptent les constats d’analystes ; la moitié, tant qu’il n’y en a pas",
  "higher is more to build on; findings are recorded on 0 to 100":
    "plus c’est élevé, plus il y a de programmes sur lesquels s’appuyer ; les constats sont notés de 0 à 100",
  "Fact sheet, factor 11": "Fiche d’information, facteur 11",
  "what a law bars is asked by gates; to be on no list is no merit. Half, until there are findings":
    "ce qu’une loi interdit relève des filtres ; ne figurer sur aucune liste n’est pas un mérite. La moitié, tant qu’il n’y a pas de constats",
  "named alike with the other factors of commitment; an analyst's finding comes first":
    "nommé au même titre que les autres facteurs d’engagement ; le constat d’analyste vient en premier",
  "the legal, policy and fiscal restrictions that no public list holds; a higher rating is fewer restrictions; findings are recorded on 0 to 100":
    "les restrictions légales, politiques et fiscales qu’aucune liste publique ne contient ; une note plus élevée signifie moins de restrictions ; les constats sont notés de 0 à 100",
  "one restriction is enough, so the least counts. A list that is published only in part clears nobody, so the factor is assessed only where the law on trafficking itself speaks; who is on another list is flagged or excluded by its gate":
    "une seule restriction suffit, c’est donc la valeur la plus faible qui compte. Une liste qui n’est publiée qu’en partie ne permet de dire d’aucun pays qu’il est sans restriction, de sorte que le facteur n’est évalué que là où la loi sur la traite elle-même se prononce ; qui figure sur une autre liste est signalé ou exclu par le filtre correspondant",
  "as much as the three others together, half of the whole, so that without it the factor is not assessed":
    "autant que les trois autres ensemble, la moitié du tout, de sorte que sans elle le facteur n’est pas évalué",
  "assistance that is withheld is the restriction itself": "une aide suspendue est la restriction même",
  "withheld by determination of the President for the fiscal year, or not":
    "suspendue par décision du Président pour l’exercice budgétaire, ou non",
  "a government that is so designated may be given no assistance; designated, or not":
    "un gouvernement ainsi désigné ne peut recevoir aucune aide ; désigné, ou non",
  "no assistance to a government that came by a coup; a determination is known, or the list says nothing, as it is public only in part":
    "aucune aide à un gouvernement issu d’un coup d’État ; une décision est connue, ou la liste ne dit rien, car elle n’est publique qu’en partie",
  "most assistance is withheld from a country so determined, unless the President waives it; determined for the fiscal year, or not":
    "la plus grande part de l’aide est suspendue pour un pays ainsi désigné, sauf dérogation du Président ; désigné pour l’exercice budgétaire, ou non",
  "Fact sheet, history, recommendations, action plan and strategy taken into account":
    "Fiche d’information : histoire, recommandations, plan d’action et stratégie pris en compte",
  "the fact sheet has them considered, not scored":
    "la fiche d’information demande qu’ils soient pris en compte, non notés",
  "the President's determination for the fiscal year; the tier of the Report before it excludes already":
    "la décision du Président pour l’exercice budgétaire ; la catégorie du rapport qui la précède exclut déjà",
  "the government is on Tier 3, and the President has found that assistance may be given all the same":
    "le gouvernement est en catégorie 3, et le Président a jugé que l’aide peut néanmoins être accordée",
  "a fall of 8 points or more within four years is what a coup looks like in Freedom House's figures: check section 7008, whose list is not public in one file":
    "un recul de 8 points ou plus en quatre ans est l’apparence d’un coup d’État dans les chiffres de Freedom House : vérifier la section 7008, dont la liste n’est pas publique en un seul fichier",
  "assistance may be barred until an elected government is certified":
    "l’aide peut être interdite jusqu’à la certification d’un gouvernement élu",
  "only a certification to Congress lifts the restriction":
    "seule une certification au Congrès lève la restriction",
  "most assistance is withheld, unless the President waives it":
    "la plus grande part de l’aide est suspendue, sauf dérogation du Président",
  "the President has waived what the determination withholds":
    "le Président a levé ce que la décision suspend",
  "the Act limits security assistance, which a partnership is not":
    "la loi limite l’aide à la sécurité, ce que n’est pas un partenariat",
  "not a new candidate; kept in the ranking for comparison":
    "n’est pas un nouveau candidat ; reste dans le classement à titre de comparaison",
  "not a new candidate": "n’est pas un nouveau candidat",
  "a question to the desk": "une question à poser au bureau chargé du pays",
  "the partnership has ended, so that the country can be a candidate again; what came of it is worth a look":
    "le partenariat a pris fin, si bien que le pays peut de nouveau être candidat ; ce qu’il a donné mérite d’être examiné",
  "two consecutive years on the Watch List lead to Tier 3 unless waived":
    "deux années consécutives sur la liste de surveillance mènent à la catégorie 3, sauf dérogation",
  "no tier limit for partners was found in the enacted law; partners have stood on Tier 1 when chosen":
    "aucune limite de catégorie pour les partenaires n’a été trouvée dans la loi en vigueur ; des partenaires étaient en catégorie 1 lorsqu’ils ont été choisis",
  "the Report gives no tier, so a finding of political will is what would place the country":
    "le rapport ne donne pas de catégorie, de sorte que seul un constat sur la volonté politique permettrait de classer le pays",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one, or a finding may stand for it":
    "la volonté politique et le filtre de la catégorie 3 n’ont pas de catégorie à quoi se rapporter ; le rapport TIP lui-même peut en donner une, ou un constat en tenir lieu",
  "the fact sheet stresses low and middle income; no income limit was found in the enacted law":
    "la fiche d’information met l’accent sur les pays à revenu faible ou intermédiaire ; aucune limite de revenu n’a été trouvée dans la loi en vigueur",
  "an analyst's finding stands for it, or the evidence is of a year before 2021, for which there is no estimate":
    "un constat d’analyste en tient lieu, ou les données sont d’une année antérieure à 2021, pour laquelle il n’existe pas d’estimation",
  "the only estimate of prevalence itself, though for all ages; twice each of the two narrower signals":
    "la seule estimation de la prévalence elle-même, bien que pour tous les âges ; le double de chacun des deux signaux plus étroits",
  "0.5 to 100 per 1,000 spans the index of 2023 (0.5 to 105); logarithmic, so that a doubling counts the same anywhere":
    "de 0,5 à 100 pour 1\u202f000, ce que couvre l’indice de 2023 (de 0,5 à 105) ; logarithmique, afin qu’un doublement compte partout autant",
  "child labour is the soil of child trafficking, not the thing itself":
    "le travail des enfants est le terreau de la traite des enfants, non la traite elle-même",
  "0 to half of all children aged 5 to 14, the order of the highest shares published":
    "de 0 à la moitié de tous les enfants de 5 à 14 ans, l’ordre de grandeur des plus fortes parts publiées",
  "the forms of child trafficking in the latest TIP Report live in prose, which only an analyst can rate":
    "les formes de traite des enfants du dernier rapport TIP se trouvent dans ses textes, que seul un analyste peut noter",
  "a higher rating is more child trafficking":
    "une note plus élevée signifie davantage de traite des enfants",
  "equal steps through low and middle income, which the fact sheet stresses; high income a double step below":
    "échelons égaux du revenu faible au revenu intermédiaire, sur lesquels la fiche d’information met l’accent ; le revenu élevé un double échelon plus bas",
  "the fact sheet names the four alike": "la fiche d’information nomme les quatre au même titre",
  "5 years is about the lowest published; 18 is UNDP's goalpost for expected schooling":
    "5 ans, c’est à peu près la valeur publiée la plus basse ; 18 est la borne du PNUD pour la durée attendue de scolarisation",
  "less literacy is more need": "moins d’alphabétisation, plus de besoins",
  "30 % is about the lowest published, 100 % the natural end":
    "30 % est à peu près le taux publié le plus bas, 100 % la limite naturelle",
  "named alike with the other factors of commitment; not assessed until an analyst records findings":
    "nommé au même titre que les autres facteurs d’engagement ; non évalué tant qu’aucun analyste n’a consigné de constats",
  "no public figure exists, so analyst findings are the only evidence; higher is more engagement; findings are recorded on 0 to 100":
    "aucun chiffre public n’existe, de sorte que les constats d’analystes sont les seules données ; plus c’est élevé, plus l’engagement à collaborer est grand ; les constats sont notés de 0 à 100",
  "named alike; two of its indicators are Freedom House's too, as the fact sheet itself counts them twice":
    "nommé au même titre ; deux de ses indicateurs sont aussi ceux de Freedom House, car la fiche d’information elle-même les compte deux fois",
  "median of the income group; counts for low-income countries only":
    "médiane du groupe de revenu ; ne compte que pour les pays à faible revenu",
  "median of the income group; counts for all but low-income countries":
    "médiane du groupe de revenu ; compte pour tous les pays, sauf ceux à faible revenu",
  "no public figure exists, so analyst findings are the only evidence; higher is more to build on; findings are recorded on 0 to 100":
    "aucun chiffre public n’existe, de sorte que les constats d’analystes sont les seules données ; plus c’est élevé, plus il y a de programmes sur lesquels s’appuyer ; les constats sont notés de 0 à 100",
  "one restriction that is public in one list": "une restriction qui est publique en une seule liste",
  "clear of restrictions is better": "mieux vaut être sans restriction",
  "on the list or not": "sur la liste ou non",
  "the other legal, policy and fiscal restrictions, which no public file gathers":
    "les autres restrictions légales, politiques et fiscales, qu’aucun fichier public ne rassemble",
  "an analyst's finding alone; lists of law flag and exclude, and score nobody":
    "un constat d’analyste seul ; les listes légales signalent et excluent, et ne notent personne",
  "a higher rating is fewer restrictions": "une note plus élevée signifie moins de restrictions",
  "the Report gives no tier, so political will rests on other evidence":
    "le rapport ne donne pas de catégorie, de sorte que la volonté politique repose sur d’autres données",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one":
    "la volonté politique et le filtre de la catégorie 3 n’ont pas de catégorie à quoi se rapporter ; le rapport TIP lui-même peut en donner une",
  "the need axis rests on other evidence": "l’axe des besoins repose sur d’autres données",
  "as in cpc, neither a high prevalence nor the commitment to address it makes good for the other":
    "comme dans cpc, une forte prévalence et l’engagement à y remédier ne se compensent pas",
  "Fact sheet, factor 1": "Fiche d’information, facteur 1",
  "the only factor of need that a narrative speaks to": "le seul facteur de besoin dont un texte parle",
  "an analyst's finding is made for the question and comes first; half of the factor":
    "le constat d’analyste répond à la question même et vient en premier ; la moitié du facteur",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm, as in cpc":
    "le quart et le quadruple du taux mondial de 6,4 pour 1\u202f000 (OIT, Walk Free et OIM, 2022), sur une échelle logarithmique, comme dans cpc",
  "in how many ways children are exploited, not how many children; half of the factor, since the fact sheet names prevalence and forms together":
    "de combien de manières des enfants sont exploités, non combien d’enfants le sont ; la moitié du facteur, car la fiche d’information nomme ensemble la prévalence et les formes",
  "more forms is more need; of thirteen that are told apart ten are about as many as one narrative names":
    "plus de formes, plus de besoins ; sur treize que l’on distingue, un texte n’en nomme guère plus de dix",
  "Fact sheet, factor 2": "Fiche d’information, facteur 2",
  "the statute names it; twice the factors that the fact sheet adds, as in cpc":
    "la loi le nomme ; le double des facteurs que la fiche d’information ajoute, comme dans cpc",
  "an analyst's finding is made for the question and comes first":
    "le constat d’analyste répond à la question même et vient en premier",
  "higher is more will; findings are recorded on 0 to 100":
    "plus c’est élevé, plus la volonté est grande ; les constats sont notés de 0 à 100",
  "the level and its direction, alike": "le niveau et son évolution, à parts égales",
  "increasing is more will; no increase is no decrease, and stands as the Watch List does for which it is a reason":
    "en hausse, c’est plus de volonté ; « pas en hausse » n’est pas une baisse et vaut comme la liste de surveillance, dont c’est un motif",
  "the first P; an analyst's finding comes first": "le premier P ; le constat d’analyste vient en premier",
  "the Report's own word counts as much as the three counts together, which tell only whether there was any case":
    "le mot du rapport lui-même compte autant que les trois nombres ensemble, qui disent seulement s’il y a eu au moins un cas",
  "the direction of effort; maintained is in the middle, and mixed between it and decreased":
    "le sens des efforts ; maintenus, ils sont au milieu, et contrastés, entre ce milieu et la baisse",
  "any or none, as numbers grow with a country's size":
    "s’il y en a eu ou non, car les nombres croissent avec la taille du pays",
  "the second P; an analyst's finding comes first": "le deuxième P ; le constat d’analyste vient en premier",
  "the Report's own word counts twice what the count tells, which is only whether anybody was identified":
    "le mot du rapport lui-même compte deux fois plus que le nombre, qui dit seulement si quelqu’un a été identifié",
  "any or none, as numbers grow with a country's size and with crime as much as with effort":
    "s’il y en a eu ou non, car les nombres croissent avec la taille du pays et avec la criminalité autant qu’avec les efforts",
  "the third P; an analyst's finding comes first": "le troisième P ; le constat d’analyste vient en premier",
  "being bound is commitment; a signature is an intention, nearer to none than to being bound, as in cpc":
    "être lié, c’est s’engager ; une signature est une intention, plus proche de l’absence de lien que du fait d’être lié, comme dans cpc",
  "the fact sheet asks for a law on all forms; some of them is half way":
    "la fiche d’information demande une loi sur toutes les formes ; certaines d’entre elles, c’est la moitié du chemin",
  "an analyst's finding comes first; half, since a narrative can only say that there is cooperation":
    "le constat d’analyste vient en premier ; la moitié, car un texte peut seulement dire qu’il y a coopération",
  "the government works with civil society against trafficking; how closely is not said, so three quarters. A narrative that does not say it is not assessed":
    "le gouvernement agit avec la société civile contre la traite ; il n’est pas dit avec quelle intensité, d’où les trois quarts. Un texte qui n’en dit rien n’est pas évalué",
  "the fact sheet has them considered, not scored; and a text that does not speak of complicity or of a state policy does not say that there is none":
    "la fiche d’information demande qu’ils soient pris en compte, non notés ; et un texte qui ne parle ni de complicité ni de politique publique de traite ne dit pas qu’il n’y en a pas",
  "read the words at their place before anything else": "lire les mots à leur place avant toute chose",
  "a baseline takes no view; the fact sheet gives no weights":
    "une base de comparaison ne prend pas parti ; la fiche d’information ne donne pas de poids",
  "equal by construction": "égal par construction",
  "Equal weights; a geometric mean since 2010, so that no dimension makes good for another in full.":
    "Poids égaux ; une moyenne géométrique depuis 2010, afin qu’aucune dimension n’en compense entièrement une autre.",
  "20 years is the least any country had in the 20th century; 85 the aspirational goal (Technical note 1).":
    "20 ans, c’est le minimum qu’un pays ait connu au XXe siècle ; 85, l’objectif visé (Technical note 1).",
  "An arithmetic mean of its two, so that expected and completed schooling make good for each other.":
    "Une moyenne arithmétique de ses deux éléments, afin que la scolarisation attendue et la scolarisation accomplie se compensent.",
  "Societies can live without formal schooling; 18 years is a master's degree (Technical note 1).":
    "Des sociétés peuvent vivre sans enseignement formel ; 18 ans correspondent à un master (Technical note 1).",
  "15 years is the projected greatest mean for 2025 (Technical note 1).":
    "15 ans est la plus forte durée moyenne projetée pour 2025 (Technical note 1).",
  "The logarithm shows that each further dollar counts for less.":
    "Le logarithme montre que chaque dollar de plus compte pour moins.",
  "100 dollars stand for unmeasured subsistence, 75,000 for no further gain (Kahneman and Deaton 2010).":
    "100 dollars représentent la subsistance non mesurée, 75\u202f000 l’absence de gain supplémentaire (Kahneman and Deaton 2010).",
  "risk is a product; no dimension makes good for another in full":
    "le risque est un produit ; aucune dimension n’en compense entièrement une autre",
  "a country is at risk where either kind of hazard is high":
    "un pays est à risque là où l’un ou l’autre type d’aléas est élevé",
  "one high hazard is not made good by low ones": "un aléa élevé n’est pas compensé par de faibles aléas",
  "INFORM's own component score": "le score d’INFORM lui-même pour cette composante",
  "the intensity of a highly violent conflict where there is one, else 0.7 of the projected risk of one":
    "l’intensité d’un conflit très violent là où il y en a un, sinon 0,7 du risque projeté d’un tel conflit",
  "a population is vulnerable where either of the two is high":
    "une population est vulnérable là où l’un des deux est élevé",
  "deprivation counts half, inequality and dependency on aid a quarter each":
    "le dénuement compte pour moitié, l’inégalité et la dépendance à l’aide pour un quart chacune",
  "uprooted people weigh as much as all other groups together":
    "les personnes déracinées pèsent autant que tous les autres groupes ensemble",
  "one group in distress is not made good by others that are not":
    "un groupe en détresse n’est pas compensé par d’autres qui ne le sont pas",
  "a country cannot cope where either institutions or infrastructure fail":
    "un pays ne peut pas faire face là où les institutions ou les infrastructures font défaut",
  "the two make good for each other": "les deux se compensent",
  "the three make good for each other": "les trois se compensent",
  "its number of indicators, so that each counts one of the 20":
    "son nombre d’indicateurs, afin que chacun compte pour un des 20",
  "scorecards of fiscal year 2025 end at a GNI per capita of $7,895; the World Bank's group stands in here, and it reaches further":
    "les fiches de score de l’exercice 2025 s’arrêtent à un RNB par habitant de 7\u202f895 dollars ; le groupe de la Banque mondiale en tient lieu ici, et il va plus loin",
  "of the ten at least one is to be of each category; Ruling Justly is asked about by the hard hurdles":
    "sur les dix, au moins un doit relever de chaque catégorie ; les conditions impératives portent déjà sur « Gouverner équitablement »",
  "MCC began this scorecard with fiscal year 2012 and changed its rules for fiscal year 2026; those rules are not in this profile.":
    "La MCC a introduit cette fiche de score avec l’exercice 2012 et en a modifié les règles pour l’exercice 2026 ; ces règles-là ne figurent pas dans ce profil.",
  weight: "poids",
  direction: "sens",
  normalise: "normalisation",
  error: "erreur",
};
