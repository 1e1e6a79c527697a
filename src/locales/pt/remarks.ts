/** What readers remark of a figure, in Portuguese; # is a number or a date. What is not here is told in English. */
export const remarks: Readonly<Record<string, string>> = {
  "ILAB findings, # edition": "Constatações do ILAB, edição de #",
  "World Factbook, snapshot #": "World Factbook, versão de #",
  "TIP Report # as digested in the World Factbook, snapshot #":
    "Relatório TIP de #, resumido no World Factbook, versão de #",
  estimate: "estimativa",
  "Freedom in the World # edition": "Freedom in the World, edição de #",
  "Worldwide Governance Indicators, series to #": "Worldwide Governance Indicators, séries até #",
  "V-Dem, data up to #": "V-Dem, dados até #",
  "Open Government Partnership, data up to #": "Parceria para Governo Aberto, dados até #",
  "ages #": "idades #",
  "Corruption Perceptions Index # edition": "Índice de Percepção da Corrupção, edição de #",
  "Global Slavery Index # edition: a modelled # estimate for all ages, forced labour and forced marriage together":
    "Global Slavery Index, edição de #: estimativa modelada de # para todas as idades, trabalho forçado e casamento forçado em conjunto",
  "Global Slavery Index # edition": "Global Slavery Index, edição de #",
  "not child-trafficking prevalence": "não é a prevalência do tráfico de crianças",
  "class of fiscal year # by the GNI per capita of #, World Bank OGHIST to fiscal year #":
    "classe do ano fiscal de # segundo a RNB per capita de #, OGHIST do Banco Mundial até o ano fiscal de #",
  "data in # dollars": "dados em dólares de #",
  "figures begin too late to show an earlier fall":
    "os dados começam demasiado tarde para mostrar uma queda anterior",
  "from # in # to # in #": "de # em # a # em #",
  computed: "calculado",
  "stands in for MCC's own figure": "substitui o valor da própria MCC",
  "% of labor force seeking employment": "% da força de trabalho à procura de emprego",
  "Trafficking in Persons Report #, taken into the union from state-list-transcription":
    "Relatório sobre o Tráfico de Pessoas de #, tirado da lista do Departamento de Estado",
  "Tier # in #": "nível # em #",
  "Tier # Watch List in #": "lista de observação do nível # em #",
  "(worked out, not printed)": "(deduzido, não impresso)",
  "derived by shortlist from the publishers' figures": "derivado pelo shortlist dos valores dos publicadores",
  // Forms that a narrative tells of, as they are listed in a note.
  "sex trafficking": "tráfico sexual",
  "sex tourism": "turismo sexual",
  "domestic servitude": "servidão doméstica",
  "forced begging": "mendicância forçada",
  "agriculture or herding": "agricultura ou pastoreio",
  fishing: "pesca",
  "mining or quarrying": "mineração ou pedreiras",
  "street vending or small trade": "venda ambulante ou pequeno comércio",
  "factories or construction": "fábricas ou construção",
  "child soldiers": "crianças-soldado",
  "forced marriage": "casamento forçado",
  "forced crime": "crime forçado",
  "other forced labour": "outro trabalho forçado",
  "which is what MCC takes this indicator from": "de onde a MCC tira este indicador",
  "the World Bank's group stands in for MCC's bands of GNI per capita":
    "o grupo do Banco Mundial substitui as faixas de RNB per capita da MCC",
  "the limit of GNI per capita is not checkable": "o limite de RNB per capita não pode ser verificado",
  "in place of MCC's own group": "no lugar do grupo da própria MCC",
  "TIP Report # as given in the country's entry": "Relatório TIP de #, segundo a ficha do país",
  "TIP Report #": "Relatório TIP de #",
  "status of #": "situação em #",
  "the newest date in the list": "a data mais recente da lista",
  "party by ratification of #": "Estado Parte por ratificação de #",
  "party by accession of #": "Estado Parte por adesão de #",
  "party by acceptance of #": "Estado Parte por aceitação de #",
  "signed #": "assinado em #",
  "not signed": "não assinado",
  "not party": "não é parte",
  "not in the list of participants, which names every state that signed or is party":
    "não consta da lista de participantes, que nomeia todo Estado signatário ou parte",
  "Treaty Database of the Netherlands, list of # or later":
    "Base de dados de tratados dos Países Baixos, lista de # ou posterior",
  "in force since #, by an instrument deposited # days before":
    "em vigor desde #, por instrumento depositado # dias antes",
  "year taken from the entry # of the same group": "ano tirado da entrada # do mesmo grupo",
  "no year in the text": "sem ano no texto",
  "the snapshot's year stands in": "substituído pelo ano da versão",
  "in the publisher's words #": "nas palavras do publicador #",
  "ratified: yes": "ratificado: sim",
  "ratified: no": "ratificado: não",
  "Own table": "Tabela própria",
  "lists kept with shortlist": "listas incluídas no shortlist",
  "derived by shortlist from the publishers' figures and your own":
    "derivado pelo shortlist dos valores dos publicadores e dos seus",
  "worked out by the file's author": "deduzido pelo autor do arquivo",
  "bands of fiscal year # over mcc.gni-per-capita": "faixas do ano fiscal # aplicadas a mcc.gni-per-capita",
  "the greatest fall between two years at most # apart that ends in # to #":
    "a maior queda entre dois anos separados por no máximo #, que termina entre # e #",
  "grades: Tier # = #, Watch List = #, Tier # = #, Tier # = #":
    "graus: nível # = #, lista de observação = #, nível # = #, nível # = #",
  "count of Good where Forced_Child_Labor is Yes": "número de elementos Good cujo Forced_Child_Labor é Yes",
  "count of the forms of child trafficking that the narrative says":
    "número de formas de tráfico de crianças que o texto diz",
  "it may be that none were reported, not that there were none":
    "pode ser que não se tenha informado nenhum caso, e não que não tenha havido nenhum",
  "of another period than the report's": "de outro período que não o do relatório",
  "the number is not exact": "o número não é exato",
  "a plan is named, not how it stands": "menciona-se um plano, mas não a sua situação",
  "no case against an official was reported, which does not say that there was complicity":
    "não se informou nenhum caso contra um agente público, o que não diz que houve cumplicidade",
  "the list of recommendations is cut off": "a lista de recomendações está cortada",
  "it may be a part: only one kind of trafficking is counted":
    "pode ser uma parte: conta-se só um tipo de tráfico",
};
