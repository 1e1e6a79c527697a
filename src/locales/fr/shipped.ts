/** What indicators, lists and laws that come with the tool are called in French, by their English; what is not here is told in English. */
export const shipped: Readonly<Record<string, string>> = {
  "TIP Report tier": "Catégorie dans le rapport TIP",
  "Tier in the narrative": "Catégorie selon le texte du rapport",
  "Movement of the tier in the narrative": "Évolution de la catégorie selon le texte du rapport",
  "Waiver in the narrative": "Dérogation selon le texte du rapport",
  "Child victims identified in the narrative": "Enfants victimes identifiés selon le texte du rapport",
  "Recommendations in the narrative": "Recommandations selon le texte du rapport",
  "it may be that none were reported, not that there were none":
    "il se peut qu’aucun n’ait été signalé, et non qu’il n’y en ait pas eu",
  "of another period than the report's": "d’une autre période que celle du rapport",
  "the number is not exact": "le nombre n’est pas exact",
  "a plan is named, not how it stands": "un plan est nommé, mais pas où il en est",
  "no case against an official was reported, which does not say that there was complicity":
    "aucune affaire contre un agent public n’a été signalée, ce qui ne dit pas qu’il y ait eu complicité",
  "the list of recommendations is cut off": "la liste des recommandations est coupée",
  "it may be a part: only one kind of trafficking is counted":
    "il peut s’agir d’une partie : un seul type de traite est compté",
  "Overall effort in the narrative": "Efforts d’ensemble selon le texte du rapport",
  "Effort on prosecution in the narrative": "Efforts de poursuite selon le texte du rapport",
  "Effort on protection in the narrative": "Efforts de protection selon le texte du rapport",
  "Effort on prevention in the narrative": "Efforts de prévention selon le texte du rapport",
  "Investigations in the narrative": "Enquêtes selon le texte du rapport",
  "Prosecutions in the narrative": "Poursuites selon le texte du rapport",
  "Convictions in the narrative": "Condamnations selon le texte du rapport",
  "Victims identified in the narrative": "Victimes identifiées selon le texte du rapport",
  "Law in the narrative": "Loi selon le texte du rapport",
  "National action plan in the narrative": "Plan d’action national selon le texte du rapport",
  "Forms of child trafficking in the narrative": "Formes de traite des enfants selon le texte du rapport",
  "Forms of child trafficking in the narrative: sex trafficking":
    "Formes de traite des enfants selon le texte du rapport : exploitation sexuelle",
  "Forms of child trafficking in the narrative: sex tourism":
    "Formes de traite des enfants selon le texte du rapport : tourisme sexuel",
  "Forms of child trafficking in the narrative: domestic servitude":
    "Formes de traite des enfants selon le texte du rapport : servitude domestique",
  "Forms of child trafficking in the narrative: forced begging":
    "Formes de traite des enfants selon le texte du rapport : mendicité forcée",
  "Forms of child trafficking in the narrative: agriculture or herding":
    "Formes de traite des enfants selon le texte du rapport : agriculture ou garde de troupeaux",
  "Forms of child trafficking in the narrative: fishing":
    "Formes de traite des enfants selon le texte du rapport : pêche",
  "Forms of child trafficking in the narrative: mining or quarrying":
    "Formes de traite des enfants selon le texte du rapport : mines ou carrières",
  "Forms of child trafficking in the narrative: street vending or small trade":
    "Formes de traite des enfants selon le texte du rapport : vente de rue ou petit commerce",
  "Forms of child trafficking in the narrative: factories or construction":
    "Formes de traite des enfants selon le texte du rapport : usines ou chantiers",
  "Forms of child trafficking in the narrative: child soldiers":
    "Formes de traite des enfants selon le texte du rapport : enfants soldats",
  "Forms of child trafficking in the narrative: forced marriage":
    "Formes de traite des enfants selon le texte du rapport : mariage forcé",
  "Forms of child trafficking in the narrative: forced crime":
    "Formes de traite des enfants selon le texte du rapport : criminalité forcée",
  "Forms of child trafficking in the narrative: other forced labour":
    "Formes de traite des enfants selon le texte du rapport : autre travail forcé",
  "Cooperation with civil society in the narrative":
    "Coopération avec la société civile selon le texte du rapport",
  "Complicity of officials in the narrative": "Complicité d’agents publics selon le texte du rapport",
  "State policy of trafficking in the narrative": "Politique publique de traite selon le texte du rapport",
  "Recommendations of the TIP Report, in its words":
    "Recommandations du rapport TIP, dans ses propres termes",
  "Change of TIP tier over three years": "Évolution de la catégorie TIP sur trois ans",
  "Prevalence of modern slavery": "Prévalence de l’esclavage moderne",
  "Advancement in eliminating the worst forms of child labour":
    "Progrès dans l’élimination des pires formes de travail des enfants",
  "Goods produced by forced child labour": "Produits du travail forcé des enfants",
  "Children who work": "Enfants qui travaillent",
  "Law meets the international standard: the prohibition of child trafficking":
    "Loi conforme à la norme internationale : interdiction de la traite des enfants",
  "Criminal investigations into the worst forms of child labour":
    "Enquêtes pénales sur les pires formes de travail des enfants",
  "Prosecutions initiated for the worst forms of child labour":
    "Poursuites engagées pour les pires formes de travail des enfants",
  "Convictions for the worst forms of child labour":
    "Condamnations pour les pires formes de travail des enfants",
  "Reciprocal referral mechanism between criminal authorities and social services":
    "Mécanisme d’orientation réciproque entre autorités pénales et services sociaux",
  "Government has a coordinating mechanism against child labour":
    "Mécanisme public de coordination contre le travail des enfants",
  "Government has a policy against child labour": "Politique publique contre le travail des enfants",
  "Government has a social programme against child labour":
    "Programme social public contre le travail des enfants",
  "Palermo Protocol": "Protocole de Palerme",
  "World Bank income group": "Groupe de revenu de la Banque mondiale",
  "MCC or World Bank income group": "Groupe de revenu de la MCC ou de la Banque mondiale",
  "What the income group was found by: MCC's bands, or the World Bank's group in their stead":
    "Base du groupe de revenu : tranches de la MCC ou, à défaut, groupe de la Banque mondiale",
  "Civil Liberties": "Libertés civiles",
  "Political Rights": "Droits politiques",
  "Control of Corruption": "Maîtrise de la corruption",
  "Government Effectiveness": "Efficacité des pouvoirs publics",
  "Rule of Law": "État de droit",
  "Freedom of Information": "Liberté d’information",
  "Child Health": "Santé de l’enfant",
  "Girls' Primary Education Completion": "Achèvement du primaire par les filles",
  "Girls' Secondary Education Enrolment": "Scolarisation des filles dans le secondaire",
  "Girls' Lower Secondary Education Completion": "Achèvement du premier cycle du secondaire par les filles",
  "Girls' Upper Secondary Education Completion": "Achèvement du second cycle du secondaire par les filles",
  "Health Expenditures": "Dépenses de santé",
  "Immunization Rates": "Taux de vaccination",
  "Natural Resource Protection": "Protection des ressources naturelles",
  "Primary Education Expenditures": "Dépenses d’enseignement primaire",
  "Education Expenditures": "Dépenses d’éducation",
  "Access to Credit": "Accès au crédit",
  "Business Start-Up": "Création d’entreprises",
  "Fiscal Policy": "Politique budgétaire",
  "Gender in the Economy": "Égalité des sexes dans l’économie",
  Inflation: "Inflation",
  "Land Rights and Access": "Droits fonciers et accès à la terre",
  "Regulatory Quality": "Qualité de la réglementation",
  "Trade Policy": "Politique commerciale",
  "Political rights": "Droits politiques",
  "Civil liberties": "Libertés civiles",
  "Freedom in the World status": "Statut dans Freedom in the World",
  "Greatest recent fall of political rights": "Plus fort recul récent des droits politiques",
  "CPI score": "Note de l’Indice de perception de la corruption",
  Literacy: "Taux d’alphabétisation",
  "Literacy of women": "Taux d’alphabétisation des femmes",
  "Unemployment rate": "Taux de chômage",
  "Budget surplus or deficit": "Excédent ou déficit budgétaire",
  "School life expectancy": "Espérance de vie scolaire",
  "Women married by age 18": "Femmes mariées avant 18 ans",
  "GDP per capita, purchasing power parity": "PIB par habitant en parité de pouvoir d’achat",
  "Prevalence of child trafficking": "Prévalence de la traite des enfants",
  "Political will on prosecution, protection and prevention together":
    "Volonté politique : poursuites, protection et prévention ensemble",
  "Political will: prosecution": "Volonté politique : poursuites",
  "Political will: protection of victims": "Volonté politique : protection des victimes",
  "Political will: prevention": "Volonté politique : prévention",
  "Commitment to work with the US, civil society and international organisations, and to monitoring and evaluation":
    "Engagement à collaborer avec les États-Unis, la société civile et les organisations internationales, ainsi qu’à coopérer au suivi et à l’évaluation",
  "Related US programmes in the country to build on":
    "Programmes connexes des États-Unis dans le pays, sur lesquels s’appuyer",
  "Freedom from legal, policy and fiscal restrictions on foreign assistance":
    "Absence de restrictions légales, politiques et fiscales à l’aide étrangère",
  "National action plan against trafficking": "Plan d’action national de lutte contre la traite",
  "National child-protection strategy": "Stratégie nationale de protection de l’enfance",
  "Narrative and recommendations of the TIP Report": "Texte et recommandations du rapport TIP",
  "Section 7008 of the appropriations act (coup against an elected government)":
    "Section 7008 de la loi de finances (coup d’État contre un gouvernement élu)",
  "Civil society participation index": "Indice de participation de la société civile",
  "Takes part in the Open Government Partnership": "Participation au Partenariat pour un gouvernement ouvert",
  "Child Soldiers Prevention Act list": "Liste de la loi sur la prévention des enfants soldats",
  "Child Protection Compact Partnerships": "Partenariats CPC",
  "Countries that failed demonstrably in counternarcotics":
    "Pays ayant manifestement manqué à leurs obligations de lutte antidrogue",
  "Countries that failed demonstrably in counternarcotics and whose assistance goes on":
    "Pays ayant manifestement manqué à leurs obligations de lutte antidrogue et dont l’aide est maintenue",
  "Assistance stopped after a coup (section 7008)": "Aide interrompue après un coup d’État (section 7008)",
  Coups: "Coups d’État",
  "State sponsors of terrorism": "États soutenant le terrorisme",
  "Governments on Tier 3 for which withholding is waived":
    "Gouvernements de catégorie 3 bénéficiant d’une dérogation",
  "Governments from which assistance is withheld for trafficking in persons":
    "Gouvernements pour lesquels l’aide est suspendue en raison de la traite des personnes",
  "Assistance withheld under 22 U.S.C. 7107": "Aide suspendue au titre du 22 U.S.C. 7107",
  "State sponsor of terrorism": "État soutenant le terrorisme",
  "Section 7008 (coups)": "Section 7008 (coups d’État)",
  "Failed demonstrably against narcotics (22 U.S.C. 2291j-1)":
    "Manquement manifeste à la lutte antidrogue (22 U.S.C. 2291j-1)",
  "Section 7008 of the annual State and foreign operations appropriations act":
    "Section 7008 de la loi de finances annuelle du département d’État et des opérations étrangères",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2023, part I":
    "MCC, rapport sur les critères et la méthode de sélection pour l’exercice 2023, partie I",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2025, part I":
    "MCC, rapport sur les critères et la méthode de sélection pour l’exercice 2025, partie I",
  "22 U.S.C. 7706(b); MCC, Selection Criteria and Methodology Report for Fiscal Year 2025":
    "22 U.S.C. 7706(b) ; MCC, rapport sur les critères et la méthode de sélection pour l’exercice 2025",
  "MCC, release of 7 November 2023 on the scorecards of fiscal year 2024":
    "MCC, communiqué du 7 novembre 2023 sur les fiches de score de l’exercice 2024",
  "Civil Liberties (MCC scorecard)": "Libertés civiles (score de la MCC)",
  "Political Rights (MCC scorecard)": "Droits politiques (score de la MCC)",
  "Control of Corruption (MCC scorecard)": "Maîtrise de la corruption (score de la MCC)",
  "Government Effectiveness (MCC scorecard)": "Efficacité des pouvoirs publics (score de la MCC)",
  "Rule of Law (MCC scorecard)": "État de droit (score de la MCC)",
  "Freedom of Information (MCC scorecard)": "Liberté d’information (score de la MCC)",
  "Child Health (MCC scorecard)": "Santé de l’enfant (score de la MCC)",
  "Girls' Primary Education Completion Rate (MCC scorecard)":
    "Achèvement du primaire par les filles (score de la MCC)",
  "Girls' Secondary Education Enrollment Ratio (MCC scorecard)":
    "Scolarisation des filles dans le secondaire (score de la MCC)",
  "Girls' Lower Secondary Education Completion Rate (MCC scorecard)":
    "Achèvement du premier cycle du secondaire par les filles (score de la MCC)",
  "Girls' Upper Secondary Education Completion Rate (MCC scorecard)":
    "Achèvement du second cycle du secondaire par les filles (score de la MCC)",
  "Health Expenditures (MCC scorecard)": "Dépenses de santé (score de la MCC)",
  "Immunization Rates (MCC scorecard)": "Taux de vaccination (score de la MCC)",
  "Natural Resource Protection (MCC scorecard)": "Protection des ressources naturelles (score de la MCC)",
  "Primary Education Expenditures (MCC scorecard)": "Dépenses d’enseignement primaire (score de la MCC)",
  "Education Expenditures (MCC scorecard)": "Dépenses d’éducation (score de la MCC)",
  "Access to Credit (MCC scorecard)": "Accès au crédit (score de la MCC)",
  "Business Start-Up (MCC scorecard)": "Création d’entreprises (score de la MCC)",
  "Fiscal Policy (MCC scorecard)": "Politique budgétaire (score de la MCC)",
  "Gender in the Economy (MCC scorecard)": "Égalité des sexes dans l’économie (score de la MCC)",
  "Inflation (MCC scorecard)": "Inflation (score de la MCC)",
  "Land Rights and Access (MCC scorecard)": "Droits fonciers et accès à la terre (score de la MCC)",
  "Regulatory Quality (MCC scorecard)": "Qualité de la réglementation (score de la MCC)",
  "Trade Policy (MCC scorecard)": "Politique commerciale (score de la MCC)",
  Africa: "Afrique",
  "South America": "Amérique du Sud",
  Oceania: "Océanie",
  "Western Africa": "Afrique occidentale",
  "Central America": "Amérique centrale",
  "Eastern Africa": "Afrique orientale",
  "Northern Africa": "Afrique septentrionale",
  "Middle Africa": "Afrique centrale",
  "Southern Africa": "Afrique australe",
  Americas: "Amériques",
  "Northern America": "Amérique septentrionale",
  Caribbean: "Caraïbes",
  "Eastern Asia": "Asie orientale",
  "Southern Asia": "Asie méridionale",
  "South-eastern Asia": "Asie du Sud-Est",
  "Southern Europe": "Europe méridionale",
  "Australia and New Zealand": "Australie et Nouvelle-Zélande",
  Melanesia: "Mélanésie",
  Micronesia: "Micronésie",
  Polynesia: "Polynésie",
  Asia: "Asie",
  "Central Asia": "Asie centrale",
  "Western Asia": "Asie occidentale",
  Europe: "Europe",
  "Eastern Europe": "Europe orientale",
  "Northern Europe": "Europe septentrionale",
  "Western Europe": "Europe occidentale",
  "Sub-Saharan Africa": "Afrique subsaharienne",
  "Latin America and the Caribbean": "Amérique latine et Caraïbes",
  "Bureau of African Affairs": "Bureau des affaires africaines",
  "Bureau of East Asian and Pacific Affairs": "Bureau des affaires d’Asie de l’Est et du Pacifique",
  "Bureau of European and Eurasian Affairs": "Bureau des affaires européennes et eurasiennes",
  "Bureau of Near Eastern Affairs": "Bureau des affaires du Proche-Orient",
  "Bureau of South and Central Asian Affairs": "Bureau des affaires d’Asie du Sud et d’Asie centrale",
  "Bureau of Western Hemisphere Affairs": "Bureau des affaires de l’hémisphère occidental",
  "Derived from other indicators": "Dérivé d’autres indicateurs",
  "Own table, one row a figure": "Votre propre tableau, une ligne par chiffre",
  "Own table, one column an indicator": "Votre propre tableau, une colonne par indicateur",
  "Own table, one column a year": "Votre propre tableau, une colonne par année",
  "Own table, its columns named by the user": "Votre propre tableau, dont vous avez indiqué les colonnes",
  "raised, lowered and struck-through characters are not read as digits, codes for missing values such as −999.9 are not read as figures, the name of a country is checked against its code, and ratings are read on the scale that their table states":
    "les caractères en exposant, en indice ou barrés ne sont pas lus comme des chiffres, les codes de valeurs manquantes tels que −999,9 ne sont pas lus comme des valeurs, le nom d’un pays est comparé à son code, et les notes sont lues sur l’échelle que leur tableau indique",
  "texts of the TIP Report are quoted by whole clauses with their denials, single sections of them are read, and “highly vulnerable to” names no form of child trafficking":
    "les textes du rapport TIP sont cités par propositions entières avec leurs négations, leurs sections isolées sont lues, et « highly vulnerable to » ne désigne aucune forme de traite des enfants",
};
