/** What indicators, lists and laws that come with the tool are called in Russian, by their English; what is not here is told in English. */
export const shipped: Readonly<Record<string, string>> = {
  "TIP Report tier": "Категория в докладе TIP",
  "Tier in the narrative": "Категория в тексте доклада",
  "Overall effort in the narrative": "Усилия в целом в тексте доклада",
  "Effort on prosecution in the narrative": "Усилия по уголовному преследованию в тексте доклада",
  "Effort on protection in the narrative": "Усилия по защите в тексте доклада",
  "Effort on prevention in the narrative": "Усилия по предупреждению в тексте доклада",
  "Investigations in the narrative": "Расследования в тексте доклада",
  "Prosecutions in the narrative": "Уголовные преследования в тексте доклада",
  "Convictions in the narrative": "Осуждения в тексте доклада",
  "Victims identified in the narrative": "Выявленные жертвы в тексте доклада",
  "Law in the narrative": "Закон в тексте доклада",
  "National action plan in the narrative": "Национальный план действий в тексте доклада",
  "Forms of child trafficking in the narrative": "Формы торговли детьми в тексте доклада",
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
  "Convictions for the worst forms of child labour": "Осуждения за наихудшие формы детского труда",
  "Reciprocal referral mechanism between criminal authorities and social services":
    "Механизм взаимного направления между органами уголовного преследования и социальными службами",
  "Government has a coordinating mechanism against child labour":
    "Государственный координационный механизм против детского труда",
  "Government has a policy against child labour": "Государственная политика против детского труда",
  "Government has a social programme against child labour":
    "Государственная социальная программа против детского труда",
  "Palermo Protocol": "Палермский протокол",
  "World Bank income group": "Группа Всемирного банка по уровню дохода",
  "MCC or World Bank income group": "Группа МСС или Всемирного банка по уровню дохода",
  "What the income group was found by: MCC's bands, or the World Bank's group in their stead":
    "Основа группы по доходу: диапазоны МСС или вместо них группа Всемирного банка",
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
    "Статья 7008 закона об ассигнованиях (переворот против избранного правительства)",
  "Civil society participation index": "Индекс участия гражданского общества",
  "Takes part in the Open Government Partnership": "Участие в партнёрстве «Открытое правительство»",
  "Child Soldiers Prevention Act list": "Список по Закону о предотвращении использования детей-солдат",
  "Child Protection Compact Partnerships": "Партнёрства CPC",
  "Countries that failed demonstrably in counternarcotics":
    "Страны, явно не выполнившие обязательств по борьбе с наркотиками",
  "Countries that failed demonstrably in counternarcotics and whose assistance goes on":
    "Страны, явно не выполнившие обязательств по борьбе с наркотиками, помощь которым продолжается",
  "Assistance stopped after a coup (section 7008)": "Помощь, прекращённая после переворота (статья 7008)",
  "State sponsors of terrorism": "Государства — спонсоры терроризма",
  "Governments on Tier 3 for which withholding is waived":
    "Правительства категории 3, для которых приостановка отменена",
  "Governments from which assistance is withheld for trafficking in persons":
    "Правительства, помощь которым приостановлена из-за торговли людьми",
  "Assistance withheld under 22 U.S.C. 7107": "Помощь, приостановленная по 22 U.S.C. 7107",
  "State sponsor of terrorism": "Государство — спонсор терроризма",
  "Section 7008 (coups)": "Статья 7008 (перевороты)",
  "Failed demonstrably against narcotics (22 U.S.C. 2291j-1)":
    "Явное невыполнение обязательств по борьбе с наркотиками (22 U.S.C. 2291j-1)",
  "Section 7008 of the annual State and foreign operations appropriations act":
    "Статья 7008 ежегодного закона об ассигнованиях Госдепартамента и на операции за рубежом",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2023, part I":
    "МСС, доклад о критериях и методике отбора на 2023 финансовый год, часть I",
  "MCC, Selection Criteria and Methodology Report for Fiscal Year 2025, part I":
    "МСС, доклад о критериях и методике отбора на 2025 финансовый год, часть I",
  "22 U.S.C. 7706(b); MCC, Selection Criteria and Methodology Report for Fiscal Year 2025":
    "22 U.S.C. 7706(b); МСС, доклад о критериях и методике отбора на 2025 финансовый год",
  "MCC, release of 7 November 2023 on the scorecards of fiscal year 2024":
    "МСС, сообщение от 7 ноября 2023 года об оценочных картах 2024 финансового года",
  "Civil Liberties (MCC scorecard)": "Гражданские свободы (оценочная карта МСС)",
  "Political Rights (MCC scorecard)": "Политические права (оценочная карта МСС)",
  "Control of Corruption (MCC scorecard)": "Сдерживание коррупции (оценочная карта МСС)",
  "Government Effectiveness (MCC scorecard)":
    "Эффективность государственного управления (оценочная карта МСС)",
  "Rule of Law (MCC scorecard)": "Верховенство права (оценочная карта МСС)",
  "Freedom of Information (MCC scorecard)": "Свобода информации (оценочная карта МСС)",
  "Child Health (MCC scorecard)": "Здоровье детей (оценочная карта МСС)",
  "Girls' Primary Education Completion Rate (MCC scorecard)":
    "Завершение девочками начальной школы (оценочная карта МСС)",
  "Girls' Secondary Education Enrollment Ratio (MCC scorecard)":
    "Охват девочек средним образованием (оценочная карта МСС)",
  "Girls' Lower Secondary Education Completion Rate (MCC scorecard)":
    "Завершение девочками неполной средней школы (оценочная карта МСС)",
  "Girls' Upper Secondary Education Completion Rate (MCC scorecard)":
    "Завершение девочками полной средней школы (оценочная карта МСС)",
  "Health Expenditures (MCC scorecard)": "Расходы на здравоохранение (оценочная карта МСС)",
  "Immunization Rates (MCC scorecard)": "Охват прививками (оценочная карта МСС)",
  "Natural Resource Protection (MCC scorecard)": "Охрана природных ресурсов (оценочная карта МСС)",
  "Primary Education Expenditures (MCC scorecard)": "Расходы на начальное образование (оценочная карта МСС)",
  "Education Expenditures (MCC scorecard)": "Расходы на образование (оценочная карта МСС)",
  "Access to Credit (MCC scorecard)": "Доступ к кредиту (оценочная карта МСС)",
  "Business Start-Up (MCC scorecard)": "Открытие предприятий (оценочная карта МСС)",
  "Fiscal Policy (MCC scorecard)": "Бюджетная политика (оценочная карта МСС)",
  "Gender in the Economy (MCC scorecard)": "Гендерное равенство в экономике (оценочная карта МСС)",
  "Inflation (MCC scorecard)": "Инфляция (оценочная карта МСС)",
  "Land Rights and Access (MCC scorecard)": "Права на землю и доступ к ней (оценочная карта МСС)",
  "Regulatory Quality (MCC scorecard)": "Качество регулирования (оценочная карта МСС)",
  "Trade Policy (MCC scorecard)": "Торговая политика (оценочная карта МСС)",
};

