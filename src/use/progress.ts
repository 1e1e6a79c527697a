/** How far a long run has got. */
export interface Progress {
  /** A file is about to be read. */
  file(path: string, bytes: number): void;
  /** Bytes of it that were read since the last call, and its rows so far where they are known. */
  read(bytes: number, rows?: number): void;
  /** Rows written so far, of all that there are. */
  wrote(rows: number, all: number): void;
  /** Draws made so far, of all that are asked for. */
  drew(made: number, all: number): void;
  /** Takes the line away; it comes back with the next step. */
  clear(): void;
}

/** Shows nothing: in a pipe, and under --quiet. */
export const SILENT: Progress = { file() {}, read() {}, wrote() {}, drew() {}, clear() {} };
