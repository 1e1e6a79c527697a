export { badProfile, draftOf } from "./checked.ts";
export { profileJsonSchema } from "./json-schema.ts";
export { didYouMean } from "./nearest.ts";
export { type OpenedProfile, openProfile, readProfile } from "./read.ts";
export { openProfileSheet, readProfileSheet } from "./sheet/index.ts";
