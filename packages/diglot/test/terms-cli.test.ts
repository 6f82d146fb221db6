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

  it('counts texts and mentions of each pair of a corpus in CSV, with an example', async () => {
    const { out } = await run(care, soil, '--corpus', '--format', 'csv');
    const [head = '', ...lines] = out.trim().split('\r\n');
    expect(head).toContain(',texts,share of texts,source example,target example');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/,[1-9]\d*,(?:[01]\.\d{3}),/);
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
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('[no-bitext]');
  });

  it('says once of a file how many of its records hold no bitext', async () => {
    const record = (title: string, translated: string) =>
      `TY  - JOUR\nTI  - ${title}\n${translated}ER  - \n`;
    const one = record('Soil moisture and wheat yield', 'TT  - 土壤水分与小麦产量\n');
    const two = record('Peer support in teams', '') + record('Only English here', '');
    const { code, out, err } = await run(file('some.ris', one + two));
    expect([code, err.match(/no-bitext/gu)]).toEqual([0, ['no-bitext']]);
    expect(err).toContain('2 of 3 records');
    expect(out).toMatch(/^Soil moisture and wheat yield\n\d\.\d\d {2}/u);
    const none = await run(file('none.ris', two), care);
    expect([none.code, none.err.match(/no-bitext/gu)]).toEqual([1, ['no-bitext']]);
    expect(none.out).toContain('同伴支持工作者');
  });

  it('heads the pairs of each of several files by its name', async () => {
    const { out } = await run(care, soil, '--limit', '1');
    expect(out.split('\n').filter((line) => line.startsWith('==>'))).toEqual([
      `==> ${care} <==`,
      `==> ${soil} <==`,
    ]);
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

describe('diglot terms --corpus of lines', () => {
  const line = (index: number, ...pairs: (readonly [string, string, number, number])[]) =>
    JSON.stringify({
      input: 'a.ris',
      index,
      text: '',
      termPairs: pairs.map(([source, target, score, termhood]) => ({
        source,
        target,
        score,
        termhood,
      })),
    });
  const shift = line(0, ['night shift', '夜班', 0.6, 0.5], ['Night shift', '夜班', 0.75, 0.5]);
  const turned = line(1, ['夜班', 'night shift', 0.7, 0.4], ['国家', 'country', 0.5, 0]);
  const lines = file('lines.jsonl', `${shift}\n${turned}\n`);

  it('counts a pair once for each record, whatever its direction and case', async () => {
    const { code, out, err } = await run(lines, '--corpus', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).termPairs).toEqual([
      {
        english: 'Night shift',
        chinese: '夜班',
        score: 0.75,
        certainty: 1,
        termhood: 0.5,
        evidence: ['2 records'],
        records: 2,
      },
      {
        english: 'country',
        chinese: '国家',
        score: 0.5,
        certainty: 1,
        termhood: 0,
        aside: 'general',
        evidence: ['1 record'],
        records: 1,
      },
    ]);
  });

  it('keeps words of any text out of a termbase', async () => {
    const { out } = await run(lines, '--corpus', '--format', 'tbx');
    expect(out).toContain('夜班');
    expect(out).not.toContain('国家');
  });

  it('puts pairs of lines and of texts in one list, each once', async () => {
    const wheat = line(0, ['wheat yield', '小麦产量', 0.9, 0.8]);
    const { out } = await run(file('wheat.jsonl', wheat), soil, '--corpus', '--format', 'json');
    const { termPairs } = JSON.parse(out) as { termPairs: { chinese: string; records: number }[] };
    expect(termPairs.filter(({ chinese }) => chinese === '小麦产量')).toMatchObject([
      { records: 2, score: 0.9 },
    ]);
    expect(termPairs.length).toBeGreaterThan(1);
    expect(termPairs.every(({ records }) => records >= 1)).toBe(true);
  });

  it('tells of lines that are cut off, or were analysed without term pairs', async () => {
    const bare = '{"input":"a.ris","index":2,"text":"x"}';
    const cut = file('cut.jsonl', `${shift}\n${bare}\n${turned.slice(0, 60)}`);
    const { out, err } = await run(cut, '--corpus', '--format', 'json');
    expect(JSON.parse(out).termPairs).toHaveLength(1);
    expect(err).toContain('cut.jsonl:2:1: this line has no term pairs');
    expect(err).toMatch(/cut\.jsonl:3:1: .+ \[broken-line\]/u);
  });

  it('knows lines that hold term pairs alone, and does not read them as text', async () => {
    const pairs = [{ source: '夜班', target: 'night shift', score: 0.7, termhood: 0.4 }];
    const alone = file('alone.jsonl', `${JSON.stringify({ id: 'a#0', termPairs: pairs })}\n`);
    const { out } = await run(alone, '--corpus', '--format', 'json');
    expect(JSON.parse(out).termPairs).toHaveLength(1);
    for (const name of [alone, lines]) {
      const { code, out: none, err } = await run(name);
      expect([code, none, err]).toEqual([1, '', expect.stringContaining('[corpus-lines]')]);
    }
  });
});
