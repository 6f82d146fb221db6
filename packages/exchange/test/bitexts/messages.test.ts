import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignMessages, detectBitextFormat, readBitexts } from '../../src/index.ts';

const PAIRS = [
  ['Save changes', '保存更改'],
  ['The connection was lost. Try again.', '连接已断开。请重试。'],
  ['Your password has expired', '您的密码已过期'],
] as const;
const WRITTEN = PAIRS.map(([en, zh]) => `${en} = ${zh}`);

/** The pairs of the only bitext of a text. */
function pairsOf(text: string): readonly string[] {
  const [bitext, ...others] = readBitexts(text).bitexts;
  expect(others).toEqual([]);
  if (bitext === undefined) return [];
  const [ours, theirs] = [bitext.source.text.split('\n'), bitext.target.text.split('\n')];
  return bitext.alignment.map(({ source, target }) =>
    [ours.slice(source.from, source.to), theirs.slice(target.from, target.to)]
      .map((lines) => lines.join(' ') || '–')
      .join(' = '),
  );
}

const fields = (name: (at: number, side: number) => string, sides: readonly number[] = [0, 1]) =>
  Object.fromEntries(
    PAIRS.flatMap((pair, at) => sides.map((side) => [name(at, side), pair[side as 0 | 1]])),
  );

const SHAPES: readonly (readonly [string, unknown])[] = [
  ['a list of objects', PAIRS.map(([en, zh]) => ({ en, zh }))],
  ['with notes', PAIRS.map(([en, zh], id) => ({ id, en, 'zh-CN': zh, reviewed: true }))],
  ['by key', Object.fromEntries(PAIRS.map(([en, zh], at) => [`k${at}`, { en, zh }]))],
  ['by language', { en: fields((at) => `k${at}`, [0]), zh: fields((at) => `k${at}`, [1]) }],
  ['by language, in lists', { en_US: PAIRS.map(([en]) => en), zh_CN: PAIRS.map(([, zh]) => zh) }],
  ['deep', { version: 2, menu: PAIRS.map(([en, zh]) => ({ text: { en, 'zh-Hans': zh } })) }],
  ['pairs', PAIRS],
  ['with the language behind the key', fields((at, side) => `k${at}_${side === 0 ? 'en' : 'zh'}`)],
  ['with a capital', fields((at, side) => `k${at}${side === 0 ? 'En' : 'Zh'}`)],
  ['by the text itself', Object.fromEntries(PAIRS)],
  ['by Chinese names', PAIRS.map(([英文, 中文]) => ({ 英文, 中文 }))],
  ['by sides', PAIRS.map(([source, target]) => ({ source, target }))],
];

describe('messages in JSON', () => {
  it.each(SHAPES)('are read: %s', (_, value) => {
    expect(detectBitextFormat(JSON.stringify(value))).toBe('json');
    expect(pairsOf(JSON.stringify(value))).toEqual(WRITTEN);
    expect(pairsOf(JSON.stringify(value, null, 2))).toEqual(WRITTEN);
  });

  it('are read line by line', () => {
    const lines = PAIRS.map(([en, zh], id) => JSON.stringify({ id, translation: { en, zh } }));
    expect(pairsOf(lines.join('\n'))).toEqual(WRITTEN);
  });

  it('keep the way round of the first', () => {
    const value = PAIRS.map(([en, zh], at) => (at === 1 ? { zh, en } : { en, zh }));
    expect(pairsOf(JSON.stringify(value))).toEqual(WRITTEN);
  });

  it.each([
    [
      'a record',
      [{ title_en: 'Night shifts', title_zh: '夜班', abstract_en: 'A.', abstract_zh: '甲。' }],
    ],
    [
      'records by language',
      [{ en: { title: 'Night', authors: ['A'] }, zh: { title: '夜', authors: ['甲'] } }],
    ],
    ['a file in one language', { save: '保存更改', quit: '退出' }],
    ['one pair', { en: 'Save', zh: '保存' }],
    ['three texts', PAIRS.map(([en, zh]) => ({ en, zh, de: 'Speichern' }))],
    ['whole texts', PAIRS.map(([en, zh]) => ({ en: en.repeat(30), zh: zh.repeat(30) }))],
    ['two languages among much else', { notes: 'Nothing of the kind. '.repeat(20), a: PAIRS }],
  ])('are no bitext: %s', (_, value) => {
    expect(detectBitextFormat(JSON.stringify(value))).toBeUndefined();
  });

  it('may stand as deep as they like', () => {
    const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;
    expect(detectBitextFormat(deep)).toBeUndefined();
  });

  it('give what was put in, whatever it is', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,3}$/);
    const han = fc.stringMatching(/^[\u4e00-\u4eff]{1,9}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, han), { minLength: 2, maxLength: 9 }), (pairs) => {
        const value = pairs.map(([en, zh]) => ({ en, zh }));
        expect(pairsOf(JSON.stringify(value))).toEqual(pairs.map((pair) => pair.join(' = ')));
      }),
    );
  });
});

