/**
 * Move every named number of this package, one at a time, down and up, and count what changes on development data.
 *
 *     tsx --conditions=diglot-source scripts/sweep-thresholds.ts --corpora DIR [--articles 60] [--only PART] [--write]
 *
 * For each number two programs are made in which nothing else differs; each extracts the pairs of the same
 * abstracts of `chinaxiv.jsonl`, every so many articles one. Counted are the author pairs that are found, those among
 * the first twenty pairs of their text, and all pairs. Numbers below 1 are moved by a fifth, whole ones by one or a
 * fifth; `--only` takes those whose file and name hold a text. Needs `tsc -b` before. No randomness. `--write` puts the table into `scripts/thresholds.tsv`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createAligner } from '@diglot/align';
import { openLexicon } from '@diglot/lexicon';
import type { Bitext } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { foldTerm, singular } from '@diglot/words';
import { build } from 'esbuild';
import { readArticles } from './corpus.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    articles: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const corpora = values.corpora ?? process.env.DIGLOT_CORPORA;
if (corpora === undefined)
  throw new Error('terms/sweep-thresholds: name the corpora with --corpora DIR');

const SOURCES = path.join(import.meta.dirname, '../src');
/** Programs lie where they find the packages that they import. */
const PROGRAMS = path.join(import.meta.dirname, '../dist/sweep');
/** A named number, at the margin of its file. */
const NUMBER = /^((?:export )?const ([A-Z][A-Z_]+) = )(-?[\d.]+);$/gmu;
/** Pairs of a text that a reader looks at. */
const FIRST = 20;

interface Threshold {
  readonly file: string;
  readonly name: string;
  readonly value: number;
}

/** Counts over all articles. */
interface Counts {
  readonly found: number;
  readonly first: number;
  readonly pairs: number;
}

interface Article {
  readonly bitext: Bitext;
  readonly gold: ReadonlySet<string>;
}

type Terms = typeof import('../src/index.ts');

const thresholds = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .sort()
  .flatMap((file) =>
    [...readFileSync(path.join(SOURCES, file), 'utf8').matchAll(NUMBER)].map(
      ([, , name = '', value]): Threshold => ({ file, name, value: Number(value) }),
    ),
  )
  .filter(({ file, name }) => `${file} ${name}`.includes(values.only));

const keyOf = (english: string, chinese: string) =>
  `${foldTerm(english)
    .split(/[\s-]+/u)
    .map(singular)
    .join(' ')} = ${foldTerm(chinese)}`;

/** Abstracts in both languages whose authors' lists are as long as each other, evenly chosen. */
function articlesOf(folder: string, most: number): Article[] {
  const lexicon = openLexicon();
  const aligner = createAligner({ lexicon, tokenizer: createTokenizer({ chinese: 'node-rs' }) });
  const all = readArticles(folder).filter(
    ({ parallel, zh, en }) => parallel && zh.keywords.length === en.keywords.length,
  );
  const step = Math.max(1, Math.floor(all.length / most));
  return all
    .filter((_, at) => at % step === 0)
    .slice(0, most)
    .map(({ zh, en }) => ({
      bitext: aligner.alignTexts(en.text, zh.text),
      gold: new Set(en.keywords.map((keyword, at) => keyOf(keyword, zh.keywords[at] ?? ''))),
    }));
}

/** The package with one number changed. */
async function programWith(changed: Threshold | undefined, name: string): Promise<Terms> {
  const outfile = path.join(PROGRAMS, `${name}.mjs`);
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
          onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
            const source = readFileSync(file, 'utf8');
            if (changed === undefined || path.relative(SOURCES, file) !== changed.file)
              return { contents: source, loader: 'ts' };
            const contents = source.replace(NUMBER, (line, head, own) =>
              own === changed.name ? `${head}${changed.value};` : line,
            );
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  return (await import(pathToFileURL(outfile).href)) as Terms;
}

function count({ createTermExtractor }: Terms, articles: readonly Article[]): Counts {
  const { extract } = createTermExtractor();
  let [found, first, pairs] = [0, 0, 0];
  for (const { bitext, gold } of articles) {
    extract(bitext).forEach(({ source, target }, at) => {
      pairs++;
      if (!gold.has(keyOf(source, target))) return;
      found++;
      if (at < FIRST) first++;
    });
  }
  return { found, first, pairs };
}

/** A number a step lower and higher. */
function moved(value: number): readonly number[] {
  const step = Number.isInteger(value)
    ? Math.max(1, Math.round(Math.abs(value) / 5))
    : Math.abs(value) / 5;
  return [value - step, value + step].map((one) => Number(one.toPrecision(3)));
}

mkdirSync(PROGRAMS, { recursive: true });
const articles = articlesOf(corpora, Number(values.articles));
const base = count(await programWith(undefined, 'base'), articles);
const lines = [
  `# Of ${articles.length} abstracts of the ChinaXiv 2016–2022 collection, as the numbers stand: ${base.found} author pairs found, ${base.first} among the first ${FIRST}, ${base.pairs} pairs. Below: what each number, moved, changes.`,
  'file\tname\tvalue\tmoved to\tfound\tfirst\tpairs',
];
for (const [at, threshold] of thresholds.entries()) {
  for (const value of moved(threshold.value)) {
    const program = await programWith({ ...threshold, value }, `${at}-${value}`);
    const { found, first, pairs } = count(program, articles);
    const changes = [found - base.found, first - base.first, pairs - base.pairs];
    const { file, name, value: now } = threshold;
    lines.push([file, name, now, value, ...changes].join('\t'));
    process.stdout.write(`${lines.at(-1)}\n`);
  }
}
rmSync(PROGRAMS, { recursive: true });
if (values.write)
  writeFileSync(path.join(import.meta.dirname, 'thresholds.tsv'), `${lines.join('\n')}\n`);
else process.stdout.write(`${lines[0]}\n`);
