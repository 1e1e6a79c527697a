/** Why gates of profiles that come with the tool exclude, in Chinese, by their English; all other reasons stand in `reasons.ts`. */
export const shipped: Readonly<Record<string, string>> = {
  "a partnership is between the United States and one other country": "伙伴关系由美国与另一个国家建立",
  "a partnership is agreed with the government of a country": "伙伴关系是与一国政府商定的",
  "candidates are countries": "候选者为国家",
  "non-humanitarian, non-trade-related assistance to a Tier 3 government is restricted unless the President waives it":
    "对第三级政府的非人道主义、与贸易无关的援助受到限制，除非总统予以豁免",
  "no assistance to a government whose elected head was deposed by a coup; the list is not public in one file, so only analyst findings can say":
    "不得向民选首脑被政变推翻的政府提供援助；名单没有以单一文件公布，因此只计入分析员的结论",
  "no assistance to a government whose elected head was deposed by a coup; no file has all determinations, and an analyst's finding is one":
    "不得向民选首脑被政变推翻的政府提供援助；没有任何文件载有全部认定，分析员的结论即为其一",
  "no assistance under the Foreign Assistance Act to a government so designated":
    "不得依据《对外援助法》（Foreign Assistance Act）向被如此指定的政府提供援助",
  "no assistance to a government whose elected head was deposed by a coup":
    "不得向民选首脑被政变推翻的政府提供援助",
  "scorecards are made for three groups of GNI per capita up to $7,895 (fiscal year 2025); World Bank high income lies above them":
    "记分卡按人均国民总收入分三组编制，上限为7,895美元（2025财政年度）；世界银行的高收入组在其之上",
  "up to fiscal year 2024 scorecards were made for two groups, up to the World Bank's ceiling of lower middle income":
    "2024财政年度及以前，记分卡分两组编制，上限为世界银行中等偏下收入的上限",
  "a scorecard is passed with at least half of the indicators": "记分卡至少半数指标达标即为达标",
  "a hard hurdle, whatever else is passed": "硬性门槛，无论其他项目是否达标",
  "a hard hurdle, either of the two clears it": "硬性门槛，两项中任何一项达标即可",
};
