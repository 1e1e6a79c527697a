import type { Settlement } from "../../model/dataset.ts";
import type { Differing, Figures, Lapsed, Read } from "../en/warnings.ts";
import { warnings as made } from "../made/es/warnings.ts";
import { counted, date, anyOf as either, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, figure, plural } = numbers;

const SETTLED: Readonly<Record<Settlement, string>> = {
  "own-table": "su propia tabla tiene precedencia sobre el archivo de un editor",
  layout: "se tomó el formato que tiene precedencia",
  edition: "se tomó la edición más reciente",
  standing: "se tomó la lista íntegra antes que la parcial",
  none: "nada indica cuál es la correcta, de modo que ninguna cuenta",
};

/** From which year of evidence to which something holds, behind `evidencia`. */
function span({
  from,
  to,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): string {
  return from === undefined ? `hasta ${to}` : to === undefined ? `a partir de ${from}` : `de ${from} a ${to}`;
}

/** `2114 cifras de 12 indicadores (wb.*, 3 …)`. */
function figuresOf({ figures, indicators, families }: Figures): string {
  return `${counted(figures, "cifra", "cifras")} de ${counted(indicators, "indicador", "indicadores")} (${families})`;
}

/** `se basan únicamente en indicadores indirectos: A; y B`: behind a colon, since titles have conjunctions of their own. */
function rest(titles: readonly string[], on: string, lead = "se"): string[] {
  return titles.length === 0
    ? []
    : [`${lead} ${plural(titles.length, { one: "basa", other: "basan" })} ${on}: ${listed(titles)}`];
}

function shown(value: string | number | undefined): string {
  return value === undefined ? "nada" : figure(value);
}

/** What a reader of a run should know, a message for each. */
export const warnings = {
  ...made,
  inNoList: (names: readonly string[], more: number) =>
    `${counted(names.length + more, "país está", "países están")} en esta tabla sin ninguna cifra de las que pide el perfil y no ${names.length + more === 1 ? "figura" : "figuran"} en ninguna lista de la clasificación: ${names.join(", ")}${more === 0 ? "" : ` y ${more} más`}`,
  rulesOfOtherYears: (
    id: string,
    years: Parameters<typeof span>[0],
    asOf: number,
    reason: string | undefined,
  ) =>
    `el perfil «${id}» enuncia las reglas para la evidencia ${span(years)}, y esta ejecución es a ${asOf}: aplica reglas que no son las de ese año${reason === undefined ? "" : `. ${reason}`}`,
  /** `years`: those in which the profile asks for it; undefined: it weighs none of the indicators in that year. */
  waived: (
    title: string,
    anyOf: readonly string[],
    asOf: number | undefined,
    years: Parameters<typeof span>[0] | undefined,
  ) =>
    `${title}: no se exige a ningún país evidencia de ${either(anyOf)} cuando la evidencia ${asOf === undefined ? "no tiene año declarado" : `es a ${asOf}`}, ya que ${years === undefined ? "el perfil no pondera ninguno de esos indicadores en ese año" : `el perfil solo la pide para la evidencia ${span(years)}`}`,
  afterReference: (asOf: number, latest: number, newer: Figures, tooOld: Figures, lists: readonly string[]) =>
    [
      `${asOf} es posterior a ${latest}, el año de referencia de la evidencia: ${
        newer.figures === 0
          ? `ninguna de las cifras que cuentan es posterior a ${latest}`
          : `${figuresOf(newer)} ${plural(newer.figures, { one: "es posterior", other: "son posteriores" })}; todas las demás son de ${latest} o anteriores`
      }`,
      ...(tooOld.figures === 0
        ? []
        : [
            `${figuresOf(tooOld)} ${plural(tooOld.figures, { one: "es demasiado antigua", other: "son demasiado antiguas" })} a ${asOf} y ya no ${plural(tooOld.figures, { one: "cuenta", other: "cuentan" })}`,
          ]),
      ...(lists.length === 0
        ? []
        : [
            `${listed(lists)}: ${plural(lists.length, { one: "la lista se toma como está", other: "las listas se toman como están" })} al final de ${asOf}`,
          ]),
      `--as-of ${latest} pide el año de referencia`,
    ].join("; "),
  listsNotInForce: (lists: readonly Lapsed[], asOf: number | undefined) => {
    const each = lists.map(({ id, until }) => (until === undefined ? id : `${id} (hasta ${date(until)})`));
    return `ninguna lista disponible ${asOf === undefined ? "en una ejecución sin año" : `a ${asOf}`}, de modo que ningún país cuenta como ausente: ${each.join(", ")}`;
  },
  proxies: (wholly: readonly string[], partly: readonly string[]) =>
    `De lo que se pondera, ${[...rest(wholly, "únicamente en indicadores indirectos"), ...rest(partly, "en parte en indicadores indirectos")].join(". Además, ")}.`,
  noEvidence: (titles: readonly string[]) =>
    `De lo que se pondera, ${rest(titles, "en ninguna evidencia, ya que no la tiene ningún país clasificado", "no se").join("")}.`,
  edit: (
    node: string | undefined,
    key: string,
    before: string | number | boolean | null,
    after: string | number | boolean | null,
  ) => `${node === undefined ? "" : `${node}: `}${key} ${before ?? "vacío"} → ${after ?? "vacío"}`,
  profileOfWorkbook: (
    file: string,
    changes: { readonly named: readonly string[]; readonly more: number } | undefined,
  ) => {
    const from = `el perfil es el del libro ${file}`;
    if (changes === undefined) return `${from}, que no dice qué se modificó en él`;
    if (changes.named.length === 0) return `${from}, cuya hoja Profile está tal como se escribió`;
    return `${from}, modificado allí: ${changes.named.join("; ")}${changes.more === 0 ? "" : `; y ${changes.more} más`}`;
  },
  workbookDiffers: (file: string, scores: Differing, figures: Differing) => {
    const all = ({ named, more }: Differing) => {
      const one = ({ country, indicator, there, here }: Differing["named"][number]) =>
        `${indicator === undefined ? "" : `${indicator} de `}${country}: ${shown(there)} en el libro, ${shown(here)} aquí`;
      return `${named.map(one).join("; ")}${more === 0 ? "" : `; y ${more} más`}`;
    };
    const parts = [
      ...(scores.named.length === 0 ? [] : [`puntuaciones: ${all(scores)}`]),
      ...(figures.named.length === 0 ? [] : [`cifras: ${all(figures)}`]),
    ];
    return `el libro ${file} muestra lo que esta ejecución no tiene (${parts.join(". ")}). De un libro solo se lee la hoja Profile: las cifras y fórmulas modificadas en otras hojas no cambian nada aquí. Otros datos, otro año, otras opciones y fórmulas sin recalcular también dan diferencias`;
  },
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
          `${counted(countries, "país", "países")}${group === undefined ? "" : ` en el grupo «${group}»`}`,
      );
      return `${title} (${sizes.join(", ")})`;
    });
    return `las puntuaciones que se obtienen de los valores de menos de ${enough} países dependen de cada uno de ellos y significan poco: ${[...named, ...(more > 0 ? [`y ${more} más`] : [])].join("; ")}`;
  },
  fewCandidates: (
    enough: number,
    factors: readonly { readonly title: string; readonly candidates: number }[],
  ) => {
    const named = factors.map(
      ({ title, candidates }) => `${title} (${counted(candidates, "candidato", "candidatos")})`,
    );
    return `Las puntuaciones que se sitúan entre menos de ${enough} candidatos son toscas, y un candidato más o menos las mueve todas: ${named.join("; ")}.`;
  },
  illFitting: (
    indicator: string,
    [from, to]: readonly [number, number],
    [least, most]: readonly [number, number],
    held: { readonly isAbove: boolean; readonly countries: number; readonly of: number } | undefined,
  ) =>
    held === undefined
      ? `las cifras de «${indicator}», de ${exact(least)} a ${exact(most)}, ocupan como mucho una quincuagésima parte de la escala que el perfil traza de ${exact(from)} a ${exact(to)}: apenas distingue a los países. Compruebe que ambas están en la misma unidad`
      : `el perfil traza la escala de «${indicator}» de ${exact(from)} a ${exact(to)}, y sus cifras van de ${exact(least)} a ${exact(most)}: ${held.countries} de ${counted(held.of, "país", "países")} ${plural(held.countries, { one: "queda", other: "quedan" })} por ${held.isAbove ? "encima" : "debajo"}, con la misma puntuación, la de su extremo. Compruebe que ambas están en la misma unidad`,
  noLogarithm: (
    indicator: string,
    some: readonly { readonly name: string; readonly value: number | string }[],
    more: number,
  ) =>
    `el perfil toma el logaritmo de «${indicator}», y una cifra de 0 o menos no lo tiene: ${counted(some.length + more, "país cuenta", "países cuentan")} ahí como sin evaluar (${some.map(({ name, value }) => `${name}: ${exact(value)}`).join("; ")}${more === 0 ? "" : `; y ${more} más`})`,
  /** `more`: other values of the same indicator on which a rule was needed. */
  conflict: (settled: Settlement, disagreement: string, more: number) =>
    `los archivos discrepan, y ${SETTLED[settled]}: ${disagreement}${more === 0 ? "" : `; y ${counted(more, "valor más", "valores más")}`}`,
  /** `cpi.score de Ghana para 2020 es 43 (a.csv, line 2) y 42 (b.csv, line 2)`. */
  disagreement: (
    figure: { readonly indicator: string; readonly country: string; readonly year: number | undefined },
    [kept, other]: readonly [Read, Read],
    isSettled: boolean,
  ) => {
    const { indicator, country, year } = figure;
    const read = ({ value, file, locator }: Read) => `${exact(value)} (${file}, ${locator})`;
    return `${indicator} de ${country}${year === undefined ? "" : ` para ${year}`} es ${read(kept)} ${isSettled ? "frente a" : "y"} ${read(other)}`;
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
    `su propia cifra de ${own.indicator} de ${own.country} para ${own.year}, ${exact(own.value)}, no cuenta, ya que una de un editor, de ${counts.year}, es más reciente: ${exact(counts.value)} (${counts.file}, ${counts.locator})${more === 0 ? "" : ` (y ${more} más de este archivo)`}. Para que cuente, asígnele el año al que se refiere, o clasifique con --as-of ${own.year}`,
};
