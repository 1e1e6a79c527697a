export { findHeader, foldHeader, type Header, type HeaderSpec } from "./header.ts";
export { columnLetters, locate } from "./locate.ts";
export { type NumberCell, readNumber } from "./number.ts";
