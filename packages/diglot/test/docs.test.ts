import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAligner } from '@diglot/align';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const docs = path.join(root, 'docs');
const read = (file: string) => readFileSync(file, 'utf8');

const markdownIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => path.join(folder, file))
    .sort();

/** What stands between blank lines; a block of code is one. */
function blocksOf(text: string): string[] {
  const fenced = text.split(/^(```[\s\S]*?^```$)/m);
  return fenced.flatMap((part) =>
    part.startsWith('```') ? [part] : part.split(/\n{2,}/).filter((block) => block.trim() !== ''),
  );
}

/** What a block is, apart from its words. */
function kindOf(block: string): string {
  if (block.startsWith('```')) return block;
  return /^\s*(#+|\||[-*] |\d+\. )/.exec(block)?.[1] ?? 'paragraph';
}

const proseOf = (blocks: readonly string[]) =>
  blocks
    .filter((block) => !block.startsWith('```'))
    .map((block) => block.replace(/[`*#]/g, '').replace(/\s+/g, ' ').trim());

const aligner = createAligner();

/** Paragraphs of a text that do not stand where their translations do, or share no word with them. */
function driftOf(source: readonly string[], target: readonly string[]): string[] {
  const { beads, covers } = aligner.inspect(source, target);
  return beads.flatMap(({ source: from, target: to }, at) => {
    const { words, covered } = covers[at] ?? { words: 0, covered: 0 };
    const isPair = to.from === from.from && to.to === from.to && from.to - from.from === 1;
    if (isPair && (words < 8 || covered >= 0.2 * words)) return [];
    return [
      `${source.slice(from.from, from.to).join(' ')} | ${target.slice(to.from, to.to).join(' ')}`,
    ];
  });
}

const translated = markdownIn(path.join(docs, 'zh')).map((file) =>
  path.relative(path.join(docs, 'zh'), file),
);

/** Each document in English with its translation. */
const pairs = [
  [path.join(root, 'README.md'), path.join(root, 'README.zh.md')],
  ...translated.map((file) => [path.join(docs, file), path.join(docs, 'zh', file)]),
].map(([source = '', target = '']) => ({ name: path.relative(root, target), source, target }));

describe('the documents in Chinese', () => {
  it('are there for each guide, the questions, the comparison and the limits', () => {
    const guides = readdirSync(path.join(docs, 'guides')).map((file) => `guides/${file}`);
    expect(translated.toSorted()).toEqual(
      [...guides, 'compare.md', 'faq.md', 'index.md', 'limits.md'].toSorted(),
    );
  });

  it.each(pairs)('say the same, paragraph by paragraph: $name', (pair) => {
    const [source, target] = [blocksOf(read(pair.source)), blocksOf(read(pair.target))];
    expect(target.map(kindOf)).toEqual(source.map(kindOf));
    expect(driftOf(proseOf(source), proseOf(target))).toEqual([]);
  });

  it('are compared by a test that sees a paragraph that was left out or written anew', () => {
    const [source, target] = ['guides/term-base.md', 'zh/guides/term-base.md'].map((file) =>
      proseOf(blocksOf(read(path.join(docs, file)))),
    ) as [string[], string[]];
    expect(driftOf(source, target.toSpliced(2, 1))).not.toEqual([]);
    const other = '蜜蜂靠太阳找到回家的路，下雨时路程更长，因此它们往往留在蜂巢里等待天晴。';
    expect(driftOf(source, target.with(2, other))).not.toEqual([]);
  });
});

describe('a link in the documents', () => {
  const files = [
    ...markdownIn(docs),
    ...['README.md', 'README.zh.md', 'CONTRIBUTING.md'].map((file) => path.join(root, file)),
  ];

  /** The anchors of a page, as GitHub and VitePress make them of its headings. */
  const anchorsOf = (file: string) =>
    new Set(
      Array.from(read(file).matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s-]/gu, '')
          .trim()
          .replaceAll(' ', '-'),
      ),
    );

  it.each(files.map((file) => path.relative(root, file)))('leads somewhere: %s', (name) => {
    const file = path.join(root, name);
    const links = Array.from(
      read(file).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g),
      ([, to = '']) => to,
    );
    const dead = links.filter((link) => {
      const [to = '', anchor] = link.split('#');
      const target = to === '' ? file : path.join(path.dirname(file), to);
      if (!existsSync(target)) return true;
      const page = target.endsWith('.md') ? target : path.join(target, 'README.md');
      return anchor !== undefined && !anchorsOf(page).has(anchor);
    });
    expect(dead).toEqual([]);
  });
});

describe('a command in the guides', () => {
  const commands = markdownIn(path.join(docs, 'guides')).flatMap((file) =>
    Array.from(
      read(file).matchAll(/\bdiglot ([a-z]+)((?: [^`\n|]*)?)/g),
      ([, name = '', rest = '']) => ({
        name,
        options: rest.match(/--[a-z-]+/g) ?? [],
      }),
    ),
  );
  const names = [...new Set(commands.map(({ name }) => name))];

  it.each(names)('has the options that are named: diglot %s', (name) => {
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(root, 'packages/diglot/bin/diglot.js'), name, '--help'],
      { encoding: 'utf8' },
    );
    const known = new Set(stdout.match(/--[a-z-]+/g));
    const unknown = commands
      .filter((command) => command.name === name)
      .flatMap(({ options }) => options)
      .filter((option) => !known.has(option));
    expect(unknown).toEqual([]);
  });
});
