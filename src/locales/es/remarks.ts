/** What readers remark of a figure, in Spanish; # is a number or a date. What is not here is told in English. */
export const remarks: Readonly<Record<string, string>> = {
  "TIP Report # as digested in the World Factbook, snapshot #":
    "informe TIP de #, resumido en el World Factbook, versión de #",
  "sex trafficking": "trata con fines sexuales",
  "sex tourism": "turismo sexual",
  "domestic servitude": "servidumbre doméstica",
  "forced begging": "mendicidad forzada",
  "agriculture or herding": "agricultura o pastoreo",
  fishing: "pesca",
  "mining or quarrying": "minas o canteras",
  "street vending or small trade": "venta ambulante o pequeño comercio",
  "factories or construction": "fábricas o construcción",
  "child soldiers": "niños soldados",
  "forced marriage": "matrimonio forzado",
  "forced crime": "delincuencia forzada",
  "other forced labour": "otro trabajo forzoso",
  "ILAB findings, # edition": "Conclusiones de la ILAB, edición de #",
  "World Factbook, snapshot #": "World Factbook, versión de #",
  estimate: "estimación",
  "Freedom in the World # edition": "Freedom in the World, edición de #",
  "Worldwide Governance Indicators, series to #": "Worldwide Governance Indicators, series hasta #",
  "V-Dem, data up to #": "V-Dem, datos hasta #",
  "Open Government Partnership, data up to #": "Alianza para el Gobierno Abierto, datos hasta #",
  "ages #": "edades #",
  "Corruption Perceptions Index # edition": "Índice de percepción de la corrupción, edición de #",
  "Global Slavery Index # edition: a modelled # estimate for all ages, forced labour and forced marriage together":
    "Global Slavery Index, edición de #: estimación de #, basada en un modelo, para todas las edades, trabajo forzoso y matrimonio forzado en conjunto",
  "Global Slavery Index # edition": "Global Slavery Index, edición de #",
  "not child-trafficking prevalence": "no es la prevalencia de la trata de niños",
  "class of fiscal year # by the GNI per capita of #, World Bank OGHIST to fiscal year #":
    "clasificación del año fiscal # según el INB per cápita de #, OGHIST del Banco Mundial hasta el año fiscal #",
  "data in # dollars": "datos en dólares de #",
  "figures begin too late to show an earlier fall":
    "los datos empiezan demasiado tarde para mostrar una caída anterior",
  "from # in # to # in #": "de # en # a # en #",
  computed: "calculado",
  "stands in for MCC's own figure": "sustituye a la cifra de la propia MCC",
  "% of labor force seeking employment": "% de la fuerza laboral que busca empleo",
  "Trafficking in Persons Report #, taken into the union from state-list-transcription":
    "Informe sobre la trata de personas de #, tomado de la lista del Departamento de Estado",
  "Tier # in #": "nivel # en #",
  "Tier # Watch List in #": "lista de vigilancia del nivel # en #",
  "(worked out, not printed)": "(deducido, no impreso)",
  "derived by shortlist from the publishers' figures": "derivado por shortlist de las cifras de los editores",
  "which is what MCC takes this indicator from": "de donde la MCC toma este indicador",
  "the World Bank's group stands in for MCC's bands of GNI per capita":
    "el grupo del Banco Mundial sustituye a los tramos de INB per cápita de la MCC",
  "the limit of GNI per capita is not checkable": "el límite de INB per cápita no puede comprobarse",
  "in place of MCC's own group": "en lugar del grupo de la propia MCC",
  "TIP Report # as given in the country's entry": "informe TIP de #, según la ficha del país",
  "TIP Report #": "informe TIP de #",
  "status of #": "estado al #",
  "the newest date in the list": "la fecha más reciente de la lista",
  "party by ratification of #": "Estado parte por ratificación de #",
  "party by accession of #": "Estado parte por adhesión de #",
  "party by acceptance of #": "Estado parte por aceptación de #",
  "signed #": "firmado el #",
  "not signed": "no firmado",
  "not party": "no es parte",
  "not in the list of participants, which names every state that signed or is party":
    "no figura en la lista de participantes, que nombra a todo Estado signatario o parte",
  "Treaty Database of the Netherlands, list of # or later":
    "Base de datos de tratados de los Países Bajos, lista de # o posterior",
  "in force since #, by an instrument deposited # days before":
    "en vigor desde #, por un instrumento depositado # días antes",
  "year taken from the entry # of the same group": "año tomado de la entrada # del mismo grupo",
  "no year in the text": "sin año en el texto",
  "the snapshot's year stands in": "lo sustituye el año de la versión",
  "in the publisher's words #": "en palabras del editor #",
  "ratified: yes": "ratificado: sí",
  "ratified: no": "ratificado: no",
  "Own table": "Tabla propia",
  "lists kept with shortlist": "listas incluidas en shortlist",
  "derived by shortlist from the publishers' figures and your own":
    "derivado por shortlist de las cifras de los editores y de las suyas",
  "worked out by the file's author": "deducido por el autor del archivo",
  "bands of fiscal year # over mcc.gni-per-capita": "tramos del año fiscal # aplicados a mcc.gni-per-capita",
  "the greatest fall between two years at most # apart that ends in # to #":
    "la mayor caída entre dos años separados por # como máximo, que termina entre # y #",
  "grades: Tier # = #, Watch List = #, Tier # = #, Tier # = #":
    "grados: nivel # = #, lista de vigilancia = #, nivel # = #, nivel # = #",
  "count of Good where Forced_Child_Labor is Yes": "número de elementos Good cuyo Forced_Child_Labor es Yes",
  "count of the forms of child trafficking that the narrative says":
    "número de formas de trata de niños que dice el texto",
  "it may be that none were reported, not that there were none":
    "puede que no se notificara ninguno, no que no los hubiera",
  "of another period than the report's": "de un período distinto del que abarca el informe",
  "the number is not exact": "la cifra no es exacta",
  "a plan is named, not how it stands": "se nombra un plan, pero no en qué situación se encuentra",
  "no case against an official was reported, which does not say that there was complicity":
    "no se notificó ninguna causa contra un funcionario, lo que no dice que hubiera complicidad",
  "the list of recommendations is cut off": "la lista de recomendaciones está cortada",
  "it may be a part: only one kind of trafficking is counted":
    "puede ser una parte: solo se cuenta un tipo de trata",
};