describe('two files of messages', () => {
  it('are aligned by their keys; what one lacks stays alone', () => {
    const bitext = alignMessages(
      '{"nav": {"home": "Home page", "help": "Help"}, "net": "The connection was lost."}',
      '{"net": "连接已断开。", "nav": {"home": "首页"}, "old": "旧"}',
    );
    const line = (text: string, { from, to }: { from: number; to: number }) =>
      text.split('\n').slice(from, to).join(' ');
    expect(
      bitext?.alignment.map(({ source, target }) => [
        line(bitext.source.text, source),
        line(bitext.target.text, target),
      ]),
    ).toEqual([
      ['Home page', '首页'],
      ['Help', ''],
      ['The connection was lost.', '连接已断开。'],
      ['', '旧'],
    ]);
  });

  it.each([
    ['{"a": "Save"}', '{"b": "保存"}'],
    ['Save', '保存'],
    ['["Save"]', '["保存"]'],
    ['{"a": "Save"', '{"a": "保存"}'],
  ])('without keys in common are none: %j, %j', (source, target) => {
    expect(alignMessages(source, target)).toBeUndefined();
  });
});

describe('tables of more than two columns', () => {
  const table = (...rows: readonly string[][]) => rows.map((row) => `${row.join('\t')}\n`).join('');

  it.each([
    [
      'a number and a state',
      table(
        ['1', 'The bridge is closed.', '桥梁关闭。', 'ok'],
        ['2', 'Use the tunnel.', '请走隧道。', 'ok'],
      ),
    ],
    [
      'a heading that says no languages',
      table(
        ['No', 'Text', 'Translated', 'By'],
        ['1', 'The bridge is closed.', '桥梁关闭。', 'Li'],
        ['2', 'Use the tunnel.', '请走隧道。', 'Wu'],
      ),
    ],
    [
      'a blank line',
      table(
        ['k1', 'The bridge is closed.', '桥梁关闭。'],
        [''],
        ['k2', 'Use the tunnel.', '请走隧道。'],
      ),
    ],
  ])('are read by what the columns hold: %s', (_, text) => {
    expect(pairsOf(text)).toEqual([
      'The bridge is closed. = 桥梁关闭。',
      'Use the tunnel. = 请走隧道。',
    ]);
  });

  it.each([
    [
      'a record each',
      table(
        ['title', 'title_zh', 'year'],
        ['Night shifts', '夜班', '2019'],
        ['Bridges', '桥梁', '2020'],
      ),
    ],
    [
      'two Chinese columns',
      table(
        ['1', 'The bridge is closed.', '桥梁关闭。', '橋樑關閉。'],
        ['2', 'Use the tunnel.', '请走隧道。', '請走隧道。'],
      ),
    ],
    [
      'two texts in other letters',
      table(
        ['The bridge is closed.', 'Die Brücke ist zu.', '桥梁关闭。'],
        ['Use the tunnel.', 'Nimm den Tunnel.', '请走隧道。'],
      ),
    ],
    [
      'names beside texts',
      table(
        ['Li', '本研究调查了三家医院护士的夜班与睡眠质量之间的关系。', '3'],
        ['Wu', '桥梁在暴风雨后关闭了三个星期，隧道代替它通行。', '4'],
      ),
    ],
    ['one row', table(['k1', 'The bridge is closed.', '桥梁关闭。'])],
  ])('are none where that does not tell: %s', (_, text) => {
    expect(detectBitextFormat(text)).toBeUndefined();
  });
});
