export { profileJsonSchema } from "./json-schema.ts";
export { didYouMean } from "./nearest.ts";
export { placeOf } from "./place.ts";
export { readProfile } from "./read.ts";
export { readProfileSheet } from "./sheet.ts";
