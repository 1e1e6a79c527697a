import type { Settlement } from "../../model/dataset.ts";
import type { Differing, Figures, Lapsed, Read } from "../en/warnings.ts";
import { warnings as made } from "../made/fr/warnings.ts";
import { listed, untilDay } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, plural } = numbers;

const SETTLED: Readonly<Record<Settlement, string>> = {
  "own-table": "votre propre tableau passe avant le fichier d’un éditeur",
  layout: "la présentation prioritaire a été retenue",
  edition: "l’édition la plus récente a été retenue",
  standing: "la liste complète a été retenue avant la partielle",
  none: "rien ne dit lequel a raison, de sorte qu’aucun ne compte",
};

interface Span {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

function span({ from, to }: Span): string {
  return from === undefined
    ? `jusqu’en ${to}`
    : to === undefined
      ? `à partir de ${from}`
      : `de ${from} à ${to}`;
}

/** `2114 chiffres de 12 indicateurs (wb.*, 3 …)`. */
function figuresOf({ figures, indicators, families }: Figures): string {
  return `${figures} ${plural(figures, { one: "chiffre", other: "chiffres" })} de ${indicators} ${plural(indicators, { one: "indicateur", other: "indicateurs" })} (${families})`;
}

/** `reposent uniquement sur des données indirectes : A et B`. */
function rest(titles: readonly string[], one: string, other: string): string[] {
  return titles.length === 0 ? [] : [`${plural(titles.length, { one, other })} : ${listed(titles)}`];
}

function shown(value: string | number | undefined): string {
  return value === undefined ? "rien" : figure(value);
}

export const warnings = {
  ...made,
  inNoList: (names: readonly string[], more: number) =>
    `${plural(names.length + more, { one: "un pays est", other: `${names.length + more} pays sont` })} dans ce tableau sans aucun chiffre que le profil demande, et ne ${plural(names.length + more, { one: "figure", other: "figurent" })} sur aucune liste du classement : ${names.join(", ")}${more === 0 ? "" : ` et ${more} de plus`}`,
  rulesOfOtherYears: (id: string, years: Span, asOf: number, reason: string | undefined) =>
    `le profil « ${id} » énonce les règles pour des données ${span(years)}, et ce calcul porte sur les données arrêtées à ${asOf} : il applique des règles qui ne sont pas celles de cette année-là${reason === undefined ? "" : `. ${reason}`}`,
  waived: (title: string, anyOf: readonly string[], asOf: number | undefined, years: Span | undefined) =>
    `${title} : il n’est pas exigé d’un pays qu’il ait des données sur ${anyOf.join(" ou ")} quand les données sont ${asOf === undefined ? "sans année déclarée" : `arrêtées à ${asOf}`}, car ${years === undefined ? "le profil n’en pondère aucune cette année-là" : `le profil ne les demande que pour des données ${span(years)}`}`,
  afterReference: (asOf: number, latest: number, newer: Figures, tooOld: Figures, lists: readonly string[]) =>
    [
      `${asOf} est postérieur à ${latest}, l’année de référence des données : ${
        newer.figures === 0
          ? `aucun des chiffres qui comptent n’est plus récent que ${latest}`
          : `${figuresOf(newer)} ${plural(newer.figures, { one: "est plus récent", other: "sont plus récents" })}, tous les autres sont de ${latest} ou d’avant`
      }`,
      ...(tooOld.figures === 0
        ? []
        : [
            `${figuresOf(tooOld)} ${plural(tooOld.figures, { one: `est trop ancien en ${asOf} et ne compte plus`, other: `sont trop anciens en ${asOf} et ne comptent plus` })}`,
          ]),
      ...(lists.length === 0 ? [] : [`${listed(lists)} : état à la fin de ${asOf}`]),
      `--as-of ${latest} demande l’année de référence`,
    ].join(" ; "),
  listsNotInForce: (lists: readonly Lapsed[], asOf: number | undefined) => {
    const each = lists.map(({ id, until }) =>
      until === undefined ? id : `${id} (jusqu’${untilDay(until)})`,
    );
    return `aucune liste disponible ${asOf === undefined ? "dans un calcul sans année" : `pour ${asOf}`}, de sorte qu’aucun pays ne compte comme absent : ${each.join(", ")}`;
  },
  proxies: (wholly: readonly string[], partly: readonly string[]) =>
    `Parmi les éléments pondérés, ${[
      ...rest(
        wholly,
        "repose uniquement sur des données indirectes",
        "reposent uniquement sur des données indirectes",
      ),
      ...rest(
        partly,
        "repose en partie sur des données indirectes",
        "reposent en partie sur des données indirectes",
      ),
    ].join(" ; ")}.`,
  noEvidence: (titles: readonly string[]) =>
    `Parmi les éléments pondérés, ${rest(titles, "n’a de données pour aucun pays classé", "n’ont de données pour aucun pays classé").join("")}.`,
  edit: (
    node: string | undefined,
    key: string,
    before: string | number | boolean | null,
    after: string | number | boolean | null,
  ) => `${node === undefined ? "" : `${node} : `}${key} ${before ?? "vide"} → ${after ?? "vide"}`,
  profileOfWorkbook: (
    file: string,
    changes: { readonly named: readonly string[]; readonly more: number } | undefined,
  ) => {
    const from = `le profil est celui du classeur ${file}`;
    if (changes === undefined) return `${from}, qui ne dit pas ce qui y a été modifié`;
    if (changes.named.length === 0) return `${from}, dont la feuille Profile est telle qu’elle a été écrite`;
    return `${from}, modifié : ${changes.named.join(" ; ")}${changes.more === 0 ? "" : ` ; et ${changes.more} de plus`}`;
  },
  workbookDiffers: (file: string, scores: Differing, figures: Differing) => {
    const all = ({ named, more }: Differing) => {
      const one = ({ country, indicator, there, here }: Differing["named"][number]) =>
        `${indicator === undefined ? "" : `${indicator} de `}${country} : ${shown(there)} dans le classeur, ${shown(here)} ici`;
      return `${named.map(one).join(" ; ")}${more === 0 ? "" : ` ; et ${more} de plus`}`;
    };
    const parts = [
      ...(scores.named.length === 0 ? [] : [`scores : ${all(scores)}`]),
      ...(figures.named.length === 0 ? [] : [`chiffres : ${all(figures)}`]),
    ];
    return `le classeur ${file} montre des valeurs que ce calcul n’a pas (${parts.join(". ")}). D’un classeur, seule la feuille Profile est lue : des chiffres et des formules modifiés ailleurs ne changent rien ici. Des données, une année ou des options différentes, et des formules qui n’ont pas été recalculées, donnent aussi des écarts`;
  },
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
          `${countries} pays${group === undefined ? "" : ` dans le groupe « ${group} »`}`,
      );
      return `${title} (${sizes.join(", ")})`;
    });
    return `les scores tirés des valeurs de moins de ${enough} pays dépendent trop de chacun d’eux et ont peu de sens : ${[...named, ...(more > 0 ? [`et ${more} de plus`] : [])].join(" ; ")}`;
  },
  fewCandidates: (
    enough: number,
    factors: readonly { readonly title: string; readonly candidates: number }[],
  ) => {
    const named = factors.map(
      ({ title, candidates }) =>
        `${title} (${candidates} ${plural(candidates, { one: "candidat", other: "candidats" })})`,
    );
    return `Les scores placés parmi moins de ${enough} candidats sont grossiers, et un candidat de plus ou de moins les déplace tous : ${named.join(" ; ")}.`;
  },
  illFitting: (
    indicator: string,
    [from, to]: readonly [number, number],
    [least, most]: readonly [number, number],
    held: { readonly isAbove: boolean; readonly countries: number; readonly of: number } | undefined,
  ) =>
    held === undefined
      ? `les valeurs de « ${indicator} », de ${figure(least)} à ${figure(most)}, occupent un cinquantième au plus de l’échelle que le profil trace de ${figure(from)} à ${figure(to)} : elle ne distingue guère les pays. Vérifiez que les deux sont dans la même unité`
      : `le profil trace l’échelle de « ${indicator} » de ${figure(from)} à ${figure(to)}, et ses valeurs vont de ${figure(least)} à ${figure(most)} : ${held.countries} pays sur ${held.of} ${plural(held.countries, { one: "se trouve", other: "se trouvent" })} ${held.isAbove ? "au-dessus" : "au-dessous"}, avec le même score, celui de son extrémité. Vérifiez que les deux sont dans la même unité`,
  noLogarithm: (
    indicator: string,
    some: readonly { readonly name: string; readonly value: number | string }[],
    more: number,
  ) =>
    `le profil prend le logarithme de « ${indicator} », et une valeur nulle ou négative n’en a pas : ${plural(some.length + more, { one: "un pays compte", other: `${some.length + more} pays comptent` })} comme non ${plural(some.length + more, { one: "évalué", other: "évalués" })} sur ce point (${some.map(({ name, value }) => `${name} : ${figure(value)}`).join(" ; ")}${more === 0 ? "" : ` ; et ${more} de plus`})`,
  conflict: (settled: Settlement, disagreement: string, more: number) =>
    `des fichiers sont en désaccord, et ${SETTLED[settled]} : ${disagreement}${more === 0 ? "" : ` ; et ${more} ${plural(more, { one: "autre valeur", other: "autres valeurs" })}`}`,
  disagreement: (
    about: { readonly indicator: string; readonly country: string; readonly year: number | undefined },
    [kept, other]: readonly [Read, Read],
    isSettled: boolean,
  ) => {
    const { indicator, country, year } = about;
    const read = ({ value, file, locator }: Read) => `${figure(value)} (${file}, ${locator})`;
    return `${indicator}, ${country}${year === undefined ? "" : `, ${year}`} : ${read(kept)} ${isSettled ? "contre" : "et"} ${read(other)}`;
  },
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
    `votre propre valeur de ${own.indicator} (${own.country}, ${own.year}), ${figure(own.value)}, ne compte pas, car celle d’un éditeur pour ${counts.year} est plus récente : ${figure(counts.value)} (${counts.file}, ${counts.locator})${more === 0 ? "" : ` (et ${more} de plus dans ce fichier)`}. Pour qu’elle compte, donnez-lui l’année dont elle parle, ou classez avec --as-of ${own.year}`,
};
