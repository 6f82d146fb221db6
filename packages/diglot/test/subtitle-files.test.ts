import { describe, expect, it } from 'vitest';
import { createFolder, run } from './run.ts';

const { write: file } = createFolder();

const cues = (list: readonly (readonly [from: string, to: string, text: string])[]) =>
  list
    .map(([from, to, text], at) => `${at + 1}\n00:00:${from} --> 00:00:${to}\n${text}\n`)
    .join('\n');

const english = file(
  'film.en.srt',
  cues([
    ['01,000', '03,000', '<i>The kettle is\nstill warm.</i>'],
    ['04,000', '05,500', 'Somebody was here.'],
    ['06,000', '08,000', 'Call the police.'],
  ]),
);
const chinese = file(
  'film.zh.srt',
  cues([
    ['01,050', '03,000', '水壶还是热的。'],
    ['04,000', '05,400', '有人来过。'],
    ['06,000', '08,100', '快报警。'],
  ]),
);

describe('diglot align of subtitles', () => {
  it('pairs cues by their times, as text', async () => {
    const { code, out, err } = await run('align', english, chinese, '--format', 'tsv');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.split('\t').slice(1).join(' = '))).toEqual([
      'The kettle is still warm. = 水壶还是热的。',
      'Somebody was here. = 有人来过。',
      'Call the police. = 快报警。',
      '',
    ]);
  });

  it('keeps the times in a memory, and the languages of the text', async () => {
    const { out } = await run('align', english, chinese, '--format', 'tmx');
    expect(out).toContain('<prop type="x-source-time">00:00:04,000 --&gt; 00:00:05,500</prop>');
    expect(out).toContain('<tuv xml:lang="en">');
    expect(out).toContain('<tuv xml:lang="zh-Hans">');
  });

  it('goes by the text where the times do not agree, and says so', async () => {
    const later = file(
      'later.zh.srt',
      cues([
        ['41,000', '43,000', '水壶还是热的。'],
        ['49,500', '50,500', '有人来过。'],
        ['57,000', '59,000', '快报警。'],
      ]),
    );
    const { out, err } = await run('align', english, later, '--format', 'tsv');
    expect(err).toContain('[times-differ]');
    expect(out.split('\n').filter(Boolean)).toHaveLength(3);
  });

  it.each([
    ['Chinese first', (en: string, zh: string) => `${zh}\n${en}`, true],
    ['English first', (en: string, zh: string) => `${en}\n${zh}`, false],
  ])('pairs the lines of one file in both languages, %s', async (_, join, turned) => {
    const both = file(
      'both.srt',
      cues([
        ['01,000', '03,000', join('<i>The kettle is\nstill warm.</i>', '水壶\n还是热的。')],
        ['04,000', '05,500', join('Somebody was here.', '有人来过。')],
        ['06,000', '08,000', 'Hello?'],
      ]),
    );
    const { code, out, err } = await run('align', both, '--format', 'tsv');
    expect([code, err]).toEqual([0, '']);
    const pairs = out.split('\n').map((line) => line.split('\t').slice(1));
    expect(pairs.map((pair) => (turned ? pair.toReversed() : pair).join(' = '))).toEqual([
      'The kettle is still warm. = 水壶还是热的。',
      'Somebody was here. = 有人来过。',
      'Hello? = –',
      '',
    ]);
  });

  it('aligns a file whose cues are in one language, then the other, without numbers and times', async () => {
    const halves = file(
      'halves.srt',
      cues([
        ['01,000', '03,000', '水壶还是热的。'],
        ['04,000', '05,500', '有人来过，我们要报警。'],
        ['06,000', '08,000', 'The kettle is still warm.'],
        ['09,000', '10,000', 'Somebody was here, and we must call the police.'],
      ]),
    );
    const { out } = await run('align', halves, '--format', 'tsv');
    expect(out).toContain('水壶还是热的。\tThe kettle is still warm.');
    expect(out).not.toMatch(/-->|\t\d/u);
  });
});
