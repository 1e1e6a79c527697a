/** What the reasons and bases of profiles that come with the tool are in Spanish, by their English, and what a reason is of. */
export const reasons: Readonly<Record<string, string>> = {
  "The statute asks for a high prevalence and a commitment to address it. The geometric mean lets neither make good for the other: no amount of will makes up for no need, nor the other way round.":
    "La ley exige una prevalencia alta y un compromiso de hacerle frente. La media geométrica no deja que una cosa compense la otra: ninguna voluntad suple la falta de necesidad, ni al revés.",
  "The statute asks for both; neither makes good for the other. As percentiles they move the score alike; as raw scores need alone decided.":
    "La ley exige ambos; ninguno compensa al otro. Como percentiles, mueven por igual la puntuación; como puntuaciones brutas, la necesidad decidía sola.",
  "22 U.S.C. 7103a(d); CRS IF11337": "22 U.S.C. 7103a(d); CRS IF11337",
  "one of two things that selection must include; neither is put before the other. A geometric mean within: poverty raises a need that exists and does not make one":
    "una de las dos cosas que la selección debe tener en cuenta; ninguna se antepone a la otra. Dentro, una media geométrica: la pobreza agrava una necesidad que existe y no la crea",
  "one of two things that selection must include. Geometric: poverty raises a need that exists and does not make one":
    "una de las dos cosas que la selección debe tener en cuenta. Geométrica: la pobreza agrava una necesidad que existe y no la crea",
  "Fact sheet, factor 1; 22 U.S.C. 7103a(d), high prevalence":
    "Hoja informativa, factor 1; 22 U.S.C. 7103a(d), prevalencia alta",
  "the statute names it; half as much again as the two that the fact sheet adds, since both follow income":
    "la ley la nombra; la mitad más que los dos que añade la hoja informativa, porque ambos siguen al ingreso",
  "three fifths, since every candidate has an estimate":
    "tres quintos, porque todo candidato tiene una estimación",
  "the statute names it; as much as the two factors together that the fact sheet adds":
    "la ley lo menciona; tanto como los dos factores juntos que añade la hoja informativa",
  "no estimate of prevalence describes an earlier year":
    "ninguna estimación de la prevalencia describe un año anterior",
  "an analyst's finding is made for the question and comes first; half of the factor, since the estimate is for all ages and for forced marriage too":
    "la conclusión de un analista responde a la pregunta misma y va primero; la mitad del factor, porque la estimación abarca todas las edades y también el matrimonio forzado",
  "a higher rating is more child trafficking; findings are recorded on 0 to 100":
    "una calificación más alta significa más trata de niños; las conclusiones se registran de 0 a 100",
  "the only public estimate of prevalence itself": "la única estimación pública de la prevalencia misma",
  "the only public estimate of prevalence, though for all ages and forced marriage too":
    "la única estimación pública de la prevalencia, aunque abarca todas las edades y también el matrimonio forzado",
  "more trafficking is more need": "a más trata, más necesidad",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), which is in the middle; logarithmic, so that a doubling counts the same anywhere":
    "la cuarta parte y el cuádruple de la tasa mundial de 6,4 por 1000 (OIT, Walk Free y OIM, 2022), que queda en el medio; en escala logarítmica, para que una duplicación cuente lo mismo en cualquier punto",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm":
    "la cuarta parte y el cuádruple de la tasa mundial de 6,4 por 1000 (OIT, Walk Free y OIM, 2022), en escala logarítmica",
  "Walk Free states none. A judgement: half of what its scores of vulnerability leave unexplained (0.58 of the logarithm)":
    "Walk Free no indica ninguno. Un juicio: la mitad de lo que sus puntuaciones de vulnerabilidad dejan sin explicar (0,58 del logaritmo)",
  "half of the factor, since the question is about children and the estimate is not; all three are near to child trafficking and none is it":
    "la mitad del factor, porque la pregunta trata de los niños y la estimación no; los tres son cercanos a la trata de niños y ninguno lo es",
  "two fifths, as what fewer than 70 % of the candidates have weighs at most 5 %; gaps take the income group's median":
    "dos quintos, porque lo que tienen menos del 70\u00a0% de los candidatos pesa como máximo un 5\u00a0%; las lagunas toman la mediana del grupo de ingreso",
  "the best covered of the three": "el de mayor cobertura de los tres",
  "more children at work is more need": "a más niños que trabajan, más necesidad",
  "0 to 40 %, about four times the world's share of child labour (9.6 % in 2020, ILO and UNICEF)":
    "de 0 a 40\u00a0%, unas cuatro veces la proporción mundial de trabajo infantil (9,6\u00a0% en 2020, OIT y UNICEF)",
  "forced labour of children is the nearest of the three to trafficking":
    "de los tres, el trabajo infantil forzoso es el más cercano a la trata",
  "more goods is more need": "a más bienes, más necesidad",
  "more goods is more need; none is no strength":
    "a más bienes, más necesidad; que no haya ninguno no es un mérito",
  "that there is one says most; three are as much as the list knows of all but a few countries":
    "lo que más dice es que haya alguno; salvo en unos pocos países, la lista no recoge más de tres",
  "forced marriage of children is part of the estimate, early marriage a sign of it":
    "el matrimonio forzado de niños es parte de la estimación, y el matrimonio precoz, una señal de él",
  "more marriages before 18 is more need": "a más matrimonios antes de los 18 años, más necesidad",
  "0 to 76 %, four times the world's share (19 %, UNICEF) and the highest share measured":
    "de 0 a 76\u00a0%, cuatro veces la proporción mundial (19\u00a0%, UNICEF) y la mayor proporción medida",
  "Fact sheet, factor 5, emphasis on low and middle income":
    "Hoja informativa, factor 5, énfasis en los países de ingreso bajo y mediano",
  "named alike with the other factors of need": "mencionado al igual que los demás factores de necesidad",
  "the World Bank's group is the fact sheet's own yardstick":
    "el grupo del Banco Mundial es la medida de la propia hoja informativa",
  "lower income is more need": "a menor ingreso, más necesidad",
  "equal steps; high income keeps a floor, since the law has no limit of income and a product with 0 would be one":
    "pasos iguales; el ingreso alto conserva un mínimo, porque la ley no fija ningún límite de ingreso y multiplicar por 0 equivaldría a fijarlo",
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
    "a menos alfabetización, más necesidad; 30\u00a0% es aproximadamente lo más bajo que se ha publicado, y 100\u00a0%, el límite natural",
  "the fact sheet names it, so it stays; it does not go with child labour (correlation 0.00), so it weighs little":
    "la hoja informativa lo menciona, así que se queda; no va a la par del trabajo infantil (correlación de 0,00), así que pesa poco",
  "a state in deficit can pay for less by itself": "un Estado con déficit puede costear menos por sí mismo",
  "-10 % to +5 % of GDP holds nearly all published balances":
    "entre −10\u00a0% y +5\u00a0% del PIB caben casi todos los saldos publicados",
  "the fact sheet names it, so it stays; where most live off the land nobody is unemployed (correlation with child labour -0.26), so it weighs little":
    "la hoja informativa lo menciona, así que se queda; donde la mayoría vive de la tierra nadie está desempleado (correlación con el trabajo infantil de −0,26), así que pesa poco",
  "more unemployment is more need": "a más desempleo, más necesidad",
  "0 to 30 % of the labour force holds nearly all published rates":
    "entre 0 y 30\u00a0% de la población activa caben casi todas las tasas publicadas",
  "one of two things that selection must include; neither is put before the other":
    "una de las dos cosas que la selección debe tener en cuenta; ninguna se antepone a la otra",
  "Fact sheet, factor 2; 22 U.S.C. 7103a(d), commitment":
    "Hoja informativa, factor 2; 22 U.S.C. 7103a(d), compromiso",
  "the statute names it; twice the factors that the fact sheet adds":
    "la ley lo menciona; el doble que los factores que añade la hoja informativa",
  "the statute names it; twice the factors that the fact sheet adds. Gaps are left out: the tier grades all 3Ps":
    "la ley lo menciona; el doble que los factores que añade la hoja informativa. Las lagunas se omiten: el nivel evalúa las tres P",
  "the Report's own grade of effort on all 3Ps; twice each of the signals that refine it":
    "la evaluación del propio informe sobre los esfuerzos en las tres P; el doble que cada una de las señales que la precisan",
  "the tiers are ordered by effort, Tier 1 the most":
    "los niveles se ordenan por esfuerzo, el nivel 1 es el de mayor esfuerzo",
  "equal steps, since the Report gives an order and no distances; a special case has no grade":
    "pasos iguales, porque el informe da un orden y no distancias; un caso especial no tiene evaluación",
  "will shows in movement as well as in level":
    "la voluntad se muestra tanto en el movimiento como en el nivel",
  "a rise is effort added": "una subida es esfuerzo añadido",
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
    "la evaluación del Departamento de Trabajo de los Estados Unidos sobre los esfuerzos contra las peores formas de trabajo infantil, la trata entre ellas",
  "more advancement is more will": "a más avance, más voluntad",
  "equal steps, since the publisher gives an order and no distances":
    "pasos iguales, porque el editor da un orden y no distancias",
  "what prose and diplomacy show beyond the grades":
    "lo que los textos y la diplomacia muestran más allá de las evaluaciones",
  "a higher rating is more will": "una calificación más alta significa más voluntad",
  "findings are recorded on 0 to 100": "las conclusiones se registran de 0 a 100",
  "Fact sheet, factor 3": "Hoja informativa, factor 3",
  "named alike with the other factors of commitment":
    "mencionado al igual que los demás factores de compromiso",
  "participation is named first and is known for every state":
    "la participación se menciona primero y se conoce de todos los Estados",
  "being bound is commitment": "estar obligado es compromiso",
  "a signature is an intention, nearer to none than to being bound; parties do not withdraw, so old status still counts":
    "una firma es una intención, más cercana a la falta de vínculo que a estar obligado; las partes no se retiran, así que una situación antigua sigue contando",
  "one country list's yes or no on whether the law prohibits child trafficking":
    "el sí o no de una sola lista de países sobre si la ley prohíbe la trata de niños",
  "a law that prohibits is commitment": "una ley que prohíbe es compromiso",
  "yes or no": "sí o no",
  "Fact sheet, factor 4": "Hoja informativa, factor 4",
  "no measure of it is public. What stands in is openness to civil society, not work against trafficking, and so it weighs half; an analyst's finding comes first":
    "no hay ninguna medida pública. Lo que la sustituye es la apertura a la sociedad civil, no la labor contra la trata, y por eso pesa la mitad; la conclusión de un analista va primero",
  "higher is more engagement; findings are recorded on 0 to 100":
    "un valor más alto significa más disposición; las conclusiones se registran de 0 a 100",
  "two signs of one thing and of equal weight; either will do, since who stays out of the Partnership is still known to V-Dem":
    "dos señales de una misma cosa y de igual ponderación; basta una, porque V-Dem conoce también a quien queda fuera de la Alianza",
  "members of the Open Government Partnership bind themselves to plans made with civil society; yes or no":
    "los miembros de la Alianza para el Gobierno Abierto se obligan a seguir planes elaborados con la sociedad civil; sí o no",
  "V-Dem's index of how far civil society takes part; the publisher's own ends":
    "el índice de V-Dem sobre cuánto participa la sociedad civil; los límites del propio editor",
  "Fact sheet, factor 6": "Hoja informativa, factor 6",
  "named alike with the other factors of commitment; MCC's own scorecard where one is loaded, else those of its cells that nothing else here weighs":
    "mencionado al igual que los demás factores de compromiso; el cuadro de indicadores de la propia MCC donde se ha cargado uno; si no, aquellas de sus celdas que nada más pondera aquí",
  "with freedom and corruption one factor, a third each: they correlate by 0.66 to 0.96":
    "con la libertad y la corrupción un solo factor, un tercio cada uno: su correlación es de 0,66 a 0,96",
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
    "un indicador del cuadro de indicadores de la MCC; un valor más alto significa mejor gobernanza; los límites del propio editor",
  "Fact sheet, factor 7": "Hoja informativa, factor 7",
  "a third of one factor, as the MCC scorecard is":
    "un tercio de un factor, como el cuadro de indicadores de la MCC",
  "the fact sheet names rights and liberties alike":
    "la hoja informativa menciona por igual los derechos y las libertades",
  "more political rights are better": "cuantos más derechos políticos, mejor",
  "the publisher's own ends; scores below 0 are clipped":
    "los límites del propio editor; las puntuaciones por debajo de 0 se llevan al límite inferior",
  "more civil liberties are better": "cuantas más libertades civiles, mejor",
  "the publisher's own ends": "los límites del propio editor",
  "the status follows from the two scores; it is shown and not counted twice":
    "la categoría se deriva de las dos puntuaciones; se muestra y no se cuenta dos veces",
  "Fact sheet, factor 8": "Hoja informativa, factor 8",
  "the factor's only indicator": "el único indicador del factor",
  "100 is very clean": "100 significa muy poca corrupción",
  "Fact sheet, factor 10": "Hoja informativa, factor 10",
  "no public figure says which programme is related, so only analyst findings count; half, until there are any":
    "ninguna cifra pública dice qué programa es conexo, así que solo cuentan las conclusiones de analistas; la mitad, mientras no las haya",
  "higher is more to build on; findings are recorded on 0 to 100":
    "un valor más alto significa más sobre lo que apoyarse; las conclusiones se registran de 0 a 100",
  "Fact sheet, factor 11": "Hoja informativa, factor 11",
  "what a law bars is asked by gates; to be on no list is no merit. Half, until there are findings":
    "lo que una ley prohíbe lo preguntan los criterios; no estar en ninguna lista no es un mérito. La mitad, mientras no haya conclusiones",
  "named alike with the other factors of commitment; an analyst's finding comes first":
    "mencionado al igual que los demás factores de compromiso; la conclusión de un analista va primero",
  "the legal, policy and fiscal restrictions that no public list holds; a higher rating is fewer restrictions; findings are recorded on 0 to 100":
    "las restricciones legales, políticas y fiscales que ninguna lista pública recoge; una calificación más alta significa menos restricciones; las conclusiones se registran de 0 a 100",
  "one restriction is enough, so the least counts. A list that is published only in part clears nobody, so the factor is assessed only where the law on trafficking itself speaks; who is on another list is flagged or excluded by its gate":
    "una restricción basta, así que cuenta el valor más bajo. Una lista que se publica solo en parte no permite descartar restricciones de ningún país, así que el factor se evalúa solo donde se pronuncia la propia ley sobre la trata; quien está en otra lista recibe una alerta o queda excluido por el criterio de esa lista",
  "as much as the three others together, half of the whole, so that without it the factor is not assessed":
    "tanto como las otras tres juntas, la mitad del total, para que sin ella el factor no se evalúe",
  "assistance that is withheld is the restriction itself": "la asistencia retenida es la restricción misma",
  "withheld by determination of the President for the fiscal year, or not":
    "retenida por determinación del Presidente para el año fiscal, o no",
  "a government that is so designated may be given no assistance; designated, or not":
    "a un gobierno así designado no se le puede dar asistencia; designado, o no",
  "no assistance to a government that came by a coup; a determination is known, or the list says nothing, as it is public only in part":
    "ninguna asistencia a un gobierno que llegó al poder por un golpe de Estado; se conoce una determinación, o la lista no dice nada, porque es pública solo en parte",
  "most assistance is withheld from a country so determined, unless the President waives it; determined for the fiscal year, or not":
    "la mayor parte de la asistencia se retiene a un país objeto de esa determinación, salvo exención del Presidente; con determinación para el año fiscal, o sin ella",
  "Fact sheet, history, recommendations, action plan and strategy taken into account":
    "Hoja informativa: historia, recomendaciones, plan de acción y estrategia que se tienen en cuenta",
  "the fact sheet has them considered, not scored":
    "la hoja informativa pide que se tengan en cuenta, no que se puntúen",
  "the President's determination for the fiscal year; the tier of the Report before it excludes already":
    "la determinación del Presidente para el año fiscal; el nivel del informe anterior a ella ya excluye",
  "the government is on Tier 3, and the President has found that assistance may be given all the same":
    "el gobierno está en el nivel 3, y el Presidente ha determinado que se le puede dar asistencia de todos modos",
  "a fall of 8 points or more within four years is what a coup looks like in Freedom House's figures: check section 7008, whose list is not public in one file":
    "una caída de 8 puntos o más en cuatro años es el aspecto que tiene un golpe de Estado en las cifras de Freedom House: revisar la sección 7008, cuya lista no se publica en un solo archivo",
  "assistance may be barred until an elected government is certified":
    "la asistencia puede estar prohibida hasta que se certifique un gobierno electo",
  "only a certification to Congress lifts the restriction":
    "solo una certificación al Congreso levanta la restricción",
  "most assistance is withheld, unless the President waives it":
    "se retiene la mayor parte de la asistencia, salvo exención del Presidente",
  "the President has waived what the determination withholds":
    "el Presidente ha eximido de lo que la determinación retiene",
  "the Act limits security assistance, which a partnership is not":
    "la ley limita la asistencia de seguridad, y una alianza no lo es",
  "not a new candidate; kept in the ranking for comparison":
    "no es un candidato nuevo; se mantiene en la clasificación para comparar",
  "not a new candidate": "no es un candidato nuevo",
  "a question to the desk": "una pregunta para la oficina encargada del país",
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
  "the only estimate of prevalence itself, though for all ages; twice each of the two narrower signals":
    "la única estimación de la prevalencia misma, aunque para todas las edades; el doble que cada una de las dos señales más específicas",
  "0.5 to 100 per 1,000 spans the index of 2023 (0.5 to 105); logarithmic, so that a doubling counts the same anywhere":
    "de 0,5 a 100 por 1000, lo que abarca el índice de 2023 (de 0,5 a 105); en escala logarítmica, para que una duplicación cuente lo mismo en cualquier punto",
  "child labour is the soil of child trafficking, not the thing itself":
    "el trabajo infantil es el caldo de cultivo de la trata de niños, no la trata misma",
  "0 to half of all children aged 5 to 14, the order of the highest shares published":
    "de 0 a la mitad de todos los niños de 5 a 14 años, el orden de magnitud de las mayores proporciones publicadas",
  "the forms of child trafficking in the latest TIP Report live in prose, which only an analyst can rate":
    "las formas de trata de niños del último informe TIP están en sus textos, que solo un analista puede calificar",
  "a higher rating is more child trafficking": "una calificación más alta significa más trata de niños",
  "equal steps through low and middle income, which the fact sheet stresses; high income a double step below":
    "pasos iguales en el ingreso bajo y mediano, en los que hace hincapié la hoja informativa; el ingreso alto, un paso doble más abajo",
  "the fact sheet names the four alike": "la hoja informativa menciona los cuatro por igual",
  "5 years is about the lowest published; 18 is UNDP's goalpost for expected schooling":
    "5 años es aproximadamente lo más bajo que se ha publicado; 18 es el límite del PNUD para los años esperados de escolaridad",
  "less literacy is more need": "a menos alfabetización, más necesidad",
  "30 % is about the lowest published, 100 % the natural end":
    "30\u00a0% es aproximadamente lo más bajo que se ha publicado, y 100\u00a0%, el límite natural",
  "named alike with the other factors of commitment; not assessed until an analyst records findings":
    "mencionado al igual que los demás factores de compromiso; sin evaluar mientras un analista no registre conclusiones",
  "no public figure exists, so analyst findings are the only evidence; higher is more engagement; findings are recorded on 0 to 100":
    "no existe ninguna cifra pública, así que las conclusiones de analistas son la única evidencia; un valor más alto significa más disposición; las conclusiones se registran de 0 a 100",
  "named alike; two of its indicators are Freedom House's too, as the fact sheet itself counts them twice":
    "mencionado por igual; dos de sus indicadores son también de Freedom House, pues la propia hoja informativa los cuenta dos veces",
  "median of the income group; counts for low-income countries only":
    "mediana del grupo de ingreso; cuenta solo para los países de ingreso bajo",
  "median of the income group; counts for all but low-income countries":
    "mediana del grupo de ingreso; cuenta para todos menos los países de ingreso bajo",
  "no public figure exists, so analyst findings are the only evidence; higher is more to build on; findings are recorded on 0 to 100":
    "no existe ninguna cifra pública, así que las conclusiones de analistas son la única evidencia; un valor más alto significa más sobre lo que apoyarse; las conclusiones se registran de 0 a 100",
  "one restriction that is public in one list": "una restricción que es pública en una sola lista",
  "clear of restrictions is better": "sin restricciones es mejor",
  "on the list or not": "en la lista o no",
  "the other legal, policy and fiscal restrictions, which no public file gathers":
    "las demás restricciones legales, políticas y fiscales, que ningún archivo público reúne",
  "an analyst's finding alone; lists of law flag and exclude, and score nobody":
    "la conclusión de un analista sola; las listas legales alertan y excluyen, y no puntúan a nadie",
  "a higher rating is fewer restrictions": "una calificación más alta significa menos restricciones",
  "the Report gives no tier, so political will rests on other evidence":
    "el informe no da ningún nivel, así que la voluntad política se basa en otra evidencia",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one":
    "la voluntad política y el criterio del nivel 3 no tienen un nivel en que basarse; el propio informe TIP puede dar uno",
  "the need axis rests on other evidence": "el eje de necesidad se basa en otra evidencia",
  "as in cpc, neither a high prevalence nor the commitment to address it makes good for the other":
    "como en cpc, ni una prevalencia alta ni el compromiso de hacerle frente compensan la falta de lo otro",
  "Fact sheet, factor 1": "Hoja informativa, factor 1",
  "the only factor of need that a narrative speaks to":
    "el único factor de necesidad del que habla una reseña",
  "an analyst's finding is made for the question and comes first; half of the factor":
    "la conclusión de un analista responde a la pregunta misma y va primero; la mitad del factor",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm, as in cpc":
    "la cuarta parte y el cuádruple de la tasa mundial de 6,4 por 1000 (OIT, Walk Free y OIM, 2022), en escala logarítmica, como en cpc",
  "in how many ways children are exploited, not how many children; half of the factor, since the fact sheet names prevalence and forms together":
    "de cuántas maneras se explota a los niños, no a cuántos; la mitad del factor, porque la hoja informativa menciona juntas la prevalencia y las formas",
  "more forms is more need; of thirteen that are told apart ten are about as many as one narrative names":
    "a más formas, más necesidad; de las trece que se distinguen, una reseña apenas menciona más de diez",
  "Fact sheet, factor 2": "Hoja informativa, factor 2",
  "the statute names it; twice the factors that the fact sheet adds, as in cpc":
    "la ley lo menciona; el doble que los factores que añade la hoja informativa, como en cpc",
  "an analyst's finding is made for the question and comes first":
    "la conclusión de un analista responde a la pregunta misma y va primero",
  "higher is more will; findings are recorded on 0 to 100":
    "un valor más alto significa más voluntad; las conclusiones se registran de 0 a 100",
  "the level and its direction, alike": "el nivel y su evolución, por igual",
  "increasing is more will; no increase is no decrease, and stands as the Watch List does for which it is a reason":
    "en aumento es más voluntad; «sin aumento» no es una disminución y cuenta como la lista de vigilancia, de la que es un motivo",
  "the first P; an analyst's finding comes first": "la primera P; la conclusión de un analista va primero",
  "the Report's own word counts as much as the three counts together, which tell only whether there was any case":
    "la palabra del propio informe cuenta tanto como los tres recuentos juntos, que solo dicen si hubo algún caso",
  "the direction of effort; maintained is in the middle, and mixed between it and decreased":
    "el sentido del esfuerzo; «sin cambio» queda en el medio, y «desigual», entre este y la disminución",
  "any or none, as numbers grow with a country's size":
    "si hubo alguno o ninguno, porque los números crecen con el tamaño del país",
  "the second P; an analyst's finding comes first": "la segunda P; la conclusión de un analista va primero",
  "the Report's own word counts twice what the count tells, which is only whether anybody was identified":
    "la palabra del propio informe cuenta el doble que el recuento, que solo dice si se identificó a alguien",
  "any or none, as numbers grow with a country's size and with crime as much as with effort":
    "si hubo alguna o ninguna, porque los números crecen con el tamaño del país y con la delincuencia tanto como con el esfuerzo",
  "the third P; an analyst's finding comes first": "la tercera P; la conclusión de un analista va primero",
  "being bound is commitment; a signature is an intention, nearer to none than to being bound, as in cpc":
    "estar obligado es compromiso; una firma es una intención, más cercana a la falta de vínculo que a estar obligado, como en cpc",
  "the fact sheet asks for a law on all forms; some of them is half way":
    "la hoja informativa pide una ley sobre todas las formas; algunas de ellas son la mitad del camino",
  "an analyst's finding comes first; half, since a narrative can only say that there is cooperation":
    "la conclusión de un analista va primero; la mitad, porque una reseña solo puede decir que hay cooperación",
  "the government works with civil society against trafficking; how closely is not said, so three quarters. A narrative that does not say it is not assessed":
    "el gobierno trabaja con la sociedad civil contra la trata; no se dice con qué intensidad, de ahí los tres cuartos. Una reseña que no lo dice queda sin evaluar",
  "the fact sheet has them considered, not scored; and a text that does not speak of complicity or of a state policy does not say that there is none":
    "la hoja informativa pide que se tengan en cuenta, no que se puntúen; y un texto que no habla de complicidad ni de una política gubernamental de trata no dice que no la haya",
  "read the words at their place before anything else": "antes de nada, lea las palabras en su lugar",
  "a baseline takes no view; the fact sheet gives no weights":
    "una base de comparación no toma partido; la hoja informativa no da ponderaciones",
  "equal by construction": "igual por construcción",
  "Equal weights; a geometric mean since 2010, so that no dimension makes good for another in full.":
    "Ponderaciones iguales; una media geométrica desde 2010, para que ninguna dimensión compense del todo a otra.",
  "20 years is the least any country had in the 20th century; 85 the aspirational goal (Technical note 1).":
    "20 años es lo mínimo que tuvo un país en el siglo XX; 85, la meta a la que se aspira (Technical note 1).",
  "An arithmetic mean of its two, so that expected and completed schooling make good for each other.":
    "Una media aritmética de sus dos componentes, para que la escolaridad esperada y la cursada se compensen.",
  "Societies can live without formal schooling; 18 years is a master's degree (Technical note 1).":
    "Una sociedad puede vivir sin enseñanza formal; 18 años equivalen a una maestría (Technical note 1).",
  "15 years is the projected greatest mean for 2025 (Technical note 1).":
    "15 años es el mayor promedio proyectado para 2025 (Technical note 1).",
  "The logarithm shows that each further dollar counts for less.":
    "El logaritmo refleja que cada dólar más cuenta menos.",
  "100 dollars stand for unmeasured subsistence, 75,000 for no further gain (Kahneman and Deaton 2010).":
    "100 dólares representan la subsistencia no medida; 75\u202f000, que no hay ganancia adicional (Kahneman and Deaton 2010).",
  "risk is a product; no dimension makes good for another in full":
    "el riesgo es un producto; ninguna dimensión compensa del todo a otra",
  "a country is at risk where either kind of hazard is high":
    "un país está en riesgo donde cualquiera de los dos tipos de amenaza es alto",
  "one high hazard is not made good by low ones": "una amenaza alta no se compensa con otras bajas",
  "INFORM's own component score": "la puntuación del componente, del propio INFORM",
  "the intensity of a highly violent conflict where there is one, else 0.7 of the projected risk of one":
    "la intensidad de un conflicto muy violento donde lo hay; si no, 0,7 del riesgo proyectado de uno",
  "a population is vulnerable where either of the two is high":
    "una población es vulnerable donde cualquiera de los dos es alto",
  "deprivation counts half, inequality and dependency on aid a quarter each":
    "la privación cuenta la mitad; la desigualdad y la dependencia de la ayuda, un cuarto cada una",
  "uprooted people weigh as much as all other groups together":
    "las personas desarraigadas pesan tanto como todos los demás grupos juntos",
  "one group in distress is not made good by others that are not":
    "un grupo en apuros no se compensa con otros que no lo están",
  "a country cannot cope where either institutions or infrastructure fail":
    "un país no puede hacer frente donde fallan las instituciones o la infraestructura",
  "the two make good for each other": "los dos se compensan",
  "the three make good for each other": "los tres se compensan",
  "its number of indicators, so that each counts one of the 20":
    "su número de indicadores, para que cada uno cuente uno de los 20",
  "scorecards of fiscal year 2025 end at a GNI per capita of $7,895; the World Bank's group stands in here, and it reaches further":
    "los cuadros de indicadores del año fiscal 2025 terminan en un INB per cápita de 7895 dólares; aquí lo sustituye el grupo del Banco Mundial, que llega más lejos",
  "of the ten at least one is to be of each category; Ruling Justly is asked about by the hard hurdles":
    "de los diez, al menos uno debe ser de cada categoría; por «Gobernar con justicia» preguntan ya los requisitos ineludibles",
  "MCC began this scorecard with fiscal year 2012 and changed its rules for fiscal year 2026; those rules are not in this profile.":
    "La MCC introdujo este cuadro de indicadores en el año fiscal 2012 y cambió sus reglas para el año fiscal 2026; las nuevas no están en este perfil.",
  weight: "ponderación",
  direction: "sentido",
  normalise: "normalización",
  error: "error",
};
