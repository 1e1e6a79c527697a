/** What the reasons and bases of profiles that come with the tool are in Portuguese, by their English, and what a reason is of. */
export const reasons: Readonly<Record<string, string>> = {
  "The statute asks for a high prevalence and a commitment to address it. The geometric mean lets neither make good for the other: no amount of will makes up for no need, nor the other way round.":
    "A lei exige uma prevalência alta e um compromisso de enfrentá-la. A média geométrica não deixa que uma coisa compense a outra: nenhuma vontade supre a falta de necessidade, nem o contrário.",
  "The statute asks for both; neither makes good for the other. As percentiles they move the score alike; as raw scores need alone decided.":
    "A lei exige ambos; nenhum compensa o outro. Como percentis, movem por igual a pontuação; como pontuações brutas, a necessidade decidia sozinha.",
  "22 U.S.C. 7103a(d); CRS IF11337": "22 U.S.C. 7103a(d); CRS IF11337",
  "one of two things that selection must include; neither is put before the other. A geometric mean within: poverty raises a need that exists and does not make one":
    "uma das duas coisas que a seleção deve levar em conta; nenhuma vem antes da outra. Dentro, uma média geométrica: a pobreza agrava uma necessidade que existe e não a cria",
  "one of two things that selection must include. Geometric: poverty raises a need that exists and does not make one":
    "uma das duas coisas que a seleção deve levar em conta. Geométrica: a pobreza agrava uma necessidade que existe e não a cria",
  "Fact sheet, factor 1; 22 U.S.C. 7103a(d), high prevalence":
    "Ficha informativa, fator 1; 22 U.S.C. 7103a(d), prevalência alta",
  "the statute names it; half as much again as the two that the fact sheet adds, since both follow income":
    "a lei a nomeia; metade a mais que os dois que a ficha acrescenta, pois ambos acompanham a renda",
  "three fifths, since every candidate has an estimate":
    "três quintos, pois todo candidato tem uma estimativa",
  "the statute names it; as much as the two factors together that the fact sheet adds":
    "a lei o menciona; tanto quanto os dois fatores juntos que a ficha informativa acrescenta",
  "no estimate of prevalence describes an earlier year":
    "nenhuma estimativa da prevalência descreve um ano anterior",
  "an analyst's finding is made for the question and comes first; half of the factor, since the estimate is for all ages and for forced marriage too":
    "a conclusão de um analista responde à própria pergunta e vem primeiro; metade do fator, pois a estimativa abrange todas as idades e também o casamento forçado",
  "a higher rating is more child trafficking; findings are recorded on 0 to 100":
    "uma nota mais alta significa mais tráfico de crianças; as conclusões são registradas de 0 a 100",
  "the only public estimate of prevalence itself": "a única estimativa pública da própria prevalência",
  "the only public estimate of prevalence, though for all ages and forced marriage too":
    "a única estimativa pública da prevalência, embora abranja todas as idades e também o casamento forçado",
  "more trafficking is more need": "mais tráfico, mais necessidade",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), which is in the middle; logarithmic, so that a doubling counts the same anywhere":
    "a quarta parte e o quádruplo da taxa mundial de 6,4 por 1.000 (OIT, Walk Free e OIM, 2022), que fica no meio; em escala logarítmica, para que uma duplicação conte o mesmo em qualquer ponto",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm":
    "a quarta parte e o quádruplo da taxa mundial de 6,4 por 1.000 (OIT, Walk Free e OIM, 2022), em escala logarítmica",
  "Walk Free states none. A judgement: half of what its scores of vulnerability leave unexplained (0.58 of the logarithm)":
    "a Walk Free não informa nenhum. Um julgamento: a metade do que suas pontuações de vulnerabilidade deixam sem explicação (0,58 do logaritmo)",
  "half of the factor, since the question is about children and the estimate is not; all three are near to child trafficking and none is it":
    "metade do fator, pois a pergunta é sobre crianças e a estimativa não; os três são próximos do tráfico de crianças e nenhum deles o é",
  "two fifths, as what fewer than 70 % of the candidates have weighs at most 5 %; gaps take the income group's median":
    "dois quintos, pois o que menos de 70% dos candidatos têm pesa no máximo 5%; as lacunas recebem a mediana do grupo de renda",
  "the best covered of the three": "o de maior cobertura dos três",
  "more children at work is more need": "mais crianças que trabalham, mais necessidade",
  "0 to 40 %, about four times the world's share of child labour (9.6 % in 2020, ILO and UNICEF)":
    "de 0 a 40%, cerca de quatro vezes a proporção mundial de trabalho infantil (9,6% em 2020, OIT e UNICEF)",
  "forced labour of children is the nearest of the three to trafficking":
    "dos três, o trabalho infantil forçado é o mais próximo do tráfico",
  "more goods is more need": "mais bens, mais necessidade",
  "more goods is more need; none is no strength":
    "mais bens, mais necessidade; não haver nenhum não é mérito",
  "that there is one says most; three are as much as the list knows of all but a few countries":
    "o que mais diz é haver algum; salvo em alguns poucos países, a lista não traz mais de três",
  "forced marriage of children is part of the estimate, early marriage a sign of it":
    "o casamento forçado de crianças faz parte da estimativa, e o casamento precoce é um sinal dele",
  "more marriages before 18 is more need": "mais casamentos antes dos 18 anos, mais necessidade",
  "0 to 76 %, four times the world's share (19 %, UNICEF) and the highest share measured":
    "de 0 a 76%, quatro vezes a proporção mundial (19%, UNICEF) e a maior proporção medida",
  "Fact sheet, factor 5, emphasis on low and middle income":
    "Ficha informativa, fator 5, ênfase nos países de renda baixa e média",
  "named alike with the other factors of need": "mencionado como os demais fatores de necessidade",
  "the World Bank's group is the fact sheet's own yardstick":
    "o grupo do Banco Mundial é a medida da própria ficha informativa",
  "lower income is more need": "menos renda, mais necessidade",
  "equal steps; high income keeps a floor, since the law has no limit of income and a product with 0 would be one":
    "degraus iguais; a renda alta mantém um mínimo, pois a lei não fixa nenhum limite de renda e multiplicar por 0 equivaleria a fixá-lo",
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
    "menos alfabetização, mais necessidade; 30% é aproximadamente o mais baixo que se publicou, e 100%, o limite natural",
  "the fact sheet names it, so it stays; it does not go with child labour (correlation 0.00), so it weighs little":
    "a ficha informativa o menciona, portanto fica; não acompanha o trabalho infantil (correlação de 0,00), portanto pesa pouco",
  "a state in deficit can pay for less by itself": "um Estado com déficit pode custear menos por si mesmo",
  "-10 % to +5 % of GDP holds nearly all published balances":
    "entre −10% e +5% do PIB cabem quase todos os saldos publicados",
  "the fact sheet names it, so it stays; where most live off the land nobody is unemployed (correlation with child labour -0.26), so it weighs little":
    "a ficha informativa o menciona, portanto fica; onde a maioria vive da terra ninguém está desempregado (correlação com o trabalho infantil de −0,26), portanto pesa pouco",
  "more unemployment is more need": "mais desemprego, mais necessidade",
  "0 to 30 % of the labour force holds nearly all published rates":
    "entre 0 e 30% da força de trabalho cabem quase todas as taxas publicadas",
  "one of two things that selection must include; neither is put before the other":
    "uma das duas coisas que a seleção deve levar em conta; nenhuma vem antes da outra",
  "Fact sheet, factor 2; 22 U.S.C. 7103a(d), commitment":
    "Ficha informativa, fator 2; 22 U.S.C. 7103a(d), compromisso",
  "the statute names it; twice the factors that the fact sheet adds":
    "a lei o menciona; o dobro dos fatores que a ficha informativa acrescenta",
  "the statute names it; twice the factors that the fact sheet adds. Gaps are left out: the tier grades all 3Ps":
    "a lei o menciona; o dobro dos fatores que a ficha informativa acrescenta. As lacunas são omitidas: o nível avalia todos os 3Ps",
  "the Report's own grade of effort on all 3Ps; twice each of the signals that refine it":
    "a avaliação do próprio relatório sobre os esforços nos 3Ps; o dobro de cada um dos sinais que a refinam",
  "the tiers are ordered by effort, Tier 1 the most":
    "os níveis são ordenados pelo esforço, o nível 1 é o de maior esforço",
  "equal steps, since the Report gives an order and no distances; a special case has no grade":
    "degraus iguais, pois o relatório dá uma ordem e não distâncias; um caso especial não tem avaliação",
  "will shows in movement as well as in level": "a vontade se mostra tanto no movimento quanto no nível",
  "a rise is effort added": "uma subida é esforço a mais",
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
    "a avaliação do Departamento do Trabalho dos Estados Unidos sobre os esforços contra as piores formas de trabalho infantil, entre elas o tráfico",
  "more advancement is more will": "mais avanço, mais vontade",
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
    "uma assinatura é uma intenção, mais próxima da falta de vínculo do que de estar obrigado; as partes não se retiram, portanto uma situação antiga ainda conta",
  "one country list's yes or no on whether the law prohibits child trafficking":
    "o sim ou não de uma única lista de países sobre se a lei proíbe o tráfico de crianças",
  "a law that prohibits is commitment": "uma lei que proíbe é compromisso",
  "yes or no": "sim ou não",
  "Fact sheet, factor 4": "Ficha informativa, fator 4",
  "no measure of it is public. What stands in is openness to civil society, not work against trafficking, and so it weighs half; an analyst's finding comes first":
    "não há medida pública disso. O que a substitui é a abertura à sociedade civil, não o trabalho contra o tráfico, e por isso pesa a metade; a conclusão de um analista vem primeiro",
  "higher is more engagement; findings are recorded on 0 to 100":
    "um valor mais alto significa mais disposição; as conclusões são registradas de 0 a 100",
  "two signs of one thing and of equal weight; either will do, since who stays out of the Partnership is still known to V-Dem":
    "dois sinais de uma mesma coisa e de igual peso; basta um, pois o V-Dem conhece também quem fica fora da Parceria",
  "members of the Open Government Partnership bind themselves to plans made with civil society; yes or no":
    "os membros da Parceria para Governo Aberto se obrigam a seguir planos feitos com a sociedade civil; sim ou não",
  "V-Dem's index of how far civil society takes part; the publisher's own ends":
    "o índice do V-Dem sobre quanto a sociedade civil participa; os limites do próprio publicador",
  "Fact sheet, factor 6": "Ficha informativa, fator 6",
  "named alike with the other factors of commitment; MCC's own scorecard where one is loaded, else those of its cells that nothing else here weighs":
    "mencionado como os demais fatores de compromisso; o quadro de indicadores da própria MCC onde se carregou um; senão, aquelas de suas células que nada mais pondera aqui",
  "with freedom and corruption one factor, a third each: they correlate by 0.66 to 0.96":
    "com a liberdade e a corrupção um só fator, um terço cada um: sua correlação é de 0,66 a 0,96",
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
    "um indicador do quadro de indicadores da MCC; um valor mais alto significa melhor governança; os limites do próprio publicador",
  "Fact sheet, factor 7": "Ficha informativa, fator 7",
  "a third of one factor, as the MCC scorecard is":
    "um terço de um fator, como o quadro de indicadores da MCC",
  "the fact sheet names rights and liberties alike":
    "a ficha informativa menciona por igual os direitos e as liberdades",
  "more political rights are better": "quanto mais direitos políticos, melhor",
  "the publisher's own ends; scores below 0 are clipped":
    "os limites do próprio publicador; as pontuações abaixo de 0 são levadas ao limite inferior",
  "more civil liberties are better": "quanto mais liberdades civis, melhor",
  "the publisher's own ends": "os limites do próprio publicador",
  "the status follows from the two scores; it is shown and not counted twice":
    "a categoria decorre das duas pontuações; é mostrada e não contada duas vezes",
  "Fact sheet, factor 8": "Ficha informativa, fator 8",
  "the factor's only indicator": "o único indicador do fator",
  "100 is very clean": "100 significa muito pouca corrupção",
  "Fact sheet, factor 10": "Ficha informativa, fator 10",
  "no public figure says which programme is related, so only analyst findings count; half, until there are any":
    "nenhum valor público diz qual programa é correlato, portanto contam somente as conclusões de analistas; metade, enquanto não houver nenhuma",
  "higher is more to build on; findings are recorded on 0 to 100":
    "um valor mais alto significa mais em que se apoiar; as conclusões são registradas de 0 a 100",
  "Fact sheet, factor 11": "Ficha informativa, fator 11",
  "what a law bars is asked by gates; to be on no list is no merit. Half, until there are findings":
    "o que uma lei proíbe é perguntado por critérios; não estar em nenhuma lista não é mérito. Metade, enquanto não houver conclusões",
  "named alike with the other factors of commitment; an analyst's finding comes first":
    "mencionado como os demais fatores de compromisso; a conclusão de um analista vem primeiro",
  "the legal, policy and fiscal restrictions that no public list holds; a higher rating is fewer restrictions; findings are recorded on 0 to 100":
    "as restrições legais, políticas e fiscais que nenhuma lista pública contém; uma nota mais alta significa menos restrições; as conclusões são registradas de 0 a 100",
  "one restriction is enough, so the least counts. A list that is published only in part clears nobody, so the factor is assessed only where the law on trafficking itself speaks; who is on another list is flagged or excluded by its gate":
    "uma restrição basta, portanto conta o valor mais baixo. Uma lista publicada somente em parte não permite descartar restrições de nenhum país, portanto o fator é avaliado somente onde a própria lei sobre o tráfico se pronuncia; quem está em outra lista recebe um alerta ou é excluído pelo critério dessa lista",
  "as much as the three others together, half of the whole, so that without it the factor is not assessed":
    "tanto quanto as outras três juntas, metade do total, para que sem ela o fator não seja avaliado",
  "assistance that is withheld is the restriction itself": "a assistência retida é a própria restrição",
  "withheld by determination of the President for the fiscal year, or not":
    "retida por determinação do Presidente para o ano fiscal, ou não",
  "a government that is so designated may be given no assistance; designated, or not":
    "a um governo assim designado não se pode dar assistência; designado, ou não",
  "no assistance to a government that came by a coup; a determination is known, or the list says nothing, as it is public only in part":
    "nenhuma assistência a um governo que chegou ao poder por um golpe de Estado; conhece-se uma determinação, ou a lista não diz nada, pois é pública somente em parte",
  "most assistance is withheld from a country so determined, unless the President waives it; determined for the fiscal year, or not":
    "a maior parte da assistência é retida a um país objeto dessa determinação, salvo dispensa do Presidente; com determinação para o ano fiscal, ou sem ela",
  "Fact sheet, history, recommendations, action plan and strategy taken into account":
    "Ficha informativa: história, recomendações, plano de ação e estratégia levados em conta",
  "the fact sheet has them considered, not scored":
    "a ficha informativa pede que sejam levados em conta, não pontuados",
  "the President's determination for the fiscal year; the tier of the Report before it excludes already":
    "a determinação do Presidente para o ano fiscal; o nível do relatório anterior a ela já exclui",
  "the government is on Tier 3, and the President has found that assistance may be given all the same":
    "o governo está no nível 3, e o Presidente determinou que a assistência pode ser dada assim mesmo",
  "a fall of 8 points or more within four years is what a coup looks like in Freedom House's figures: check section 7008, whose list is not public in one file":
    "uma queda de 8 pontos ou mais em quatro anos é o aspecto de um golpe de Estado nos valores da Freedom House: verificar a seção 7008, cuja lista não é publicada em um só arquivo",
  "assistance may be barred until an elected government is certified":
    "a assistência pode estar proibida até que um governo eleito seja certificado",
  "only a certification to Congress lifts the restriction":
    "só uma certificação ao Congresso levanta a restrição",
  "most assistance is withheld, unless the President waives it":
    "a maior parte da assistência é retida, salvo dispensa do Presidente",
  "the President has waived what the determination withholds":
    "o Presidente dispensou o que a determinação retém",
  "the Act limits security assistance, which a partnership is not":
    "a lei limita a assistência de segurança, o que uma parceria não é",
  "not a new candidate; kept in the ranking for comparison":
    "não é um candidato novo; mantido na classificação para comparação",
  "not a new candidate": "não é um candidato novo",
  "a question to the desk": "uma pergunta para o setor encarregado do país",
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
  "the only estimate of prevalence itself, though for all ages; twice each of the two narrower signals":
    "a única estimativa da própria prevalência, embora para todas as idades; o dobro de cada um dos dois sinais mais específicos",
  "0.5 to 100 per 1,000 spans the index of 2023 (0.5 to 105); logarithmic, so that a doubling counts the same anywhere":
    "de 0,5 a 100 por 1.000, o que abrange o índice de 2023 (de 0,5 a 105); em escala logarítmica, para que uma duplicação conte o mesmo em qualquer ponto",
  "child labour is the soil of child trafficking, not the thing itself":
    "o trabalho infantil é o terreno em que nasce o tráfico de crianças, não o próprio tráfico",
  "0 to half of all children aged 5 to 14, the order of the highest shares published":
    "de 0 à metade de todas as crianças de 5 a 14 anos, a ordem de grandeza das maiores proporções publicadas",
  "the forms of child trafficking in the latest TIP Report live in prose, which only an analyst can rate":
    "as formas de tráfico de crianças do último relatório TIP estão em seus textos, que somente um analista pode avaliar",
  "a higher rating is more child trafficking": "uma nota mais alta significa mais tráfico de crianças",
  "equal steps through low and middle income, which the fact sheet stresses; high income a double step below":
    "degraus iguais na renda baixa e média, a que a ficha informativa dá ênfase; a renda alta, um degrau duplo abaixo",
  "the fact sheet names the four alike": "a ficha informativa menciona os quatro por igual",
  "5 years is about the lowest published; 18 is UNDP's goalpost for expected schooling":
    "5 anos é aproximadamente o mais baixo que se publicou; 18 é o limite do PNUD para os anos esperados de escolaridade",
  "less literacy is more need": "menos alfabetização, mais necessidade",
  "30 % is about the lowest published, 100 % the natural end":
    "30% é aproximadamente o mais baixo que se publicou, e 100%, o limite natural",
  "named alike with the other factors of commitment; not assessed until an analyst records findings":
    "mencionado como os demais fatores de compromisso; não avaliado enquanto um analista não registrar conclusões",
  "no public figure exists, so analyst findings are the only evidence; higher is more engagement; findings are recorded on 0 to 100":
    "não existe nenhum valor público, portanto as conclusões de analistas são a única evidência; um valor mais alto significa mais disposição; as conclusões são registradas de 0 a 100",
  "named alike; two of its indicators are Freedom House's too, as the fact sheet itself counts them twice":
    "mencionado por igual; dois de seus indicadores são também da Freedom House, pois a própria ficha informativa os conta duas vezes",
  "median of the income group; counts for low-income countries only":
    "mediana do grupo de renda; conta somente para os países de renda baixa",
  "median of the income group; counts for all but low-income countries":
    "mediana do grupo de renda; conta para todos, menos os países de renda baixa",
  "no public figure exists, so analyst findings are the only evidence; higher is more to build on; findings are recorded on 0 to 100":
    "não existe nenhum valor público, portanto as conclusões de analistas são a única evidência; um valor mais alto significa mais em que se apoiar; as conclusões são registradas de 0 a 100",
  "one restriction that is public in one list": "uma restrição que é pública em uma única lista",
  "clear of restrictions is better": "sem restrições é melhor",
  "on the list or not": "na lista ou não",
  "the other legal, policy and fiscal restrictions, which no public file gathers":
    "as demais restrições legais, políticas e fiscais, que nenhum arquivo público reúne",
  "an analyst's finding alone; lists of law flag and exclude, and score nobody":
    "a conclusão de um analista sozinha; as listas legais alertam e excluem, e não pontuam ninguém",
  "a higher rating is fewer restrictions": "uma nota mais alta significa menos restrições",
  "the Report gives no tier, so political will rests on other evidence":
    "o relatório não dá nenhum nível, portanto a vontade política se baseia em outras evidências",
  "political will and the Tier 3 gate have no tier to go by; the TIP Report itself may give one":
    "a vontade política e o critério do nível 3 não têm um nível em que se basear; o próprio relatório TIP pode dar um",
  "the need axis rests on other evidence": "o eixo de necessidade se baseia em outras evidências",
  "as in cpc, neither a high prevalence nor the commitment to address it makes good for the other":
    "como em cpc, nem uma prevalência alta nem o compromisso de enfrentá-la compensa a falta do outro",
  "Fact sheet, factor 1": "Ficha informativa, fator 1",
  "the only factor of need that a narrative speaks to":
    "o único fator de necessidade de que fala uma narrativa",
  "an analyst's finding is made for the question and comes first; half of the factor":
    "a conclusão de um analista responde à própria pergunta e vem primeiro; metade do fator",
  "a quarter and four times the world's rate of 6.4 per 1,000 (ILO, Walk Free and IOM 2022), on a logarithm, as in cpc":
    "a quarta parte e o quádruplo da taxa mundial de 6,4 por 1.000 (OIT, Walk Free e OIM, 2022), em escala logarítmica, como em cpc",
  "in how many ways children are exploited, not how many children; half of the factor, since the fact sheet names prevalence and forms together":
    "de quantas maneiras as crianças são exploradas, não quantas o são; metade do fator, pois a ficha informativa menciona juntas a prevalência e as formas",
  "more forms is more need; of thirteen that are told apart ten are about as many as one narrative names":
    "mais formas, mais necessidade; das treze que se distinguem, uma narrativa mal menciona mais de dez",
  "Fact sheet, factor 2": "Ficha informativa, fator 2",
  "the statute names it; twice the factors that the fact sheet adds, as in cpc":
    "a lei o menciona; o dobro dos fatores que a ficha informativa acrescenta, como em cpc",
  "an analyst's finding is made for the question and comes first":
    "a conclusão de um analista responde à própria pergunta e vem primeiro",
  "higher is more will; findings are recorded on 0 to 100":
    "um valor mais alto significa mais vontade; as conclusões são registradas de 0 a 100",
  "the level and its direction, alike": "o nível e sua evolução, por igual",
  "increasing is more will; no increase is no decrease, and stands as the Watch List does for which it is a reason":
    "em aumento é mais vontade; “sem aumento” não é uma diminuição e conta como a lista de observação, da qual é um motivo",
  "the first P; an analyst's finding comes first": "o primeiro P; a conclusão de um analista vem primeiro",
  "the Report's own word counts as much as the three counts together, which tell only whether there was any case":
    "a palavra do próprio relatório conta tanto quanto as três contagens juntas, que só dizem se houve algum caso",
  "the direction of effort; maintained is in the middle, and mixed between it and decreased":
    "o sentido do esforço; “sem mudança” fica no meio, e “desigual”, entre este e a diminuição",
  "any or none, as numbers grow with a country's size":
    "se houve algum ou nenhum, pois os números crescem com o tamanho do país",
  "the second P; an analyst's finding comes first": "o segundo P; a conclusão de um analista vem primeiro",
  "the Report's own word counts twice what the count tells, which is only whether anybody was identified":
    "a palavra do próprio relatório conta o dobro da contagem, que só diz se alguém foi identificado",
  "any or none, as numbers grow with a country's size and with crime as much as with effort":
    "se houve alguma ou nenhuma, pois os números crescem com o tamanho do país e com a criminalidade tanto quanto com o esforço",
  "the third P; an analyst's finding comes first": "o terceiro P; a conclusão de um analista vem primeiro",
  "being bound is commitment; a signature is an intention, nearer to none than to being bound, as in cpc":
    "estar obrigado é compromisso; uma assinatura é uma intenção, mais próxima da falta de vínculo do que de estar obrigado, como em cpc",
  "the fact sheet asks for a law on all forms; some of them is half way":
    "a ficha informativa pede uma lei sobre todas as formas; algumas delas são metade do caminho",
  "an analyst's finding comes first; half, since a narrative can only say that there is cooperation":
    "a conclusão de um analista vem primeiro; metade, pois uma narrativa só pode dizer que há cooperação",
  "the government works with civil society against trafficking; how closely is not said, so three quarters. A narrative that does not say it is not assessed":
    "o governo trabalha com a sociedade civil contra o tráfico; não se diz com que intensidade, daí os três quartos. Uma narrativa que não o diz não é avaliada",
  "the fact sheet has them considered, not scored; and a text that does not speak of complicity or of a state policy does not say that there is none":
    "a ficha informativa pede que sejam levados em conta, não pontuados; e um texto que não fala de cumplicidade nem de uma política governamental de tráfico não diz que não exista",
  "read the words at their place before anything else": "antes de mais nada, leia as palavras em seu lugar",
  "a baseline takes no view; the fact sheet gives no weights":
    "uma base de comparação não toma partido; a ficha informativa não dá pesos",
  "equal by construction": "igual por construção",
  "Equal weights; a geometric mean since 2010, so that no dimension makes good for another in full.":
    "Pesos iguais; uma média geométrica desde 2010, para que nenhuma dimensão compense outra por inteiro.",
  "20 years is the least any country had in the 20th century; 85 the aspirational goal (Technical note 1).":
    "20 anos é o mínimo que um país teve no século XX; 85, a meta a que se aspira (Technical note 1).",
  "An arithmetic mean of its two, so that expected and completed schooling make good for each other.":
    "Uma média aritmética de seus dois componentes, para que a escolaridade esperada e a cumprida se compensem.",
  "Societies can live without formal schooling; 18 years is a master's degree (Technical note 1).":
    "Uma sociedade pode viver sem ensino formal; 18 anos equivalem a um mestrado (Technical note 1).",
  "15 years is the projected greatest mean for 2025 (Technical note 1).":
    "15 anos é a maior média projetada para 2025 (Technical note 1).",
  "The logarithm shows that each further dollar counts for less.":
    "O logaritmo mostra que cada dólar a mais conta menos.",
  "100 dollars stand for unmeasured subsistence, 75,000 for no further gain (Kahneman and Deaton 2010).":
    "100 dólares representam a subsistência não medida; 75.000, que não há ganho adicional (Kahneman and Deaton 2010).",
  "risk is a product; no dimension makes good for another in full":
    "o risco é um produto; nenhuma dimensão compensa outra por inteiro",
  "a country is at risk where either kind of hazard is high":
    "um país está em risco onde qualquer dos dois tipos de ameaça é alto",
  "one high hazard is not made good by low ones": "uma ameaça alta não é compensada por outras baixas",
  "INFORM's own component score": "a pontuação do componente, do próprio INFORM",
  "the intensity of a highly violent conflict where there is one, else 0.7 of the projected risk of one":
    "a intensidade de um conflito muito violento onde há um; senão, 0,7 do risco projetado de um",
  "a population is vulnerable where either of the two is high":
    "uma população é vulnerável onde qualquer dos dois é alto",
  "deprivation counts half, inequality and dependency on aid a quarter each":
    "a privação conta metade; a desigualdade e a dependência da ajuda, um quarto cada uma",
  "uprooted people weigh as much as all other groups together":
    "as pessoas desenraizadas pesam tanto quanto todos os outros grupos juntos",
  "one group in distress is not made good by others that are not":
    "um grupo em dificuldade não é compensado por outros que não o estão",
  "a country cannot cope where either institutions or infrastructure fail":
    "um país não consegue responder onde falham as instituições ou a infraestrutura",
  "the two make good for each other": "os dois se compensam",
  "the three make good for each other": "os três se compensam",
  "its number of indicators, so that each counts one of the 20":
    "seu número de indicadores, para que cada um conte um dos 20",
  "scorecards of fiscal year 2025 end at a GNI per capita of $7,895; the World Bank's group stands in here, and it reaches further":
    "os quadros de indicadores do ano fiscal de 2025 terminam em um RNB per capita de 7.895 dólares; aqui o substitui o grupo do Banco Mundial, que vai mais longe",
  "of the ten at least one is to be of each category; Ruling Justly is asked about by the hard hurdles":
    "dos dez, pelo menos um deve ser de cada categoria; de “Governar com justiça” tratam já os requisitos obrigatórios",
  "MCC began this scorecard with fiscal year 2012 and changed its rules for fiscal year 2026; those rules are not in this profile.":
    "A MCC começou este quadro de indicadores no ano fiscal de 2012 e mudou as suas regras a partir do ano fiscal de 2026; as novas não constam deste perfil.",
  weight: "peso",
  direction: "sentido",
  normalise: "normalização",
  error: "erro",
};
