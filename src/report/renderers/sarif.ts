import type { Location, Log, Result } from "sarif";
import type { Audit, Finding } from "../../model/documents/audit.ts";

/**
 * An audit as SARIF 2.1.0 (OASIS), which code scanning shows beside the lines of a pull request.
 *
 * @param profile the profile's file, where findings stand that are about the profile and no cell
 * @param standsIn the file of a checkout that a place's file is, or that holds its figures
 */
export function asSarif(
  { tool, checks, findings }: Audit,
  profile: string,
  standsIn: (file: string) => string,
): Log {
  return {
    version: "2.1.0",
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: checks.map(({ id, title, rule }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: rule },
            })),
          },
        },
        results: findings.map((finding) => resultOf(finding, profile, standsIn)),
      },
    ],
  };
}

function resultOf(
  { id, check, severity, subject, message, places, acknowledged }: Finding,
  profile: string,
  standsIn: (file: string) => string,
): Result {
  return {
    ruleId: check,
    level: severity === "person" ? "warning" : "note",
    message: { text: `${subject}: ${message}` },
    locations:
      places.length === 0
        ? [{ physicalLocation: inFile(profile) }]
        : places.map((place) => locationOf(place, standsIn(place.file))),
    // The same finding is known again when lines have moved.
    partialFingerprints: { "finding/v1": id },
    ...(acknowledged
      ? { suppressions: [{ kind: "external" as const, justification: acknowledged.reason }] }
      : {}),
  };
}

function locationOf({ file, locator }: Finding["places"][number], stored: string): Location {
  // No checkout has the file that a publisher put out: its name and the cell are told in words.
  if (stored !== file)
    return {
      physicalLocation: inFile(stored),
      logicalLocations: [{ fullyQualifiedName: `${file}, ${locator}` }],
    };
  // A column of a table is no column of the text.
  const line = /^line (\d+)\b/u.exec(locator)?.[1];
  return {
    physicalLocation: {
      ...inFile(file),
      ...(line === undefined ? {} : { region: { startLine: Number(line) } }),
    },
    logicalLocations: [{ fullyQualifiedName: locator }],
  };
}

function inFile(file: string): NonNullable<Location["physicalLocation"]> {
  return {
    artifactLocation: {
      uri: file
        .replaceAll("\\", "/")
        .replace(/^(?:\.\/)+/u, "")
        .split("/")
        .map(encodeURIComponent)
        .join("/"),
    },
  };
}
