export { findHeader, firstHeader, foldHeader, type Header, type HeaderSpec } from "./layout/header.ts";
export { columnLetters, locate } from "./locate.ts";
export { readNumber } from "./number.ts";
