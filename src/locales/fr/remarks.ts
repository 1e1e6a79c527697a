/** What readers remark of a figure, in French; # is a number or a date. What is not here is told in English. */
export const remarks: Readonly<Record<string, string>> = {
  "ILAB findings, # edition": "Constats de l’ILAB, édition #",
  "World Factbook, snapshot #": "World Factbook, état du #",
  estimate: "estimation",
  "TIP Report # as digested in the World Factbook, snapshot #":
    "rapport TIP de # résumé dans le World Factbook, état du #",
  "Freedom in the World # edition": "Freedom in the World, édition #",
  "Worldwide Governance Indicators, series to #": "Worldwide Governance Indicators, séries jusqu’en #",
  "V-Dem, data up to #": "V-Dem, données jusqu’en #",
  "Open Government Partnership, data up to #": "Partenariat pour un gouvernement ouvert, données jusqu’en #",
  "ages #": "âges #",
  "Corruption Perceptions Index # edition": "Indice de perception de la corruption, édition #",
  "Global Slavery Index # edition: a modelled # estimate for all ages, forced labour and forced marriage together":
    "Global Slavery Index, édition # : estimation modélisée pour # tous âges confondus, travail forcé et mariage forcé ensemble",
  "Global Slavery Index # edition": "Global Slavery Index, édition #",
  "not child-trafficking prevalence": "ce n’est pas la prévalence de la traite des enfants",
  "class of fiscal year # by the GNI per capita of #, World Bank OGHIST to fiscal year #":
    "catégorie de l’exercice # selon le RNB par habitant de #, OGHIST de la Banque mondiale jusqu’à l’exercice #",
  "data in # dollars": "données en dollars de #",
  "figures begin too late to show an earlier fall":
    "les données commencent trop tard pour montrer une baisse antérieure",
  "from # in # to # in #": "de # en # à # en #",
  computed: "calculé",
  "Own table": "Votre propre tableau",
  "lists kept with shortlist": "listes tenues avec shortlist",
  "sex trafficking": "exploitation sexuelle",
  "sex tourism": "tourisme sexuel",
  "domestic servitude": "servitude domestique",
  "forced begging": "mendicité forcée",
  "agriculture or herding": "agriculture ou garde de troupeaux",
  fishing: "pêche",
  "mining or quarrying": "mines ou carrières",
  "street vending or small trade": "vente de rue ou petit commerce",
  "factories or construction": "usines ou chantiers",
  "child soldiers": "enfants soldats",
  "forced marriage": "mariage forcé",
  "forced crime": "criminalité forcée",
  "other forced labour": "autre travail forcé",
  "stands in for MCC's own figure": "tient lieu du chiffre propre de la MCC",
  "% of labor force seeking employment": "% de la population active à la recherche d’un emploi",
  "Trafficking in Persons Report #, taken into the union from state-list-transcription":
    "Rapport # sur la traite des personnes, repris de la liste du département d’État",
  "Tier # in #": "catégorie # en #",
  "Tier # Watch List in #": "catégorie #, liste de surveillance, en #",
  "(worked out, not printed)": "(déduite, non imprimée)",
  "derived by shortlist from the publishers' figures":
    "calculé par shortlist d’après les chiffres des éditeurs",
  "which is what MCC takes this indicator from": "dont la MCC tire cet indicateur",
  "the World Bank's group stands in for MCC's bands of GNI per capita":
    "le groupe de la Banque mondiale tient lieu des tranches de RNB par habitant de la MCC",
  "the limit of GNI per capita is not checkable": "le plafond de RNB par habitant n’est pas vérifiable",
  "in place of MCC's own group": "au lieu du groupe propre de la MCC",
  "TIP Report # as given in the country's entry": "rapport TIP de #, d’après la notice du pays",
  "TIP Report #": "rapport TIP de #",
  "status of #": "situation au #",
  "the newest date in the list": "date la plus récente de la liste",
  "party by ratification of #": "partie par ratification du #",
  "party by accession of #": "partie par adhésion du #",
  "party by acceptance of #": "partie par acceptation du #",
  "signed #": "signé le #",
  "not signed": "non signé",
  "not party": "non partie",
  "not in the list of participants, which names every state that signed or is party":
    "absent de la liste des participants, qui nomme tout État signataire ou partie",
  "Treaty Database of the Netherlands, list of # or later":
    "Base de données des traités des Pays-Bas, liste du # ou postérieure",
  "in force since #, by an instrument deposited # days before":
    "en vigueur depuis le #, par un instrument déposé # jours avant",
  "year taken from the entry # of the same group": "année tirée de l’entrée # du même groupe",
  "no year in the text": "pas d’année dans le texte",
  "the snapshot's year stands in": "l’année de l’instantané en tient lieu",
  "in the publisher's words #": "selon les termes de l’éditeur #",
  "ratified: yes": "ratifié : oui",
  "ratified: no": "ratifié : non",
  "derived by shortlist from the publishers' figures and your own":
    "calculé par shortlist d’après les chiffres des éditeurs et les vôtres",
  "worked out by the file's author": "déduit par l’auteur du fichier",
  "bands of fiscal year # over mcc.gni-per-capita":
    "tranches de l’exercice # appliquées à mcc.gni-per-capita",
  "the greatest fall between two years at most # apart that ends in # to #":
    "plus fort recul entre deux années distantes d’au plus #, qui finit entre # et #",
  "grades: Tier # = #, Watch List = #, Tier # = #, Tier # = #":
    "grades : catégorie # = #, liste de surveillance = #, catégorie # = #, catégorie # = #",
  "count of Good where Forced_Child_Labor is Yes": "nombre d’éléments Good dont Forced_Child_Labor est Yes",
  "count of the forms of child trafficking that the narrative says":
    "nombre des formes de traite des enfants que dit le texte",
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
};
