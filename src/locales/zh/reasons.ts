/** What the reasons and bases of profiles that come with the tool are in Chinese, by their English, and what a reason is of. */
export const reasons: Readonly<Record<string, string>> = {
  "The statute asks for a high prevalence and a commitment to address it. The geometric mean lets neither make good for the other: no amount of will makes up for no need, nor the other way round.":
    "法律要求普遍程度高，并且有应对的承诺。几何平均数使两者不能相互弥补：再强的意愿也不能弥补没有需求，反之亦然。",
  "The statute asks for both; neither makes good for the other. As percentiles they move the score alike; as raw scores need alone decided.":
    "法律要求两者兼备；两者不能相互弥补。取百分位时，两者对得分的影响相同；按原始得分，仅由需求决定。",
  "22 U.S.C. 7103a(d); CRS IF11337": "22 U.S.C. 7103a(d)；CRS IF11337",
  "one of two things that selection must include; neither is put before the other. A geometric mean within: poverty raises a need that exists and does not make one":
    "遴选必须考虑的两项之一；两者不分先后。内部采用几何平均数：贫困会加重已有的需求，但不会产生需求",
  "one of two things that selection must include. Geometric: poverty raises a need that exists and does not make one":
    "遴选必须考虑的两项之一。采用几何平均数：贫困会加重已有的需求，但不会产生需求",
  "Fact sheet, factor 1; 22 U.S.C. 7103a(d), high prevalence":
    "概况介绍，因素1；22 U.S.C. 7103a(d)，普遍程度高",
  "the statute names it; half as much again as the two that the fact sheet adds, since both follow income":
    "法律点名提到；比概况介绍所加的两个因素之和再多一半，因为两者都随收入而变",
  "three fifths, since every candidate has an estimate": "占五分之三，因为每个候选国家都有估计",
  "the statute names it; as much as the two factors together that the fact sheet adds":
    "法律点名列出；与概况介绍增加的两个因素之和相当",
  "no estimate of prevalence describes an earlier year": "没有描述更早年份的普遍程度估计",
  "an analyst's finding is made for the question and comes first; half of the factor, since the estimate is for all ages and for forced marriage too":
    "分析员的结论直接针对这一问题，因此优先；占该因素的一半，因为估计涵盖所有年龄，也包括强迫婚姻",
  "a higher rating is more child trafficking; findings are recorded on 0 to 100":
    "评分越高表示贩运儿童越多；结论按0至100记录",
  "the only public estimate of prevalence itself": "唯一公开的普遍程度本身的估计",
  "the only public estimate of prevalence, though for all ages and forced marriage too":
    "唯一公开的普遍程度估计，但涵盖所有年龄，也包括强迫婚姻",
  "more trafficking is more need": "贩运越多，需求越大",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), which is in the middle; logarithmic, so that a doubling counts the same anywhere":
    "全球水平（每1,000人6.4人；国际劳工组织、Walk Free和国际移民组织，2022年）的四分之一和四倍，该水平居中；取对数，使翻一番在任何位置的意义相同",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm":
    "全球水平（每1,000人6.4人；国际劳工组织、Walk Free和国际移民组织，2022年）的四分之一和四倍，取对数",
  "Walk Free states none. A judgement: half of what its scores of vulnerability leave unexplained (0.58 of the logarithm)":
    "Walk Free没有说明误差。这是一种判断：为其脆弱性得分未能解释部分（对数0.58）的一半",
  "half of the factor, since the question is about children and the estimate is not; all three are near to child trafficking and none is it":
    "占该因素的一半，因为问题涉及儿童而估计并非专指儿童；三项都接近贩运儿童，但都不是贩运儿童本身",
  "two fifths, as what fewer than 70 % of the candidates have weighs at most 5 %; gaps take the income group's median":
    "占五分之二，因为不到70%的候选国家具备的数据，权重至多占5%；缺口取收入组别的中位数",
  "the best covered of the three": "三项中覆盖国家最多的一项",
  "more children at work is more need": "从事劳动的儿童越多，需求越大",
  "0 to 40 %, about four times the world's share of child labour (9.6 % in 2020, ILO and UNICEF)":
    "0至40%，约为全球童工比例的四倍（2020年9.6%，国际劳工组织和联合国儿童基金会）",
  "forced labour of children is the nearest of the three to trafficking": "三项中强迫童工劳动最接近贩运",
  "more goods is more need": "产品越多，需求越大",
  "more goods is more need; none is no strength": "产品越多，需求越大；没有产品不算优势",
  "that there is one says most; three are as much as the list knows of all but a few countries":
    "是否列有产品最能说明问题；除少数国家外，名单所列均不超过三种",
  "forced marriage of children is part of the estimate, early marriage a sign of it":
    "儿童强迫婚姻是估计的一部分，早婚是其迹象",
  "more marriages before 18 is more need": "18岁前结婚的越多，需求越大",
  "0 to 76 %, four times the world's share (19 %, UNICEF) and the highest share measured":
    "0至76%，即全球比例（19%，联合国儿童基金会）的四倍，也是测得的最高比例",
  "Fact sheet, factor 5, emphasis on low and middle income": "概况介绍，因素5，侧重低收入和中等收入国家",
  "named alike with the other factors of need": "与其他需求因素同等列出",
  "the World Bank's group is the fact sheet's own yardstick": "世界银行的组别就是概况介绍自身采用的尺度",
  "lower income is more need": "收入越低，需求越大",
  "equal steps; high income keeps a floor, since the law has no limit of income and a product with 0 would be one":
    "等距；高收入保留最低分，因为法律没有收入上限，而乘以0就等于设定上限",
  "beside the group, so that a country that crosses a limit does not fall from a cliff":
    "与组别并用，使跨过界限的国家不会骤然下降",
  "UNDP's goalposts for income, 100 to 75,000 dollars at purchasing power, on a logarithm":
    "联合国开发计划署的收入固定端点，按购买力计算100至75,000美元，取对数",
  "Fact sheet, factor 9": "概况介绍，因素9",
  "speaks of children": "涉及儿童",
  "children who leave school early are more at risk": "过早离开学校的儿童风险更大",
  "5 years is less than primary school; 18 is UNDP's goalpost for expected schooling":
    "5年少于小学年限；18年是联合国开发计划署预期受教育年限的固定端点",
  "the literacy of women says more of their children's chances; that of all where it is not given":
    "女性识字率更能说明其子女的机会；没有该数据时采用总体识字率",
  "less literacy is more need; 30 % is about the lowest published, 100 % the natural end":
    "识字率越低，需求越大；30%约为已公布的最低值，100%为自然上限",
  "the fact sheet names it, so it stays; it does not go with child labour (correlation 0.00), so it weighs little":
    "概况介绍点名列出，因此保留；与童工劳动无关（相关系数0.00），因此权重很小",
  "a state in deficit can pay for less by itself": "有赤字的国家自身能够负担的较少",
  "-10 % to +5 % of GDP holds nearly all published balances":
    "国内生产总值的−10%至+5%几乎涵盖所有已公布的数值",
  "the fact sheet names it, so it stays; where most live off the land nobody is unemployed (correlation with child labour -0.26), so it weighs little":
    "概况介绍点名列出，因此保留；在多数人以土地为生的地方没有人失业（与童工劳动的相关系数−0.26），因此权重很小",
  "more unemployment is more need": "失业越多，需求越大",
  "0 to 30 % of the labour force holds nearly all published rates": "劳动力的0至30%几乎涵盖所有已公布的比率",
  "one of two things that selection must include; neither is put before the other":
    "遴选必须考虑的两项之一；两者不分先后",
  "Fact sheet, factor 2; 22 U.S.C. 7103a(d), commitment": "概况介绍，因素2；22 U.S.C. 7103a(d)，承诺",
  "the statute names it; twice the factors that the fact sheet adds":
    "法律点名列出；为概况介绍所增加因素的两倍",
  "the statute names it; twice the factors that the fact sheet adds. Gaps are left out: the tier grades all 3Ps":
    "法律点名列出；为概况介绍所增加因素的两倍。缺口略去不计：级别是对全部3P的评级",
  "the Report's own grade of effort on all 3Ps; twice each of the signals that refine it":
    "《人口贩运报告》自身对3P努力的评级；为细化该评级的各信号的两倍",
  "the tiers are ordered by effort, Tier 1 the most": "级别按努力程度排列，第一级最高",
  "equal steps, since the Report gives an order and no distances; a special case has no grade":
    "等距，因为《人口贩运报告》只给出次序而没有距离；特殊情况没有评级",
  "will shows in movement as well as in level": "意愿既体现在水平上，也体现在变化上",
  "a rise is effort added": "上调意味着努力增加",
  "two tiers in three years is as far as countries move, short of a fall to Tier 3":
    "三年内变动两级已是各国变动的极限，降至第三级除外",
  "the first P. Whether there was any case, as numbers grow with a country's size and with crime as much as with effort":
    "第一个P。看是否有任何案件，因为数量随国家规模和犯罪增加，不亚于随努力增加",
  "any investigation into the worst forms of child labour, trafficking among them; none is no effort":
    "对最恶劣形式的童工劳动（包括贩运）的任何调查；没有即为没有努力",
  "any prosecution for the worst forms of child labour; none is no effort":
    "就最恶劣形式的童工劳动提起的任何公诉；没有即为没有努力",
  "any conviction for the worst forms of child labour; none is no effort":
    "就最恶劣形式的童工劳动作出的任何定罪；没有即为没有努力",
  "the second P": "第二个P",
  "whether a social programme addresses the worst forms of child labour; yes or no":
    "是否有针对最恶劣形式的童工劳动的社会方案；是或否",
  "whether police and courts hand child victims on to social services; yes or no":
    "警方和法院是否将受害儿童转介给社会服务机构；是或否",
  "the third P": "第三个P",
  "whether a policy addresses the worst forms of child labour; yes or no":
    "是否有针对最恶劣形式的童工劳动的政策；是或否",
  "whether a body coordinates the work; yes or no": "是否有机构协调这项工作；是或否",
  "the Labor Department's grade of effort against the worst forms of child labour, trafficking among them":
    "美国劳工部对打击最恶劣形式的童工劳动（包括贩运）的努力的评级",
  "more advancement is more will": "进展越大，意愿越强",
  "equal steps, since the publisher gives an order and no distances":
    "等距，因为发布机构只给出次序而没有距离",
  "what prose and diplomacy show beyond the grades": "文字材料和外交往来在评级之外所显示的情况",
  "a higher rating is more will": "评分越高表示意愿越强",
  "findings are recorded on 0 to 100": "结论按0至100记录",
  "Fact sheet, factor 3": "概况介绍，因素3",
  "named alike with the other factors of commitment": "与其他承诺因素同等列出",
  "participation is named first and is known for every state": "参加情况列在首位，且每个国家均已知",
  "being bound is commitment": "受约束即为承诺",
  "a signature is an intention, nearer to none than to being bound; parties do not withdraw, so old status still counts":
    "签署是一种意向，更接近没有约束而不是受约束；缔约方没有退出，因此较早的状态仍然计入",
  "one country list's yes or no on whether the law prohibits child trafficking":
    "仅一份国家名单对法律是否禁止贩运儿童的是或否",
  "a law that prohibits is commitment": "予以禁止的法律即为承诺",
  "yes or no": "是或否",
  "Fact sheet, factor 4": "概况介绍，因素4",
  "no measure of it is public. What stands in is openness to civil society, not work against trafficking, and so it weighs half; an analyst's finding comes first":
    "没有公开的衡量数据。替代的是对民间社会的开放程度，而不是打击贩运的工作，因此权重减半；分析员的结论优先",
  "higher is more engagement; findings are recorded on 0 to 100":
    "数值越高表示合作意愿越强；结论按0至100记录",
  "two signs of one thing and of equal weight; either will do, since who stays out of the Partnership is still known to V-Dem":
    "同一事物的两个迹象，权重相等；有一个即可，因为未参加该伙伴关系的国家V-Dem也有数据",
  "members of the Open Government Partnership bind themselves to plans made with civil society; yes or no":
    "开放政府伙伴关系的成员承诺执行与民间社会共同制定的计划；是或否",
  "V-Dem's index of how far civil society takes part; the publisher's own ends":
    "V-Dem关于民间社会参与程度的指数；采用发布机构自身的端点",
  "Fact sheet, factor 6": "概况介绍，因素6",
  "named alike with the other factors of commitment; MCC's own scorecard where one is loaded, else those of its cells that nothing else here weighs":
    "与其他承诺因素同等列出；已载入千年挑战公司记分卡的采用该记分卡，否则采用其中未在别处计入权重的各项",
  "with freedom and corruption one factor, a third each: they correlate by 0.66 to 0.96":
    "与自由和腐败合为一个因素，各占三分之一：三者相关系数为0.66至0.96",
  "at least half of the scorecard, so that stand-ins for six of its twenty indicators do not pass for one":
    "至少达到记分卡的一半，以免二十项指标中六项的替代被当作记分卡",
  "a fixed limit in lieu of the median: above 25; Freedom House's own CL score":
    "以固定界限代替中位数：高于25；自由之家自身的CL得分",
  "a fixed limit in lieu of the median: above 17; Freedom House's own PR score":
    "以固定界限代替中位数：高于17；自由之家自身的PR得分",
  "median of the income group; World Bank WGI": "收入组别的中位数；世界银行WGI",
  "median of the income group; no public file at hand": "收入组别的中位数；没有可用的公开文件",
  "median of the income group; counts for the low income group only": "收入组别的中位数；仅计入低收入组别",
  "up to fiscal year 2023": "至2023财政年度为止",
  "median of the income group; counts for all but the low income group":
    "收入组别的中位数；计入低收入组别以外的各组",
  "from fiscal year 2024 on": "自2024财政年度起",
  "median of the income group; took the place of enrolment, for the middle group":
    "收入组别的中位数；取代入学率，适用于中间组别",
  "from fiscal year 2025 on": "自2025财政年度起",
  "median of the income group; counts for the third group, which has scorecards from fiscal year 2025 on":
    "收入组别的中位数；计入第三组，该组自2025财政年度起有记分卡",
  "above 90 % or the median, whichever is lower": "高于90%或中位数，以较低者为准",
  "median of the income group; spending on all levels took the place of primary education":
    "收入组别的中位数；各级教育支出取代初等教育支出",
  "a fixed limit in lieu of the median: under 15 %": "以固定界限代替中位数：低于15%",
  "four of the scorecard's twenty are the World Bank's own figures; Freedom House's two are weighed under freedom, and a cell counts once":
    "记分卡二十项中有四项是世界银行自身的数值；自由之家的两项在单独的因素中计入权重，每项只计一次",
  "an indicator of MCC's scorecard; higher is better governed; the publisher's own ends":
    "千年挑战公司记分卡的一项指标；数值越高表示治理越好；采用发布机构自身的端点",
  "Fact sheet, factor 7": "概况介绍，因素7",
  "a third of one factor, as the MCC scorecard is": "与千年挑战公司记分卡一样，占一个因素的三分之一",
  "the fact sheet names rights and liberties alike": "概况介绍同等列出权利和自由",
  "more political rights are better": "政治权利越多越好",
  "the publisher's own ends; scores below 0 are clipped": "采用发布机构自身的端点；低于0的得分按下端点计",
  "more civil liberties are better": "公民自由越多越好",
  "the publisher's own ends": "采用发布机构自身的端点",
  "the status follows from the two scores; it is shown and not counted twice":
    "类别由两项得分得出；仅显示，不重复计入",
  "Fact sheet, factor 8": "概况介绍，因素8",
  "the factor's only indicator": "该因素唯一的指标",
  "100 is very clean": "100表示非常清廉",
  "Fact sheet, factor 10": "概况介绍，因素10",
  "no public figure says which programme is related, so only analyst findings count; half, until there are any":
    "没有公开数值说明哪些项目相关，因此只计入分析员的结论；在有结论之前减半",
  "higher is more to build on; findings are recorded on 0 to 100":
    "数值越高表示可以借助的越多；结论按0至100记录",
  "Fact sheet, factor 11": "概况介绍，因素11",
  "what a law bars is asked by gates; to be on no list is no merit. Half, until there are findings":
    "法律禁止的由限制条件提出；不在名单上不算优点。在有结论之前减半",
  "named alike with the other factors of commitment; an analyst's finding comes first":
    "与其他承诺因素同等列出；分析员的结论优先",
  "the legal, policy and fiscal restrictions that no public list holds; a higher rating is fewer restrictions; findings are recorded on 0 to 100":
    "没有公开名单列出的法律、政策和财政限制；评分越高表示限制越少；结论按0至100记录",
  "one restriction is enough, so the least counts. A list that is published only in part clears nobody, so the factor is assessed only where the law on trafficking itself speaks; who is on another list is flagged or excluded by its gate":
    "有一项限制即已足够，因此以最低者为准。只部分公布的名单不能证明任何国家没有限制，因此只有在关于贩运的法律本身有规定时才评估该因素；列入其他名单的国家由相应的限制条件标记或排除",
  "as much as the three others together, half of the whole, so that without it the factor is not assessed":
    "与其他三项之和相当，占总体的一半，因此没有它就不评估该因素",
  "assistance that is withheld is the restriction itself": "暂停援助本身就是限制",
  "withheld by determination of the President for the fiscal year, or not":
    "总统就该财政年度认定暂停援助，或未认定",
  "a government that is so designated may be given no assistance; designated, or not":
    "被如此指定的政府不得获得援助；已指定或未指定",
  "no assistance to a government that came by a coup; a determination is known, or the list says nothing, as it is public only in part":
    "不向通过政变上台的政府提供援助；已知有认定，或名单未予说明，因为名单只部分公开",
  "most assistance is withheld from a country so determined, unless the President waives it; determined for the fiscal year, or not":
    "除非总统豁免，否则对被如此认定的国家暂停大部分援助；该财政年度已认定或未认定",
  "Fact sheet, history, recommendations, action plan and strategy taken into account":
    "概况介绍：纳入考虑的历史、建议、行动计划和战略",
  "the fact sheet has them considered, not scored": "概况介绍要求予以考虑，而不是评分",
  "the President's determination for the fiscal year; the tier of the Report before it excludes already":
    "总统就该财政年度作出的认定；此前《人口贩运报告》的级别已予排除",
  "the government is on Tier 3, and the President has found that assistance may be given all the same":
    "该政府属第三级，而总统认定仍可提供援助",
  "a fall of 8 points or more within four years is what a coup looks like in Freedom House's figures: check section 7008, whose list is not public in one file":
    "四年内下降8分或以上，是政变在自由之家数值中的表现：请核查第7008条，其名单没有以单一文件公开",
  "assistance may be barred until an elected government is certified": "在核证民选政府之前可能不得提供援助",
  "only a certification to Congress lifts the restriction": "只有向国会作出核证才能解除限制",
  "most assistance is withheld, unless the President waives it": "除非总统豁免，否则暂停大部分援助",
  "the President has waived what the determination withholds": "总统已豁免该认定所暂停的援助",
  "the Act limits security assistance, which a partnership is not":
    "该法限制安全援助，而伙伴关系不属于安全援助",
  "not a new candidate; kept in the ranking for comparison": "不是新的候选国家；保留在排名中以供比较",
  "not a new candidate": "不是新的候选国家",
  "a question to the desk": "需询问主管该国的部门",
  "the partnership has ended, so that the country can be a candidate again; what came of it is worth a look":
    "伙伴关系已经结束，因此该国可再次成为候选国家；其成果值得了解",
  "two consecutive years on the Watch List lead to Tier 3 unless waived":
    "除非获得豁免，连续两年列入观察名单将降为第三级",
  "no tier limit for partners was found in the enacted law; partners have stood on Tier 1 when chosen":
    "在已颁布的法律中没有发现对伙伴国级别的限制；曾有伙伴国在入选时为第一级",
  "the Report gives no tier, so a finding of political will is what would place the country":
    "《人口贩运报告》未给出级别，因此需要关于政治意愿的结论才能排定该国名次",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one, or a finding may stand for it":
    "政治意愿和第三级限制条件没有可依据的级别；《人口贩运报告》本身可能给出级别，也可用结论代替",
  "the fact sheet stresses low and middle income; no income limit was found in the enacted law":
    "概况介绍强调低收入和中等收入国家；在已颁布的法律中没有发现收入上限",
  "an analyst's finding stands for it, or the evidence is of a year before 2021, for which there is no estimate":
    "由分析员的结论代替，或者数据属于2021年以前，没有相应的估计",
  "the only estimate of prevalence itself, though for all ages; twice each of the two narrower signals":
    "唯一的普遍程度本身的估计，但涵盖所有年龄；为两个较窄信号各自的两倍",
  "0.5 to 100 per 1,000 spans the index of 2023 (0.5 to 105); logarithmic, so that a doubling counts the same anywhere":
    "每1,000人0.5至100人，大体涵盖2023年指数的范围（0.5至105）；取对数，使翻一番在任何位置的意义相同",
  "child labour is the soil of child trafficking, not the thing itself":
    "童工劳动是贩运儿童的土壤，而不是贩运儿童本身",
  "0 to half of all children aged 5 to 14, the order of the highest shares published":
    "0至所有5至14岁儿童的一半，与已公布的最高比例相当",
  "the forms of child trafficking in the latest TIP Report live in prose, which only an analyst can rate":
    "最新《人口贩运报告》中的贩运儿童形式见于文字叙述，只有分析员才能评分",
  "a higher rating is more child trafficking": "评分越高表示贩运儿童越多",
  "equal steps through low and middle income, which the fact sheet stresses; high income a double step below":
    "概况介绍所强调的低收入和中等收入各级等距；高收入再低两级距离",
  "the fact sheet names the four alike": "概况介绍同等列出这四项",
  "5 years is about the lowest published; 18 is UNDP's goalpost for expected schooling":
    "5年约为已公布的最低值；18年是联合国开发计划署预期受教育年限的固定端点",
  "less literacy is more need": "识字率越低，需求越大",
  "30 % is about the lowest published, 100 % the natural end": "30%约为已公布的最低值，100%为自然上限",
  "named alike with the other factors of commitment; not assessed until an analyst records findings":
    "与其他承诺因素同等列出；在分析员记录结论之前为无数据",
  "no public figure exists, so analyst findings are the only evidence; higher is more engagement; findings are recorded on 0 to 100":
    "没有公开数值，因此分析员的结论是唯一的数据；数值越高表示合作意愿越强；结论按0至100记录",
  "named alike; two of its indicators are Freedom House's too, as the fact sheet itself counts them twice":
    "同等列出；其中两项指标同时是自由之家的指标，因为概况介绍自身就将其计入两次",
  "median of the income group; counts for low-income countries only": "收入组别的中位数；仅计入低收入国家",
  "median of the income group; counts for all but low-income countries":
    "收入组别的中位数；计入低收入国家以外的各国",
  "no public figure exists, so analyst findings are the only evidence; higher is more to build on; findings are recorded on 0 to 100":
    "没有公开数值，因此分析员的结论是唯一的数据；数值越高表示可以借助的越多；结论按0至100记录",
  "one restriction that is public in one list": "以单一名单公开的一项限制",
  "clear of restrictions is better": "没有限制为佳",
  "on the list or not": "在名单上或不在名单上",
  "the other legal, policy and fiscal restrictions, which no public file gathers":
    "没有公开文件汇集的其他法律、政策和财政限制",
  "an analyst's finding alone; lists of law flag and exclude, and score nobody":
    "只采用分析员的结论；法律名单只标记和排除，不对任何国家评分",
  "a higher rating is fewer restrictions": "评分越高表示限制越少",
  "the Report gives no tier, so political will rests on other evidence":
    "《人口贩运报告》未给出级别，因此政治意愿依据其他数据",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one":
    "政治意愿和第三级限制条件没有可依据的级别；《人口贩运报告》本身可能给出级别",
  "the need axis rests on other evidence": "需求这一轴依据其他数据",
  "as in cpc, neither a high prevalence nor the commitment to address it makes good for the other":
    "与cpc相同，普遍程度高和应对的承诺不能相互弥补",
  "Fact sheet, factor 1": "概况介绍，因素1",
  "the only factor of need that a narrative speaks to": "报告正文涉及的唯一需求因素",
  "an analyst's finding is made for the question and comes first; half of the factor":
    "分析员的结论直接针对这一问题，因此优先；占该因素的一半",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm, as in cpc":
    "全球水平（每1,000人6.4人；国际劳工组织、Walk Free和国际移民组织，2022年）的四分之一和四倍，取对数，与cpc相同",
  "in how many ways children are exploited, not how many children; half of the factor, since the fact sheet names prevalence and forms together":
    "儿童以多少种方式受到剥削，而不是有多少儿童受到剥削；占该因素的一半，因为概况介绍将普遍程度和形式一并列出",
  "more forms is more need; of thirteen that are told apart ten are about as many as one narrative names":
    "形式越多，需求越大；在所区分的十三种形式中，一份报告正文最多提到约十种",
  "Fact sheet, factor 2": "概况介绍，因素2",
  "the statute names it; twice the factors that the fact sheet adds, as in cpc":
    "法律点名列出；为概况介绍所增加因素的两倍，与cpc相同",
  "an analyst's finding is made for the question and comes first": "分析员的结论直接针对这一问题，因此优先",
  "higher is more will; findings are recorded on 0 to 100": "数值越高表示意愿越强；结论按0至100记录",
  "the level and its direction, alike": "水平与变化方向并重",
  "increasing is more will; no increase is no decrease, and stands as the Watch List does for which it is a reason":
    "增加表示意愿更强；未增加并非减少，与观察名单同等计，因为它是列入观察名单的理由之一",
  "the first P; an analyst's finding comes first": "第一个P；分析员的结论优先",
  "the Report's own word counts as much as the three counts together, which tell only whether there was any case":
    "《人口贩运报告》自身的措辞与三个数量之和同等计，后者只说明是否有任何案件",
  "the direction of effort; maintained is in the middle, and mixed between it and decreased":
    "努力的方向；保持不变居中，有增有减介于保持不变与减少之间",
  "any or none, as numbers grow with a country's size": "有或没有，因为数量随国家规模增加",
  "the second P; an analyst's finding comes first": "第二个P；分析员的结论优先",
  "the Report's own word counts twice what the count tells, which is only whether anybody was identified":
    "《人口贩运报告》自身的措辞按数量的两倍计，后者只说明是否识别出任何人",
  "any or none, as numbers grow with a country's size and with crime as much as with effort":
    "有或没有，因为数量随国家规模和犯罪增加，不亚于随努力增加",
  "the third P; an analyst's finding comes first": "第三个P；分析员的结论优先",
  "being bound is commitment; a signature is an intention, nearer to none than to being bound, as in cpc":
    "受约束即为承诺；签署是一种意向，更接近没有约束而不是受约束，与cpc相同",
  "the fact sheet asks for a law on all forms; some of them is half way":
    "概况介绍要求法律涵盖所有形式；涵盖部分形式计一半",
  "an analyst's finding comes first; half, since a narrative can only say that there is cooperation":
    "分析员的结论优先；减半，因为报告正文只能说明存在合作",
  "the government works with civil society against trafficking; how closely is not said, so three quarters. A narrative that does not say it is not assessed":
    "政府与民间社会合作打击贩运；合作有多密切没有说明，因此计四分之三。没有提到这一点的报告正文不予评估",
  "the fact sheet has them considered, not scored; and a text that does not speak of complicity or of a state policy does not say that there is none":
    "概况介绍要求予以考虑，而不是评分；文中没有提到共谋或政府的贩运政策，并不说明不存在",
  "read the words at their place before anything else": "首先请查阅原文的相应位置",
  "a baseline takes no view; the fact sheet gives no weights": "比较基准不持立场；概况介绍没有给出权重",
  "equal by construction": "按设计相等",
  "Equal weights; a geometric mean since 2010, so that no dimension makes good for another in full.":
    "权重相等；自2010年起采用几何平均数，使任何维度都不能完全弥补另一维度。",
  "20 years is the least any country had in the 20th century; 85 the aspirational goal (Technical note 1).":
    "20年是20世纪各国的最低值；85年是期望达到的目标（Technical note 1）。",
  "An arithmetic mean of its two, so that expected and completed schooling make good for each other.":
    "两个子项的算术平均数，使预期受教育年限和已完成的受教育年限可以相互弥补。",
  "Societies can live without formal schooling; 18 years is a master's degree (Technical note 1).":
    "社会可以在没有正规教育的情况下存续；18年相当于硕士学位（Technical note 1）。",
  "15 years is the projected greatest mean for 2025 (Technical note 1).":
    "15年是预计2025年达到的最高平均值（Technical note 1）。",
  "The logarithm shows that each further dollar counts for less.": "对数体现每增加一美元的意义递减。",
  "100 dollars stand for unmeasured subsistence, 75,000 for no further gain (Kahneman and Deaton 2010).":
    "100美元代表未计量的自给生产，75,000美元代表不再有增益（Kahneman and Deaton 2010）。",
  "risk is a product; no dimension makes good for another in full":
    "风险是乘积；任何维度都不能完全弥补另一维度",
  "a country is at risk where either kind of hazard is high": "两类危害中任何一类较高，国家即面临风险",
  "one high hazard is not made good by low ones": "一项高危害不会被低危害抵消",
  "INFORM's own component score": "INFORM自身的分项得分",
  "the intensity of a highly violent conflict where there is one, else 0.7 of the projected risk of one":
    "有高度暴力冲突时取其强度，否则取预计冲突风险的0.7",
  "a population is vulnerable where either of the two is high": "两者中任何一项较高，人口即为脆弱",
  "deprivation counts half, inequality and dependency on aid a quarter each":
    "匮乏占一半，不平等和对援助的依赖各占四分之一",
  "uprooted people weigh as much as all other groups together": "流离失所者的权重与所有其他群体之和相当",
  "one group in distress is not made good by others that are not":
    "一个群体的困境不会被其他没有困境的群体抵消",
  "a country cannot cope where either institutions or infrastructure fail":
    "体制或基础设施中任何一方失灵，国家即无法应对",
  "the two make good for each other": "两者可以相互弥补",
  "the three make good for each other": "三者可以相互弥补",
  "its number of indicators, so that each counts one of the 20": "其指标数目，使每项指标计为20项之一",
  "scorecards of fiscal year 2025 end at a GNI per capita of $7,895; the World Bank's group stands in here, and it reaches further":
    "2025财政年度的记分卡以人均国民总收入7,895美元为上限；此处以世界银行组别替代，其范围更广",
  "of the ten at least one is to be of each category; Ruling Justly is asked about by the hard hurdles":
    "十项中每一类别至少有一项达标；“公正治理”由硬性门槛检查",
  "MCC began this scorecard with fiscal year 2012 and changed its rules for fiscal year 2026; those rules are not in this profile.":
    "千年挑战公司自2012财政年度起采用这一记分卡，并自2026财政年度起更改了规则；新规则不在本权重方案中。",
  weight: "权重",
  direction: "方向",
  normalise: "归一化",
  error: "误差",
};
