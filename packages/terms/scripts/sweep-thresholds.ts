/**
 * Move the named numbers of some rooms of this package, one at a time, down and up, and score development data.
 *
 *     tsx --conditions=diglot-source scripts/sweep-thresholds.ts --data DIR [--rooms link,choose] [--only PART] [--write]
 *
 * DIR has `terms/chinaxiv_kw.dev.jsonl` and `terms/chinaxiv_abs.dev.jsonl`; it defaults to the environment variable
 * DIGLOT_GOLD. Without it nothing is done and the exit code is 2. For each number two programs are made in which
 * nothing else differs, and loaded here. Numbers below 1 are moved by a fifth, whole ones by one or a fifth; `--only`
 * takes those whose file and name hold a text. Needs `tsc -b` before. No randomness. `--write` puts the table into
 * `THRESHOLDS.md`, which must have all of both rooms. Takes about half an hour for both.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createAligner } from '@diglot/align';
import { openLexicon } from '@diglot/lexicon';
import type { Bitext } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { foldTerm, singular } from '@diglot/words';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rooms: { type: 'string', default: 'link,choose' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const SETS = ['chinaxiv_kw', 'chinaxiv_abs'];
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
/** Pairs of an abstract that are scored: those that a reader looks at first. */
const FIRST = 10;

interface Threshold {
  /** Below `src`. */
  readonly file: string;
  readonly name: string;
  readonly value: number;
}

/** In percent: keyword lists paired; the first pairs of abstracts; the author pairs among all pairs of them. */
interface Figures {
  readonly lists: number;
  readonly first: number;
  readonly found: number;
}

interface Lists {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

interface Article {
  readonly bitext: Bitext;
  /** The keyword pairs of its authors that stand in both texts. */
  readonly gold: ReadonlySet<string>;
}

type Terms = typeof import('../src/index.ts');

function readLines<T>(set: string | undefined): T[] {
  const text = readFileSync(path.join(data, 'terms', `${set}.dev.jsonl`), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as T);
}

const englishKey = (english: string) =>
  foldTerm(english)
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular)
    .join(' ');
const chineseKey = (chinese: string) => foldTerm(chinese).replace(/\s+/gu, '');
const keyOf = (english: string, chinese: string) =>
  `${englishKey(english)} = ${chineseKey(chinese)}`;

/** The abstracts of a set, aligned once. */
function readArticles(set: string | undefined): Article[] {
  const aligner = createAligner({ lexicon: openLexicon(), tokenizer: createTokenizer() });
  type Line = Lists & { readonly abstract_en: string; readonly abstract_zh: string };
  return readLines<Line>(set).map(({ en, zh, abstract_en, abstract_zh }) => {
    const [words, han] = [` ${englishKey(abstract_en)} `, chineseKey(abstract_zh)];
    const present = en.flatMap((keyword, at) => {
      const chinese = zh[at] ?? '';
      const isThere =
        words.includes(` ${englishKey(keyword)} `) && han.includes(chineseKey(chinese));
      return isThere ? [keyOf(keyword, chinese)] : [];
    });
    return { bitext: aligner.alignTexts(abstract_en, abstract_zh), gold: new Set(present) };
  });
}

/** The package with one number changed. */
async function programWith(changed: Threshold | undefined, name: string): Promise<Terms> {
  const outfile = path.join(PROGRAMS, `${name}.mjs`);
  const edit = (file: string): string => {
    const source = readFileSync(file, 'utf8');
    if (changed === undefined || path.relative(SOURCES, file) !== changed.file) return source;
    return source.replace(NUMBER, (line, head, own) =>
      own === changed.name ? `${head}${changed.value};` : line,
    );
  };
  await build({
    entryPoints: [path.join(SOURCES, 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['@diglot/*'],
    plugins: [
      {
        name: 'one-number',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({ contents: edit(file), loader: 'ts' }));
        },
      },
    ],
  });
  return (await import(pathToFileURL(outfile).href)) as Terms;
}

/** F1 in percent, of counts. */
const f1 = (right: number, system: number, gold: number): number =>
  (200 * right) / Math.max(1, system + gold);

function score(
  { createTermExtractor }: Terms,
  lists: readonly Lists[],
  articles: readonly Article[],
): Figures {
  const { extract, matchKeywords } = createTermExtractor();
  const paired = { right: 0, system: 0, gold: 0 };
  for (const { en, zh } of lists) {
    // Turned around, so that position gives nothing away.
    const { pairs } = matchKeywords(zh, en.toReversed());
    paired.system += pairs.length;
    paired.gold += zh.length;
    paired.right += pairs.filter(([i, j]) => i === en.length - 1 - j).length;
  }
  const extracted = { right: 0, system: 0, gold: 0, found: 0 };
  for (const { bitext, gold } of articles) {
    const keys = extract(bitext).map(({ source, target }) => keyOf(source, target));
    extracted.system += Math.min(FIRST, keys.length);
    extracted.gold += gold.size;
    extracted.right += keys.slice(0, FIRST).filter((key) => gold.has(key)).length;
    extracted.found += new Set(keys.filter((key) => gold.has(key))).size;
  }
  return {
    lists: f1(paired.right, paired.system, paired.gold),
    first: f1(extracted.right, extracted.system, extracted.gold),
    found: (100 * extracted.found) / Math.max(1, extracted.gold),
  };
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

const written = ({ lists, first, found }: Figures) =>
  [lists, first, found].map((figure) => figure.toFixed(2));
/** A change of a figure; nothing where it stays. */
const change = (to: number, from: number): string => {
  const points = (to - from).toFixed(2);
  return Number(points) === 0 ? '' : Number(points) > 0 ? `+${points}` : points;
};

mkdirSync(PROGRAMS, { recursive: true });
const lists = readLines<Lists>(SETS[0]);
const articles = readArticles(SETS[1]);
const base = score(await programWith(undefined, 'base'), lists, articles);
const [ofLists, ofFirst, ofFound] = written(base);
const rows: string[] = [];
for (const [at, threshold] of thresholds.entries()) {
  for (const value of moved(threshold.value)) {
    // Only linking has to do with keyword lists.
    const program = await programWith({ ...threshold, value }, `${at}-${value}`);
    const figures = score(program, threshold.file.startsWith('link') ? lists : [], articles);
    const changes = [
      threshold.file.startsWith('link') ? change(figures.lists, base.lists) : '–',
      change(figures.first, base.first),
      change(figures.found, base.found),
    ];
    const { file, name, value: now } = threshold;
    rows.push(`| ${[`\`${file}\``, `\`${name}\``, now, value, ...changes].join(' | ')} |`);
    process.stdout.write(`${rows.at(-1)}\n`);
  }
}
rmSync(PROGRAMS, { recursive: true });

const page = `# What other values of the thresholds would change

Written by \`scripts/sweep-thresholds.ts\`; do not edit. Each named number of \`src/link\` and \`src/choose\`, moved alone, a
step down and up, on the development halves of chinaxiv_kw (${lists.length} keyword lists) and chinaxiv_abs (${articles.length} abstracts).
As they stand: F1 of the lists ${ofLists} %, F1 of the first ${FIRST} pairs of an abstract against its authors' keywords ${ofFirst} %,
author pairs found among all pairs ${ofFound} %. The columns say by how many points a figure changes; empty: not
at all; –: it has nothing to do with it.

| file | number | is | moved to | lists F1 | first ${FIRST} F1 | found |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
if (values.write) writeFileSync(TABLE, page);
