/** Why gates of profiles that come with the tool exclude, in Spanish, by their English; all other reasons stand in `reasons.ts`. */
export const shipped: Readonly<Record<string, string>> = {
  "a partnership is between the United States and one other country":
    "una alianza se establece entre los Estados Unidos y otro país",
  "a partnership is agreed with the government of a country":
    "una alianza se acuerda con el gobierno de un país",
  "candidates are countries": "los candidatos son países",
  "non-humanitarian, non-trade-related assistance to a Tier 3 government is restricted unless the President waives it":
    "la asistencia no humanitaria ni relacionada con el comercio a un gobierno del nivel 3 está restringida, salvo exención del Presidente",
  "no assistance to a government whose elected head was deposed by a coup; the list is not public in one file, so only analyst findings can say":
    "ninguna asistencia a un gobierno cuyo jefe electo fue depuesto por un golpe de Estado; la lista no se publica en un solo archivo, de modo que solo cuentan las conclusiones de analistas",
  "no assistance to a government whose elected head was deposed by a coup; no file has all determinations, and an analyst's finding is one":
    "ninguna asistencia a un gobierno cuyo jefe electo fue depuesto por un golpe de Estado; ningún archivo contiene todas las determinaciones, y la conclusión de un analista es una de ellas",
  "no assistance under the Foreign Assistance Act to a government so designated":
    "ninguna asistencia en virtud de la Ley de Asistencia Exterior (Foreign Assistance Act) a un gobierno así designado",
  "no assistance to a government whose elected head was deposed by a coup":
    "ninguna asistencia a un gobierno cuyo jefe electo fue depuesto por un golpe de Estado",
  "scorecards are made for three groups of GNI per capita up to $7,895 (fiscal year 2025); World Bank high income lies above them":
    "los cuadros de indicadores se elaboran para tres grupos de INB per cápita, hasta 7895 dólares (año fiscal 2025); el ingreso alto del Banco Mundial queda por encima",
  "up to fiscal year 2024 scorecards were made for two groups, up to the World Bank's ceiling of lower middle income":
    "hasta el año fiscal 2024 los cuadros de indicadores se elaboraban para dos grupos, hasta el tope de ingreso mediano bajo del Banco Mundial",
  "a scorecard is passed with at least half of the indicators":
    "un cuadro de indicadores se aprueba con al menos la mitad de los indicadores",
  "a hard hurdle, whatever else is passed": "un requisito ineludible, sean cuales sean los demás resultados",
  "a hard hurdle, either of the two clears it": "un requisito ineludible; basta cualquiera de los dos",
};
