export { buildDataset, type Years } from "./build.ts";
export { catalogue, sourceOf } from "./catalogue.ts";
export { evidenceAsOf, latestYear, listIndicator } from "./evidence.ts";
export { type FileReading, readMappedFile, readSourceFile, recognise } from "./read.ts";
export { describeSources, encodeSnapshot } from "./snapshot.ts";
