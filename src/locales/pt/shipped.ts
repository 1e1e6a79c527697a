/** What indicators, lists and laws that come with the tool are called in Portuguese, by their English; what is not here is told in English. */
export const shipped: Readonly<Record<string, string>> = {
  "TIP Report tier": "Nível no relatório TIP",
  "Tier in the narrative": "Nível segundo a narrativa",
  "Movement of the tier in the narrative": "Mudança do nível segundo a narrativa",
  "Waiver in the narrative": "Dispensa segundo a narrativa",
  "Overall effort in the narrative": "Esforços em conjunto segundo a narrativa",
  "Effort on prosecution in the narrative": "Esforços de ação penal segundo a narrativa",
  "Effort on protection in the narrative": "Esforços de proteção segundo a narrativa",
  "Effort on prevention in the narrative": "Esforços de prevenção segundo a narrativa",
  "Investigations in the narrative": "Investigações segundo a narrativa",
  "Prosecutions in the narrative": "Ações penais segundo a narrativa",
  "Convictions in the narrative": "Condenações segundo a narrativa",
  "Victims identified in the narrative": "Vítimas identificadas segundo a narrativa",
  "Child victims identified in the narrative": "Crianças vítimas identificadas segundo a narrativa",
  "Recommendations in the narrative": "Recomendações segundo a narrativa",
  "Law in the narrative": "Legislação segundo a narrativa",
  "National action plan in the narrative": "Plano de ação nacional segundo a narrativa",
  "Forms of child trafficking in the narrative": "Formas de tráfico de crianças segundo a narrativa",
  "Forms of child trafficking in the narrative: sex trafficking":
    "Formas de tráfico de crianças segundo a narrativa: tráfico sexual",
  "Forms of child trafficking in the narrative: sex tourism":
    "Formas de tráfico de crianças segundo a narrativa: turismo sexual",
  "Forms of child trafficking in the narrative: domestic servitude":
    "Formas de tráfico de crianças segundo a narrativa: servidão doméstica",
  "Forms of child trafficking in the narrative: forced begging":
    "Formas de tráfico de crianças segundo a narrativa: mendicância forçada",
  "Forms of child trafficking in the narrative: agriculture or herding":
    "Formas de tráfico de crianças segundo a narrativa: agricultura ou pastoreio",
  "Forms of child trafficking in the narrative: fishing":
    "Formas de tráfico de crianças segundo a narrativa: pesca",
  "Forms of child trafficking in the narrative: mining or quarrying":
    "Formas de tráfico de crianças segundo a narrativa: mineração ou pedreiras",
  "Forms of child trafficking in the narrative: street vending or small trade":
    "Formas de tráfico de crianças segundo a narrativa: venda ambulante ou pequeno comércio",
  "Forms of child trafficking in the narrative: factories or construction":
    "Formas de tráfico de crianças segundo a narrativa: fábricas ou construção",
  "Forms of child trafficking in the narrative: child soldiers":
    "Formas de tráfico de crianças segundo a narrativa: crianças-soldado",
  "Forms of child trafficking in the narrative: forced marriage":
    "Formas de tráfico de crianças segundo a narrativa: casamento forçado",
  "Forms of child trafficking in the narrative: forced crime":
    "Formas de tráfico de crianças segundo a narrativa: crime forçado",
  "Forms of child trafficking in the narrative: other forced labour":
    "Formas de tráfico de crianças segundo a narrativa: outro trabalho forçado",
  "Cooperation with civil society in the narrative": "Cooperação com a sociedade civil segundo a narrativa",
  "Complicity of officials in the narrative": "Cumplicidade de agentes públicos segundo a narrativa",
  "State policy of trafficking in the narrative": "Política de Estado de tráfico segundo a narrativa",
  "Recommendations of the TIP Report, in its words": "Recomendações do relatório TIP, em suas palavras",
  "Change of TIP tier over three years": "Mudança do nível TIP em três anos",
  "Prevalence of modern slavery": "Prevalência da escravidão moderna",
  "Advancement in eliminating the worst forms of child labour":
    "Avanço na eliminação das piores formas de trabalho infantil",
  "Goods produced by forced child labour": "Bens produzidos com trabalho infantil forçado",
  "Children who work": "Crianças que trabalham",
  "Law meets the international standard: the prohibition of child trafficking":
    "A lei atende ao padrão internacional: proibição do tráfico de crianças",
  "Criminal investigations into the worst forms of child labour":
    "Investigações criminais sobre as piores formas de trabalho infantil",
  "Prosecutions initiated for the worst forms of child labour":
    "Ações penais iniciadas pelas piores formas de trabalho infantil",
  "Convictions for the worst forms of child labour": "Condenações pelas piores formas de trabalho infantil",
  "Reciprocal referral mechanism between criminal authorities and social services":
    "Mecanismo de encaminhamento recíproco entre autoridades penais e serviços sociais",
  "Government has a coordinating mechanism against child labour":
    "Mecanismo governamental de coordenação contra o trabalho infantil",
  "Government has a policy against child labour": "Política governamental contra o trabalho infantil",
  "Government has a social programme against child labour":
    "Programa social governamental contra o trabalho infantil",
  "Palermo Protocol": "Protocolo de Palermo",
  "World Bank income group": "Grupo de renda do Banco Mundial",
  "MCC or World Bank income group": "Grupo de renda da MCC ou do Banco Mundial",
  "What the income group was found by: MCC's bands, or the World Bank's group in their stead":
    "Base do grupo de renda: faixas da MCC ou, na falta delas, grupo do Banco Mundial",
  "Civil Liberties": "Liberdades civis",
  "Political Rights": "Direitos políticos",
  "Control of Corruption": "Controle da corrupção",
  "Government Effectiveness": "Eficácia do governo",
  "Rule of Law": "Estado de direito",
  "Freedom of Information": "Liberdade de informação",
  "Child Health": "Saúde infantil",
  "Girls' Primary Education Completion": "Conclusão do ensino primário pelas meninas",
  "Girls' Secondary Education Enrolment": "Matrícula das meninas no ensino secundário",
  "Girls' Lower Secondary Education Completion": "Conclusão do primeiro ciclo do secundário pelas meninas",
  "Girls' Upper Secondary Education Completion": "Conclusão do segundo ciclo do secundário pelas meninas",
  "Health Expenditures": "Despesas com saúde",
  "Immunization Rates": "Taxas de vacinação",
  "Natural Resource Protection": "Proteção dos recursos naturais",
  "Primary Education Expenditures": "Despesas com ensino primário",
  "Education Expenditures": "Despesas com educação",
  "Access to Credit": "Acesso ao crédito",
  "Business Start-Up": "Abertura de empresas",
  "Fiscal Policy": "Política fiscal",
  "Gender in the Economy": "Gênero na economia",
  Inflation: "Inflação",
  "Land Rights and Access": "Direitos e acesso à terra",
  "Regulatory Quality": "Qualidade regulatória",
  "Trade Policy": "Política comercial",
  "Political rights": "Direitos políticos",
  "Civil liberties": "Liberdades civis",
  "Freedom in the World status": "Categoria no Freedom in the World",
  "Greatest recent fall of political rights": "Maior queda recente dos direitos políticos",
  "CPI score": "Pontuação do Índice de Percepção da Corrupção",
  Literacy: "Taxa de alfabetização",
  "Literacy of women": "Taxa de alfabetização das mulheres",
  "Unemployment rate": "Taxa de desemprego",
  "Budget surplus or deficit": "Superávit ou déficit orçamentário",
  "School life expectancy": "Expectativa de vida escolar",
  "Women married by age 18": "Mulheres casadas antes dos 18 anos",
  "GDP per capita, purchasing power parity": "PIB per capita em paridade de poder de compra",
  "Prevalence of child trafficking": "Prevalência do tráfico de crianças",
  "Political will on prosecution, protection and prevention together":
    "Vontade política: ação penal, proteção e prevenção em conjunto",
  "Political will: prosecution": "Vontade política: ação penal",
  "Political will: protection of victims": "Vontade política: proteção das vítimas",
  "Political will: prevention": "Vontade política: prevenção",
  "Commitment to work with the US, civil society and international organisations, and to monitoring and evaluation":
    "Compromisso de colaborar com os Estados Unidos, a sociedade civil e as organizações internacionais, e com o monitoramento e a avaliação",
  "Related US programmes in the country to build on": "Programas correlatos dos Estados Unidos no país",
  "Freedom from legal, policy and fiscal restrictions on foreign assistance":
    "Ausência de restrições legais, políticas e fiscais à assistência externa",
  "National action plan against trafficking": "Plano de ação nacional contra o tráfico",
  "National child-protection strategy": "Estratégia nacional de proteção à infância",
  "Narrative and recommendations of the TIP Report": "Narrativa e recomendações do relatório TIP",
  "Section 7008 of the appropriations act (coup against an elected government)":
    "Seção 7008 da lei orçamentária (golpe contra um governo eleito)",
  "Civil society participation index": "Índice de participação da sociedade civil",
  "Takes part in the Open Government Partnership": "Participação na Parceria para Governo Aberto",
  "Child Soldiers Prevention Act list": "Lista da Lei de Prevenção de Crianças-Soldado",
  "Child Protection Compact Partnerships": "Parcerias CPC",
  "Countries that failed demonstrably in counternarcotics":
    "Países que falharam manifestamente no combate às drogas",
  "Countries that failed demonstrably in counternarcotics and whose assistance goes on":
    "Países que falharam manifestamente no combate às drogas e cuja assistência continua",
  "Assistance stopped after a coup (section 7008)":
    "Assistência suspensa após um golpe de Estado (seção 7008)",
  Coups: "Golpes de Estado",
  "State sponsors of terrorism": "Estados patrocinadores do terrorismo",
  "Governments on Tier 3 for which withholding is waived": "Governos do nível 3 dispensados da retenção",
  "Governments from which assistance is withheld for trafficking in persons":
    "Governos cuja assistência é retida por causa do tráfico de pessoas",
  "Assistance withheld under 22 U.S.C. 7107": "Assistência retida nos termos de 22 U.S.C. 7107",
  "State sponsor of terrorism": "Estado patrocinador do terrorismo",
  "Section 7008 (coups)": "Seção 7008 (golpes de Estado)",
  "Failed demonstrably against narcotics (22 U.S.C. 2291j-1)":
    "Falha manifesta no combate às drogas (22 U.S.C. 2291j-1)",
  "Section 7008 of the annual State and foreign operations appropriations act":
    "Seção 7008 da lei orçamentária anual do Departamento de Estado e de operações externas",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2023, part I":
    "MCC, relatório sobre os critérios e a metodologia de seleção para o ano fiscal de 2023, parte I",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2025, part I":
    "MCC, relatório sobre os critérios e a metodologia de seleção para o ano fiscal de 2025, parte I",
  "22 U.S.C. 7706(b); MCC, Selection Criteria and Methodology Report for Fiscal Year 2025":
    "22 U.S.C. 7706(b); MCC, relatório sobre os critérios e a metodologia de seleção para o ano fiscal de 2025",
  "MCC, release of 7 November 2023 on the scorecards of fiscal year 2024":
    "MCC, comunicado de 7 de novembro de 2023 sobre os quadros de indicadores do ano fiscal de 2024",
  "it may be that none were reported, not that there were none":
    "pode ser que não se tenha informado nenhum caso, e não que não tenha havido nenhum",
  "of another period than the report's": "de outro período que não o do relatório",
  "the number is not exact": "o número não é exato",
  "a plan is named, not how it stands": "menciona-se um plano, mas não a sua situação",
  "the list of recommendations is cut off": "a lista de recomendações está cortada",
  "it may be a part: only one kind of trafficking is counted":
    "pode ser uma parte: conta-se só um tipo de tráfico",
  "no case against an official was reported, which does not say that there was complicity":
    "não se informou nenhum caso contra um agente público, o que não diz que houve cumplicidade",
  "Civil Liberties (MCC scorecard)": "Liberdades civis (quadro de indicadores da MCC)",
  "Political Rights (MCC scorecard)": "Direitos políticos (quadro de indicadores da MCC)",
  "Control of Corruption (MCC scorecard)": "Controle da corrupção (quadro de indicadores da MCC)",
  "Government Effectiveness (MCC scorecard)": "Eficácia do governo (quadro de indicadores da MCC)",
  "Rule of Law (MCC scorecard)": "Estado de direito (quadro de indicadores da MCC)",
  "Freedom of Information (MCC scorecard)": "Liberdade de informação (quadro de indicadores da MCC)",
  "Child Health (MCC scorecard)": "Saúde infantil (quadro de indicadores da MCC)",
  "Girls' Primary Education Completion Rate (MCC scorecard)":
    "Conclusão do ensino primário pelas meninas (quadro de indicadores da MCC)",
  "Girls' Secondary Education Enrollment Ratio (MCC scorecard)":
    "Matrícula das meninas no ensino secundário (quadro de indicadores da MCC)",
  "Girls' Lower Secondary Education Completion Rate (MCC scorecard)":
    "Conclusão do primeiro ciclo do secundário pelas meninas (quadro de indicadores da MCC)",
  "Girls' Upper Secondary Education Completion Rate (MCC scorecard)":
    "Conclusão do segundo ciclo do secundário pelas meninas (quadro de indicadores da MCC)",
  "Health Expenditures (MCC scorecard)": "Despesas com saúde (quadro de indicadores da MCC)",
  "Immunization Rates (MCC scorecard)": "Taxas de vacinação (quadro de indicadores da MCC)",
  "Natural Resource Protection (MCC scorecard)":
    "Proteção dos recursos naturais (quadro de indicadores da MCC)",
  "Primary Education Expenditures (MCC scorecard)":
    "Despesas com ensino primário (quadro de indicadores da MCC)",
  "Education Expenditures (MCC scorecard)": "Despesas com educação (quadro de indicadores da MCC)",
  "Access to Credit (MCC scorecard)": "Acesso ao crédito (quadro de indicadores da MCC)",
  "Business Start-Up (MCC scorecard)": "Abertura de empresas (quadro de indicadores da MCC)",
  "Fiscal Policy (MCC scorecard)": "Política fiscal (quadro de indicadores da MCC)",
  "Gender in the Economy (MCC scorecard)": "Gênero na economia (quadro de indicadores da MCC)",
  "Inflation (MCC scorecard)": "Inflação (quadro de indicadores da MCC)",
  "Land Rights and Access (MCC scorecard)": "Direitos e acesso à terra (quadro de indicadores da MCC)",
  "Regulatory Quality (MCC scorecard)": "Qualidade regulatória (quadro de indicadores da MCC)",
  "Trade Policy (MCC scorecard)": "Política comercial (quadro de indicadores da MCC)",
  Africa: "África",
  "South America": "América do Sul",
  Oceania: "Oceania",
  "Western Africa": "África Ocidental",
  "Central America": "América Central",
  "Eastern Africa": "África Oriental",
  "Northern Africa": "África Setentrional",
  "Middle Africa": "África Central",
  "Southern Africa": "África Austral",
  Americas: "Américas",
  "Northern America": "América Setentrional",
  Caribbean: "Caribe",
  "Eastern Asia": "Ásia Oriental",
  "Southern Asia": "Ásia Meridional",
  "South-eastern Asia": "Sudeste Asiático",
  "Southern Europe": "Europa Meridional",
  "Australia and New Zealand": "Austrália e Nova Zelândia",
  Melanesia: "Melanésia",
  Micronesia: "Micronésia",
  Polynesia: "Polinésia",
  Asia: "Ásia",
  "Central Asia": "Ásia Central",
  "Western Asia": "Ásia Ocidental",
  Europe: "Europa",
  "Eastern Europe": "Europa Oriental",
  "Northern Europe": "Europa Setentrional",
  "Western Europe": "Europa Ocidental",
  "Sub-Saharan Africa": "África Subsaariana",
  "Latin America and the Caribbean": "América Latina e Caribe",
  "Bureau of African Affairs": "Escritório de Assuntos Africanos",
  "Bureau of East Asian and Pacific Affairs": "Escritório de Assuntos do Leste Asiático e do Pacífico",
  "Bureau of European and Eurasian Affairs": "Escritório de Assuntos Europeus e Eurasiáticos",
  "Bureau of Near Eastern Affairs": "Escritório de Assuntos do Oriente Próximo",
  "Bureau of South and Central Asian Affairs": "Escritório de Assuntos da Ásia Meridional e Central",
  "Bureau of Western Hemisphere Affairs": "Escritório de Assuntos do Hemisfério Ocidental",
  "Derived from other indicators": "Derivado de outros indicadores",
  "Own table, one row a figure": "Tabela própria, uma linha por valor",
  "Own table, one column an indicator": "Tabela própria, uma coluna por indicador",
  "Own table, one column a year": "Tabela própria, uma coluna por ano",
  "Own table, its columns named by the user": "Tabela própria, com as colunas que você indicou",
  "raised, lowered and struck-through characters are not read as digits, codes for missing values such as −999.9 are not read as figures, the name of a country is checked against its code, and ratings are read on the scale that their table states":
    "os caracteres sobrescritos, subscritos ou riscados não são lidos como algarismos, os códigos de valores faltantes como −999,9 não são lidos como valores, o nome de um país é comparado com o seu código e as notas são lidas na escala que a sua tabela indica",
  "texts of the TIP Report are quoted by whole clauses with their denials, single sections of them are read, and “highly vulnerable to” names no form of child trafficking":
    "os textos do relatório TIP são citados por orações inteiras com as suas negações, as suas secções isoladas são lidas e «highly vulnerable to» não designa nenhuma forma de tráfico de crianças",
};
