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
  "figures begin too late to show an earlier fall":
    "данные начинаются слишком поздно, чтобы показать более раннее падение",
  "from # in # to # in #": "с # в # году до # в # году",
  computed: "вычислено",
  "stands in for MCC's own figure": "заменяет собственное значение MCC",
  "% of labor force seeking employment": "% рабочей силы, ищущей работу",
  "Trafficking in Persons Report #, taken into the union from state-list-transcription":
    "Доклад о торговле людьми за # год, взято из списка Госдепартамента",
  "Tier # in #": "категория # в # году",
  "Tier # Watch List in #": "контрольный список категории # в # году",
  "(worked out, not printed)": "(выведено, не напечатано)",
  "derived by shortlist from the publishers' figures": "выведено shortlist из значений издателей",
  "which is what MCC takes this indicator from": "откуда MCC берёт этот показатель",
  "the World Bank's group stands in for MCC's bands of GNI per capita":
    "группа Всемирного банка заменяет диапазоны ВНД на душу населения, принятые MCC",
  "the limit of GNI per capita is not checkable": "предел ВНД на душу населения проверить нельзя",
  "in place of MCC's own group": "вместо группы самой MCC",
  "TIP Report # as digested in the World Factbook, snapshot #":
    "Доклад о торговле людьми за # год в изложении World Factbook, по состоянию на #",
  "TIP Report # as given in the country's entry": "Доклад о торговле людьми за # год по статье о стране",
  "TIP Report #": "Доклад о торговле людьми за # год",
  "status of #": "состояние на #",
  "the newest date in the list": "новейшая дата в списке",
  "party by ratification of #": "участник: ратификация #",
  "party by accession of #": "участник: присоединение #",
  "party by acceptance of #": "участник: принятие #",
  "signed #": "подписано #",
  "not signed": "не подписано",
  "not party": "не участник",
  "not in the list of participants, which names every state that signed or is party":
    "нет в списке участников, где названо каждое подписавшее или участвующее государство",
  "Treaty Database of the Netherlands, list of # or later":
    "База договоров Нидерландов, список от # или позднее",
  "in force since #, by an instrument deposited # days before":
    "действует с #, документ сдан за # дней до того",
  "year taken from the entry # of the same group": "год взят из строки # той же группы",
  "no year in the text": "года в тексте нет",
  "the snapshot's year stands in": "вместо него взят год снимка",
  "in the publisher's words #": "словами издателя #",
  "ratified: yes": "ратифицировано: да",
  "ratified: no": "ратифицировано: нет",
  "Own table": "Собственная таблица",
  "lists kept with shortlist": "списки, которые ведутся вместе с shortlist",
  "derived by shortlist from the publishers' figures and your own":
    "выведено shortlist из значений издателей и ваших собственных",
  "worked out by the file's author": "выведено автором файла",
  "bands of fiscal year # over mcc.gni-per-capita": "диапазоны # финансового года по mcc.gni-per-capita",
  "the greatest fall between two years at most # apart that ends in # to #":
    "наибольшее снижение между двумя годами, отстоящими не более чем на #, с концом от # до # года",
  "grades: Tier # = #, Watch List = #, Tier # = #, Tier # = #":
    "ступени: категория # = #, контрольный список = #, категория # = #, категория # = #",
  "count of Good where Forced_Child_Labor is Yes": "число элементов Good, у которых Forced_Child_Labor — Yes",
  "count of the forms of child trafficking that the narrative says":
    "число форм торговли детьми, названных в тексте",
  "sex trafficking": "торговля людьми для сексуальной эксплуатации",
  "sex tourism": "сексуальный туризм",
  "domestic servitude": "домашнее рабство",
  "forced begging": "принудительное попрошайничество",
  "agriculture or herding": "сельское хозяйство или выпас скота",
  fishing: "рыболовство",
  "mining or quarrying": "шахты или карьеры",
  "street vending or small trade": "уличная или мелкая торговля",
  "factories or construction": "фабрики или стройки",
  "child soldiers": "дети-солдаты",
  "forced marriage": "принудительный брак",
  "forced crime": "принуждение к преступлениям",
  "other forced labour": "прочий принудительный труд",
  "it may be that none were reported, not that there were none":
    "возможно, о случаях не сообщалось, а не то, что их не было",
  "of another period than the report's": "за иной период, чем у доклада",
  "the number is not exact": "число неточно",
  "a plan is named, not how it stands": "план назван, но не сказано, в каком он состоянии",
  "no case against an official was reported, which does not say that there was complicity":
    "не сообщалось ни об одном деле против должностного лица, а это не говорит о том, что соучастие было",
  "the list of recommendations is cut off": "перечень рекомендаций оборван",
  "it may be a part: only one kind of trafficking is counted":
    "это может быть часть: посчитан только один вид торговли людьми",
  "lists kept with shortlist (data/lists)": "списки, которые ведутся вместе с shortlist (data/lists)",
};
