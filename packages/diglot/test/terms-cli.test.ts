import { openLexicon, readGlossary } from '@diglot/lexicon';
import { describe, expect, it } from 'vitest';
import { createFolder, run as runDiglot } from './run.ts';

const { write: file, place } = createFolder();
const run = (...argv: string[]) => runDiglot('terms', ...argv);

const care = file(
  'care.txt',
  'Peer support workers (PSWs) help service users in mental health teams. Zorbanic filaments build trust.\n\n' +
    '同伴支持工作者（PSWs）在心理健康团队中帮助服务使用者。稀奇的霹雳果建立信任。\n',
);
const soil = file(
  'soil.txt',
  'Soil moisture affects wheat yield. The mental health of farmers was surveyed.\n\n' +
    '土壤水分影响小麦产量。调查了农民的心理健康。\n',
);

describe('diglot terms', () => {
  it('lists pairs with score and evidence', async () => {
    const { code, out } = await run(care);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d\.\d\d {2}peer support worker +同伴支持工作者 +acronym$/mu);
  });

  it('lets a glossary win, and says so', async () => {
    const glossary = file('settled.csv', 'en,zh\nmental health team,心理健康团队\n');
    const { out } = await run(care, '--glossary', glossary);
    expect(out).toMatch(/^1\.00 {2}mental health team +心理健康团队 +glossary$/mu);
  });

  it('gives offsets, variants and what stayed unpaired as JSON', async () => {
    const { out } = await run(care, '--format', 'json');
    const [{ termPairs, unpaired }] = JSON.parse(out);
    const pair = termPairs.find(({ target }: { target: string }) => target === '同伴支持工作者');
    expect(pair.sourceMentions[0]).toEqual({ start: 0, end: 20 });
    expect(pair.variants.source).toContain('PSW');
    expect(unpaired.source.map(({ text }: { text: string }) => text)).toContain(
      'Zorbanic filaments',
    );
    expect((await run(care, '--unpaired')).out).toContain('source  1  Zorbanic filaments\n');
  });

  it('pools all files with --corpus', async () => {
    const { out } = await run(care, soil, '--corpus', '--format', 'json');
    const { termPairs } = JSON.parse(out);
    const health = termPairs.find(
      ({ english }: { english: string }) => english === 'mental health',
    );
    expect(health).toMatchObject({ chinese: '心理健康', bitexts: [0, 1] });
  });

  it('writes one table of all files as CSV, and TBX that can be read back as a glossary', async () => {
    const { out } = await run(care, soil, '--format', 'csv');
    expect(out.split('\r\n')[0]).toMatch(/^source,target,score,evidence/u);
    expect(out.match(/^mental health,心理健康,/gmu)).toHaveLength(1);
    const tbx = await run(care, soil, '--format', 'tbx');
    expect(
      openLexicon(readGlossary(tbx.out)).translate('soil moisture', { to: 'zh' })[0]?.text,
    ).toBe('土壤水分');
  });

  it('answers a text in one language with a diagnostic, and nothing else', async () => {
    const { code, out, err } = await run(file('one.txt', 'Only English stands here.\n'));
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('[no-bitext]');
  });

  it.each([
    [['--glossary', place('none.csv')], 'file-not-found', 1],
    [['--unpaired', '--format', 'json'], 'unpaired-is-text', 2],
    [['--limit', 'many'], 'not-a-number', 2],
  ])('refuses %j', async (options, code, expected) => {
    const { code: exit, err } = await run(care, ...options);
    expect(exit).toBe(expected);
    expect(err).toContain(`[${code}]`);
  });
});
