import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const sources = read('SOURCES.md');

/** Tasks whose tables name the files of their sets; those of words, records and themes name parts of a set. */
const TASKS = ['align', 'keywords', 'language', 'segment', 'sentences', 'terms'];
/** Rows that are a mean of sets, or made of another set. */
const NO_FILES = new Set(['en', 'zh', 'promptrank', 'pages', 'true']);

describe('SOURCES.md', () => {
  it.each(TASKS)('says where every gold set of %s comes from', (task) => {
    const rows = JSON.parse(read(`results/${task}.json`)) as { set: string }[];
    const sets = new Set(rows.map(({ set }) => set.split(/[ :,]/)[0] ?? ''));
    const missing = [...sets].filter((set) => !NO_FILES.has(set) && !sources.includes(`/${set}\``));
    expect(missing).toEqual([]);
  });
});
