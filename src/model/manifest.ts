import type * as z from "zod/mini";
import type { manifestSchema } from "./documents/manifest.ts";

/** As it is handed on: nobody changes it, and what is not stated is absent. */
type Stated<T> = T extends object ? { readonly [K in keyof T]: Stated<Exclude<T[K], undefined>> } : T;

/** What a snapshot's folder holds: its `manifest.json`. A snapshot is what its manifest names, nothing else. */
export type Manifest = Stated<z.infer<typeof manifestSchema>>;

export type ManifestSource = Manifest["sources"][number];
export type ManifestFile = Manifest["files"][number];
/** The rows of one indicator, which stand together. */
export type Slice = NonNullable<ManifestFile["indicators"]>[number];
