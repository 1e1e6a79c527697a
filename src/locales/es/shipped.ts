/** What indicators, lists and laws that come with the tool are called in Spanish, by their English; what is not here is told in English. */
export const shipped: Readonly<Record<string, string>> = {
  "TIP Report tier": "Nivel en el informe TIP",
  "Tier in the narrative": "Nivel según la reseña",
  "Movement of the tier in the narrative": "Cambio del nivel según la reseña",
  "Waiver in the narrative": "Exención según la reseña",
  "Overall effort in the narrative": "Esfuerzos en conjunto según la reseña",
  "Effort on prosecution in the narrative": "Esfuerzos de enjuiciamiento según la reseña",
  "Effort on protection in the narrative": "Esfuerzos de protección según la reseña",
  "Effort on prevention in the narrative": "Esfuerzos de prevención según la reseña",
  "Investigations in the narrative": "Investigaciones según la reseña",
  "Prosecutions in the narrative": "Enjuiciamientos según la reseña",
  "Convictions in the narrative": "Condenas según la reseña",
  "Victims identified in the narrative": "Víctimas identificadas según la reseña",
  "Child victims identified in the narrative": "Niños víctimas identificados según la reseña",
  "Law in the narrative": "Legislación según la reseña",
  "National action plan in the narrative": "Plan de acción nacional según la reseña",
  "Forms of child trafficking in the narrative": "Formas de trata de niños según la reseña",
  "Forms of child trafficking in the narrative: sex trafficking":
    "Formas de trata de niños según la reseña: trata con fines sexuales",
  "Forms of child trafficking in the narrative: sex tourism":
    "Formas de trata de niños según la reseña: turismo sexual",
  "Forms of child trafficking in the narrative: domestic servitude":
    "Formas de trata de niños según la reseña: servidumbre doméstica",
  "Forms of child trafficking in the narrative: forced begging":
    "Formas de trata de niños según la reseña: mendicidad forzada",
  "Forms of child trafficking in the narrative: agriculture or herding":
    "Formas de trata de niños según la reseña: agricultura o pastoreo",
  "Forms of child trafficking in the narrative: fishing": "Formas de trata de niños según la reseña: pesca",
  "Forms of child trafficking in the narrative: mining or quarrying":
    "Formas de trata de niños según la reseña: minas o canteras",
  "Forms of child trafficking in the narrative: street vending or small trade":
    "Formas de trata de niños según la reseña: venta ambulante o pequeño comercio",
  "Forms of child trafficking in the narrative: factories or construction":
    "Formas de trata de niños según la reseña: fábricas o construcción",
  "Forms of child trafficking in the narrative: child soldiers":
    "Formas de trata de niños según la reseña: niños soldados",
  "Forms of child trafficking in the narrative: forced marriage":
    "Formas de trata de niños según la reseña: matrimonio forzado",
  "Forms of child trafficking in the narrative: forced crime":
    "Formas de trata de niños según la reseña: delincuencia forzada",
  "Forms of child trafficking in the narrative: other forced labour":
    "Formas de trata de niños según la reseña: otro trabajo forzoso",
  "Cooperation with civil society in the narrative": "Cooperación con la sociedad civil según la reseña",
  "Complicity of officials in the narrative": "Complicidad de funcionarios según la reseña",
  "State policy of trafficking in the narrative": "Política de Estado de trata según la reseña",
  "Recommendations of the TIP Report, in its words": "Recomendaciones del informe TIP, en sus palabras",
  "Recommendations in the narrative": "Recomendaciones según la reseña",
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
  "Change of TIP tier over three years": "Cambio del nivel TIP en tres años",
  "Prevalence of modern slavery": "Prevalencia de la esclavitud moderna",
  "Advancement in eliminating the worst forms of child labour":
    "Avance en la eliminación de las peores formas de trabajo infantil",
  "Goods produced by forced child labour": "Bienes producidos con trabajo infantil forzoso",
  "Children who work": "Niños que trabajan",
  "Law meets the international standard: the prohibition of child trafficking":
    "La ley cumple la norma internacional: prohibición de la trata de niños",
  "Criminal investigations into the worst forms of child labour":
    "Investigaciones penales sobre las peores formas de trabajo infantil",
  "Prosecutions initiated for the worst forms of child labour":
    "Enjuiciamientos iniciados por las peores formas de trabajo infantil",
  "Convictions for the worst forms of child labour": "Condenas por las peores formas de trabajo infantil",
  "Reciprocal referral mechanism between criminal authorities and social services":
    "Mecanismo de remisión recíproca entre autoridades penales y servicios sociales",
  "Government has a coordinating mechanism against child labour":
    "Mecanismo gubernamental de coordinación contra el trabajo infantil",
  "Government has a policy against child labour": "Política gubernamental contra el trabajo infantil",
  "Government has a social programme against child labour":
    "Programa social gubernamental contra el trabajo infantil",
  "Palermo Protocol": "Protocolo de Palermo",
  "World Bank income group": "Grupo de ingreso del Banco Mundial",
  "MCC or World Bank income group": "Grupo de ingreso de la MCC o del Banco Mundial",
  "What the income group was found by: MCC's bands, or the World Bank's group in their stead":
    "Base del grupo de ingreso: tramos de la MCC o, en su defecto, grupo del Banco Mundial",
  "Civil Liberties": "Libertades civiles",
  "Political Rights": "Derechos políticos",
  "Control of Corruption": "Control de la corrupción",
  "Government Effectiveness": "Eficacia gubernamental",
  "Rule of Law": "Estado de derecho",
  "Freedom of Information": "Libertad de información",
  "Child Health": "Salud infantil",
  "Girls' Primary Education Completion": "Finalización de la primaria por las niñas",
  "Girls' Secondary Education Enrolment": "Matriculación de las niñas en secundaria",
  "Girls' Lower Secondary Education Completion": "Finalización del primer ciclo de secundaria por las niñas",
  "Girls' Upper Secondary Education Completion": "Finalización del segundo ciclo de secundaria por las niñas",
  "Health Expenditures": "Gasto en salud",
  "Immunization Rates": "Tasas de vacunación",
  "Natural Resource Protection": "Protección de los recursos naturales",
  "Primary Education Expenditures": "Gasto en educación primaria",
  "Education Expenditures": "Gasto en educación",
  "Access to Credit": "Acceso al crédito",
  "Business Start-Up": "Creación de empresas",
  "Fiscal Policy": "Política fiscal",
  "Gender in the Economy": "Género en la economía",
  Inflation: "Inflación",
  "Land Rights and Access": "Derechos sobre la tierra y acceso a ella",
  "Regulatory Quality": "Calidad regulatoria",
  "Trade Policy": "Política comercial",
  "Political rights": "Derechos políticos",
  "Civil liberties": "Libertades civiles",
  "Freedom in the World status": "Categoría en Freedom in the World",
  "Greatest recent fall of political rights": "Mayor caída reciente de los derechos políticos",
  "CPI score": "Puntuación del Índice de percepción de la corrupción",
  Literacy: "Tasa de alfabetización",
  "Literacy of women": "Tasa de alfabetización de las mujeres",
  "Unemployment rate": "Tasa de desempleo",
  "Budget surplus or deficit": "Superávit o déficit presupuestario",
  "School life expectancy": "Esperanza de vida escolar",
  "Women married by age 18": "Mujeres casadas antes de los 18 años",
  "GDP per capita, purchasing power parity": "PIB per cápita en paridad de poder adquisitivo",
  "Prevalence of child trafficking": "Prevalencia de la trata de niños",
  "Political will on prosecution, protection and prevention together":
    "Voluntad política: enjuiciamiento, protección y prevención en conjunto",
  "Political will: prosecution": "Voluntad política: enjuiciamiento",
  "Political will: protection of victims": "Voluntad política: protección de las víctimas",
  "Political will: prevention": "Voluntad política: prevención",
  "Commitment to work with the US, civil society and international organisations, and to monitoring and evaluation":
    "Compromiso de colaborar con los Estados Unidos, la sociedad civil y las organizaciones internacionales, y con el seguimiento y la evaluación",
  "Related US programmes in the country to build on": "Programas conexos de los Estados Unidos en el país",
  "Freedom from legal, policy and fiscal restrictions on foreign assistance":
    "Ausencia de restricciones legales, políticas y fiscales a la asistencia exterior",
  "National action plan against trafficking": "Plan de acción nacional contra la trata",
  "National child-protection strategy": "Estrategia nacional de protección de la niñez",
  "Narrative and recommendations of the TIP Report": "Reseña y recomendaciones del informe TIP",
  "Section 7008 of the appropriations act (coup against an elected government)":
    "Sección 7008 de la ley de asignaciones (golpe contra un gobierno electo)",
  "Civil society participation index": "Índice de participación de la sociedad civil",
  "Takes part in the Open Government Partnership": "Participación en la Alianza para el Gobierno Abierto",
  "Child Soldiers Prevention Act list": "Lista de la Ley de Prevención de Niños Soldados",
  "Child Protection Compact Partnerships": "Alianzas CPC",
  "Countries that failed demonstrably in counternarcotics":
    "Países que incumplieron manifiestamente en la lucha antinarcóticos",
  "Countries that failed demonstrably in counternarcotics and whose assistance goes on":
    "Países que incumplieron manifiestamente en la lucha antinarcóticos y cuya asistencia continúa",
  "Assistance stopped after a coup (section 7008)":
    "Asistencia suspendida tras un golpe de Estado (sección 7008)",
  Coups: "Golpes de Estado",
  "State sponsors of terrorism": "Estados patrocinadores del terrorismo",
  "Governments on Tier 3 for which withholding is waived": "Gobiernos del nivel 3 exentos de la retención",
  "Governments from which assistance is withheld for trafficking in persons":
    "Gobiernos a los que se retiene la asistencia por la trata de personas",
  "Assistance withheld under 22 U.S.C. 7107": "Asistencia retenida en virtud de 22 U.S.C. 7107",
  "State sponsor of terrorism": "Estado patrocinador del terrorismo",
  "Section 7008 (coups)": "Sección 7008 (golpes de Estado)",
  "Failed demonstrably against narcotics (22 U.S.C. 2291j-1)":
    "Incumplimiento manifiesto en la lucha antinarcóticos (22 U.S.C. 2291j-1)",
  "Section 7008 of the annual State and foreign operations appropriations act":
    "Sección 7008 de la ley anual de asignaciones del Departamento de Estado y operaciones en el exterior",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2023, part I":
    "MCC, informe sobre los criterios y la metodología de selección para el año fiscal 2023, parte I",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2025, part I":
    "MCC, informe sobre los criterios y la metodología de selección para el año fiscal 2025, parte I",
  "22 U.S.C. 7706(b); MCC, Selection Criteria and Methodology Report for Fiscal Year 2025":
    "22 U.S.C. 7706(b); MCC, informe sobre los criterios y la metodología de selección para el año fiscal 2025",
  "MCC, release of 7 November 2023 on the scorecards of fiscal year 2024":
    "MCC, comunicado del 7 de noviembre de 2023 sobre los cuadros de indicadores del año fiscal 2024",
  "Civil Liberties (MCC scorecard)": "Libertades civiles (cuadro de indicadores de la MCC)",
  "Political Rights (MCC scorecard)": "Derechos políticos (cuadro de indicadores de la MCC)",
  "Control of Corruption (MCC scorecard)": "Control de la corrupción (cuadro de indicadores de la MCC)",
  "Government Effectiveness (MCC scorecard)": "Eficacia gubernamental (cuadro de indicadores de la MCC)",
  "Rule of Law (MCC scorecard)": "Estado de derecho (cuadro de indicadores de la MCC)",
  "Freedom of Information (MCC scorecard)": "Libertad de información (cuadro de indicadores de la MCC)",
  "Child Health (MCC scorecard)": "Salud infantil (cuadro de indicadores de la MCC)",
  "Girls' Primary Education Completion Rate (MCC scorecard)":
    "Finalización de la primaria por las niñas (cuadro de indicadores de la MCC)",
  "Girls' Secondary Education Enrollment Ratio (MCC scorecard)":
    "Matriculación de las niñas en secundaria (cuadro de indicadores de la MCC)",
  "Girls' Lower Secondary Education Completion Rate (MCC scorecard)":
    "Finalización del primer ciclo de secundaria por las niñas (cuadro de indicadores de la MCC)",
  "Girls' Upper Secondary Education Completion Rate (MCC scorecard)":
    "Finalización del segundo ciclo de secundaria por las niñas (cuadro de indicadores de la MCC)",
  "Health Expenditures (MCC scorecard)": "Gasto en salud (cuadro de indicadores de la MCC)",
  "Immunization Rates (MCC scorecard)": "Tasas de vacunación (cuadro de indicadores de la MCC)",
  "Natural Resource Protection (MCC scorecard)":
    "Protección de los recursos naturales (cuadro de indicadores de la MCC)",
  "Primary Education Expenditures (MCC scorecard)":
    "Gasto en educación primaria (cuadro de indicadores de la MCC)",
  "Education Expenditures (MCC scorecard)": "Gasto en educación (cuadro de indicadores de la MCC)",
  "Access to Credit (MCC scorecard)": "Acceso al crédito (cuadro de indicadores de la MCC)",
  "Business Start-Up (MCC scorecard)": "Creación de empresas (cuadro de indicadores de la MCC)",
  "Fiscal Policy (MCC scorecard)": "Política fiscal (cuadro de indicadores de la MCC)",
  "Gender in the Economy (MCC scorecard)": "Género en la economía (cuadro de indicadores de la MCC)",
  "Inflation (MCC scorecard)": "Inflación (cuadro de indicadores de la MCC)",
  "Land Rights and Access (MCC scorecard)":
    "Derechos sobre la tierra y acceso a ella (cuadro de indicadores de la MCC)",
  "Regulatory Quality (MCC scorecard)": "Calidad regulatoria (cuadro de indicadores de la MCC)",
  "Trade Policy (MCC scorecard)": "Política comercial (cuadro de indicadores de la MCC)",
  Africa: "África",
  "South America": "América del Sur",
  Oceania: "Oceanía",
  "Western Africa": "África occidental",
  "Central America": "América Central",
  "Eastern Africa": "África oriental",
  "Northern Africa": "África septentrional",
  "Middle Africa": "África central",
  "Southern Africa": "África meridional",
  Americas: "Américas",
  "Northern America": "América septentrional",
  Caribbean: "Caribe",
  "Eastern Asia": "Asia oriental",
  "Southern Asia": "Asia meridional",
  "South-eastern Asia": "Asia sudoriental",
  "Southern Europe": "Europa meridional",
  "Australia and New Zealand": "Australia y Nueva Zelandia",
  Melanesia: "Melanesia",
  Micronesia: "Micronesia",
  Polynesia: "Polinesia",
  Asia: "Asia",
  "Central Asia": "Asia central",
  "Western Asia": "Asia occidental",
  Europe: "Europa",
  "Eastern Europe": "Europa oriental",
  "Northern Europe": "Europa septentrional",
  "Western Europe": "Europa occidental",
  "Sub-Saharan Africa": "África subsahariana",
  "Latin America and the Caribbean": "América Latina y el Caribe",
  "Bureau of African Affairs": "Oficina de Asuntos Africanos",
  "Bureau of East Asian and Pacific Affairs": "Oficina de Asuntos de Asia Oriental y el Pacífico",
  "Bureau of European and Eurasian Affairs": "Oficina de Asuntos Europeos y Euroasiáticos",
  "Bureau of Near Eastern Affairs": "Oficina de Asuntos del Cercano Oriente",
  "Bureau of South and Central Asian Affairs": "Oficina de Asuntos de Asia Meridional y Central",
  "Bureau of Western Hemisphere Affairs": "Oficina de Asuntos del Hemisferio Occidental",
  "Derived from other indicators": "Derivado de otros indicadores",
  "Own table, one row a figure": "Tabla propia, una fila por cifra",
  "Own table, one column an indicator": "Tabla propia, una columna por indicador",
  "Own table, one column a year": "Tabla propia, una columna por año",
  "Own table, its columns named by the user": "Tabla propia, con las columnas que usted indicó",
  "raised, lowered and struck-through characters are not read as digits, codes for missing values such as −999.9 are not read as figures, the name of a country is checked against its code, and ratings are read on the scale that their table states":
    "los caracteres en superíndice, en subíndice o tachados no se leen como dígitos, los códigos de valores faltantes como −999,9 no se leen como cifras, el nombre de un país se compara con su código y las calificaciones se leen en la escala que indica su tabla",
  "texts of the TIP Report are quoted by whole clauses with their denials, single sections of them are read, and “highly vulnerable to” names no form of child trafficking":
    "los textos del informe TIP se citan por oraciones enteras con sus negaciones, se leen sus secciones sueltas y «highly vulnerable to» no designa ninguna forma de trata infantil",
};
