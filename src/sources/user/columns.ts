import type { Iso3 } from "../../model/country.ts";
import type { Observation, Value } from "../../model/observation.ts";
import type { Row, Table } from "../../model/table.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import type { NumberStyle } from "../../tables/number.ts";
import type { ErrorPlaces } from "../collector/figures.ts";
import type { CodeScheme, ReadContext, StatedScale, Where } from "../contract.ts";
import type { Kind } from "./cells.ts";
import type { UserCollector } from "./collector.ts";
import type { IndicatorFacts } from "./facts.ts";
import type { Footnote, Legend } from "./stated-scales.ts";

/** A column of figures: its indicator where the header names it, its year where the header states one. */
interface FigureColumn {
  /** 0-based, as all columns here. */
  readonly column: number;
  readonly id?: string;
  readonly year?: number;
}

/** A column that names the row's country too. */
export interface OtherNames {
  readonly column: number;
  /** Other codes than ISO's letters: `numbers` are ISO's numeric ones, with or without zeros before them. */
  readonly scheme?: CodeScheme | "numbers";
}

/** All that tells one layout of a user's table from another: which column holds what. */
export interface UserColumns {
  readonly table: Table;
  /** The last row of the header; absent where there is none. */
  readonly header?: Row;
  /** What names the country: at least one of the two. */
  readonly name?: number;
  readonly code?: number;
  /** Further columns that name it: a row in which one of them names another country is refused. */
  readonly also?: readonly OtherNames[];
  /** The column that names the indicator, where the columns of figures do not. */
  readonly indicator?: number;
  readonly year?: number;
  /** The year of every figure without one of its own. */
  readonly stated?: number;
  /** That year counts for a blank cell of the column of years too: the user said so. */
  readonly isStatedByUser?: true;
  readonly figures: readonly FigureColumn[];
  /** The user says what its columns are: no other may make another figure of a row. */
  readonly isMapped?: true;
  /** The layout is one of figures only. */
  readonly only?: Kind;
  /** Columns that are not read and show how the table writes its numbers. */
  readonly witnesses?: readonly number[];
  /** Columns that belong to a row's figure, as its error and bounds: what they hold is left out with it. */
  readonly beside?: readonly (readonly [part: keyof ErrorPlaces, column: number])[];
  /** What else a row says of its figure. */
  more?(row: StreamRow, figure: More): Partial<Observation>;
  /** Says what showed about that, once every row has been read. */
  end?(): void;
}

/** A figure about which a row may say more. */
export interface More {
  readonly column: number;
  readonly what: string;
  readonly facts: IndicatorFacts;
  readonly year: number | undefined;
  place(column: number): string;
}

/** Where the figures of a table go. */
export interface UserSink {
  readonly collector: UserCollector;
  /** Only the first rows of the table are at hand: what they leave in doubt, the whole has to tell. */
  readonly isBeginning?: true;
  /** How the user says that numbers are written, where the table itself does not tell. */
  readonly decimal?: NumberStyle["decimal"] | undefined;
  readonly where?: readonly Where[] | undefined;
  readonly scales?: readonly StatedScale[] | undefined;
  /** Scales that the file states beside its tables. */
  readonly legends?: () => readonly Legend[];
  /** What the file says that its footnote marks mean. */
  readonly footnotes?: () => readonly Footnote[];
  /** What is known of an indicator, whoever publishes it. */
  readonly known?: ReadContext["indicator"];
  /** The known indicator of whose id another one looks like a slip. */
  readonly nearly?: ReadContext["nearly"];
  /** Of the file. */
  readonly path: string;
  /** The locator of a cell; up to a lower row, of a stretch of one column. */
  place(at: number, column: number, to?: number): string;
  /** Whether it was taken: not where it can be no figure of its indicator, which is flagged. `beside` tells where its error and bounds stand. */
  figure(
    country: Iso3,
    indicator: string,
    year: number | undefined,
    value: Value,
    at: number,
    column: number,
    more: Partial<Observation> | undefined,
    errors: () => ErrorPlaces,
  ): boolean;
}
