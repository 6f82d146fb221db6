/**
 * Move the named numbers of some rooms of this package, one at a time, down and up, and score development data.
 *
 *     tsx --conditions=diglot-source scripts/sweep-thresholds.ts --data DIR [--every 1] [--rooms link,choose] [--only PART] [--write]
 *
 * DIR has `chinaxiv_kw`, `chinaxiv_abs` and `wa_tsinghua450` as `terms/….dev.jsonl`; it defaults to the environment variable
 * DIGLOT_GOLD. Without it nothing is done and the exit code is 2. The sources are bundled with each number open to be
 * set. Numbers below 1 are moved by a fifth, whole ones by one or a fifth; `--every 2` takes every second list and
 * abstract, `--only` the numbers whose file and name hold a text. `--write` writes `THRESHOLDS.md`, which should have
 * all of both rooms; `biome format` comes next. Needs `tsc -b` before. No randomness. Takes some minutes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { TermExtractor } from '../src/index.ts';
import {
  type Data,
  FIRST,
  type Figures,
  readData,
  SETS,
  scoreArticles,
  scoreLists,
  scoreWords,
} from './threshold-scores.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    every: { type: 'string', default: '1' },
    rooms: { type: 'string', default: 'link,choose' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const data = values.data ?? process.env.DIGLOT_GOLD ?? '';
const missing = SETS.map((set) => path.join(data, 'terms', `${set}.dev.jsonl`)).find(
  (file) => data === '' || !existsSync(file),
);
if (missing !== undefined) {
  process.stderr.write(
    data === ''
      ? 'terms/sweep-thresholds: no development data given; name it with --data DIR or DIGLOT_GOLD. Nothing was done.\n'
      : `terms/sweep-thresholds: there is no file ${missing}. Nothing was done.\n`,
  );
  process.exit(2);
}

const SOURCES = path.join(import.meta.dirname, '../src');
/** Programs lie where they find the packages that they import. */
const PROGRAMS = path.join(import.meta.dirname, '../dist/sweep');
const TABLE = path.join(import.meta.dirname, '../THRESHOLDS.md');
/** A named number, at the margin of its file. */
const NUMBER = /^((?:export )?const ([A-Z][A-Z_]+) = )(-?[\d.]+);$/gmu;
interface Threshold {
  /** Below `src`. */
  readonly file: string;
  readonly name: string;
  readonly value: number;
}

/** Files whose numbers only the alignment of words knows. */
const OF_WORDS = new Set(['link/align-words.ts', 'link/word-likeness.ts']);

type Terms = typeof import('../src/index.ts');

/** Sets a number to another value. */
type Setters = Readonly<Record<string, (value: number) => void>>;

/** The package with its named numbers open to be set; one that others are made of when it loads is not moved in them. */
async function openProgram(): Promise<{ readonly terms: Terms; readonly setters: Setters }> {
  const outfile = path.join(PROGRAMS, 'terms.mjs');
  const open = (file: string): string =>
    readFileSync(file, 'utf8').replace(NUMBER, (_, head: string, name: string, value: string) => {
      const key = JSON.stringify(`${path.relative(SOURCES, file)} ${name}`);
      const setter = `(globalThis.setters ??= {})[${key}] = (value: number) => { ${name} = value; };`;
      return `${head.replace('const ', 'let ')}${value};\n${setter}`;
    });
  await build({
    entryPoints: [path.join(SOURCES, 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['@diglot/*'],
    plugins: [
      {
        name: 'open-numbers',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({ contents: open(file), loader: 'ts' }));
        },
      },
    ],
  });
  const terms = (await import(pathToFileURL(outfile).href)) as Terms;
  return { terms, setters: (globalThis as unknown as { setters: Setters }).setters };
}

/** The figures that a number of a file may have to do with; NaN for the others. */
function scoreFor(file: string, terms: Terms, kept: TermExtractor, data: Data): Figures {
  const none = { lists: Number.NaN, first: Number.NaN, found: Number.NaN, words: Number.NaN };
  // Likenesses of words are remembered.
  if (OF_WORDS.has(file))
    return { ...none, words: scoreWords(terms.createTermExtractor(), data.sentences) };
  const lists = file.startsWith('link') ? scoreLists(kept, data.lists) : none.lists;
  return { ...none, lists, ...scoreArticles(kept, data.articles) };
}

/** A number a step lower and higher. */
function moved(value: number): readonly number[] {
  const step = Number.isInteger(value)
    ? Math.max(1, Math.round(Math.abs(value) / 5))
    : Math.abs(value) / 5;
  return [value - step, value + step].map((one) => Number(one.toPrecision(3)));
}

const thresholds = values.rooms.split(',').flatMap((room) =>
  readdirSync(path.join(SOURCES, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => path.join(room, file))
    .flatMap((file) =>
      [...readFileSync(path.join(SOURCES, file), 'utf8').matchAll(NUMBER)].map(
        ([, , name = '', value]): Threshold => ({ file, name, value: Number(value) }),
      ),
    )
    .filter(({ file, name }) => `${file} ${name}`.includes(values.only)),
);

/** A change of a figure; nothing where it stays, a dash where it is not scored. */
function change(to: number, from: number): string {
  if (Number.isNaN(to)) return '–';
  const points = (to - from).toFixed(2);
  return Number(points) === 0 ? '' : Number(points) > 0 ? `+${points}` : points;
}

mkdirSync(PROGRAMS, { recursive: true });
const scored = readData(data, Number(values.every));
const { terms, setters } = await openProgram();
const extractor = terms.createTermExtractor();
const base: Figures = {
  lists: scoreLists(extractor, scored.lists),
  ...scoreArticles(extractor, scored.articles),
  words: scoreWords(extractor, scored.sentences),
};
const rows: string[] = [];
for (const { file, name, value: now } of thresholds) {
  const set = setters[`${file} ${name}`];
  if (set === undefined) throw new Error(`terms/sweep-thresholds: ${file} ${name} cannot be set`);
  for (const value of moved(now)) {
    set(value);
    const figures = scoreFor(file, terms, extractor, scored);
    set(now);
    const changes = (['lists', 'first', 'found', 'words'] as const).map((figure) =>
      change(figures[figure], base[figure]),
    );
    rows.push(`| ${[`\`${file}\``, `\`${name}\``, now, value, ...changes].join(' | ')} |`);
    process.stdout.write(`${rows.at(-1)}\n`);
  }
}
rmSync(PROGRAMS, { recursive: true });

const percent = (figure: number) => `${figure.toFixed(2)} %`;
const page = `# What other values of the thresholds would change

Written by \`scripts/sweep-thresholds.ts\`; do not edit. Each named number of \`src/link\` and \`src/choose\`, moved alone, a
step down and up, on the development halves of chinaxiv_kw (${scored.lists.length} keyword lists), chinaxiv_abs
(${scored.articles.length} abstracts) and wa_tsinghua450 (${scored.sentences.length} sentence pairs). A number whose comment names no
source was chosen by hand, not fitted; this table says what that costs. As they stand:

- **lists**: F1 of keyword lists, paired: ${percent(base.lists)};
- **first**: F1 of the first ${FIRST} pairs of an abstract against its authors' keywords: ${percent(base.first)};
- **found**: author pairs among all pairs of an abstract: ${percent(base.found)};
- **words**: 100 less the alignment error rate: ${percent(base.words)}.

The columns say by how many points a figure changes; empty: not at all; –: the number has nothing to do with it.

| file | number | is | moved to | lists | first | found | words |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
if (values.write) writeFileSync(TABLE, page);
