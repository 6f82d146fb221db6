import { readBitexts } from '@diglot/exchange';
import { describe, expect, it } from 'vitest';
import { createFolder, run } from './run.ts';

const { write: file, place } = createFolder();

const PAIRS = [
  ['The heat pump needs a new compressor.', '热泵需要一台新的压缩机。'],
  ['Check the compressor. Then replace the filter.', '检查压缩机。然后更换过滤器。'],
  ['The heat pump heats the house.', '热泵为房屋供暖。'],
] as const;

const tmx = file(
  'memory.tmx',
  `<tmx version="1.4"><header srclang="en-US" datatype="plaintext"/><body>${PAIRS.map(
    ([english, chinese]) =>
      `<tu><tuv xml:lang="en-US"><seg><bpt i="1">&lt;b&gt;</bpt>${english}<ept i="1">&lt;/b&gt;</ept></seg></tuv><tuv xml:lang="zh-CN"><seg>${chinese}</seg></tuv></tu>`,
  ).join('')}</body></tmx>`,
);
const tsv = file('memory.tsv', PAIRS.map((pair) => `${pair.join('\t')}\n`).join(''));

describe('a file that is aligned already', () => {
  it.each([
    ['a memory', tmx],
    ['a table', tsv],
  ])('is taken as it is by align: %s', async (_, name) => {
    const { out, code } = await run('align', name, '--format', 'tsv');
    expect(code).toBe(0);
    expect(out.split('\n').filter(Boolean)).toEqual(
      PAIRS.map(([english, chinese]) => `1.000\t${english}\t${chinese}`),
    );
  });

  it('keeps its beads, and has the sentences and languages of the text', async () => {
    const { out } = await run('align', tsv, '--format', 'json');
    const [bitext] = JSON.parse(out);
    expect(bitext.source.language).toBe('en');
    expect(bitext.source.sentences).toHaveLength(4);
    expect(bitext.alignment[1]).toMatchObject({
      source: { from: 1, to: 3 },
      target: { from: 1, to: 3 },
    });
  });

  it.each(['xliff', 'tmx'])('is turned into %s and back', async (format) => {
    const { out } = await run('convert', tsv, '--to', format);
    const [bitext] = readBitexts(out).bitexts;
    expect(bitext?.source.text.split('\n')).toEqual(PAIRS.map(([english]) => english));
    expect(bitext?.target.text.split('\n')).toEqual(PAIRS.map(([, chinese]) => chinese));
  });

  it.each([[[]], [['--corpus']]])('gives its terms %j', async (options) => {
    const { out } = await run('terms', tmx, '--format', 'csv', ...options);
    expect(out).toContain('heat pump,热泵,');
    expect(out).not.toMatch(/seg|tuv|bpt/);
  });

  it('gives its terms as a glossary of OmegaT and as TBX of 2008', async () => {
    expect((await run('terms', tmx, '-f', 'omegat')).out).toContain('\nheat pump\t热泵\t');
    const tbx = await run('convert', tmx, '--to', 'tbx', '--tbx-version', '2');
    expect(tbx.out).toContain('<langSet xml:lang="en"><tig><term>heat pump</term></tig>');
    expect((await run('terms', tmx, '-f', 'tbx', '--tbx-version', '4')).code).toBe(2);
  });

  it('trains a lexicon', async () => {
    const pack = place('memory.pack');
    const { err, code } = await run('lexicon', 'train', tmx, '-o', pack);
    expect([code, err]).toEqual([0, expect.stringMatching(/memory\.pack: \d+ pairs/)]);
  });

  it('is shown as a report', async () => {
    const { out, code } = await run('report', tmx);
    expect(code).toBe(0);
    expect(out).toContain(' needs a ');
    expect(out).not.toContain('seg&gt;');
  });
});
