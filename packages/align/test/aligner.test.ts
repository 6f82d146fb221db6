import { openLexicon, writePack } from '@diglot/lexicon';
import { wildText } from '@diglot/testing';
import { checkAlignment } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAligner } from '../src/index.ts';

const aligner = createAligner();

const english = [
  'The river rose by two metres in a single night.',
  'Farmers moved their cattle to the hills, and the school was closed.',
  'Nobody was hurt.',
  'On Friday the water began to fall.',
  'The bridge, which is a hundred years old, will be repaired in spring.',
];
const chinese = [
  '河水一夜之间上涨了两米。',
  '农民把牛群转移到山上。',
  '学校也停课了。',
  '没有人受伤。',
  '星期五，水位开始下降。',
  '那座有一百年历史的桥将在春天修复。',
];

const shape = (source: readonly string[], target: readonly string[]) =>
  aligner
    .align(source, target)
    .map(({ source: s, target: t }) => `${s.from}-${s.to}:${t.from}-${t.to}`);

describe('align', () => {
  it('finds which sentences translate which', () => {
    expect(shape(english, chinese)).toEqual([
      '0-1:0-1',
      '1-2:1-3',
      '2-3:3-4',
      '3-4:4-5',
      '4-5:5-6',
    ]);
  });

  it.each([
    ['the source', english, chinese.slice(0, 5), '4-5:5-5'],
    ['the target', english.slice(0, 4), chinese, '4-4:5-6'],
  ])('gives a sentence of %s without a partner a bead of its own', (_, source, target, alone) => {
    expect(shape(source, target)).toContain(alone);
  });

  it.each([
    [
      'Chinese',
      ['Tea is grown on the slopes.', 'The harvest begins in April.'],
      ['山坡上种植茶叶。', '四月开始采收', '。'],
      '1-2:1-3',
    ],
    [
      'English',
      ['Tea is grown on the slopes.', 'The harvest begins in April', '.', 'It lasts two weeks.'],
      ['山坡上種植茶葉。', '四月開始採收。', '持續兩週。'],
      '1-3:1-2',
    ],
  ])('leaves no %s stop alone that was cut off its sentence', (_, source, target, bead) => {
    expect(shape(source, target)).toContain(bead);
  });

  it('leaves a line of asterisks alone that the other text does not have', () => {
    expect(
      shape(
        ['Tea is grown on the slopes.', '***', 'The harvest begins in April.'],
        ['山坡上种植茶叶。', '四月开始采收。'],
      ),
    ).toContain('1-2:1-1');
  });

  it('pairs sentences that are marks alone with each other', () => {
    expect(
      shape(
        ['Tea is grown on the slopes.', '…', 'The harvest begins in April.'],
        ['山坡上种植茶叶。', '……', '四月开始采收。'],
      ),
    ).toEqual(['0-1:0-1', '1-2:1-2', '2-3:2-3']);
  });

  it('gives the same beads mirrored when the sides are exchanged', () => {
    const mirrored = aligner
      .align(chinese, english)
      .map(({ source, target, score }) => ({ source: target, target: source, score }));
    expect(mirrored).toEqual(aligner.align(english, chinese));
  });

  it('is sure of what is plain', () => {
    for (const { score } of aligner.align(english, chinese)) expect(score).toBeGreaterThan(0.6);
  });

  it('reads Traditional characters', () => {
    expect(
      shape(
        ['The library is closed today.', 'He bought a horse.'],
        ['圖書館今天關門。', '他買了一匹馬。'],
      ),
    ).toEqual(['0-1:0-1', '1-2:1-2']);
  });

  it('tiles both sides in order, whatever the sentences', () => {
    const sentences = fc.array(fc.oneof(wildText(), fc.constantFrom(...english, ...chinese)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(sentences, sentences, (source, target) => {
        expect(checkAlignment(aligner.align(source, target), source.length, target.length)).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['both sides', [], []],
    ['the source', [], chinese],
    ['the target', english, []],
  ])('answers when %s has no sentence', (_, source, target) => {
    const beads = aligner.align(source, target);
    expect(checkAlignment(beads, source.length, target.length)).toEqual([]);
    expect(beads.every(({ score }) => score === 1)).toBe(true);
  });

  it.each([
    ['the same language twice', english, english],
    ['empty sentences', ['', '', ''], ['', '']],
    ['lone surrogates', ['\ud800', 'a'], ['\udc00']],
    [
      'a sentence of ten thousand characters',
      ['word '.repeat(2000), ...english],
      ['词'.repeat(10_000), ...chinese],
    ],
    ['a sentence of ten million characters', ['word '.repeat(2e6)], ['词'.repeat(1e7)]],
    [
      'one sentence against many',
      ['Nobody was hurt.'],
      Array.from({ length: 300 }, () => '没有人受伤。'),
    ],
  ])('answers for %s', (_, source, target) => {
    expect(checkAlignment(aligner.align(source, target), source.length, target.length)).toEqual([]);
  });

  it('aligns a text with itself sentence by sentence', () => {
    expect(shape(english, english)).toEqual(
      english.map((_, at) => `${at}-${at + 1}:${at}-${at + 1}`),
    );
  });

  it('aligns long texts by pieces, and keeps its place after a gap', () => {
    const numbered = (at: number) =>
      at.toString(36).replace(/\d/gu, (digit) => 'qwxzvjkhyg'[Number(digit)] ?? '');
    const source = Array.from(
      { length: 3000 },
      (_, at) => `Station ${numbered(at)} reported ${at + 100} birds.`,
    );
    const target = Array.from(
      { length: 3000 },
      (_, at) => `${numbered(at)}站报告了${at + 100}只鸟。`,
    );
    target.splice(1000, 40);
    const beads = aligner.align(source, target);
    expect(checkAlignment(beads, 3000, 2960)).toEqual([]);
    const right = beads.filter(
      ({ source: s, target: t }) =>
        s.to - s.from === 1 &&
        t.to - t.from === 1 &&
        t.from === (s.from < 1000 ? s.from : s.from - 40),
    );
    expect(right.length).toBeGreaterThan(2900);
  });

  it('keeps to the diagonal where a text stands there many times', () => {
    const letters = (at: number) =>
      at.toString(36).replace(/\d/gu, (digit) => 'qwxzvjkhyg'[Number(digit)] ?? '');
    const times = Array.from({ length: 800 }, (_, at) => (at % 100) + 50);
    const source = times.map((at) => `Station ${letters(at)} reported ${at} birds.`);
    const target = times.map((at) => `${letters(at)}站报告了${at}只鸟。`);
    const beads = aligner.align(source, target);
    const right = beads.filter(({ source: s, target: t }) => s.from === t.from && s.to === t.to);
    expect(right.length).toBeGreaterThan(780);
  });

  it('answers for very many one-word sentences', () => {
    const source = Array.from({ length: 5000 }, () => 'word');
    const target = Array.from({ length: 6000 }, () => '词');
    const beads = aligner.align(source, target);
    expect(checkAlignment(beads, 5000, 6000)).toEqual([]);
  });

  it('refuses more sentences than any document has', () => {
    const source = Array.from({ length: 1_000_000 }, () => 'word');
    expect(() => aligner.align(source, source)).toThrow(
      expect.objectContaining({ code: 'too-many-sentences' }),
    );
  });

  it('stops when its signal is aborted', () => {
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => aligner.align(english, chinese, { signal })).toThrow('enough');
  });
});

describe('inspect', () => {
  it('gives each sentence its probability of having no partner', () => {
    const { sourceAlone, targetAlone } = aligner.inspect(english, chinese.slice(0, 5));
    expect(sourceAlone).toHaveLength(5);
    expect(sourceAlone.indexOf(Math.max(...sourceAlone))).toBe(4);
    expect(targetAlone.every((probability) => probability < 0.5)).toBe(true);
  });

  it('tells which run of sentences repeats an earlier one of its side', () => {
    const { sourceDuplicates, targetDuplicates } = aligner.inspect(
      [...english, ...english.slice(0, 3)],
      chinese,
    );
    expect(sourceDuplicates).toEqual([{ from: 5, to: 8 }]);
    expect(targetDuplicates).toEqual([]);
  });
});

describe('a repeated block', () => {
  const doubled = [...chinese, ...chinese, '天气很快就好了。'];
  const source = [...english, 'The weather soon got better.'];

  it('gives way to the first copy, and leaves its neighbours alone', () => {
    expect(shape(source, doubled)).toEqual([
      ...['0-1:0-1', '1-2:1-3', '2-3:3-4', '3-4:4-5', '4-5:5-6'],
      ...chinese.map((_, at) => `5-5:${at + 6}-${at + 7}`),
      '5-6:12-13',
    ]);
  });

  it('is aligned with its like where both sides have it twice', () => {
    const beads = aligner.align([...english, ...source], doubled);
    expect(beads).toHaveLength(11);
    expect(beads.every(({ target }) => target.from < target.to)).toBe(true);
  });
});

describe('two passes', () => {
  // Made-up animals that no dictionary has; numbers tell all sentences apart but the last ones.
  const animals = [
    ['zork', '佐克兽'],
    ['blim', '布林兽'],
    ['quag', '夸格兽'],
  ] as const;
  const known = Array.from({ length: 30 }, (_, at) => at).map((at) => {
    const [english = '', chinese = ''] = animals[at % 3] ?? [];
    return [`The ${english} ate ${at + 10} apples.`, `${chinese}吃了${at + 10}个苹果。`] as const;
  });
  const slept = animals.map(([english, chinese]) => [
    `The ${english} slept.`,
    `${chinese}睡着了。`,
  ]);
  const source = [...known, ...slept].map(([sentence = '']) => sentence);
  const target = [...known, ...slept].map(([, sentence = '']) => sentence);

  it('learn words from the first pass that no dictionary has', () => {
    const [one, two] = ([1, 2] as const).map((passes) =>
      createAligner({ passes }).align(source, target).slice(-3),
    );
    expect(two?.map(({ source, target }) => [source.from, target.from])).toEqual([
      [30, 30],
      [31, 31],
      [32, 32],
    ]);
    two?.forEach(({ score }, at) => {
      expect(score).toBeGreaterThan(one?.[at]?.score ?? 1);
    });
  });

  it('give the same answer each time, and keep the laws whatever the sentences', () => {
    const aligner = createAligner({ passes: 2 });
    const sentences = fc.array(fc.oneof(wildText(), fc.constantFrom(...english, ...chinese)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(sentences, sentences, (one, other) => {
        const beads = aligner.align(one, other);
        expect(checkAlignment(beads, one.length, other.length)).toEqual([]);
        expect(aligner.align(one, other)).toEqual(beads);
      }),
      { numRuns: 40 },
    );
  });
});

describe('createAligner', () => {
  it('aligns another pair of languages with a lexicon for it', () => {
    const pairs = [
      ['Hund', 'chien'],
      ['Katze', 'chat'],
      ['schläft', 'dort'],
      ['Haus', 'maison'],
      ['alt', 'vieille'],
    ].map(([source = '', target = '']) => ({ source, target, weight: 1 }));
    const lexicon = openLexicon(writePack(pairs, { name: 'de-fr', source: 'de', target: 'fr' }));
    const beads = createAligner({ lexicon }).align(
      ['Le chien dort.', 'La maison est vieille.', 'Un chat.'],
      ['Der Hund schläft.', 'Das Haus ist alt.', 'Eine Katze.'],
    );
    expect(beads.map(({ source, target }) => [source.from, target.from])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('lets vectors decide where the words say nothing', () => {
    const vectors: Readonly<Record<string, readonly number[]>> = {
      Aa: [1, 0, 0],
      Bb: [0, 1, 0],
      Cc: [0, 0, 1],
      甲甲: [1, 0, 0],
      丙丙: [0, 0, 1],
    };
    const embed = (sentences: readonly string[]) =>
      sentences.map((sentence) => vectors[sentence] ?? [0, 0, 0]);
    const beads = createAligner({ embed }).align(['Aa', 'Bb', 'Cc'], ['甲甲', '丙丙']);
    expect(beads.at(-1)).toMatchObject({ source: { to: 3 }, target: { from: 1, to: 2 } });
    expect(beads.some(({ source, target }) => source.from === 0 && target.to === 1)).toBe(true);
  });

  it.each([
    ['embedding-count', () => [[1, 2]]],
    [
      'embedding-length',
      (sentences: readonly string[]) => sentences.map((_, at) => Array(at + 1).fill(1)),
    ],
  ])('refuses vectors that do not fit: %s', (code, embed) => {
    expect(() => createAligner({ embed }).align(english, chinese)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('takes weights set by hand, or the caller’s own', () => {
    const plain = createAligner({ weights: 'plain' }).align(english, chinese);
    expect(plain).toHaveLength(5);
    const lengthsOnly = createAligner({ weights: { prior: 1, length: 1 } }).align(english, chinese);
    expect(checkAlignment(lengthsOnly, 5, 6)).toEqual([]);
  });
});
