export { badProfile, draftOf } from "./checked.ts";
export { didYouMean } from "./did-you-mean.ts";
export { profileJsonSchema } from "./json-schema.ts";
export {
  type OpenedProfile,
  ofObject,
  openExtension,
  openProfile,
  parentIn,
  readProfile,
} from "./read.ts";
export { openProfileSheet, readProfileSheet } from "./sheet.ts";
