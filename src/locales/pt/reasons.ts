/** What the reasons and bases of profiles that come with the tool are in Portuguese, by their English, and what a reason is of. */
export const reasons: Readonly<Record<string, string>> = {
  "The statute asks for a high prevalence and a commitment to address it. The geometric mean lets neither make good for the other: no amount of will makes up for no need, nor the other way round.":
    "A lei exige uma prevalência alta e um compromisso de enfrentá-la. A média geométrica não deixa que uma compense o outro: nenhuma vontade supre a falta de necessidade, nem o contrário.",
  "22 U.S.C. 7103a(d); CRS IF11337": "22 U.S.C. 7103a(d); CRS IF11337",
  "one of two things that selection must include; neither is put before the other. A geometric mean within: poverty raises a need that exists and does not make one":
    "uma das duas coisas que a seleção deve levar em conta; nenhuma vem antes da outra. Dentro, uma média geométrica: a pobreza agrava uma necessidade que existe e não a cria",
  "Fact sheet, factor 1; 22 U.S.C. 7103a(d), high prevalence":
    "Ficha informativa, fator 1; 22 U.S.C. 7103a(d), prevalência alta",
  "the statute names it; as much as the two factors together that the fact sheet adds":
    "a lei o menciona; tanto quanto os dois fatores juntos que a ficha informativa acrescenta",
  "no estimate of prevalence describes an earlier year":
    "nenhuma estimativa da prevalência descreve um ano anterior",
  "an analyst's finding is made for the question and comes first; half of the factor, since the estimate is for all ages and for forced marriage too":
    "a conclusão de um analista responde à própria pergunta e vem primeiro; metade do fator, pois a estimativa abrange todas as idades e também o casamento forçado",
  "a higher rating is more child trafficking; findings are recorded on 0 to 100":
    "uma nota mais alta significa mais tráfico de crianças; as conclusões são registradas de 0 a 100",
  "the only public estimate of prevalence itself": "a única estimativa pública da própria prevalência",
  "more trafficking is more need": "mais tráfico é mais necessidade",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), which is in the middle; logarithmic, so that a doubling counts the same anywhere":
    "um quarto e quatro vezes a taxa mundial de 6,4 por 1.000 (OIT, Walk Free e OIM, 2022), que fica no meio; logarítmica, para que uma duplicação conte o mesmo em qualquer ponto",
  "half of the factor, since the question is about children and the estimate is not; all three are near to child trafficking and none is it":
    "metade do fator, pois a pergunta é sobre crianças e a estimativa não; os três são próximos do tráfico de crianças e nenhum deles o é",
  "the best covered of the three": "o de maior cobertura dos três",
  "more children at work is more need": "mais crianças que trabalham é mais necessidade",
  "0 to 40 %, about four times the world's share of child labour (9.6 % in 2020, ILO and UNICEF)":
    "de 0 a 40%, cerca de quatro vezes a proporção mundial de trabalho infantil (9,6% em 2020, OIT e UNICEF)",
  "forced labour of children is the nearest of the three to trafficking":
    "dos três, o trabalho infantil forçado é o mais próximo do tráfico",
  "more goods is more need": "mais bens é mais necessidade",
  "that there is one says most; three are as much as the list knows of all but a few countries":
    "haver um é o que mais diz; três são quantos a lista conhece de todos os países, salvo alguns poucos",
  "forced marriage of children is part of the estimate, early marriage a sign of it":
    "o casamento forçado de crianças faz parte da estimativa, e o casamento precoce é um sinal dele",
  "more marriages before 18 is more need": "mais casamentos antes dos 18 anos é mais necessidade",
  "0 to 76 %, four times the world's share (19 %, UNICEF) and the highest share measured":
    "de 0 a 76%, quatro vezes a proporção mundial (19%, UNICEF) e a maior proporção medida",
  "Fact sheet, factor 5, emphasis on low and middle income":
    "Ficha informativa, fator 5, ênfase nos países de renda baixa e média",
  "named alike with the other factors of need": "mencionado como os demais fatores de necessidade",
  "the World Bank's group is the fact sheet's own yardstick":
    "o grupo do Banco Mundial é a medida da própria ficha informativa",
  "lower income is more need": "menos renda é mais necessidade",
  "equal steps; high income keeps a floor, since the law has no limit of income and a product with 0 would be one":
    "degraus iguais; a renda alta mantém um mínimo, pois a lei não fixa limite de renda e um produto com 0 seria um",
  "beside the group, so that a country that crosses a limit does not fall from a cliff":
    "ao lado do grupo, para que um país que cruza um limite não caia de uma vez",
  "UNDP's goalposts for income, 100 to 75,000 dollars at purchasing power, on a logarithm":
    "os limites do PNUD para a renda, de 100 a 75.000 dólares em paridade de poder de compra, em escala logarítmica",
  "Fact sheet, factor 9": "Ficha informativa, fator 9",
  "speaks of children": "fala das crianças",
  "children who leave school early are more at risk":
    "as crianças que deixam cedo a escola correm mais risco",
  "5 years is less than primary school; 18 is UNDP's goalpost for expected schooling":
    "5 anos é menos que o ensino primário; 18 é o limite do PNUD para os anos esperados de escolaridade",
  "the literacy of women says more of their children's chances; that of all where it is not given":
    "a alfabetização das mulheres diz mais das oportunidades de seus filhos; a de toda a população onde aquela não consta",
  "less literacy is more need; 30 % is about the lowest published, 100 % the natural end":
    "menos alfabetização é mais necessidade; 30% é aproximadamente o mais baixo que se publicou, 100% o limite natural",
  "the fact sheet names it, so it stays; it does not go with child labour (correlation 0.00), so it weighs little":
    "a ficha informativa o menciona, portanto fica; não acompanha o trabalho infantil (correlação de 0,00), portanto pesa pouco",
  "a state in deficit can pay for less by itself": "um Estado com déficit pode custear menos por si mesmo",
  "-10 % to +5 % of GDP holds nearly all published balances":
    "de −10% a +5% do PIB cabem quase todos os saldos publicados",
  "the fact sheet names it, so it stays; where most live off the land nobody is unemployed (correlation with child labour -0.26), so it weighs little":
    "a ficha informativa o menciona, portanto fica; onde a maioria vive da terra ninguém está desempregado (correlação com o trabalho infantil de −0,26), portanto pesa pouco",
  "more unemployment is more need": "mais desemprego é mais necessidade",
  "0 to 30 % of the labour force holds nearly all published rates":
    "de 0 a 30% da força de trabalho cabem quase todas as taxas publicadas",
  "one of two things that selection must include; neither is put before the other":
    "uma das duas coisas que a seleção deve levar em conta; nenhuma vem antes da outra",
  "Fact sheet, factor 2; 22 U.S.C. 7103a(d), commitment":
    "Ficha informativa, fator 2; 22 U.S.C. 7103a(d), compromisso",
  "the statute names it; twice the factors that the fact sheet adds":
    "a lei o menciona; o dobro dos fatores que a ficha informativa acrescenta",
  "the Report's own grade of effort on all 3Ps; twice each of the signals that refine it":
    "a avaliação do próprio relatório sobre os esforços nos 3Ps; o dobro de cada um dos sinais que a refinam",
  "the tiers are ordered by effort, Tier 1 the most":
    "os níveis são ordenados pelo esforço, o nível 1 é o de maior esforço",
  "equal steps, since the Report gives an order and no distances; a special case has no grade":
    "degraus iguais, pois o relatório dá uma ordem e não distâncias; um caso especial não tem avaliação",
  "will shows in movement as well as in level": "a vontade se mostra tanto no movimento quanto no nível",
  "a rise is effort added": "uma subida é mais esforço",
  "two tiers in three years is as far as countries move, short of a fall to Tier 3":
    "dois níveis em três anos é o máximo que os países se movem, salvo uma queda ao nível 3",
  "the first P. Whether there was any case, as numbers grow with a country's size and with crime as much as with effort":
    "o primeiro P. Se houve algum caso, pois os números crescem com o tamanho do país e com a criminalidade tanto quanto com o esforço",
  "any investigation into the worst forms of child labour, trafficking among them; none is no effort":
    "alguma investigação sobre as piores formas de trabalho infantil, entre elas o tráfico; nenhuma é falta de esforço",
  "any prosecution for the worst forms of child labour; none is no effort":
    "alguma ação penal pelas piores formas de trabalho infantil; nenhuma é falta de esforço",
  "any conviction for the worst forms of child labour; none is no effort":
    "alguma condenação pelas piores formas de trabalho infantil; nenhuma é falta de esforço",
  "the second P": "o segundo P",
  "whether a social programme addresses the worst forms of child labour; yes or no":
    "se um programa social trata das piores formas de trabalho infantil; sim ou não",
  "whether police and courts hand child victims on to social services; yes or no":
    "se a polícia e os tribunais encaminham as crianças vítimas aos serviços sociais; sim ou não",
  "the third P": "o terceiro P",
  "whether a policy addresses the worst forms of child labour; yes or no":
    "se uma política trata das piores formas de trabalho infantil; sim ou não",
  "whether a body coordinates the work; yes or no": "se um órgão coordena o trabalho; sim ou não",
  "the Labor Department's grade of effort against the worst forms of child labour, trafficking among them":
    "a avaliação do Departamento do Trabalho sobre os esforços contra as piores formas de trabalho infantil, entre elas o tráfico",
  "more advancement is more will": "mais avanço é mais vontade",
  "equal steps, since the publisher gives an order and no distances":
    "degraus iguais, pois o publicador dá uma ordem e não distâncias",
  "what prose and diplomacy show beyond the grades":
    "o que os textos e a diplomacia mostram além das avaliações",
  "a higher rating is more will": "uma nota mais alta significa mais vontade",
  "findings are recorded on 0 to 100": "as conclusões são registradas de 0 a 100",
  "Fact sheet, factor 3": "Ficha informativa, fator 3",
  "named alike with the other factors of commitment": "mencionado como os demais fatores de compromisso",
  "participation is named first and is known for every state":
    "a participação é mencionada primeiro e conhecida de todos os Estados",
  "being bound is commitment": "estar obrigado é compromisso",
  "a signature is an intention, nearer to none than to being bound; parties do not withdraw, so old status still counts":
    "uma assinatura é uma intenção, mais próxima de nada do que de estar obrigado; as partes não se retiram, portanto uma situação antiga ainda conta",
  "one country list's yes or no on whether the law prohibits child trafficking":
    "o sim ou não de uma única lista de países sobre se a lei proíbe o tráfico de crianças",
  "a law that prohibits is commitment": "uma lei que proíbe é compromisso",
  "yes or no": "sim ou não",
  "Fact sheet, factor 4": "Ficha informativa, fator 4",
  "no measure of it is public. What stands in is openness to civil society, not work against trafficking, and so it weighs half; an analyst's finding comes first":
    "não há medida pública disso. O que a substitui é a abertura à sociedade civil, não o trabalho contra o tráfico, e por isso pesa metade; a conclusão de um analista vem primeiro",
  "higher is more engagement; findings are recorded on 0 to 100":
    "mais alto é mais disposição; as conclusões são registradas de 0 a 100",
  "two signs of one thing and of equal weight; either will do, since who stays out of the Partnership is still known to V-Dem":
    "dois sinais de uma mesma coisa e de igual peso; basta um, pois o V-Dem conhece também quem fica fora da Parceria",
  "members of the Open Government Partnership bind themselves to plans made with civil society; yes or no":
    "os membros da Parceria para Governo Aberto se obrigam a seguir planos feitos com a sociedade civil; sim ou não",
  "V-Dem's index of how far civil society takes part; the publisher's own ends":
    "o índice do V-Dem sobre quanto a sociedade civil participa; os limites do próprio publicador",
  "Fact sheet, factor 6": "Ficha informativa, fator 6",
  "named alike with the other factors of commitment; MCC's own scorecard where one is loaded, else those of its cells that nothing else here weighs":
    "mencionado como os demais fatores de compromisso; o quadro de indicadores da própria MCC onde se carregou um; senão, aquelas de suas células que nada mais pondera aqui",
  "at least half of the scorecard, so that stand-ins for six of its twenty indicators do not pass for one":
    "pelo menos metade do quadro de indicadores, para que valores substitutos de seis de seus vinte indicadores não passem por um quadro",
  "a fixed limit in lieu of the median: above 25; Freedom House's own CL score":
    "um limite fixo no lugar da mediana: acima de 25; a pontuação CL da própria Freedom House",
  "a fixed limit in lieu of the median: above 17; Freedom House's own PR score":
    "um limite fixo no lugar da mediana: acima de 17; a pontuação PR da própria Freedom House",
  "median of the income group; World Bank WGI": "mediana do grupo de renda; WGI do Banco Mundial",
  "median of the income group; no public file at hand":
    "mediana do grupo de renda; nenhum arquivo público disponível",
  "median of the income group; counts for the low income group only":
    "mediana do grupo de renda; conta somente para o grupo de renda baixa",
  "up to fiscal year 2023": "até o ano fiscal de 2023",
  "median of the income group; counts for all but the low income group":
    "mediana do grupo de renda; conta para todos, menos o grupo de renda baixa",
  "from fiscal year 2024 on": "a partir do ano fiscal de 2024",
  "median of the income group; took the place of enrolment, for the middle group":
    "mediana do grupo de renda; substituiu a matrícula, para o grupo intermediário",
  "from fiscal year 2025 on": "a partir do ano fiscal de 2025",
  "median of the income group; counts for the third group, which has scorecards from fiscal year 2025 on":
    "mediana do grupo de renda; conta para o terceiro grupo, que tem quadros de indicadores a partir do ano fiscal de 2025",
  "above 90 % or the median, whichever is lower": "acima de 90% ou da mediana, o que for mais baixo",
  "median of the income group; spending on all levels took the place of primary education":
    "mediana do grupo de renda; as despesas com todos os níveis substituíram as do ensino primário",
  "a fixed limit in lieu of the median: under 15 %": "um limite fixo no lugar da mediana: menos de 15%",
  "four of the scorecard's twenty are the World Bank's own figures; Freedom House's two are weighed under freedom, and a cell counts once":
    "quatro dos vinte do quadro de indicadores são valores do próprio Banco Mundial; os dois da Freedom House são ponderados em fator próprio, e uma célula conta uma só vez",
  "an indicator of MCC's scorecard; higher is better governed; the publisher's own ends":
    "um indicador do quadro de indicadores da MCC; mais alto é mais bem governado; os limites do próprio publicador",
  "Fact sheet, factor 7": "Ficha informativa, fator 7",
  "the fact sheet names rights and liberties alike":
    "a ficha informativa menciona por igual os direitos e as liberdades",
  "more political rights are better": "mais direitos políticos é melhor",
  "the publisher's own ends; scores below 0 are clipped":
    "os limites do próprio publicador; as pontuações abaixo de 0 são levadas a esse limite",
  "more civil liberties are better": "mais liberdades civis é melhor",
  "the publisher's own ends": "os limites do próprio publicador",
  "the status follows from the two scores; it is shown and not counted twice":
    "a categoria decorre das duas pontuações; é mostrada e não contada duas vezes",
  "Fact sheet, factor 8": "Ficha informativa, fator 8",
  "the factor's only indicator": "o único indicador do fator",
  "100 is very clean": "100 é muito pouca corrupção",
  "Fact sheet, factor 10": "Ficha informativa, fator 10",
  "no public figure says which programme is related, so only analyst findings count; half, until there are any":
    "nenhum valor público diz qual programa é correlato, portanto contam somente as conclusões de analistas; metade, enquanto não houver nenhuma",
  "higher is more to build on; findings are recorded on 0 to 100":
    "mais alto é mais em que se apoiar; as conclusões são registradas de 0 a 100",
  "Fact sheet, factor 11": "Ficha informativa, fator 11",
  "named alike with the other factors of commitment; an analyst's finding comes first":
    "mencionado como os demais fatores de compromisso; a conclusão de um analista vem primeiro",
  "the legal, policy and fiscal restrictions that no public list holds; a higher rating is fewer restrictions; findings are recorded on 0 to 100":
    "as restrições legais, políticas e fiscais que nenhuma lista pública contém; uma nota mais alta é menos restrições; as conclusões são registradas de 0 a 100",
  "one restriction is enough, so the least counts. A list that is published only in part clears nobody, so the factor is assessed only where the law on trafficking itself speaks; who is on another list is flagged or excluded by its gate":
    "uma restrição basta, portanto conta o menor valor. Uma lista publicada somente em parte não isenta ninguém, portanto o fator é avaliado somente onde a própria lei sobre o tráfico se pronuncia; quem está em outra lista recebe um alerta ou é excluído pelo critério dessa lista",
  "as much as the three others together, half of the whole, so that without it the factor is not assessed":
    "tanto quanto as outras três juntas, metade do total, para que sem ela o fator não seja avaliado",
  "assistance that is withheld is the restriction itself": "a assistência retida é a própria restrição",
  "withheld by determination of the President for the fiscal year, or not":
    "retida por determinação do Presidente para o ano fiscal, ou não",
  "a government that is so designated may be given no assistance; designated, or not":
    "a um governo assim designado não se pode dar assistência; designado, ou não",
  "no assistance to a government that came by a coup; a determination is known, or the list says nothing, as it is public only in part":
    "nenhuma assistência a um governo que chegou por um golpe de Estado; conhece-se uma determinação, ou a lista não diz nada, pois é pública somente em parte",
  "most assistance is withheld from a country so determined, unless the President waives it; determined for the fiscal year, or not":
    "a maior parte da assistência é retida a um país assim determinado, salvo dispensa do Presidente; determinado para o ano fiscal, ou não",
  "Fact sheet, history, recommendations, action plan and strategy taken into account":
    "Ficha informativa: história, recomendações, plano de ação e estratégia levados em conta",
  "the fact sheet has them considered, not scored":
    "a ficha informativa pede que sejam levados em conta, não pontuados",
  "a partnership is between the United States and one other country":
    "uma parceria é entre os Estados Unidos e outro país",
  "a partnership is agreed with the government of a country":
    "uma parceria é acordada com o governo de um país",
  "non-humanitarian, non-trade-related assistance to a Tier 3 government is restricted unless the President waives it":
    "a assistência não humanitária e não relacionada ao comércio a um governo do nível 3 é restrita, salvo dispensa do Presidente",
  "no assistance to a government whose elected head was deposed by a coup; no file has all determinations, and an analyst's finding is one":
    "nenhuma assistência a um governo cujo chefe eleito foi deposto por um golpe de Estado; nenhum arquivo contém todas as determinações, e a conclusão de um analista é uma",
  "the President's determination for the fiscal year; the tier of the Report before it excludes already":
    "a determinação do Presidente para o ano fiscal; o nível do relatório anterior a ela já exclui",
  "the government is on Tier 3, and the President has found that assistance may be given all the same":
    "o governo está no nível 3, e o Presidente determinou que a assistência pode ser dada assim mesmo",
  "no assistance under the Foreign Assistance Act to a government so designated":
    "nenhuma assistência nos termos da Lei de Assistência Externa (Foreign Assistance Act) a um governo assim designado",
  "a fall of 8 points or more within four years is what a coup looks like in Freedom House's figures: check section 7008, whose list is not public in one file":
    "uma queda de 8 pontos ou mais em quatro anos é o aspecto de um golpe de Estado nos valores da Freedom House: verificar a seção 7008, cuja lista não é pública em um só arquivo",
  "no assistance to a government whose elected head was deposed by a coup":
    "nenhuma assistência a um governo cujo chefe eleito foi deposto por um golpe de Estado",
  "the Act limits security assistance, which a partnership is not":
    "a lei limita a assistência de segurança, o que uma parceria não é",
  "not a new candidate; kept in the ranking for comparison":
    "não é um candidato novo; mantido na classificação para comparação",
  "the partnership has ended, so that the country can be a candidate again; what came of it is worth a look":
    "a parceria terminou, portanto o país pode voltar a ser candidato; vale examinar o que resultou dela",
  "two consecutive years on the Watch List lead to Tier 3 unless waived":
    "dois anos consecutivos na lista de observação levam ao nível 3, salvo dispensa",
  "no tier limit for partners was found in the enacted law; partners have stood on Tier 1 when chosen":
    "não se encontrou na lei promulgada nenhum limite de nível para os países parceiros; alguns estavam no nível 1 quando escolhidos",
  "the Report gives no tier, so a finding of political will is what would place the country":
    "o relatório não dá nenhum nível, portanto o que permitiria classificar o país é uma conclusão sobre a vontade política",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one, or a finding may stand for it":
    "a vontade política e o critério do nível 3 não têm um nível em que se basear; o próprio relatório TIP pode dar um, ou uma conclusão pode substituí-lo",
  "the fact sheet stresses low and middle income; no income limit was found in the enacted law":
    "a ficha informativa dá ênfase à renda baixa e média; não se encontrou nenhum limite de renda na lei promulgada",
  "an analyst's finding stands for it, or the evidence is of a year before 2021, for which there is no estimate":
    "a conclusão de um analista a substitui, ou as evidências são de um ano anterior a 2021, para o qual não há estimativa",
  weight: "peso",
  direction: "sentido",
  normalise: "normalização",
};
