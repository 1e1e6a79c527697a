export { indicatorsOf, listsOf, placeOf } from "./indicators.ts";
export { profileJsonSchema } from "./json-schema.ts";
export { didYouMean, nearest } from "./nearest.ts";
export { readProfile } from "./read.ts";
