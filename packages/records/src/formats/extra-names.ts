import { extraTexts } from '../assemble/extra-text.ts';
import type { Json } from '../model.ts';

/**
 * What formats call one and the same value that a record keeps in `extra`, CSL's name first. Writers look for any of
 * them, so that a value comes through whatever format it was read from.
 */
const SAME: readonly (readonly string[])[] = [
  ['short-title', 'shorttitle', 'shortTitle'],
  ['accessed', 'urldate'],
  ['genre', 'workType', 'type'],
  ['medium', 'howpublished'],
  ['authority', 'organization'],
  ['status', 'pubstate'],
  ['original-date', 'origdate'],
  ['original-publisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation'],
  ['event-date', 'eventdate'],
  ['conference', 'eventtitle'],
  ['numberOfVolumes', 'volumes'],
  ['part-number', 'part'],
  ['chapter-number', 'chapter'],
  ['annote', 'annotation'],
  ['citation-label', 'label'],
  ['citation-key', 'citationKey'],
];

const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.flatMap((names) => names.map((name) => [name, names] as const)),
);

/** All names of the value that goes by one of them, that one first. */
export function namesFor(name: string): readonly string[] {
  return [name, ...(GROUPS.get(name) ?? []).filter((other) => other !== name)];
}

/** The value in `extra` that goes by any of some names, the first that holds something. */
export function extraValue(
  extra: Readonly<Record<string, Json>>,
  names: readonly string[],
): Json | undefined {
  const name = names.find((one) => extraTexts(extra[one]).length > 0);
  return name === undefined ? undefined : extra[name];
}
