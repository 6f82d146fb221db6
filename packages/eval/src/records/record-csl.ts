import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseRecords, toBibtex, toCslJson } from '@diglot/records';
import { readJson } from '../gold.ts';
import { percent } from '../metrics.ts';
import type { Row, Task } from '../task.ts';

const FOLDER = path.join('records', 'csl');

type Item = Readonly<Record<string, unknown>>;

/**
 * Real CSL-JSON items: share of their values that are still there when they were read and written again; and of the
 * fields of the BibLaTeX that is made of them.
 */
export const recordCsl: Task = {
  name: 'record-csl',
  about: 'CSL-JSON items and BibLaTeX, read and written again: share of values kept',
  run(data, { onSet }) {
    const folder = path.join(data, FOLDER);
    if (!existsSync(folder)) return [];
    onSet?.('CSL round trip');
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    files.sort();
    const csl = rowOf(
      'CSL round trip',
      files.flatMap((file) => valuesKept(data, file)),
    );
    onSet?.('BibLaTeX round trip');
    return [
      csl,
      rowOf(
        'BibLaTeX round trip',
        files.flatMap((file) => fieldsKept(data, file)),
      ),
    ];
  },
};

function rowOf(set: string, found: readonly boolean[]): Row {
  const kept = found.filter(Boolean).length;
  return { set, items: found.length, scores: { kept: percent(kept, found.length) } };
}

/** Of every field of the BibLaTeX made of a file whether it is the same when that is read and written again. */
function fieldsKept(data: string, file: string): boolean[] {
  const items = readJson<readonly Item[]>(data, path.join(FOLDER, file));
  const written = toBibtex(parseRecords(JSON.stringify(items)).records);
  const back = entriesOf(toBibtex(parseRecords(written).records));
  return entriesOf(written).flatMap((entry, index) =>
    [...entry].map(([name, value]) => back[index]?.get(name) === value),
  );
}

/** The entries that `toBibtex` wrote, each by its fields. */
function entriesOf(written: string): Map<string, string>[] {
  return written.split(/\n\n(?=@)/).map((entry) => {
    const fields = entry.matchAll(/^ {2}(?<name>[\w+:-]{1,40}) = \{(?<value>[^\n]*)\},$/gm);
    return new Map([...fields].map(({ groups }) => [groups?.name ?? '', groups?.value ?? '']));
  });
}

/** Of every value of a file whether it is kept. */
function valuesKept(data: string, file: string): boolean[] {
  const items = readJson<readonly Item[]>(data, path.join(FOLDER, file));
  const back = toCslJson(parseRecords(JSON.stringify(items)).records) as readonly Item[];
  return items.flatMap((item, index) =>
    Object.entries(item)
      .filter(([, value]) => plain(value) !== '')
      .map(([variable, value]) => plain(value) === plain(keptValue(back[index], variable))),
  );
}

/** CSL 1.0.2 knows `journalAbbreviation` by another name too. */
function keptValue(item: Item | undefined, variable: string): unknown {
  if (variable === 'journalAbbreviation') return item?.['container-title-short'];
  return item?.[variable];
}

const NAME_PARTS = [
  'literal',
  'non-dropping-particle',
  'dropping-particle',
  'family',
  'given',
  'suffix',
];

/** A value as one text, without what is form: markup, white space, how a name is cut into parts. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join('|');
  if (typeof value !== 'object')
    return String(value)
      .replace(/<[^<>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const parts = value as Readonly<Record<string, unknown>>;
  if ('date-parts' in parts)
    return JSON.stringify(value).replace(/"(\d{1,9})"/g, (_, digits: string) =>
      String(Number(digits)),
    );
  const name = NAME_PARTS.map((part) => parts[part] ?? '').join('');
  return name === '' ? JSON.stringify(value) : name.replace(/[\s,.]/g, '');
}
