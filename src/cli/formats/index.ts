import type { RankingFormat } from "./contract.ts";
import { csv } from "./csv.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { md } from "./md.ts";
import { table } from "./table.ts";
import { xlsx } from "./xlsx.ts";

/** Every format of a ranking; the first is the one that is printed where none is asked for. */
export const rankingFormats: readonly RankingFormat[] = [table, csv, json, md, html, xlsx];
