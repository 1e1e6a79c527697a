/** What the reasons and bases of profiles that come with the tool are in Spanish, by their English, and what a reason is of. */
export const reasons: Readonly<Record<string, string>> = {
  "The statute asks for a high prevalence and a commitment to address it. The geometric mean lets neither make good for the other: no amount of will makes up for no need, nor the other way round.":
    "La ley exige una prevalencia alta y un compromiso de hacerle frente. La media geométrica no deja que una compense a la otra: ninguna voluntad suple la falta de necesidad, ni al revés.",
  "22 U.S.C. 7103a(d); CRS IF11337": "22 U.S.C. 7103a(d); CRS IF11337",
  "one of two things that selection must include; neither is put before the other. A geometric mean within: poverty raises a need that exists and does not make one":
    "una de las dos cosas que la selección debe tener en cuenta; ninguna se antepone a la otra. Dentro, una media geométrica: la pobreza agrava una necesidad que existe y no la crea",
  "Fact sheet, factor 1; 22 U.S.C. 7103a(d), high prevalence":
    "Hoja informativa, factor 1; 22 U.S.C. 7103a(d), prevalencia alta",
  "the statute names it; as much as the two factors together that the fact sheet adds":
    "la ley lo menciona; tanto como los dos factores juntos que añade la hoja informativa",
  "no estimate of prevalence describes an earlier year":
    "ninguna estimación de la prevalencia describe un año anterior",
  "an analyst's finding is made for the question and comes first; half of the factor, since the estimate is for all ages and for forced marriage too":
    "la conclusión de un analista responde a la pregunta misma y va primero; la mitad del factor, porque la estimación abarca todas las edades y también el matrimonio forzado",
  "a higher rating is more child trafficking; findings are recorded on 0 to 100":
    "una calificación más alta significa más trata de niños; las conclusiones se registran de 0 a 100",
  "the only public estimate of prevalence itself": "la única estimación pública de la prevalencia misma",
  "more trafficking is more need": "más trata es más necesidad",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), which is in the middle; logarithmic, so that a doubling counts the same anywhere":
    "un cuarto y cuatro veces la tasa mundial de 6,4 por 1000 (OIT, Walk Free y OIM, 2022), que queda en el medio; logarítmica, para que una duplicación cuente lo mismo en cualquier punto",
  "half of the factor, since the question is about children and the estimate is not; all three are near to child trafficking and none is it":
    "la mitad del factor, porque la pregunta trata de los niños y la estimación no; los tres son cercanos a la trata de niños y ninguno lo es",
  "the best covered of the three": "el de mayor cobertura de los tres",
  "more children at work is more need": "más niños que trabajan es más necesidad",
  "0 to 40 %, about four times the world's share of child labour (9.6 % in 2020, ILO and UNICEF)":
    "de 0 a 40\u00a0%, unas cuatro veces la proporción mundial de trabajo infantil (9,6\u00a0% en 2020, OIT y UNICEF)",
  "forced labour of children is the nearest of the three to trafficking":
    "de los tres, el trabajo infantil forzoso es el más cercano a la trata",
  "more goods is more need": "más bienes es más necesidad",
  "that there is one says most; three are as much as the list knows of all but a few countries":
    "que haya uno es lo que más dice; tres son cuantos la lista conoce de todos los países salvo unos pocos",
  "forced marriage of children is part of the estimate, early marriage a sign of it":
    "el matrimonio forzado de niños es parte de la estimación, y el matrimonio precoz, una señal de él",
  "more marriages before 18 is more need": "más matrimonios antes de los 18 años es más necesidad",
  "0 to 76 %, four times the world's share (19 %, UNICEF) and the highest share measured":
    "de 0 a 76\u00a0%, cuatro veces la proporción mundial (19\u00a0%, UNICEF) y la mayor proporción medida",
  "Fact sheet, factor 5, emphasis on low and middle income":
    "Hoja informativa, factor 5, énfasis en los países de ingreso bajo y mediano",
  "named alike with the other factors of need": "mencionado igual que los demás factores de necesidad",
  "the World Bank's group is the fact sheet's own yardstick":
    "el grupo del Banco Mundial es la medida de la propia hoja informativa",
  "lower income is more need": "menos ingreso es más necesidad",
  "equal steps; high income keeps a floor, since the law has no limit of income and a product with 0 would be one":
    "pasos iguales; el ingreso alto conserva un mínimo, porque la ley no fija un límite de ingreso y un producto con 0 sería uno",
  "beside the group, so that a country that crosses a limit does not fall from a cliff":
    "junto al grupo, para que un país que cruza un límite no caiga de golpe",
  "UNDP's goalposts for income, 100 to 75,000 dollars at purchasing power, on a logarithm":
    "los límites del PNUD para el ingreso, de 100 a 75\u202f000 dólares en paridad de poder adquisitivo, en escala logarítmica",
  "Fact sheet, factor 9": "Hoja informativa, factor 9",
  "speaks of children": "habla de los niños",
  "children who leave school early are more at risk":
    "los niños que dejan pronto la escuela corren más riesgo",
  "5 years is less than primary school; 18 is UNDP's goalpost for expected schooling":
    "5 años es menos que la escuela primaria; 18 es el límite del PNUD para los años esperados de escolaridad",
  "the literacy of women says more of their children's chances; that of all where it is not given":
    "la alfabetización de las mujeres dice más de las oportunidades de sus hijos; la de toda la población donde aquella no consta",
  "less literacy is more need; 30 % is about the lowest published, 100 % the natural end":
    "menos alfabetización es más necesidad; 30\u00a0% es aproximadamente lo más bajo que se ha publicado, 100\u00a0% el límite natural",
  "the fact sheet names it, so it stays; it does not go with child labour (correlation 0.00), so it weighs little":
    "la hoja informativa lo menciona, así que se queda; no va a la par del trabajo infantil (correlación de 0,00), así que pesa poco",
  "a state in deficit can pay for less by itself": "un Estado con déficit puede costear menos por sí mismo",
  "-10 % to +5 % of GDP holds nearly all published balances":
    "de −10\u00a0% a +5\u00a0% del PIB caben casi todos los saldos publicados",
  "the fact sheet names it, so it stays; where most live off the land nobody is unemployed (correlation with child labour -0.26), so it weighs little":
    "la hoja informativa lo menciona, así que se queda; donde la mayoría vive de la tierra nadie está desempleado (correlación con el trabajo infantil de −0,26), así que pesa poco",
  "more unemployment is more need": "más desempleo es más necesidad",
  "0 to 30 % of the labour force holds nearly all published rates":
    "de 0 a 30\u00a0% de la población activa caben casi todas las tasas publicadas",
  "one of two things that selection must include; neither is put before the other":
    "una de las dos cosas que la selección debe tener en cuenta; ninguna se antepone a la otra",
  "Fact sheet, factor 2; 22 U.S.C. 7103a(d), commitment":
    "Hoja informativa, factor 2; 22 U.S.C. 7103a(d), compromiso",
  "the statute names it; twice the factors that the fact sheet adds":
    "la ley lo menciona; el doble que los factores que añade la hoja informativa",
  "the Report's own grade of effort on all 3Ps; twice each of the signals that refine it":
    "la evaluación del propio informe sobre los esfuerzos en las tres P; el doble que cada una de las señales que la precisan",
  "the tiers are ordered by effort, Tier 1 the most":
    "los niveles se ordenan por esfuerzo, el nivel 1 es el de mayor esfuerzo",
  "equal steps, since the Report gives an order and no distances; a special case has no grade":
    "pasos iguales, porque el informe da un orden y no distancias; un caso especial no tiene evaluación",
  "will shows in movement as well as in level":
    "la voluntad se muestra tanto en el movimiento como en el nivel",
  "a rise is effort added": "una subida es más esfuerzo",
  "two tiers in three years is as far as countries move, short of a fall to Tier 3":
    "dos niveles en tres años es lo más que se mueven los países, salvo una caída al nivel 3",
  "the first P. Whether there was any case, as numbers grow with a country's size and with crime as much as with effort":
    "la primera P. Si hubo algún caso, porque los números crecen con el tamaño del país y con la delincuencia tanto como con el esfuerzo",
  "any investigation into the worst forms of child labour, trafficking among them; none is no effort":
    "alguna investigación sobre las peores formas de trabajo infantil, la trata entre ellas; ninguna es falta de esfuerzo",
  "any prosecution for the worst forms of child labour; none is no effort":
    "algún enjuiciamiento por las peores formas de trabajo infantil; ninguno es falta de esfuerzo",
  "any conviction for the worst forms of child labour; none is no effort":
    "alguna condena por las peores formas de trabajo infantil; ninguna es falta de esfuerzo",
  "the second P": "la segunda P",
  "whether a social programme addresses the worst forms of child labour; yes or no":
    "si un programa social aborda las peores formas de trabajo infantil; sí o no",
  "whether police and courts hand child victims on to social services; yes or no":
    "si la policía y los tribunales remiten a los niños víctimas a los servicios sociales; sí o no",
  "the third P": "la tercera P",
  "whether a policy addresses the worst forms of child labour; yes or no":
    "si una política aborda las peores formas de trabajo infantil; sí o no",
  "whether a body coordinates the work; yes or no": "si un órgano coordina la labor; sí o no",
  "the Labor Department's grade of effort against the worst forms of child labour, trafficking among them":
    "la evaluación del Departamento de Trabajo sobre los esfuerzos contra las peores formas de trabajo infantil, la trata entre ellas",
  "more advancement is more will": "más avance es más voluntad",
  "equal steps, since the publisher gives an order and no distances":
    "pasos iguales, porque el editor da un orden y no distancias",
  "what prose and diplomacy show beyond the grades":
    "lo que los textos y la diplomacia muestran más allá de las evaluaciones",
  "a higher rating is more will": "una calificación más alta significa más voluntad",
  "findings are recorded on 0 to 100": "las conclusiones se registran de 0 a 100",
  "Fact sheet, factor 3": "Hoja informativa, factor 3",
  "named alike with the other factors of commitment": "mencionado igual que los demás factores de compromiso",
  "participation is named first and is known for every state":
    "la participación se menciona primero y se conoce de todos los Estados",
  "being bound is commitment": "estar obligado es compromiso",
  "a signature is an intention, nearer to none than to being bound; parties do not withdraw, so old status still counts":
    "una firma es una intención, más cercana a nada que a estar obligado; las partes no se retiran, así que una situación antigua sigue contando",
  "one country list's yes or no on whether the law prohibits child trafficking":
    "el sí o no de una sola lista de países sobre si la ley prohíbe la trata de niños",
  "a law that prohibits is commitment": "una ley que prohíbe es compromiso",
  "yes or no": "sí o no",
  "Fact sheet, factor 4": "Hoja informativa, factor 4",
  "no measure of it is public. What stands in is openness to civil society, not work against trafficking, and so it weighs half; an analyst's finding comes first":
    "no hay ninguna medida pública. Lo que la sustituye es la apertura a la sociedad civil, no la labor contra la trata, y por eso pesa la mitad; la conclusión de un analista va primero",
  "higher is more engagement; findings are recorded on 0 to 100":
    "más alto es más disposición; las conclusiones se registran de 0 a 100",
  "two signs of one thing and of equal weight; either will do, since who stays out of the Partnership is still known to V-Dem":
    "dos señales de una misma cosa y de igual ponderación; basta una, porque V-Dem conoce también a quien queda fuera de la Alianza",
  "members of the Open Government Partnership bind themselves to plans made with civil society; yes or no":
    "los miembros de la Alianza para el Gobierno Abierto se obligan a seguir planes elaborados con la sociedad civil; sí o no",
  "V-Dem's index of how far civil society takes part; the publisher's own ends":
    "el índice de V-Dem sobre cuánto participa la sociedad civil; los límites del propio editor",
  "Fact sheet, factor 6": "Hoja informativa, factor 6",
  "named alike with the other factors of commitment; MCC's own scorecard where one is loaded, else those of its cells that nothing else here weighs":
    "mencionado igual que los demás factores de compromiso; el cuadro de indicadores de la propia MCC donde se ha cargado uno; si no, aquellas de sus celdas que nada más pondera aquí",
  "at least half of the scorecard, so that stand-ins for six of its twenty indicators do not pass for one":
    "al menos la mitad del cuadro de indicadores, para que los valores sustitutivos de seis de sus veinte indicadores no pasen por un cuadro",
  "a fixed limit in lieu of the median: above 25; Freedom House's own CL score":
    "un límite fijo en lugar de la mediana: por encima de 25; la puntuación CL de la propia Freedom House",
  "a fixed limit in lieu of the median: above 17; Freedom House's own PR score":
    "un límite fijo en lugar de la mediana: por encima de 17; la puntuación PR de la propia Freedom House",
  "median of the income group; World Bank WGI": "mediana del grupo de ingreso; WGI del Banco Mundial",
  "median of the income group; no public file at hand":
    "mediana del grupo de ingreso; ningún archivo público disponible",
  "median of the income group; counts for the low income group only":
    "mediana del grupo de ingreso; cuenta solo para el grupo de ingreso bajo",
  "up to fiscal year 2023": "hasta el año fiscal 2023",
  "median of the income group; counts for all but the low income group":
    "mediana del grupo de ingreso; cuenta para todos menos el grupo de ingreso bajo",
  "from fiscal year 2024 on": "desde el año fiscal 2024",
  "median of the income group; took the place of enrolment, for the middle group":
    "mediana del grupo de ingreso; sustituyó a la matriculación, para el grupo intermedio",
  "from fiscal year 2025 on": "desde el año fiscal 2025",
  "median of the income group; counts for the third group, which has scorecards from fiscal year 2025 on":
    "mediana del grupo de ingreso; cuenta para el tercer grupo, que tiene cuadros de indicadores desde el año fiscal 2025",
  "above 90 % or the median, whichever is lower":
    "por encima de 90\u00a0% o de la mediana, lo que sea más bajo",
  "median of the income group; spending on all levels took the place of primary education":
    "mediana del grupo de ingreso; el gasto en todos los niveles sustituyó al de educación primaria",
  "a fixed limit in lieu of the median: under 15 %":
    "un límite fijo en lugar de la mediana: menos de 15\u00a0%",
  "four of the scorecard's twenty are the World Bank's own figures; Freedom House's two are weighed under freedom, and a cell counts once":
    "cuatro de los veinte del cuadro de indicadores son cifras del propio Banco Mundial; los dos de Freedom House se ponderan en su propio factor, y una celda cuenta una sola vez",
  "an indicator of MCC's scorecard; higher is better governed; the publisher's own ends":
    "un indicador del cuadro de indicadores de la MCC; más alto es mejor gobernado; los límites del propio editor",
  "Fact sheet, factor 7": "Hoja informativa, factor 7",
  "the fact sheet names rights and liberties alike":
    "la hoja informativa menciona por igual los derechos y las libertades",
  "more political rights are better": "más derechos políticos es mejor",
  "the publisher's own ends; scores below 0 are clipped":
    "los límites del propio editor; las puntuaciones por debajo de 0 se llevan a ese límite",
  "more civil liberties are better": "más libertades civiles es mejor",
  "the publisher's own ends": "los límites del propio editor",
  "the status follows from the two scores; it is shown and not counted twice":
    "la categoría se deriva de las dos puntuaciones; se muestra y no se cuenta dos veces",
  "Fact sheet, factor 8": "Hoja informativa, factor 8",
  "the factor's only indicator": "el único indicador del factor",
  "100 is very clean": "100 es muy poca corrupción",
  "Fact sheet, factor 10": "Hoja informativa, factor 10",
  "no public figure says which programme is related, so only analyst findings count; half, until there are any":
    "ninguna cifra pública dice qué programa es conexo, así que solo cuentan las conclusiones de analistas; la mitad, mientras no las haya",
  "higher is more to build on; findings are recorded on 0 to 100":
    "más alto es más sobre lo que apoyarse; las conclusiones se registran de 0 a 100",
  "Fact sheet, factor 11": "Hoja informativa, factor 11",
  "named alike with the other factors of commitment; an analyst's finding comes first":
    "mencionado igual que los demás factores de compromiso; la conclusión de un analista va primero",
  "the legal, policy and fiscal restrictions that no public list holds; a higher rating is fewer restrictions; findings are recorded on 0 to 100":
    "las restricciones legales, políticas y fiscales que ninguna lista pública recoge; una calificación más alta es menos restricciones; las conclusiones se registran de 0 a 100",
  "one restriction is enough, so the least counts. A list that is published only in part clears nobody, so the factor is assessed only where the law on trafficking itself speaks; who is on another list is flagged or excluded by its gate":
    "una restricción basta, así que cuenta la menor. Una lista que se publica solo en parte no exime a nadie, así que el factor se evalúa solo donde se pronuncia la propia ley sobre la trata; quien está en otra lista recibe una alerta o queda excluido por el criterio de esa lista",
  "as much as the three others together, half of the whole, so that without it the factor is not assessed":
    "tanto como las otras tres juntas, la mitad del total, para que sin ella el factor no se evalúe",
  "assistance that is withheld is the restriction itself": "la asistencia retenida es la restricción misma",
  "withheld by determination of the President for the fiscal year, or not":
    "retenida por determinación del Presidente para el año fiscal, o no",
  "a government that is so designated may be given no assistance; designated, or not":
    "a un gobierno así designado no se le puede dar asistencia; designado, o no",
  "no assistance to a government that came by a coup; a determination is known, or the list says nothing, as it is public only in part":
    "ninguna asistencia a un gobierno que llegó por un golpe de Estado; se conoce una determinación, o la lista no dice nada, porque es pública solo en parte",
  "most assistance is withheld from a country so determined, unless the President waives it; determined for the fiscal year, or not":
    "la mayor parte de la asistencia se retiene a un país así determinado, salvo exención del Presidente; determinado para el año fiscal, o no",
  "Fact sheet, history, recommendations, action plan and strategy taken into account":
    "Hoja informativa: historia, recomendaciones, plan de acción y estrategia que se tienen en cuenta",
  "the fact sheet has them considered, not scored":
    "la hoja informativa pide que se tengan en cuenta, no que se puntúen",
  "a partnership is between the United States and one other country":
    "una alianza es entre los Estados Unidos y otro país",
  "a partnership is agreed with the government of a country":
    "una alianza se acuerda con el gobierno de un país",
  "non-humanitarian, non-trade-related assistance to a Tier 3 government is restricted unless the President waives it":
    "la asistencia no humanitaria y no relacionada con el comercio a un gobierno del nivel 3 está restringida, salvo exención del Presidente",
  "no assistance to a government whose elected head was deposed by a coup; no file has all determinations, and an analyst's finding is one":
    "ninguna asistencia a un gobierno cuyo jefe electo fue depuesto por un golpe de Estado; ningún archivo contiene todas las determinaciones, y la conclusión de un analista es una",
  "the President's determination for the fiscal year; the tier of the Report before it excludes already":
    "la determinación del Presidente para el año fiscal; el nivel del informe anterior a ella ya excluye",
  "the government is on Tier 3, and the President has found that assistance may be given all the same":
    "el gobierno está en el nivel 3, y el Presidente ha determinado que se le puede dar asistencia de todos modos",
  "no assistance under the Foreign Assistance Act to a government so designated":
    "ninguna asistencia en virtud de la Ley de Asistencia Exterior (Foreign Assistance Act) a un gobierno así designado",
  "a fall of 8 points or more within four years is what a coup looks like in Freedom House's figures: check section 7008, whose list is not public in one file":
    "una caída de 8 puntos o más en cuatro años es el aspecto que tiene un golpe de Estado en las cifras de Freedom House: revisar la sección 7008, cuya lista no es pública en un solo archivo",
  "no assistance to a government whose elected head was deposed by a coup":
    "ninguna asistencia a un gobierno cuyo jefe electo fue depuesto por un golpe de Estado",
  "the Act limits security assistance, which a partnership is not":
    "la ley limita la asistencia de seguridad, y una alianza no lo es",
  "not a new candidate; kept in the ranking for comparison":
    "no es un candidato nuevo; se mantiene en la clasificación para comparar",
  "the partnership has ended, so that the country can be a candidate again; what came of it is worth a look":
    "la alianza ha terminado, así que el país puede volver a ser candidato; conviene examinar qué resultó de ella",
  "two consecutive years on the Watch List lead to Tier 3 unless waived":
    "dos años consecutivos en la lista de vigilancia llevan al nivel 3, salvo exención",
  "no tier limit for partners was found in the enacted law; partners have stood on Tier 1 when chosen":
    "no se halló en la ley promulgada ningún límite de nivel para los países socios; algunos estaban en el nivel 1 cuando se los eligió",
  "the Report gives no tier, so a finding of political will is what would place the country":
    "el informe no da ningún nivel, así que lo que permitiría clasificar al país es una conclusión sobre la voluntad política",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one, or a finding may stand for it":
    "la voluntad política y el criterio del nivel 3 no tienen un nivel en que basarse; el propio informe TIP puede dar uno, o una conclusión puede sustituirlo",
  "the fact sheet stresses low and middle income; no income limit was found in the enacted law":
    "la hoja informativa hace hincapié en el ingreso bajo y mediano; no se halló ningún límite de ingreso en la ley promulgada",
  "an analyst's finding stands for it, or the evidence is of a year before 2021, for which there is no estimate":
    "la conclusión de un analista la sustituye, o la evidencia es de un año anterior a 2021, para el que no hay estimación",
  weight: "ponderación",
  direction: "sentido",
  normalise: "normalización",
};
