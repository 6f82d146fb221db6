import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRecords } from '@diglot/records';
import { goldFile, readJson } from '../gold.ts';
import { percent } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import { firstPageRow } from './record-samples-pages.ts';
import {
  type Comparison,
  compareItem,
  type ExpectedItem,
  FIELDS,
} from './record-samples-scores.ts';

const IMPORTS = path.join('records', 'samples', 'zotero-import');

/** Import cases: a text and the items Zotero makes of it. First pages: titles, abstracts, keywords. */
export const recordSamples: Task = {
  name: 'record-samples',
  about: 'exports and first pages: share of right fields',
  run(data, { onSet }) {
    const rows: Row[] = [];
    const all: Comparison[] = [];
    for (const [format, cases] of importCases(data)) {
      onSet?.(format);
      const found = cases.flatMap((name) => compareCase(data, name));
      all.push(...found);
      rows.push(importRow(format, cases.length, found));
    }
    if (rows.length > 0)
      rows.push(
        importRow(
          'all imports',
          rows.reduce((sum, row) => sum + row.items, 0),
          all,
        ),
      );
    const pages = goldFile(data, 'records', 'bilingual', 'jsonl');
    if (pages !== undefined) {
      onSet?.('first pages');
      rows.push(firstPageRow(data, pages));
    }
    return rows;
  },
};

/** Names of the cases, by format. */
export function importCases(data: string): Map<string, string[]> {
  const folder = path.join(data, IMPORTS);
  const cases = new Map<string, string[]>();
  if (!existsSync(folder)) return cases;
  for (const file of readdirSync(folder).sort()) {
    const match = /^((.+)\.\d+)\.input\.txt$/.exec(file);
    if (!match) continue;
    const [, name = '', format = ''] = match;
    cases.set(format, [...(cases.get(format) ?? []), name]);
  }
  return cases;
}

/** Read a case with the format left to be recognised, and compare item by item. */
export function compareCase(data: string, name: string): Comparison[] {
  const text = readFileSync(path.join(data, IMPORTS, `${name}.input.txt`), 'utf8');
  const items = readJson<ExpectedItem[]>(data, path.join(IMPORTS, `${name}.expected.json`));
  const { records } = parseRecords(text);
  return items.flatMap((item, index) => {
    const record = records[index];
    return record ? compareItem(item, record) : missing(item);
  });
}

function missing(item: ExpectedItem): Comparison[] {
  const empty = { titles: [], authors: [], keywords: [], identifiers: [], abstracts: [] };
  return compareItem(item, empty as unknown as Parameters<typeof compareItem>[1]);
}

function importRow(set: string, items: number, comparisons: readonly Comparison[]): Row {
  const share = (some: readonly Comparison[]) =>
    percent(some.filter(({ right }) => right).length, some.length);
  const scores: Record<string, number> = { all: share(comparisons) };
  for (const field of FIELDS) {
    const some = comparisons.filter((one) => one.field === field);
    if (some.length > 0) scores[field] = share(some);
  }
  return { set, items, scores };
}
