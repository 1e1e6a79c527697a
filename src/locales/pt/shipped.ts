/** Why gates of profiles that come with the tool exclude, in Portuguese, by their English; all other reasons stand in `reasons.ts`. */
export const shipped: Readonly<Record<string, string>> = {
  "a partnership is between the United States and one other country":
    "uma parceria é firmada entre os Estados Unidos e outro país",
  "a partnership is agreed with the government of a country":
    "uma parceria é firmada com o governo de um país",
  "candidates are countries": "os candidatos são países",
  "non-humanitarian, non-trade-related assistance to a Tier 3 government is restricted unless the President waives it":
    "a assistência que não seja humanitária nem ligada ao comércio a um governo do nível 3 é restrita, salvo dispensa do Presidente",
  "no assistance to a government whose elected head was deposed by a coup; the list is not public in one file, so only analyst findings can say":
    "nenhuma assistência a um governo cujo chefe eleito foi deposto por um golpe de Estado; a lista não é publicada em um só arquivo, de modo que só contam as conclusões de analistas",
  "no assistance to a government whose elected head was deposed by a coup; no file has all determinations, and an analyst's finding is one":
    "nenhuma assistência a um governo cujo chefe eleito foi deposto por um golpe de Estado; nenhum arquivo contém todas as determinações, e a conclusão de um analista é uma delas",
  "no assistance under the Foreign Assistance Act to a government so designated":
    "nenhuma assistência nos termos da Lei de Assistência Externa (Foreign Assistance Act) a um governo assim designado",
  "no assistance to a government whose elected head was deposed by a coup":
    "nenhuma assistência a um governo cujo chefe eleito foi deposto por um golpe de Estado",
  "scorecards are made for three groups of GNI per capita up to $7,895 (fiscal year 2025); World Bank high income lies above them":
    "os quadros de indicadores são feitos para três grupos de RNB per capita, até 7.895 dólares (ano fiscal de 2025); a renda alta do Banco Mundial fica acima deles",
  "up to fiscal year 2024 scorecards were made for two groups, up to the World Bank's ceiling of lower middle income":
    "até o ano fiscal de 2024 os quadros de indicadores eram feitos para dois grupos, até o teto da renda média-baixa do Banco Mundial",
  "a scorecard is passed with at least half of the indicators":
    "um quadro de indicadores é aprovado com pelo menos metade dos indicadores",
  "a hard hurdle, whatever else is passed":
    "um requisito obrigatório, quaisquer que sejam os demais resultados",
  "a hard hurdle, either of the two clears it": "um requisito obrigatório; basta qualquer um dos dois",
};
