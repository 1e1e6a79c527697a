import type { Audit, Finding, Importance } from "../../model/documents/audit.ts";
import type { Shown } from "../../model/documents/ranking.ts";
import type { Dataset } from "../en/evidence.ts";
import { ofNamed } from "./by-name.ts";
import { among, evidence, shown } from "./evidence.ts";
import { begunLow, counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { share } from "./profile.ts";

const { fixed, percent, plural, signed, percentTo } = numbers;

function notes(n: number): string {
  return counted(n, "nota", "notas");
}

/** Within a sentence: a title begins with a small letter. */
function lowered(title: string): string {
  return `${title[0]?.toLowerCase() ?? ""}${title.slice(1)}`;
}

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "o grupo de renda" : "o PIB per capita";
}

/** What measures income, in words that go on: `o PIB per capita (factbook.gdp-per-capita-ppp)`. */
function incomeIs({
  measure,
  indicator,
}: Pick<NonNullable<Importance["income"]>, "measure" | "indicator">): string {
  return `${incomeKind(measure)} (${indicator})`;
}

export const audit = {
  incomeIs,
  incomeKind,
  heading: (title: string, dataset: Dataset) =>
    `Auditoria: ${title}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  summary: (
    { person, notes: noted, acknowledged }: Pick<Audit, "person" | "notes" | "acknowledged">,
    { ranked, apart, unscored, excluded }: Audit["countries"],
    of: Omit<Shown, "of"> | undefined,
  ) => {
    const need =
      person === 0
        ? "Nada requer a intervenção de uma pessoa"
        : `${counted(person, "constatação requer", "constatações requerem")} a intervenção de uma pessoa`;
    const whom = of
      ? ` Mostram-se as constatações sobre ${shown(of)} e as que não se referem a nenhum país em particular.`
      : "";
    return `${need}, ${notes(noted)}${acknowledged > 0 ? `, ${counted(acknowledged, "reconhecida", "reconhecidas")}` : ""}. Candidatos: ${ranked} ${plural(ranked, { one: "classificado", other: "classificados" })}${apart > 0 ? `, ${apart} à parte` : ""} e ${unscored} sem pontuação; ${excluded} ${plural(excluded, { one: "excluído", other: "excluídos" })} por um critério.${whom}`;
  },
  nothing: "Nada requer a intervenção de uma pessoa.",
  /** The last words: what an exit of 1 stands for. */
  needsPerson: (
    checks: readonly {
      readonly title: string;
      readonly person: number;
      readonly subjects: readonly string[];
    }[],
  ) =>
    `Requer a intervenção de uma pessoa: ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? ` e mais ${person - subjects.length}` : "";
        return `${lowered(title)} (${person}): ${subjects.join(", ")}${more}`;
      })
      .join("; ")}.`,
  /** What a check found, after its title: `3 requerem a intervenção de uma pessoa, 5 notas`. */
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${counted(person, "requer", "requerem")} a intervenção de uma pessoa`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [counted(acknowledged, "reconhecida", "reconhecidas")] : []),
    ];
    return parts.length === 0 ? "nada foi encontrado" : parts.join(", ");
  },
  silent: (checks: readonly string[]) => `Nada foi encontrado em: ${checks.map(lowered).join(", ")}.`,
  whereRules: "Como cada coisa é julgada, e segundo a regra de quem: --format md.",
  rule: (rule: string) => `Como se julga: ${rule}`,
  moreFindings: (n: number) => `\u2026 e mais ${n}.`,
  morePlaces: (n: number) => `e mais ${n}`,
  acknowledged: (until: number | undefined, reason: string) =>
    `reconhecida${until === undefined ? "" : ` até ${until}`}: ${reason}`,
  severity: {
    person: "requer intervenção",
    note: "nota",
  } satisfies Record<Finding["severity"], string>,
  findingColumns: { kind: "", subject: "Sobre", message: "O que significa", places: "Lugares" },
  finding: (subject: string, message: string) => `${subject}: ${begunLow(message)}`,
  /** What a finding is about: `cpi.score do Gana (2021)`. */
  figureOf: (indicator: string, name: string, year?: number) =>
    `${indicator} ${ofNamed(name)}${year === undefined ? "" : ` (${year})`}`,
  /** What is found country by country, as one line of names. */
  rolledUp: {
    "country-not-scored": (countries: number, names: readonly string[]) =>
      `${counted(countries, "candidato não tem", "candidatos não têm")} pontuação por falta de evidências: encontre-as ou decida sem a classificação: ${names.join(", ")}.`,
    "thin-country": (countries: number, names: readonly string[]) =>
      `${counted(countries, "país classificado se baseia", "países classificados se baseiam")} em muito menos evidências que os outros: veja o que lhes falta antes de citar os seus lugares: ${names.join(", ")}.`,
  },
  withRank: (name: string, rank: number | string) =>
    `${name} (${typeof rank === "number" ? `${rank}º lugar` : `lugar ${rank}`})`,

  importance: {
    title: "Se os pesos correspondem à importância",
    columns: {
      of: "De",
      factor: "Fator",
      weight: "Peso",
      within: "Até a metade",
      equal: "Demais iguais",
    },
    yes: "sim",
    no: "não",
    legend:
      "Peso: a parte do fator no peso daquilo de que faz parte; atua como: a sua parte na covariância com isso, de logaritmos se for uma média geométrica; até a metade: se a segunda se afasta da primeira em não mais que a metade desta; demais iguais: correlação dos seus postos com os da pontuação quando os demais fatores são iguais.",
    income: (title: string, by: Parameters<typeof incomeIs>[0], spearman: number, countries: number) =>
      `${title}: a correlação de Spearman com ${incomeIs(by)} é de ${signed(spearman, 2)} em ${counted(countries, "país classificado", "países classificados")}.`,
  },

  structure: {
    title: "Como os componentes se relacionam",
    columns: {
      of: "De",
      parts: "Componentes",
      countries: "Países",
      alpha: "Alfa",
      first: "Primeira componente principal",
      most: "Os mais parecidos",
    },
    /** Beside them those of which too few of the ranked have evidence. */
    parts: (parts: number, without: number) =>
      without === 0 ? String(parts) : `${parts} de ${parts + without}`,
    alpha: (alpha: number) => fixed(alpha, 2),
    pair: (a: string, b: string, r: number) => `${a} e ${b} ${signed(r, 2)}`,
    legend:
      "Nos países classificados; omite-se um componente que menos de dez deles tenham. Alfa: o de Cronbach, dos componentes levados à mesma dispersão (1: todos dizem o mesmo; 0: nada uns dos outros; abaixo de 0: contradizem-se); primeira componente principal: quanto da variância dos componentes uma só linha através deles reúne; ambos, dos países que têm todos os componentes. Componentes que medem coisas diferentes podem muito bem andar separados: isto descreve e não dá pesos.",
    tooMany: (titles: readonly string[]) =>
      `Há componentes demais para calcular as suas correlações: ${titles.join(", ")}.`,
    matrix: (title: string) => `Correlações dentro de “${title}”`,
    part: "Componente",
    r: (r: number) => signed(r, 2),
    loading: (component: number, share: number) => `Comp. principal ${component} (${percent(share)})`,
    matrixLegend:
      "Correlações de Pearson das pontuações dos componentes entre si (por número), com o nível de que fazem parte e os níveis acima dele, e com as componentes principais que reúnem mais do que a parte da variância que cabe a um componente.",
  },

  coverage: {
    title: "Evidências dos candidatos",
    nobodyHas: (indicators: string, weight: number) =>
      `Ninguém tem: ${indicators}; ${share(weight)} do peso.`,
    nobodyNeeds: (indicators: string) => `Ninguém tem, e outra coisa é tomada no lugar: ${indicators}.`,
    nobodyRanked: "Nenhum país está classificado.",
    ranked: (
      least: number,
      most: number,
      middle: number,
      worst: readonly { readonly name: string; readonly coverage: number }[],
    ) =>
      `Evidências para ${percent(least)} a ${percent(most)} do peso nos países classificados, ${percent(middle)} na mediana; os que menos têm: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
    columns: {
      indicator: "Indicador",
      factor: "Fator",
      weight: "Peso",
      countries: "Países",
      tooOld: "Antigas demais",
      maxAge: "Idade máx.",
      years: "Anos",
      medianYear: "Ano mediano",
    },
    weight: (of: number) => percentTo(of, 1),
    countriesOf: (countries: number, of: number) => `${countries} de ${of}`,
    anyAge: "qualquer",
    byIndicator: "Evidências por indicador",
    byCountry: "Evidências por país",
    missing: "O que falta: o que outros candidatos têm e este não.",
    countryColumns: {
      country: "País",
      rank: "Posição",
      evidence: "Evidências",
      missing: "O que falta",
      tooOld: "Disso, antigo demais",
    },
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "Reconhecimentos que não correspondem a nada",
  rule: "Um reconhecimento (--accept) nomeia uma constatação por sua verificação e seu objeto, identificador, país ou indicador, dá um motivo e pode valer até um ano, que é comparado com o ano das evidências. Um que não corresponde a nada não oculta nada e pode ser retirado do arquivo.",
  about: (check: string, subject: string) => `${check}, ${subject}`,
  idle: "Nenhuma constatação tem esta verificação e este objeto: retire o reconhecimento ou corrija-o.",
  over: (until: number, asOf: number) =>
    `Valia até ${until} e as evidências são de ${asOf}: volte a examinar a constatação.`,
};
