/** What indicators, lists and laws that come with the tool are called in Russian, by their English; what is not here is told in English. */
export const shipped: Readonly<Record<string, string>> = {
  "TIP Report tier": "Категория в докладе TIP",
  "Tier in the narrative": "Категория в тексте доклада",
  "Movement of the tier in the narrative": "Изменение категории в тексте доклада",
  "Waiver in the narrative": "Изъятие в тексте доклада",
  "Overall effort in the narrative": "Усилия в целом в тексте доклада",
  "Effort on prosecution in the narrative": "Усилия по уголовному преследованию в тексте доклада",
  "Effort on protection in the narrative": "Усилия по защите в тексте доклада",
  "Effort on prevention in the narrative": "Усилия по предупреждению в тексте доклада",
  "Investigations in the narrative": "Расследования в тексте доклада",
  "Prosecutions in the narrative": "Уголовные преследования в тексте доклада",
  "Convictions in the narrative": "Обвинительные приговоры в тексте доклада",
  "Victims identified in the narrative": "Выявленные жертвы в тексте доклада",
  "Child victims identified in the narrative": "Выявленные дети-жертвы в тексте доклада",
  "Recommendations in the narrative": "Рекомендации в тексте доклада",
  "Law in the narrative": "Закон в тексте доклада",
  "National action plan in the narrative": "Национальный план действий в тексте доклада",
  "Forms of child trafficking in the narrative": "Формы торговли детьми в тексте доклада",
  "Forms of child trafficking in the narrative: sex trafficking":
    "Формы торговли детьми в тексте доклада: торговля людьми для сексуальной эксплуатации",
  "Forms of child trafficking in the narrative: sex tourism":
    "Формы торговли детьми в тексте доклада: сексуальный туризм",
  "Forms of child trafficking in the narrative: domestic servitude":
    "Формы торговли детьми в тексте доклада: домашнее рабство",
  "Forms of child trafficking in the narrative: forced begging":
    "Формы торговли детьми в тексте доклада: принудительное попрошайничество",
  "Forms of child trafficking in the narrative: agriculture or herding":
    "Формы торговли детьми в тексте доклада: сельское хозяйство или выпас скота",
  "Forms of child trafficking in the narrative: fishing":
    "Формы торговли детьми в тексте доклада: рыболовство",
  "Forms of child trafficking in the narrative: mining or quarrying":
    "Формы торговли детьми в тексте доклада: шахты или карьеры",
  "Forms of child trafficking in the narrative: street vending or small trade":
    "Формы торговли детьми в тексте доклада: уличная или мелкая торговля",
  "Forms of child trafficking in the narrative: factories or construction":
    "Формы торговли детьми в тексте доклада: фабрики или стройки",
  "Forms of child trafficking in the narrative: child soldiers":
    "Формы торговли детьми в тексте доклада: дети-солдаты",
  "Forms of child trafficking in the narrative: forced marriage":
    "Формы торговли детьми в тексте доклада: принудительный брак",
  "Forms of child trafficking in the narrative: forced crime":
    "Формы торговли детьми в тексте доклада: принуждение к преступлениям",
  "Forms of child trafficking in the narrative: other forced labour":
    "Формы торговли детьми в тексте доклада: прочий принудительный труд",
  "Cooperation with civil society in the narrative":
    "Сотрудничество с гражданским обществом в тексте доклада",
  "Complicity of officials in the narrative": "Соучастие должностных лиц в тексте доклада",
  "State policy of trafficking in the narrative": "Государственная политика торговли людьми в тексте доклада",
  "Recommendations of the TIP Report, in its words": "Рекомендации доклада TIP, его словами",
  "Change of TIP tier over three years": "Изменение категории TIP за три года",
  "Prevalence of modern slavery": "Распространённость современного рабства",
  "Advancement in eliminating the worst forms of child labour":
    "Прогресс в искоренении наихудших форм детского труда",
  "Goods produced by forced child labour": "Товары, произведённые принудительным детским трудом",
  "Children who work": "Работающие дети",
  "Law meets the international standard: the prohibition of child trafficking":
    "Закон отвечает международной норме: запрет торговли детьми",
  "Criminal investigations into the worst forms of child labour":
    "Уголовные расследования наихудших форм детского труда",
  "Prosecutions initiated for the worst forms of child labour":
    "Возбуждённые уголовные преследования за наихудшие формы детского труда",
  "Convictions for the worst forms of child labour":
    "Обвинительные приговоры за наихудшие формы детского труда",
  "Reciprocal referral mechanism between criminal authorities and social services":
    "Механизм взаимного направления между органами уголовного преследования и социальными службами",
  "Government has a coordinating mechanism against child labour":
    "Государственный координационный механизм против детского труда",
  "Government has a policy against child labour": "Государственная политика против детского труда",
  "Government has a social programme against child labour":
    "Государственная социальная программа против детского труда",
  "Palermo Protocol": "Палермский протокол",
  "World Bank income group": "Группа Всемирного банка по уровню дохода",
  "MCC or World Bank income group": "Группа MCC или Всемирного банка по уровню дохода",
  "What the income group was found by: MCC's bands, or the World Bank's group in their stead":
    "Основа группы по доходу: диапазоны MCC или вместо них группа Всемирного банка",
  "Civil Liberties": "Гражданские свободы",
  "Political Rights": "Политические права",
  "Control of Corruption": "Сдерживание коррупции",
  "Government Effectiveness": "Эффективность государственного управления",
  "Rule of Law": "Верховенство права",
  "Freedom of Information": "Свобода информации",
  "Child Health": "Здоровье детей",
  "Girls' Primary Education Completion": "Завершение девочками начальной школы",
  "Girls' Secondary Education Enrolment": "Охват девочек средним образованием",
  "Girls' Lower Secondary Education Completion": "Завершение девочками неполной средней школы",
  "Girls' Upper Secondary Education Completion": "Завершение девочками полной средней школы",
  "Health Expenditures": "Расходы на здравоохранение",
  "Immunization Rates": "Охват прививками",
  "Natural Resource Protection": "Охрана природных ресурсов",
  "Primary Education Expenditures": "Расходы на начальное образование",
  "Education Expenditures": "Расходы на образование",
  "Access to Credit": "Доступ к кредиту",
  "Business Start-Up": "Открытие предприятий",
  "Fiscal Policy": "Бюджетная политика",
  "Gender in the Economy": "Гендерное равенство в экономике",
  Inflation: "Инфляция",
  "Land Rights and Access": "Права на землю и доступ к ней",
  "Regulatory Quality": "Качество регулирования",
  "Trade Policy": "Торговая политика",
  "Political rights": "Политические права",
  "Civil liberties": "Гражданские свободы",
  "Freedom in the World status": "Статус в Freedom in the World",
  "Greatest recent fall of political rights": "Наибольшее недавнее снижение политических прав",
  "CPI score": "Балл индекса восприятия коррупции",
  Literacy: "Уровень грамотности",
  "Literacy of women": "Уровень грамотности женщин",
  "Unemployment rate": "Уровень безработицы",
  "Budget surplus or deficit": "Профицит или дефицит бюджета",
  "School life expectancy": "Ожидаемая продолжительность обучения",
  "Women married by age 18": "Женщины, вступившие в брак до 18 лет",
  "GDP per capita, purchasing power parity": "ВВП на душу населения по паритету покупательной способности",
  "Prevalence of child trafficking": "Распространённость торговли детьми",
  "Political will on prosecution, protection and prevention together":
    "Политическая воля: преследование, защита и предупреждение вместе",
  "Political will: prosecution": "Политическая воля: уголовное преследование",
  "Political will: protection of victims": "Политическая воля: защита жертв",
  "Political will: prevention": "Политическая воля: предупреждение",
  "Commitment to work with the US, civil society and international organisations, and to monitoring and evaluation":
    "Готовность сотрудничать с США, гражданским обществом и международными организациями, а также в мониторинге и оценке",
  "Related US programmes in the country to build on": "Смежные программы США в стране",
  "Freedom from legal, policy and fiscal restrictions on foreign assistance":
    "Отсутствие правовых, политических и финансовых ограничений на помощь",
  "National action plan against trafficking": "Национальный план действий против торговли людьми",
  "National child-protection strategy": "Национальная стратегия защиты детей",
  "Narrative and recommendations of the TIP Report": "Текст и рекомендации доклада TIP",
  "Section 7008 of the appropriations act (coup against an elected government)":
    "Раздел 7008 закона об ассигнованиях (переворот против избранного правительства)",
  "Civil society participation index": "Индекс участия гражданского общества",
  "Takes part in the Open Government Partnership": "Участие в партнёрстве «Открытое правительство»",
  "Child Soldiers Prevention Act list": "Список по Закону о предотвращении использования детей-солдат",
  "Child Protection Compact Partnerships": "Партнёрства CPC",
  "Countries that failed demonstrably in counternarcotics":
    "Страны, явно не выполнившие обязательств по борьбе с наркотиками",
  "Countries that failed demonstrably in counternarcotics and whose assistance goes on":
    "Страны, явно не выполнившие обязательств по борьбе с наркотиками, помощь которым продолжается",
  "Assistance stopped after a coup (section 7008)": "Помощь, прекращённая после переворота (раздел 7008)",
  Coups: "Перевороты",
  "State sponsors of terrorism": "Государства — спонсоры терроризма",
  "Governments on Tier 3 for which withholding is waived":
    "Правительства категории 3, для которых из приостановки помощи сделано изъятие",
  "Governments from which assistance is withheld for trafficking in persons":
    "Правительства, помощь которым приостановлена из-за торговли людьми",
  "Assistance withheld under 22 U.S.C. 7107": "Помощь, приостановленная по 22 U.S.C. 7107",
  "State sponsor of terrorism": "Государство — спонсор терроризма",
  "Section 7008 (coups)": "Раздел 7008 (перевороты)",
  "Failed demonstrably against narcotics (22 U.S.C. 2291j-1)":
    "Явное невыполнение обязательств по борьбе с наркотиками (22 U.S.C. 2291j-1)",
  "Section 7008 of the annual State and foreign operations appropriations act":
    "Раздел 7008 ежегодного закона об ассигнованиях Госдепартамента и на операции за рубежом",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2023, part I":
    "MCC, доклад о критериях и методике отбора на 2023 финансовый год, часть I",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2025, part I":
    "MCC, доклад о критериях и методике отбора на 2025 финансовый год, часть I",
  "22 U.S.C. 7706(b); MCC, Selection Criteria and Methodology Report for Fiscal Year 2025":
    "22 U.S.C. 7706(b); MCC, доклад о критериях и методике отбора на 2025 финансовый год",
  "MCC, release of 7 November 2023 on the scorecards of fiscal year 2024":
    "MCC, сообщение от 7 ноября 2023 года об оценочных картах 2024 финансового года",
  "it may be that none were reported, not that there were none":
    "возможно, о случаях не сообщалось, а не то, что их не было",
  "of another period than the report's": "за иной период, чем у доклада",
  "the number is not exact": "число неточно",
  "a plan is named, not how it stands": "план назван, но не сказано, в каком он состоянии",
  "the list of recommendations is cut off": "перечень рекомендаций оборван",
  "it may be a part: only one kind of trafficking is counted":
    "это может быть часть: посчитан только один вид торговли людьми",
  "no case against an official was reported, which does not say that there was complicity":
    "не сообщалось ни об одном деле против должностного лица, а это не говорит о том, что соучастие было",
  "lists kept with shortlist (data/lists)": "списки, которые ведутся вместе с shortlist (data/lists)",
  "Civil Liberties (MCC scorecard)": "Гражданские свободы (оценочная карта MCC)",
  "Political Rights (MCC scorecard)": "Политические права (оценочная карта MCC)",
  "Control of Corruption (MCC scorecard)": "Сдерживание коррупции (оценочная карта MCC)",
  "Government Effectiveness (MCC scorecard)":
    "Эффективность государственного управления (оценочная карта MCC)",
  "Rule of Law (MCC scorecard)": "Верховенство права (оценочная карта MCC)",
  "Freedom of Information (MCC scorecard)": "Свобода информации (оценочная карта MCC)",
  "Child Health (MCC scorecard)": "Здоровье детей (оценочная карта MCC)",
  "Girls' Primary Education Completion Rate (MCC scorecard)":
    "Завершение девочками начальной школы (оценочная карта MCC)",
  "Girls' Secondary Education Enrollment Ratio (MCC scorecard)":
    "Охват девочек средним образованием (оценочная карта MCC)",
  "Girls' Lower Secondary Education Completion Rate (MCC scorecard)":
    "Завершение девочками неполной средней школы (оценочная карта MCC)",
  "Girls' Upper Secondary Education Completion Rate (MCC scorecard)":
    "Завершение девочками полной средней школы (оценочная карта MCC)",
  "Health Expenditures (MCC scorecard)": "Расходы на здравоохранение (оценочная карта MCC)",
  "Immunization Rates (MCC scorecard)": "Охват прививками (оценочная карта MCC)",
  "Natural Resource Protection (MCC scorecard)": "Охрана природных ресурсов (оценочная карта MCC)",
  "Primary Education Expenditures (MCC scorecard)": "Расходы на начальное образование (оценочная карта MCC)",
  "Education Expenditures (MCC scorecard)": "Расходы на образование (оценочная карта MCC)",
  "Access to Credit (MCC scorecard)": "Доступ к кредиту (оценочная карта MCC)",
  "Business Start-Up (MCC scorecard)": "Открытие предприятий (оценочная карта MCC)",
  "Fiscal Policy (MCC scorecard)": "Бюджетная политика (оценочная карта MCC)",
  "Gender in the Economy (MCC scorecard)": "Гендерное равенство в экономике (оценочная карта MCC)",
  "Inflation (MCC scorecard)": "Инфляция (оценочная карта MCC)",
  "Land Rights and Access (MCC scorecard)": "Права на землю и доступ к ней (оценочная карта MCC)",
  "Regulatory Quality (MCC scorecard)": "Качество регулирования (оценочная карта MCC)",
  "Trade Policy (MCC scorecard)": "Торговая политика (оценочная карта MCC)",
  Africa: "Африка",
  "South America": "Южная Америка",
  Oceania: "Океания",
  "Western Africa": "Западная Африка",
  "Central America": "Центральная Америка",
  "Eastern Africa": "Восточная Африка",
  "Northern Africa": "Северная Африка",
  "Middle Africa": "Центральная Африка",
  "Southern Africa": "Юг Африки",
  Americas: "Америка",
  "Northern America": "Северная Америка",
  Caribbean: "Карибский бассейн",
  "Eastern Asia": "Восточная Азия",
  "Southern Asia": "Южная Азия",
  "South-eastern Asia": "Юго-Восточная Азия",
  "Southern Europe": "Южная Европа",
  "Australia and New Zealand": "Австралия и Новая Зеландия",
  Melanesia: "Меланезия",
  Micronesia: "Микронезия",
  Polynesia: "Полинезия",
  Asia: "Азия",
  "Central Asia": "Центральная Азия",
  "Western Asia": "Западная Азия",
  Europe: "Европа",
  "Eastern Europe": "Восточная Европа",
  "Northern Europe": "Северная Европа",
  "Western Europe": "Западная Европа",
  "Sub-Saharan Africa": "Африка к югу от Сахары",
  "Latin America and the Caribbean": "Латинская Америка и Карибский бассейн",
  "Bureau of African Affairs": "Бюро по делам Африки",
  "Bureau of East Asian and Pacific Affairs": "Бюро по делам Восточной Азии и Тихого океана",
  "Bureau of European and Eurasian Affairs": "Бюро по делам Европы и Евразии",
  "Bureau of Near Eastern Affairs": "Бюро по делам Ближнего Востока",
  "Bureau of South and Central Asian Affairs": "Бюро по делам Южной и Центральной Азии",
  "Bureau of Western Hemisphere Affairs": "Бюро по делам Западного полушария",
  "Derived from other indicators": "Выведено из других показателей",
  "Own table, one row a figure": "Собственная таблица, строка на каждое значение",
  "Own table, one column an indicator": "Собственная таблица, столбец на каждый показатель",
  "Own table, one column a year": "Собственная таблица, столбец на каждый год",
  "Own table, its columns named by the user": "Собственная таблица, столбцы указаны пользователем",
  "raised, lowered and struck-through characters are not read as digits, codes for missing values such as −999.9 are not read as figures, the name of a country is checked against its code, and ratings are read on the scale that their table states":
    "надстрочные, подстрочные и зачёркнутые знаки не читаются как цифры, коды отсутствующих значений, например −999,9, не читаются как значения, название страны сверяется с её кодом, а оценки читаются по той шкале, которую указывает таблица",
  "texts of the TIP Report are quoted by whole clauses with their denials, single sections of them are read, and “highly vulnerable to” names no form of child trafficking":
    "тексты доклада TIP цитируются целыми предложениями вместе с отрицаниями, их отдельные разделы читаются, а «highly vulnerable to» не называет никакой формы торговли детьми",
};
