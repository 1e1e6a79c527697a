import type { Ranking } from "../../model/documents/ranking.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import type { Ranked } from "../../use/rank.ts";
import type { Surface } from "../files/outputs.ts";
import type { Content } from "../files/rendered.ts";

/** A ranking in the words of its language. */
export interface RankedInWords extends Ranked {
  readonly ranking: Ranking;
}

/** A form in which a ranking is printed or written. One object per file of this folder. */
export interface RankingFormat {
  /** As `--format` names it; the ending of its files. */
  readonly id: string;
  /** What it is good for, in a line of the help. */
  readonly summary: string;
  /** Whether it is for a terminal alone, and may bear our own colours: no file has it. */
  readonly isScreen?: boolean;
  /** What it is called, where it is no text: `a workbook`. */
  readonly bytes?: string;
  /** Whom it shows: `whole`, everybody whatever `--top` says; else as `--top` says, and where it says nothing so many or all. */
  readonly shows: number | "all" | "whole";
  /** Whether it has no place to say that --top cut it short, which is said beside it. */
  readonly isBare?: boolean;
  /** Levels of the tree that it shows of a country; absent: down to the indicators. */
  readonly depth?: number | ((table: ScoreTable) => Promise<number | undefined>);
  /** Codes of warnings that it gives itself. */
  readonly says: readonly string[];
  /** Throws where it cannot hold these, before they are explained. */
  mustHold?(table: ScoreTable): Promise<void>;
  /** What few runs want is loaded in here, when it is wanted: a ranking must start fast. */
  render(made: RankedInWords, shown: number, surface: Surface): Content | Promise<Content>;
}
