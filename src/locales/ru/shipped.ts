/** Why gates of profiles that come with the tool exclude, in Russian, by their English; all other reasons stand in `reasons.ts`. */
export const shipped: Readonly<Record<string, string>> = {
  "a partnership is between the United States and one other country":
    "партнёрство заключается между Соединёнными Штатами и одной другой страной",
  "a partnership is agreed with the government of a country":
    "партнёрство заключается с правительством страны",
  "candidates are countries": "кандидаты — это страны",
  "non-humanitarian, non-trade-related assistance to a Tier 3 government is restricted unless the President waives it":
    "помощь правительству категории 3, кроме гуманитарной и связанной с торговлей, ограничена, если Президент не отменит ограничение",
  "no assistance to a government whose elected head was deposed by a coup; the list is not public in one file, so only analyst findings can say":
    "помощь не предоставляется правительству, избранный глава которого свергнут в результате переворота; список не опубликован одним файлом, поэтому учитываются только выводы аналитиков",
  "no assistance to a government whose elected head was deposed by a coup; no file has all determinations, and an analyst's finding is one":
    "помощь не предоставляется правительству, избранный глава которого свергнут в результате переворота; ни в одном файле нет всех решений, и вывод аналитика — одно из них",
  "no assistance under the Foreign Assistance Act to a government so designated":
    "помощь по Закону об иностранной помощи (Foreign Assistance Act) не предоставляется правительству, внесённому в этот список",
  "no assistance to a government whose elected head was deposed by a coup":
    "помощь не предоставляется правительству, избранный глава которого свергнут в результате переворота",
  "scorecards are made for three groups of GNI per capita up to $7,895 (fiscal year 2025); World Bank high income lies above them":
    "оценочные карты составляются для трёх групп по ВНД на душу населения, до 7 895 долларов (2025 финансовый год); высокий доход по Всемирному банку лежит выше",
  "up to fiscal year 2024 scorecards were made for two groups, up to the World Bank's ceiling of lower middle income":
    "по 2024 финансовый год включительно оценочные карты составлялись для двух групп, до верхней границы дохода ниже среднего по Всемирному банку",
  "a scorecard is passed with at least half of the indicators":
    "для прохождения по оценочной карте нужно не менее половины показателей",
  "a hard hurdle, whatever else is passed": "обязательный порог, каковы бы ни были прочие результаты",
  "a hard hurdle, either of the two clears it": "обязательный порог; достаточно любого из двух",
};
