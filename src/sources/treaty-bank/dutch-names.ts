import type { Iso3 } from "../../model/country.ts";

/** Dutch names of states that no other language writes so, in lower case with blanks for hyphens. */
export const DUTCH: Readonly<Record<string, Iso3>> = Object.fromEntries(
  `ARE verenigde arabische emiraten | ARG argentinië | ATG antigua en barbuda | AUT oostenrijk | AZE azerbeidzjan
  | AZE azerbeidjan | BGR bulgarije | BIH bosnië en herzegovina | BRA brazilië | CAF centraal afrikaanse republiek
  | CHE zwitserland | CIV ivoorkust | CMR kameroen | COD democratische republiek congo | COG republiek congo | COM comoren
  | CPV kaapverdië | CZE tsjechië | DEU duitsland | DNK denemarken | DOM dominicaanse republiek | DZA algerije | ESP spanje
  | FRA frankrijk | GBR verenigd koninkrijk | GNQ equatoriaal guinea | GRC griekenland | HRV kroatië | HUN hongarije
  | IRL ierland | ISL ijsland | KGZ kirgizië | KHM cambodja | KNA saint kitts en nevis | KOR zuid korea | KWT koeweit
  | LBY libië | LTU litouwen | LVA letland | MDV maldiven | MHL marshalleilanden | MKD noord macedonië | MYS maleisië
  | NOR noorwegen | NZL nieuw zeeland | PHL filipijnen | PNG papoea nieuw guinea | PRK noord korea | ROU roemenië
  | RUS rusland | SAU saudi arabië | SAU saoedi arabië | SDN soedan | SLB salomonseilanden | SRB servië
  | SSD zuid soedan | STP sao tomé en principe | SVK slowakije | SWE zweden | TCD tsjaad | TJK tadzjikistan
  | TLS oost timor | TTO trinidad en tobago | TUN tunesië | TUR turkije | UGA oeganda | UKR oekraïne
  | USA verenigde staten | USA verenigde staten van amerika | UZB oezbekistan | VAT heilige stoel
  | VCT saint vincent en de grenadines | ZAF zuid afrika`
    .split("|")
    .map((entry) => {
      const [iso3, ...words] = entry.trim().split(/\s+/u);
      return [words.join(" "), iso3!];
    }),
);
