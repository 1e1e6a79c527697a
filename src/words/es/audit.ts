import type { Audit, Finding, Importance } from "../../model/documents/audit.ts";
import type { Shown } from "../../model/documents/ranking.ts";
import type { Dataset } from "../en/evidence.ts";
import { among, evidence, shown } from "./evidence.ts";
import { begunLow, counted, quoted } from "./grammar.ts";
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
  return measure === "group" ? "el grupo de ingreso" : "el PIB per cápita";
}

/** What measures income, in words that go on: `el PIB per cápita (factbook.gdp-per-capita-ppp)`. */
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
    `Auditoría de ${title}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  summary: (
    { person, notes: noted, acknowledged }: Pick<Audit, "person" | "notes" | "acknowledged">,
    { ranked, apart, unscored, excluded }: Audit["countries"],
    of: Omit<Shown, "of"> | undefined,
  ) => {
    const need =
      person === 0
        ? "Nada requiere la intervención de una persona"
        : `${counted(person, "observación requiere", "observaciones requieren")} la intervención de una persona`;
    const whom = of
      ? ` Se muestran las observaciones sobre países (${shown(of)}) y las que no se refieren a ninguno en particular.`
      : "";
    return `${need}; ${notes(noted)}${acknowledged > 0 ? `; ${counted(acknowledged, "reconocida", "reconocidas")}` : ""}. Candidatos: ${ranked} ${plural(ranked, { one: "clasificado", other: "clasificados" })}${apart > 0 ? `, ${apart} aparte` : ""} y ${unscored} sin puntuación; ${excluded} ${plural(excluded, { one: "excluido", other: "excluidos" })} por un criterio.${whom}`;
  },
  nothing: "Nada requiere la intervención de una persona.",
  /** The last words: what an exit of 1 stands for. */
  needsPerson: (
    checks: readonly {
      readonly title: string;
      readonly person: number;
      readonly subjects: readonly string[];
    }[],
  ) =>
    `Requiere la intervención de una persona: ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? ` y ${person - subjects.length} más` : "";
        return `${lowered(title)} (${person}): ${subjects.join(", ")}${more}`;
      })
      .join("; ")}.`,
  /** What a check found, after its title: `3 requieren la intervención de una persona, 5 notas`. */
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${counted(person, "requiere", "requieren")} la intervención de una persona`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [counted(acknowledged, "reconocida", "reconocidas")] : []),
    ];
    return parts.length === 0 ? "no se encontró nada" : parts.join(", ");
  },
  silent: (checks: readonly string[]) => `No se encontró nada en: ${checks.map(lowered).join(", ")}.`,
  whereRules: "Cómo se juzga cada cosa y según la regla de quién: --format md.",
  rule: (rule: string) => `Cómo se juzga: ${rule}`,
  moreFindings: (n: number) => `\u2026 y ${n} más.`,
  morePlaces: (n: number) => `y ${n} más`,
  acknowledged: (until: number | undefined, reason: string) =>
    `reconocida${until === undefined ? "" : ` hasta ${until}`}: ${reason}`,
  severity: {
    person: "requiere la intervención de una persona",
    note: "nota",
  } satisfies Record<Finding["severity"], string>,
  findingColumns: { kind: "", subject: "Sobre", message: "Qué significa", places: "Lugares" },
  finding: (subject: string, message: string) => `${subject}: ${begunLow(message)}`,
  /** What a finding is about: `cpi.score de Ghana, 2021`. */
  figureOf: (indicator: string, name: string, year?: number) =>
    `${indicator} de ${name}${year === undefined ? "" : `, ${year}`}`,
  /** What is found country by country, as one line of names. */
  rolledUp: {
    "country-not-scored": (countries: number, names: readonly string[]) =>
      `${counted(countries, "candidato no tiene", "candidatos no tienen")} puntuación por falta de evidencia: encuéntrela o decida sin la clasificación: ${names.join(", ")}.`,
    "thin-country": (countries: number, names: readonly string[]) =>
      `${counted(countries, "país clasificado se basa", "países clasificados se basan")} en mucha menos evidencia que los demás: vea qué les falta antes de citar sus puestos: ${names.join(", ")}.`,
  },
  withRank: (name: string, rank: number | string) => `${name} (puesto ${rank})`,

  importance: {
    title: "Si las ponderaciones actúan como importancia",
    columns: {
      of: "De",
      factor: "Factor",
      weight: "Ponderación",
      within: "A ±50\u00a0%",
      equal: "A igualdad del resto",
    },
    yes: "sí",
    no: "no",
    legend:
      "Ponderación: la parte del factor en la ponderación de aquello de lo que forma parte; actúa como: su parte en la covarianza con ello, de logaritmos si es una media geométrica; a ±50\u00a0%: si la segunda se aparta de la primera, hacia arriba o hacia abajo, en no más de la mitad de esta; a igualdad del resto: correlación de sus rangos con los de la puntuación cuando los demás factores son iguales.",
    income: (title: string, by: Parameters<typeof incomeIs>[0], spearman: number, countries: number) =>
      `${title}: la correlación de Spearman con ${incomeIs(by)} es de ${signed(spearman, 2)} en ${counted(countries, "país clasificado", "países clasificados")}.`,
  },

  structure: {
    title: "Cómo se relacionan los componentes",
    columns: {
      of: "De",
      parts: "Componentes",
      countries: "Países",
      alpha: "Alfa",
      first: "Primera componente principal",
      most: "Los más parecidos",
    },
    /** Beside them those of which too few of the ranked have evidence. */
    parts: (parts: number, without: number) =>
      without === 0 ? String(parts) : `${parts} de ${parts + without}`,
    alpha: (alpha: number) => fixed(alpha, 2),
    pair: (a: string, b: string, r: number) => `${a} y ${b} ${signed(r, 2)}`,
    legend:
      "En los países clasificados; se omite un componente que tengan menos de diez de ellos. Alfa: el de Cronbach, de los componentes llevados a la misma dispersión (1: todos dicen lo mismo; 0: no dicen nada unos de otros; por debajo de 0: se contradicen); primera componente principal: qué parte de la varianza de los componentes recoge una sola línea a través de ellos; ambos, de los países que tienen todos los componentes. Es natural que los componentes que miden cosas distintas no vayan a la par: esto describe y no da ponderaciones.",
    tooMany: (titles: readonly string[]) =>
      `Hay demasiados componentes para calcular sus correlaciones: ${titles.join(", ")}.`,
    matrix: (title: string) => `Correlaciones dentro de ${quoted(title)}`,
    part: "Componente",
    r: (r: number) => signed(r, 2),
    loading: (component: number, share: number) => `Comp. principal ${component} (${percent(share)})`,
    matrixLegend:
      "Correlaciones de Pearson de las puntuaciones de los componentes entre sí (por número), con el nivel del que forman parte y los niveles superiores, y con las componentes principales que recogen más varianza de la que corresponde a un solo componente.",
  },

  coverage: {
    title: "Evidencia de los candidatos",
    nobodyHas: (indicators: string, weight: number) =>
      `Nadie tiene: ${indicators}; ${share(weight)} de la ponderación.`,
    nobodyNeeds: (indicators: string) => `Nadie tiene, y en su lugar se toma otra cosa: ${indicators}.`,
    nobodyRanked: "No hay ningún país clasificado.",
    ranked: (
      least: number,
      most: number,
      middle: number,
      worst: readonly { readonly name: string; readonly coverage: number }[],
    ) =>
      `Evidencia para entre el ${percent(least)} y el ${percent(most)} de la ponderación en los países clasificados (mediana: ${percent(middle)}); los que menos tienen: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
    columns: {
      indicator: "Indicador",
      factor: "Factor",
      weight: "Ponderación",
      countries: "Países",
      tooOld: "Anticuada",
      maxAge: "Antigüedad máx.",
      years: "Años",
      medianYear: "Año mediano",
    },
    weight: (of: number) => percentTo(of, 1),
    countriesOf: (countries: number, of: number) => `${countries} de ${of}`,
    anyAge: "cualquiera",
    byIndicator: "Evidencia por indicador",
    byCountry: "Evidencia por país",
    missing: "Faltante: la evidencia que otros candidatos tienen y este no.",
    countryColumns: {
      country: "País",
      rank: "Puesto",
      evidence: "Evidencia",
      missing: "Faltante",
      tooOld: "De ella, anticuada",
    },
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "Reconocimientos que no corresponden a nada",
  rule: "Un reconocimiento (--accept) nombra una observación por su comprobación y su objeto, identificador, país o indicador, da un motivo y puede valer hasta un año, que se compara con el año de la evidencia. Uno que no corresponde a nada no oculta nada y puede retirarse del archivo.",
  about: (check: string, subject: string) => `${check}, ${subject}`,
  idle: "Ninguna observación tiene esta comprobación y este objeto: retire el reconocimiento o corríjalo.",
  over: (until: number, asOf: number) =>
    `Valía hasta ${until} y la evidencia es de ${asOf}: vuelva a examinar la observación.`,
};
