import type { Settlement } from "../../model/dataset.ts";
import type { Differing, Figures, Lapsed, Read } from "../en/warnings.ts";
import { warnings as made } from "../made/pt/warnings.ts";
import { ofNamed } from "./by-name.ts";
import { capitalised, counted, date, anyOf as either, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, figure, plural } = numbers;

const SETTLED: Readonly<Record<Settlement, string>> = {
  "own-table": "a sua própria tabela tem precedência sobre o arquivo de um publicador",
  layout: "adotou-se o formato que tem precedência",
  edition: "adotou-se a edição mais recente",
  standing: "a lista completa teve precedência sobre a parcial",
  none: "nada indica qual está certo, de modo que nenhum conta",
};

/** From which year of evidence to which something holds, behind `evidências`. */
function span({
  from,
  to,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): string {
  return from === undefined ? `até ${to}` : to === undefined ? `a partir de ${from}` : `de ${from} a ${to}`;
}

/** `2114 valores de 12 indicadores (wb.*, 3 …)`. */
function figuresOf({ figures, indicators, families }: Figures): string {
  return `${counted(figures, "valor", "valores")} de ${counted(indicators, "indicador", "indicadores")} (${families})`;
}

/** What rests on something, behind a colon: titles have an “e” and commas of their own. */
function rest(titles: readonly string[], on: string): string[] {
  return titles.length === 0
    ? []
    : [`${plural(titles.length, { one: "baseia-se", other: "baseiam-se" })} ${on}: ${titles.join("; ")}`];
}

function shown(value: string | number | undefined): string {
  return value === undefined ? "nada" : figure(value);
}

/** What a reader of a run should know, a message for each. */
export const warnings = {
  ...made,
  edit: (
    node: string | undefined,
    key: string,
    before: string | number | boolean | null,
    after: string | number | boolean | null,
  ) => `${node === undefined ? "" : `${node}: `}${key} ${before ?? "vazio"} → ${after ?? "vazio"}`,
  profileOfWorkbook: (
    file: string,
    changes: { readonly named: readonly string[]; readonly more: number } | undefined,
  ) => {
    const from = `o perfil é o da pasta de trabalho ${file}`;
    if (changes === undefined) return `${from}, que não diz o que foi alterado nela`;
    if (changes.named.length === 0) return `${from}, cuja planilha Profile está como foi escrita`;
    return `${from}, alterado nela: ${changes.named.join("; ")}${changes.more === 0 ? "" : `; e mais ${changes.more}`}`;
  },
  workbookDiffers: (file: string, scores: Differing, figures: Differing) => {
    const all = ({ named, more }: Differing) => {
      const one = ({ country, indicator, there, here }: Differing["named"][number]) =>
        `${indicator === undefined ? "" : `${indicator} de `}${country}: ${shown(there)} na pasta de trabalho, ${shown(here)} aqui`;
      return `${named.map(one).join("; ")}${more === 0 ? "" : `; e mais ${more}`}`;
    };
    const parts = [
      ...(scores.named.length === 0 ? [] : [`pontuações: ${all(scores)}`]),
      ...(figures.named.length === 0 ? [] : [`valores: ${all(figures)}`]),
    ];
    return `a pasta de trabalho ${file} mostra o que esta execução não tem (${parts.join(". ")}). De uma pasta de trabalho só se lê a planilha Profile: valores e fórmulas alterados em outras planilhas não mudam nada aqui. Outros dados, outro ano, outras opções e fórmulas não recalculadas também levam a diferenças`;
  },
  inNoList: (names: readonly string[], more: number) =>
    `${counted(names.length + more, "país está", "países estão")} nesta tabela sem nenhum valor do que o perfil pede e não ${names.length + more === 1 ? "consta" : "constam"} em nenhuma lista da classificação: ${names.join(", ")}${more === 0 ? "" : ` e mais ${more}`}`,
  rulesOfOtherYears: (
    id: string,
    years: Parameters<typeof span>[0],
    asOf: number,
    reason: string | undefined,
  ) =>
    `o perfil “${id}” enuncia as regras para as evidências ${span(years)}, e esta execução tem ${asOf} como ano de referência: aplica regras que não são as desse ano${reason === undefined ? "" : `. ${reason}`}`,
  /** `years`: those in which the profile asks for it; undefined: it weighs none of the indicators in that year. */
  waived: (
    title: string,
    anyOf: readonly string[],
    asOf: number | undefined,
    years: Parameters<typeof span>[0] | undefined,
  ) =>
    `${title}: não se exigem de nenhum país evidências de ${either(anyOf)} quando as evidências ${asOf === undefined ? "não têm ano declarado" : `vão até ${asOf}`}, já que ${years === undefined ? "o perfil não dá peso a nenhum desses indicadores nesse ano" : `o perfil só as pede para as evidências ${span(years)}`}`,
  afterReference: (asOf: number, latest: number, newer: Figures, tooOld: Figures, lists: readonly string[]) =>
    [
      `${asOf} é posterior a ${latest}, o ano de referência das evidências: ${
        newer.figures === 0
          ? `nenhum dos valores que contam é posterior a ${latest}`
          : `${figuresOf(newer)} ${plural(newer.figures, { one: "é posterior", other: "são posteriores" })}; todos os outros são de ${latest} ou antes`
      }`,
      ...(tooOld.figures === 0
        ? []
        : [
            `${figuresOf(tooOld)} ${plural(tooOld.figures, { one: "é antigo demais", other: "são antigos demais" })} em ${asOf} e já não ${plural(tooOld.figures, { one: "conta", other: "contam" })}`,
          ]),
      ...(lists.length === 0
        ? []
        : [
            `${listed(lists)}: ${plural(lists.length, { one: "considera-se a lista como está", other: "consideram-se as listas como estão" })} no fim de ${asOf}`,
          ]),
      `--as-of ${latest} pede o ano de referência`,
    ].join("; "),
  listsNotInForce: (lists: readonly Lapsed[], asOf: number | undefined) => {
    const each = lists.map(({ id, until }) => (until === undefined ? id : `${id} (até ${date(until)})`));
    return `nenhuma lista disponível ${asOf === undefined ? "em uma execução sem ano" : `em ${asOf}`}, de modo que nenhum país conta como ausente: ${each.join(", ")}`;
  },
  proxies: (wholly: readonly string[], partly: readonly string[]) =>
    [
      ...rest(wholly, "somente em indicadores indiretos"),
      ...rest(partly, "em parte em indicadores indiretos"),
    ]
      .map((said, i) => (i === 0 ? `Do que tem peso, ${said}.` : `${capitalised(said)}.`))
      .join(" "),
  noEvidence: (titles: readonly string[]) =>
    `${plural(titles.length, { one: "Tem peso, mas não se baseia", other: "Têm peso, mas não se baseiam" })} em nada, já que nenhum país classificado tem evidências a respeito: ${titles.join("; ")}.`,
  /** Of each indicator its title and from how many countries its scale was drawn, in which peer group. */
  smallFit: (
    enough: number,
    indicators: readonly {
      readonly title: string;
      readonly fits: readonly { readonly countries: number; readonly group?: string | undefined }[];
    }[],
    more: number,
  ) => {
    const named = indicators.map(({ title, fits }) => {
      const sizes = fits.map(
        ({ countries, group }) =>
          `${counted(countries, "país", "países")}${group === undefined ? "" : ` no grupo “${figure(group)}”`}`,
      );
      return `${title} (${sizes.join(", ")})`;
    });
    return `as pontuações obtidas a partir dos valores de menos de ${enough} países dependem de cada um deles e significam pouco: ${[...named, ...(more > 0 ? [`e mais ${more}`] : [])].join("; ")}`;
  },
  fewCandidates: (
    enough: number,
    factors: readonly { readonly title: string; readonly candidates: number }[],
  ) => {
    const named = factors.map(
      ({ title, candidates }) => `${title} (${counted(candidates, "candidato", "candidatos")})`,
    );
    return `As pontuações situadas entre menos de ${enough} candidatos são grosseiras, e um candidato a mais ou a menos altera todas elas: ${named.join("; ")}.`;
  },
  illFitting: (
    indicator: string,
    [from, to]: readonly [number, number],
    [least, most]: readonly [number, number],
    held: { readonly isAbove: boolean; readonly countries: number; readonly of: number } | undefined,
  ) =>
    held === undefined
      ? `os valores de “${indicator}”, de ${exact(least)} a ${exact(most)}, ocupam no máximo um quinquagésimo da escala que o perfil traça de ${exact(from)} a ${exact(to)}: ela mal distingue os países. Verifique se ambos estão na mesma unidade`
      : `o perfil traça a escala de “${indicator}” de ${exact(from)} a ${exact(to)}, e os seus valores vão de ${exact(least)} a ${exact(most)}: ${held.countries} de ${counted(held.of, "país", "países")} ${plural(held.countries, { one: "fica", other: "ficam" })} ${held.isAbove ? "acima" : "abaixo"} dela, com a mesma pontuação, a da sua extremidade. Verifique se ambos estão na mesma unidade`,
  noLogarithm: (
    indicator: string,
    some: readonly { readonly name: string; readonly value: number | string }[],
    more: number,
  ) =>
    `o perfil toma o logaritmo de “${indicator}”, e um valor igual ou inferior a 0 não o tem: ${counted(some.length + more, "país conta", "países contam")} ali como sem avaliação (${some.map(({ name, value }) => `${name}: ${exact(value)}`).join("; ")}${more === 0 ? "" : `; e mais ${more}`})`,
  /** `more`: other values of the same indicator on which a rule was needed. */
  conflict: (settled: Settlement, disagreement: string, more: number) =>
    `os arquivos divergem, e ${SETTLED[settled]}: ${disagreement}${more === 0 ? "" : `; e mais ${counted(more, "valor", "valores")}`}`,
  /** `cpi.score de Gana para 2020 é 43 (a.csv, line 2) e 42 (b.csv, line 2)`. */
  disagreement: (
    figure: { readonly indicator: string; readonly country: string; readonly year: number | undefined },
    [kept, other]: readonly [Read, Read],
    isSettled: boolean,
  ) => {
    const { indicator, country, year } = figure;
    const read = ({ value, file, locator }: Read) => `${exact(value)} (${file}, ${locator})`;
    return `${indicator} ${ofNamed(country)}${year === undefined ? "" : ` para ${year}`} é ${read(kept)} ${isSettled ? "contra" : "e"} ${read(other)}`;
  },
  /** A figure of the user's own behind which a publisher's newer one counts; `more`: of the same file. */
  olderOwn: (
    own: {
      readonly indicator: string;
      readonly country: string;
      readonly year: number;
      readonly value: number | string;
    },
    counts: Read & { readonly year?: number | undefined },
    more: number,
  ) =>
    `o seu próprio valor de ${own.indicator} ${ofNamed(own.country)} para ${own.year}, ${exact(own.value)}, não conta, já que o de um publicador, de ${counts.year}, é mais recente: ${exact(counts.value)} (${counts.file}, ${counts.locator})${more === 0 ? "" : ` (e mais ${more} deste arquivo)`}. Para que conte, dê-lhe o ano a que se refere, ou classifique com --as-of ${own.year}`,
};