/** What readers remark of a figure, in Russian; # is a number or a date. What is not here is told in English. */
export const remarks: Readonly<Record<string, string>> = {
  "ILAB findings, # edition": "Выводы ILAB, издание # года",
  "World Factbook, snapshot #": "World Factbook, по состоянию на #",
  estimate: "оценка",
  "Freedom in the World # edition": "Freedom in the World, издание # года",
  "Worldwide Governance Indicators, series to #": "Worldwide Governance Indicators, ряды до # года",
  "V-Dem, data up to #": "V-Dem, данные до # года",
  "Open Government Partnership, data up to #": "Партнёрство «Открытое правительство», данные до # года",
  "ages #": "возраст #",
  "Corruption Perceptions Index # edition": "Индекс восприятия коррупции, издание # года",
  "Global Slavery Index # edition: a modelled # estimate for all ages, forced labour and forced marriage together":
    "Global Slavery Index, издание # года: модельная оценка на # год для всех возрастов, принудительный труд и принудительный брак вместе",
  "Global Slavery Index # edition": "Global Slavery Index, издание # года",
  "not child-trafficking prevalence": "это не распространённость торговли детьми",
  "class of fiscal year # by the GNI per capita of #, World Bank OGHIST to fiscal year #":
    "группа # финансового года по ВНД на душу населения за # год, OGHIST Всемирного банка до # финансового года",
  "data in # dollars": "данные в долларах # года",
  "from # in # to # in #": "с # в # году до # в # году",
  computed: "вычислено",
  "stands in for MCC's own figure": "заменяет собственное значение МСС",
  "% of labor force seeking employment": "% рабочей силы, ищущей работу",
  "Trafficking in Persons Report #, taken into the union from state-list-transcription":
    "Доклад о торговле людьми за # год, взято из списка Госдепартамента",
  "Tier # in #": "категория # в # году",
  "Tier # Watch List in #": "контрольный список категории # в # году",
  "(worked out, not printed)": "(выведено, не напечатано)",
  "derived by shortlist from the publishers' figures": "выведено shortlist из значений издателей",
  "which is what MCC takes this indicator from": "откуда МСС берёт этот показатель",
};
