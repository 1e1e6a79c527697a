/** What the reasons and bases of profiles that come with the tool are in Russian, by their English, and what a reason is of. */
export const reasons: Readonly<Record<string, string>> = {
  "The statute asks for a high prevalence and a commitment to address it. The geometric mean lets neither make good for the other: no amount of will makes up for no need, nor the other way round.":
    "Закон требует высокой распространённости и приверженности борьбе с ней. Геометрическое среднее не позволяет одному возместить другое: никакая воля не восполнит отсутствия потребности, и наоборот.",
  "The statute asks for both; neither makes good for the other. As percentiles they move the score alike; as raw scores need alone decided.":
    "Закон требует обеих; одна не возмещает другой. Как процентили они меняют оценку одинаково; в исходных оценках решала одна потребность.",
  "22 U.S.C. 7103a(d); CRS IF11337": "22 U.S.C. 7103a(d); CRS IF11337",
  "one of two things that selection must include; neither is put before the other. A geometric mean within: poverty raises a need that exists and does not make one":
    "одно из двух, что должен учитывать отбор; ни одно не ставится выше другого. Внутри — геометрическое среднее: бедность усиливает существующую потребность, но не создаёт её",
  "one of two things that selection must include. Geometric: poverty raises a need that exists and does not make one":
    "одно из двух, что должен учитывать отбор. Геометрическое: бедность усиливает существующую потребность, но не создаёт её",
  "Fact sheet, factor 1; 22 U.S.C. 7103a(d), high prevalence":
    "Информационная справка, фактор 1; 22 U.S.C. 7103a(d), высокая распространённость",
  "the statute names it; half as much again as the two that the fact sheet adds, since both follow income":
    "её называет закон; в полтора раза больше обоих, которые добавляет справка, так как оба следуют за доходом",
  "three fifths, since every candidate has an estimate": "три пятых, так как оценка есть у всех кандидатов",
  "the statute names it; as much as the two factors together that the fact sheet adds":
    "назван в законе; столько же, сколько у двух факторов вместе, которые добавляет справка",
  "no estimate of prevalence describes an earlier year":
    "ни одна оценка распространённости не описывает более ранний год",
  "an analyst's finding is made for the question and comes first; half of the factor, since the estimate is for all ages and for forced marriage too":
    "вывод аналитика отвечает на сам вопрос и идёт первым; половина фактора, так как оценка охватывает все возрасты и принудительный брак тоже",
  "a higher rating is more child trafficking; findings are recorded on 0 to 100":
    "более высокий балл означает больше торговли детьми; выводы — по шкале от 0 до 100",
  "the only public estimate of prevalence itself":
    "единственная опубликованная оценка самой распространённости",
  "the only public estimate of prevalence, though for all ages and forced marriage too":
    "единственная опубликованная оценка распространённости, хотя охватывает все возрасты и принудительный брак",
  "more trafficking is more need": "больше торговли людьми — больше потребность",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), which is in the middle; logarithmic, so that a doubling counts the same anywhere":
    "четверть мирового уровня (6,4 на 1\u00a0000; МОТ, Walk Free и МОМ, 2022) и вчетверо больший, сам он посередине; по логарифмической шкале, чтобы удвоение везде значило одинаково",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm":
    "четверть мирового уровня (6,4 на 1\u00a0000; МОТ, Walk Free и МОМ, 2022) и вчетверо больший, по логарифмической шкале",
  "Walk Free states none. A judgement: half of what its scores of vulnerability leave unexplained (0.58 of the logarithm)":
    "Walk Free её не указывает. Суждение: половина того, что оставляют необъяснённым его оценки уязвимости (0,58 логарифма)",
  "half of the factor, since the question is about children and the estimate is not; all three are near to child trafficking and none is it":
    "половина фактора, так как вопрос — о детях, а оценка — нет; все три близки к торговле детьми, и ни один ею не является",
  "two fifths, as what fewer than 70 % of the candidates have weighs at most 5 %; gaps take the income group's median":
    "две пятых, так как то, что есть менее чем у 70\u00a0% кандидатов, весит не более 5\u00a0%; пробелы заполняет медиана группы по доходу",
  "the best covered of the three": "из трёх охватывает больше всего стран",
  "more children at work is more need": "больше работающих детей — больше потребность",
  "0 to 40 %, about four times the world's share of child labour (9.6 % in 2020, ILO and UNICEF)":
    "от 0 до 40\u00a0%, примерно вчетверо больше мировой доли детского труда (9,6\u00a0% в 2020 году, МОТ и ЮНИСЕФ)",
  "forced labour of children is the nearest of the three to trafficking":
    "принудительный детский труд из трёх ближе всего к торговле людьми",
  "more goods is more need": "больше товаров — больше потребность",
  "more goods is more need; none is no strength":
    "больше товаров — больше потребность; их отсутствие — не преимущество",
  "that there is one says most; three are as much as the list knows of all but a few countries":
    "больше всего говорит то, что есть хотя бы один; более трёх список знает лишь у немногих стран",
  "forced marriage of children is part of the estimate, early marriage a sign of it":
    "принудительный брак детей — часть оценки, ранний брак — его признак",
  "more marriages before 18 is more need": "больше браков до 18 лет — больше потребность",
  "0 to 76 %, four times the world's share (19 %, UNICEF) and the highest share measured":
    "от 0 до 76\u00a0%, вчетверо больше мировой доли (19\u00a0%, ЮНИСЕФ) и наибольшая измеренная доля",
  "Fact sheet, factor 5, emphasis on low and middle income":
    "Информационная справка, фактор 5, особое внимание к низкому и среднему доходу",
  "named alike with the other factors of need": "назван наравне с другими факторами потребности",
  "the World Bank's group is the fact sheet's own yardstick":
    "группа Всемирного банка — мерило самой справки",
  "lower income is more need": "ниже доход — больше потребность",
  "equal steps; high income keeps a floor, since the law has no limit of income and a product with 0 would be one":
    "равные шаги; высокий доход сохраняет минимум, так как закон не устанавливает предела дохода, а умножение на 0 было бы таким пределом",
  "beside the group, so that a country that crosses a limit does not fall from a cliff":
    "рядом с группой, чтобы страна, перешедшая границу, не падала скачком",
  "UNDP's goalposts for income, 100 to 75,000 dollars at purchasing power, on a logarithm":
    "контрольные точки ПРООН для дохода, от 100 до 75\u00a0000 долларов по паритету покупательной способности, по логарифмической шкале",
  "Fact sheet, factor 9": "Информационная справка, фактор 9",
  "speaks of children": "говорит о детях",
  "children who leave school early are more at risk": "дети, рано оставляющие школу, больше подвержены риску",
  "5 years is less than primary school; 18 is UNDP's goalpost for expected schooling":
    "5 лет — меньше начальной школы; 18 — контрольная точка ПРООН для ожидаемой продолжительности обучения",
  "the literacy of women says more of their children's chances; that of all where it is not given":
    "грамотность женщин больше говорит о возможностях их детей; где она не указана — грамотность всех",
  "less literacy is more need; 30 % is about the lowest published, 100 % the natural end":
    "ниже грамотность — больше потребность; 30\u00a0% — примерно самое низкое из опубликованного, 100\u00a0% — естественный предел",
  "the fact sheet names it, so it stays; it does not go with child labour (correlation 0.00), so it weighs little":
    "назван в справке, поэтому остаётся; с детским трудом не связан (корреляция 0,00), поэтому весит мало",
  "a state in deficit can pay for less by itself": "государство с дефицитом может само оплатить меньше",
  "-10 % to +5 % of GDP holds nearly all published balances":
    "в пределы от −10\u00a0% до +5\u00a0% ВВП укладываются почти все опубликованные значения",
  "the fact sheet names it, so it stays; where most live off the land nobody is unemployed (correlation with child labour -0.26), so it weighs little":
    "назван в справке, поэтому остаётся; где большинство живёт землёй, безработных нет (корреляция с детским трудом −0,26), поэтому весит мало",
  "more unemployment is more need": "выше безработица — больше потребность",
  "0 to 30 % of the labour force holds nearly all published rates":
    "в пределы от 0 до 30\u00a0% рабочей силы укладываются почти все опубликованные значения",
  "one of two things that selection must include; neither is put before the other":
    "одно из двух, что должен учитывать отбор; ни одно не ставится выше другого",
  "Fact sheet, factor 2; 22 U.S.C. 7103a(d), commitment":
    "Информационная справка, фактор 2; 22 U.S.C. 7103a(d), приверженность",
  "the statute names it; twice the factors that the fact sheet adds":
    "назван в законе; вдвое больше, чем у факторов, которые добавляет справка",
  "the statute names it; twice the factors that the fact sheet adds. Gaps are left out: the tier grades all 3Ps":
    "назван в законе; вдвое больше, чем у факторов, которые добавляет справка. Пробелы опускаются: категория оценивает все три П",
  "the Report's own grade of effort on all 3Ps; twice each of the signals that refine it":
    "оценка усилий по всем трём П, которую даёт сам доклад; вдвое больше, чем у каждого из уточняющих её признаков",
  "the tiers are ordered by effort, Tier 1 the most":
    "категории упорядочены по усилиям, у категории 1 они наибольшие",
  "equal steps, since the Report gives an order and no distances; a special case has no grade":
    "равные шаги, так как доклад даёт порядок, но не расстояния; у особого случая оценки нет",
  "will shows in movement as well as in level": "воля видна в движении так же, как и в уровне",
  "a rise is effort added": "повышение — добавленные усилия",
  "two tiers in three years is as far as countries move, short of a fall to Tier 3":
    "дальше двух категорий за три года страны не сдвигаются, если не считать падения до категории 3",
  "the first P. Whether there was any case, as numbers grow with a country's size and with crime as much as with effort":
    "первое П. Было ли хоть одно дело, так как числа растут с размером страны и с преступностью не меньше, чем с усилиями",
  "any investigation into the worst forms of child labour, trafficking among them; none is no effort":
    "любое расследование наихудших форм детского труда, в том числе торговли людьми; ни одного — усилий нет",
  "any prosecution for the worst forms of child labour; none is no effort":
    "любое уголовное преследование за наихудшие формы детского труда; ни одного — усилий нет",
  "any conviction for the worst forms of child labour; none is no effort":
    "любой обвинительный приговор за наихудшие формы детского труда; ни одного — усилий нет",
  "the second P": "второе П",
  "whether a social programme addresses the worst forms of child labour; yes or no":
    "есть ли социальная программа против наихудших форм детского труда; да или нет",
  "whether police and courts hand child victims on to social services; yes or no":
    "передают ли полиция и суды пострадавших детей социальным службам; да или нет",
  "the third P": "третье П",
  "whether a policy addresses the worst forms of child labour; yes or no":
    "есть ли политика против наихудших форм детского труда; да или нет",
  "whether a body coordinates the work; yes or no": "есть ли орган, координирующий эту работу; да или нет",
  "the Labor Department's grade of effort against the worst forms of child labour, trafficking among them":
    "оценка усилий против наихудших форм детского труда, в том числе торговли людьми, которую даёт Министерство труда США",
  "more advancement is more will": "больше прогресса — больше воли",
  "equal steps, since the publisher gives an order and no distances":
    "равные шаги, так как издатель даёт порядок, но не расстояния",
  "what prose and diplomacy show beyond the grades":
    "то, что тексты и дипломатия показывают сверх этих оценок",
  "a higher rating is more will": "более высокий балл означает больше воли",
  "findings are recorded on 0 to 100": "выводы — по шкале от 0 до 100",
  "Fact sheet, factor 3": "Информационная справка, фактор 3",
  "named alike with the other factors of commitment": "назван наравне с другими факторами приверженности",
  "participation is named first and is known for every state":
    "участие названо первым и известно по каждому государству",
  "being bound is commitment": "принятое обязательство — это приверженность",
  "a signature is an intention, nearer to none than to being bound; parties do not withdraw, so old status still counts":
    "подпись — намерение, она ближе к отсутствию обязательства, чем к обязательству; участники не выходят, поэтому давний статус всё ещё засчитывается",
  "one country list's yes or no on whether the law prohibits child trafficking":
    "«да» или «нет» одного списка стран на вопрос, запрещает ли закон торговлю детьми",
  "a law that prohibits is commitment": "закон, который запрещает, — это приверженность",
  "yes or no": "да или нет",
  "Fact sheet, factor 4": "Информационная справка, фактор 4",
  "no measure of it is public. What stands in is openness to civil society, not work against trafficking, and so it weighs half; an analyst's finding comes first":
    "опубликованного измерения нет. Его замещает открытость для гражданского общества, а не работа против торговли людьми, поэтому вес вдвое меньше; вывод аналитика идёт первым",
  "higher is more engagement; findings are recorded on 0 to 100":
    "чем выше, тем больше готовность; выводы — по шкале от 0 до 100",
  "two signs of one thing and of equal weight; either will do, since who stays out of the Partnership is still known to V-Dem":
    "два признака одного и того же с равным весом; достаточно любого, так как V-Dem знает и тех, кто не вошёл в партнёрство",
  "members of the Open Government Partnership bind themselves to plans made with civil society; yes or no":
    "участники партнёрства «Открытое правительство» берут на себя обязательства по планам, составленным с гражданским обществом; да или нет",
  "V-Dem's index of how far civil society takes part; the publisher's own ends":
    "индекс V-Dem: насколько участвует гражданское общество; пределы самого издателя",
  "Fact sheet, factor 6": "Информационная справка, фактор 6",
  "named alike with the other factors of commitment; MCC's own scorecard where one is loaded, else those of its cells that nothing else here weighs":
    "назван наравне с другими факторами приверженности; собственная оценочная карта MCC, если она загружена, иначе — те её ячейки, которые здесь больше нигде не взвешены",
  "with freedom and corruption one factor, a third each: they correlate by 0.66 to 0.96":
    "вместе со свободой и коррупцией — один фактор, по трети: корреляции от 0,66 до 0,96",
  "at least half of the scorecard, so that stand-ins for six of its twenty indicators do not pass for one":
    "не менее половины оценочной карты, чтобы замещение шести из её двадцати показателей не сошло за карту",
  "a fixed limit in lieu of the median: above 25; Freedom House's own CL score":
    "заданный предел вместо медианы: выше 25; собственная оценка CL организации Freedom House",
  "a fixed limit in lieu of the median: above 17; Freedom House's own PR score":
    "заданный предел вместо медианы: выше 17; собственная оценка PR организации Freedom House",
  "median of the income group; World Bank WGI": "медиана группы по доходу; WGI Всемирного банка",
  "median of the income group; no public file at hand":
    "медиана группы по доходу; открытого файла в наличии нет",
  "median of the income group; counts for the low income group only":
    "медиана группы по доходу; только для группы с низким доходом",
  "up to fiscal year 2023": "по 2023 финансовый год включительно",
  "median of the income group; counts for all but the low income group":
    "медиана группы по доходу; для всех, кроме группы с низким доходом",
  "from fiscal year 2024 on": "с 2024 финансового года",
  "median of the income group; took the place of enrolment, for the middle group":
    "медиана группы по доходу; вместо охвата образованием, для средней группы",
  "from fiscal year 2025 on": "с 2025 финансового года",
  "median of the income group; counts for the third group, which has scorecards from fiscal year 2025 on":
    "медиана группы по доходу; для третьей группы, у которой оценочные карты есть с 2025 финансового года",
  "above 90 % or the median, whichever is lower": "выше 90\u00a0% или медианы, смотря что ниже",
  "median of the income group; spending on all levels took the place of primary education":
    "медиана группы по доходу; вместо расходов на начальное образование — расходы на все уровни",
  "a fixed limit in lieu of the median: under 15 %": "заданный предел вместо медианы: ниже 15\u00a0%",
  "four of the scorecard's twenty are the World Bank's own figures; Freedom House's two are weighed under freedom, and a cell counts once":
    "четыре из двадцати показателей оценочной карты — значения самого Всемирного банка; два показателя Freedom House взвешены в отдельном факторе, а ячейка засчитывается один раз",
  "an indicator of MCC's scorecard; higher is better governed; the publisher's own ends":
    "показатель оценочной карты MCC; чем выше, тем лучше управление; пределы самого издателя",
  "Fact sheet, factor 7": "Информационная справка, фактор 7",
  "a third of one factor, as the MCC scorecard is": "треть одного фактора, как и оценочная карта MCC",
  "the fact sheet names rights and liberties alike": "справка называет права и свободы наравне",
  "more political rights are better": "больше политических прав — лучше",
  "the publisher's own ends; scores below 0 are clipped":
    "пределы самого издателя; оценки ниже 0 приравниваются к нижнему пределу",
  "more civil liberties are better": "больше гражданских свобод — лучше",
  "the publisher's own ends": "пределы самого издателя",
  "the status follows from the two scores; it is shown and not counted twice":
    "статус следует из двух оценок; он показан и второй раз не засчитывается",
  "Fact sheet, factor 8": "Информационная справка, фактор 8",
  "the factor's only indicator": "единственный показатель фактора",
  "100 is very clean": "100 — коррупции почти нет",
  "Fact sheet, factor 10": "Информационная справка, фактор 10",
  "no public figure says which programme is related, so only analyst findings count; half, until there are any":
    "ни одно опубликованное значение не говорит, какая программа смежная, поэтому учитываются только выводы аналитиков; половина, пока их нет",
  "higher is more to build on; findings are recorded on 0 to 100":
    "чем выше, тем больше того, на что можно опереться; выводы — по шкале от 0 до 100",
  "Fact sheet, factor 11": "Информационная справка, фактор 11",
  "what a law bars is asked by gates; to be on no list is no merit. Half, until there are findings":
    "о запретах закона спрашивают ограничительные условия; не быть в списках — не заслуга. Половина, пока нет выводов",
  "named alike with the other factors of commitment; an analyst's finding comes first":
    "назван наравне с другими факторами приверженности; вывод аналитика идёт первым",
  "the legal, policy and fiscal restrictions that no public list holds; a higher rating is fewer restrictions; findings are recorded on 0 to 100":
    "правовые, политические и финансовые ограничения, которых нет ни в одном открытом списке; более высокий балл означает меньше ограничений; выводы — по шкале от 0 до 100",
  "one restriction is enough, so the least counts. A list that is published only in part clears nobody, so the factor is assessed only where the law on trafficking itself speaks; who is on another list is flagged or excluded by its gate":
    "достаточно одного ограничения, поэтому учитывается наименьшее значение. Список, опубликованный лишь частично, ни о ком не говорит, что ограничений нет, поэтому фактор оценивается лишь там, где говорит сам закон о торговле людьми; кто внесён в другой список, получает отметку или исключается соответствующим ограничительным условием",
  "as much as the three others together, half of the whole, so that without it the factor is not assessed":
    "столько же, сколько три других вместе, — половина целого, чтобы без него фактор не оценивался",
  "assistance that is withheld is the restriction itself": "приостановленная помощь — это и есть ограничение",
  "withheld by determination of the President for the fiscal year, or not":
    "приостановлена решением Президента на финансовый год или нет",
  "a government that is so designated may be given no assistance; designated, or not":
    "правительству, внесённому в этот список, помощь не предоставляется; внесено или нет",
  "no assistance to a government that came by a coup; a determination is known, or the list says nothing, as it is public only in part":
    "помощь не предоставляется правительству, пришедшему к власти путём переворота; решение известно, либо список ничего не говорит, так как опубликован лишь частично",
  "most assistance is withheld from a country so determined, unless the President waives it; determined for the fiscal year, or not":
    "большая часть помощи такой стране не предоставляется, если Президент не сделает изъятия; решение на финансовый год вынесено или нет",
  "Fact sheet, history, recommendations, action plan and strategy taken into account":
    "Информационная справка: история, рекомендации, план действий и стратегия, принимаемые во внимание",
  "the fact sheet has them considered, not scored":
    "справка требует принимать их во внимание, а не оценивать",
  "the President's determination for the fiscal year; the tier of the Report before it excludes already":
    "решение Президента на финансовый год; категория предшествующего ему доклада уже исключает",
  "the government is on Tier 3, and the President has found that assistance may be given all the same":
    "правительство отнесено к категории 3, и Президент установил, что помощь всё же может быть предоставлена",
  "a fall of 8 points or more within four years is what a coup looks like in Freedom House's figures: check section 7008, whose list is not public in one file":
    "снижение на 8 баллов и более за четыре года — так выглядит переворот в данных Freedom House: проверить раздел 7008, список по которому не опубликован в одном файле",
  "assistance may be barred until an elected government is certified":
    "помощь может быть запрещена, пока не подтверждено избранное правительство",
  "only a certification to Congress lifts the restriction":
    "ограничение снимает только подтверждение Конгрессу",
  "most assistance is withheld, unless the President waives it":
    "большая часть помощи не предоставляется, если Президент не сделает изъятия",
  "the President has waived what the determination withholds":
    "Президент сделал изъятие из того, что запрещает решение",
  "the Act limits security assistance, which a partnership is not":
    "закон ограничивает помощь в области безопасности, а партнёрство ею не является",
  "not a new candidate; kept in the ranking for comparison":
    "не новый кандидат; остаётся в рейтинге для сравнения",
  "not a new candidate": "не новый кандидат",
  "a question to the desk": "вопрос к отделу, ведающему этой страной",
  "the partnership has ended, so that the country can be a candidate again; what came of it is worth a look":
    "партнёрство завершилось, поэтому страна может вновь стать кандидатом; стоит посмотреть на его результаты",
  "two consecutive years on the Watch List lead to Tier 3 unless waived":
    "два года подряд в контрольном списке ведут в категорию 3, если не сделано изъятия",
  "no tier limit for partners was found in the enacted law; partners have stood on Tier 1 when chosen":
    "предела категории для партнёров в действующем законе не найдено; среди партнёров были страны категории 1 на момент выбора",
  "the Report gives no tier, so a finding of political will is what would place the country":
    "доклад не присваивает категории, поэтому определить место страны мог бы вывод о политической воле",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one, or a finding may stand for it":
    "у политической воли и ограничительного условия о категории 3 нет категории, на которую опереться; её может дать сам доклад TIP, либо её может заместить вывод аналитика",
  "the fact sheet stresses low and middle income; no income limit was found in the enacted law":
    "справка уделяет особое внимание низкому и среднему доходу; предела дохода в действующем законе не найдено",
  "an analyst's finding stands for it, or the evidence is of a year before 2021, for which there is no estimate":
    "её замещает вывод аналитика, либо данные — за более ранний год, чем 2021, за который оценки нет",
  "the only estimate of prevalence itself, though for all ages; twice each of the two narrower signals":
    "единственная оценка самой распространённости, хотя и для всех возрастов; вдвое больше, чем у каждого из двух более узких признаков",
  "0.5 to 100 per 1,000 spans the index of 2023 (0.5 to 105); logarithmic, so that a doubling counts the same anywhere":
    "от 0,5 до 100 на 1\u00a0000 — почти весь размах индекса 2023 года (от 0,5 до 105); по логарифмической шкале, чтобы удвоение везде значило одинаково",
  "child labour is the soil of child trafficking, not the thing itself":
    "детский труд — почва для торговли детьми, но не она сама",
  "0 to half of all children aged 5 to 14, the order of the highest shares published":
    "от 0 до половины всех детей в возрасте от 5 до 14 лет — порядок наибольших опубликованных долей",
  "the forms of child trafficking in the latest TIP Report live in prose, which only an analyst can rate":
    "формы торговли детьми в последнем докладе TIP описаны в тексте, оценить который может только аналитик",
  "a higher rating is more child trafficking": "более высокий балл означает больше торговли детьми",
  "equal steps through low and middle income, which the fact sheet stresses; high income a double step below":
    "равные шаги по низкому и среднему доходу, которым справка уделяет особое внимание; высокий доход — на двойной шаг ниже",
  "the fact sheet names the four alike": "справка называет все четыре наравне",
  "5 years is about the lowest published; 18 is UNDP's goalpost for expected schooling":
    "5 лет — примерно самое низкое из опубликованного; 18 — контрольная точка ПРООН для ожидаемой продолжительности обучения",
  "less literacy is more need": "ниже грамотность — больше потребность",
  "30 % is about the lowest published, 100 % the natural end":
    "30\u00a0% — примерно самое низкое из опубликованного, 100\u00a0% — естественный предел",
  "named alike with the other factors of commitment; not assessed until an analyst records findings":
    "назван наравне с другими факторами приверженности; данных нет, пока аналитик не внесёт выводы",
  "no public figure exists, so analyst findings are the only evidence; higher is more engagement; findings are recorded on 0 to 100":
    "опубликованных значений нет, поэтому выводы аналитиков — единственные данные; чем выше, тем больше готовность; выводы — по шкале от 0 до 100",
  "named alike; two of its indicators are Freedom House's too, as the fact sheet itself counts them twice":
    "назван наравне; два его показателя — те же, что у Freedom House, так как сама справка учитывает их дважды",
  "median of the income group; counts for low-income countries only":
    "медиана группы по доходу; только для стран с низким доходом",
  "median of the income group; counts for all but low-income countries":
    "медиана группы по доходу; для всех, кроме стран с низким доходом",
  "no public figure exists, so analyst findings are the only evidence; higher is more to build on; findings are recorded on 0 to 100":
    "опубликованных значений нет, поэтому выводы аналитиков — единственные данные; чем выше, тем больше того, на что можно опереться; выводы — по шкале от 0 до 100",
  "one restriction that is public in one list": "одно ограничение, открытое одним списком",
  "clear of restrictions is better": "без ограничений — лучше",
  "on the list or not": "в списке или нет",
  "the other legal, policy and fiscal restrictions, which no public file gathers":
    "прочие правовые, политические и финансовые ограничения, которые не собраны ни в одном открытом файле",
  "an analyst's finding alone; lists of law flag and exclude, and score nobody":
    "только вывод аналитика; списки по закону дают отметку и исключают, но никого не оценивают",
  "a higher rating is fewer restrictions": "более высокий балл означает меньше ограничений",
  "the Report gives no tier, so political will rests on other evidence":
    "доклад не присваивает категории, поэтому политическая воля опирается на другие данные",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one":
    "у политической воли и ограничительного условия о категории 3 нет категории, на которую опереться; её может дать сам доклад TIP",
  "the need axis rests on other evidence": "ось потребности опирается на другие данные",
  "as in cpc, neither a high prevalence nor the commitment to address it makes good for the other":
    "как в cpc, высокая распространённость и приверженность борьбе с ней не возмещают друг друга",
  "Fact sheet, factor 1": "Информационная справка, фактор 1",
  "the only factor of need that a narrative speaks to":
    "единственный фактор потребности, о котором говорит текст",
  "an analyst's finding is made for the question and comes first; half of the factor":
    "вывод аналитика отвечает на сам вопрос и идёт первым; половина фактора",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm, as in cpc":
    "четверть мирового уровня (6,4 на 1\u00a0000; МОТ, Walk Free и МОМ, 2022) и вчетверо больший, по логарифмической шкале, как в cpc",
  "in how many ways children are exploited, not how many children; half of the factor, since the fact sheet names prevalence and forms together":
    "сколькими способами эксплуатируют детей, а не скольких; половина фактора, так как справка называет распространённость и формы вместе",
  "more forms is more need; of thirteen that are told apart ten are about as many as one narrative names":
    "больше форм — больше потребность; из тринадцати различаемых форм один текст называет примерно до десяти",
  "Fact sheet, factor 2": "Информационная справка, фактор 2",
  "the statute names it; twice the factors that the fact sheet adds, as in cpc":
    "назван в законе; вдвое больше, чем у факторов, которые добавляет справка, как в cpc",
  "an analyst's finding is made for the question and comes first":
    "вывод аналитика отвечает на сам вопрос и идёт первым",
  "higher is more will; findings are recorded on 0 to 100":
    "чем выше, тем больше воли; выводы — по шкале от 0 до 100",
  "the level and its direction, alike": "уровень и его направление наравне",
  "increasing is more will; no increase is no decrease, and stands as the Watch List does for which it is a reason":
    "рост — больше воли; отсутствие роста — не снижение и приравнено к контрольному списку, для внесения в который оно служит основанием",
  "the first P; an analyst's finding comes first": "первое П; вывод аналитика идёт первым",
  "the Report's own word counts as much as the three counts together, which tell only whether there was any case":
    "слово самого доклада значит столько же, сколько три числа вместе: они говорят лишь, было ли хоть одно дело",
  "the direction of effort; maintained is in the middle, and mixed between it and decreased":
    "направление усилий; прежний уровень — посередине, неоднородные — между ним и снижением",
  "any or none, as numbers grow with a country's size":
    "есть хоть один или нет, так как числа растут с размером страны",
  "the second P; an analyst's finding comes first": "второе П; вывод аналитика идёт первым",
  "the Report's own word counts twice what the count tells, which is only whether anybody was identified":
    "слово самого доклада значит вдвое больше числа, которое говорит лишь, был ли кто-нибудь выявлен",
  "any or none, as numbers grow with a country's size and with crime as much as with effort":
    "есть хоть один или нет, так как числа растут с размером страны и с преступностью не меньше, чем с усилиями",
  "the third P; an analyst's finding comes first": "третье П; вывод аналитика идёт первым",
  "being bound is commitment; a signature is an intention, nearer to none than to being bound, as in cpc":
    "принятое обязательство — это приверженность; подпись — намерение, она ближе к отсутствию обязательства, чем к обязательству, как в cpc",
  "the fact sheet asks for a law on all forms; some of them is half way":
    "справка требует закона обо всех формах; часть из них — половина пути",
  "an analyst's finding comes first; half, since a narrative can only say that there is cooperation":
    "вывод аналитика идёт первым; половина, так как текст может сказать лишь, что сотрудничество есть",
  "the government works with civil society against trafficking; how closely is not said, so three quarters. A narrative that does not say it is not assessed":
    "правительство работает с гражданским обществом против торговли людьми; насколько тесно, не сказано, поэтому три четверти. Текст, который об этом не говорит, не оценивается",
  "the fact sheet has them considered, not scored; and a text that does not speak of complicity or of a state policy does not say that there is none":
    "справка требует принимать их во внимание, а не оценивать; и если текст не говорит о соучастии или государственной политике торговли людьми, это не значит, что их нет",
  "read the words at their place before anything else": "прежде всего прочесть слова на их месте",
  "a baseline takes no view; the fact sheet gives no weights":
    "у основы для сравнения нет своей позиции; справка не задаёт весов",
  "equal by construction": "равный по построению",
  "Equal weights; a geometric mean since 2010, so that no dimension makes good for another in full.":
    "Равные веса; с 2010 года — геометрическое среднее, чтобы ни одно измерение не возмещало другого полностью.",
  "20 years is the least any country had in the 20th century; 85 the aspirational goal (Technical note 1).":
    "20 лет — наименьшее значение среди стран в XX веке; 85 — желаемая цель (Technical note 1).",
  "An arithmetic mean of its two, so that expected and completed schooling make good for each other.":
    "Арифметическое среднее двух составляющих, чтобы ожидаемое и полученное обучение возмещали друг друга.",
  "Societies can live without formal schooling; 18 years is a master's degree (Technical note 1).":
    "Общество может жить без формального образования; 18 лет соответствуют степени магистра (Technical note 1).",
  "15 years is the projected greatest mean for 2025 (Technical note 1).":
    "15 лет — наибольшее среднее, прогнозируемое на 2025 год (Technical note 1).",
  "The logarithm shows that each further dollar counts for less.":
    "Логарифм показывает, что каждый следующий доллар значит меньше.",
  "100 dollars stand for unmeasured subsistence, 75,000 for no further gain (Kahneman and Deaton 2010).":
    "100 долларов — неизмеряемое натуральное хозяйство, 75\u00a0000 — уровень, выше которого выигрыша нет (Kahneman and Deaton 2010).",
  "risk is a product; no dimension makes good for another in full":
    "риск — это произведение; ни одно измерение не возмещает другого полностью",
  "a country is at risk where either kind of hazard is high":
    "страна подвержена риску там, где велика опасность любого из двух видов",
  "one high hazard is not made good by low ones": "одна большая опасность не возмещается малыми",
  "INFORM's own component score": "собственная оценка составляющей, данная INFORM",
  "the intensity of a highly violent conflict where there is one, else 0.7 of the projected risk of one":
    "интенсивность крайне ожесточённого конфликта там, где он есть, иначе 0,7 прогнозируемого риска такого конфликта",
  "a population is vulnerable where either of the two is high":
    "население уязвимо там, где велико любое из двух",
  "deprivation counts half, inequality and dependency on aid a quarter each":
    "лишения весят половину, неравенство и зависимость от помощи — по четверти",
  "uprooted people weigh as much as all other groups together":
    "вынужденно перемещённые лица весят столько же, сколько все остальные группы вместе",
  "one group in distress is not made good by others that are not":
    "бедственное положение одной группы не возмещается благополучием других",
  "a country cannot cope where either institutions or infrastructure fail":
    "страна не справляется там, где подводят институты или инфраструктура",
  "the two make good for each other": "оба возмещают друг друга",
  "the three make good for each other": "все три возмещают друг друга",
  "its number of indicators, so that each counts one of the 20":
    "по числу показателей, чтобы каждый считался одним из 20",
  "scorecards of fiscal year 2025 end at a GNI per capita of $7,895; the World Bank's group stands in here, and it reaches further":
    "оценочные карты 2025 финансового года заканчиваются на ВНД на душу населения 7\u00a0895 долларов; здесь его замещает группа Всемирного банка, а она простирается дальше",
  "of the ten at least one is to be of each category; Ruling Justly is asked about by the hard hurdles":
    "из десяти хотя бы один должен быть из каждой категории; «Справедливое правление» проверяют обязательные пороги",
  "MCC began this scorecard with fiscal year 2012 and changed its rules for fiscal year 2026; those rules are not in this profile.":
    "MCC ввела эту оценочную карту с 2012 финансового года и изменила её правила с 2026 финансового года; новых правил в этом профиле нет.",
  weight: "вес",
  direction: "направление",
  normalise: "нормализация",
  error: "погрешность",
};
