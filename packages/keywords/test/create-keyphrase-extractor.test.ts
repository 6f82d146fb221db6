import { createKeyphraseExtractor } from '@diglot/keywords';
import { describe, expect, it } from 'vitest';

const extractor = createKeyphraseExtractor();

const english = {
  title: 'Peer support among hospital nurses',
  text: 'Peer support is offered to hospital nurses after stressful events. We interviewed 20 nurses about peer support. Peer support lowered emotional exhaustion.',
};
const chinese = {
  title: '护士同伴支持的质性研究',
  text: '同伴支持可以缓解护士的情绪耗竭。本研究访谈了20名护士，分析同伴支持的作用。',
};

describe('extract', () => {
  it('puts the subject of an English abstract first', () => {
    expect(extractor.extract(english, { limit: 3 }).map(({ text }) => text)).toContain(
      'peer support',
    );
  });

  it('puts the subject of a Chinese abstract first', () => {
    expect(extractor.extract(chinese, { limit: 3 }).map(({ text }) => text)).toContain('同伴支持');
  });

  it('gives mentions as places in the text, not in the title', () => {
    const [first] = extractor.extract(english, { limit: 1 });
    const mentions = first?.mentions.map(({ start, end }) => english.text.slice(start, end));
    expect(mentions?.length).toBeGreaterThan(1);
    for (const mention of mentions ?? []) expect(mention.toLowerCase()).toBe('peer support');
  });

  it('ranks by titles that stand in the text as by a title apart, and finds them there', () => {
    const text = `${english.text}\n${english.title}\n${chinese.title}`;
    const start = english.text.length + 1;
    const title = [{ start, end: start + english.title.length }];
    const [apart] = extractor.extract(english, { limit: 1 });
    const [within] = extractor.extract({ title, text: text.slice(0, title[0]?.end) }, { limit: 1 });
    expect(within).toMatchObject({ text: apart?.text, score: apart?.score });
    expect(within?.mentions).toEqual([
      ...(apart?.mentions ?? []),
      { start, end: start + 'Peer support'.length },
    ]);
    const both = [...title, { start: text.length - chinese.title.length, end: text.length }];
    const phrases = extractor.extract({ title: both, text });
    for (const { mentions } of phrases) {
      for (const mention of mentions)
        expect(text.slice(mention.start, mention.end)).not.toMatch(/\n/);
    }
  });

  it.each([
    [{ start: -1, end: 1 }],
    [{ start: 0, end: 2 }],
    [{ start: 1, end: 0 }],
    [{ start: Number.NaN, end: 1 }],
  ])('refuses a title at %j of a text of one character', (span) => {
    expect(() => extractor.extract({ title: [span], text: 'x' })).toThrow(
      expect.objectContaining({ code: 'title-out-of-range' }),
    );
  });

  it.each(['', ' ', '\n\n', '\ud800', '的', 'the of and', '。。。', 'Привет мир'])(
    'answers %j with nothing',
    (text) => {
      expect(extractor.extract({ text })).toEqual([]);
    },
  );

  it.each([
    [{ limit: -1 }, 'limit-out-of-range'],
    [{ limit: 1.5 }, 'limit-out-of-range'],
    [{ diversity: 2 }, 'diversity-out-of-range'],
  ])('refuses %j', (options, code) => {
    expect(() => extractor.extract({ text: 'x' }, options)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it.each([undefined, null, {}, { text: 5 }, { title: 5, text: 'x' }])(
    'refuses the input %j',
    (input) => {
      expect(() => extractor.extract(input as never)).toThrow(
        expect.objectContaining({ code: 'text-not-a-string' }),
      );
    },
  );

  it.each([
    ['Merlin Analytics sells software for hospitals. Hospitals buy it.', 'Merlin Analytics'],
    ['数据由某望远镜的Helio Imager记录，Helio Imager每日观测。', 'Helio Imager'],
    ['Exercise helps. Regular exercise lowers stress.', 'exercise'],
    [
      'We follow C. Maroni and describe an algorithm. The Maroni algorithm is fast.',
      'Maroni algorithm',
    ],
  ])('writes a phrase of %j as a person would', (text, phrase) => {
    expect(extractor.extract({ text }).map(({ text }) => text)).toContain(phrase);
  });

  it('lists what only the title has, without mentions', () => {
    const phrases = extractor.extract({ title: 'Buddy schemes', text: 'Nurses need help.' });
    expect(phrases.find(({ text }) => text.toLowerCase() === 'buddy schemes')?.mentions).toEqual(
      [],
    );
  });

  it('reads a title without a text', () => {
    expect(extractor.extract({ title: '护士同伴支持', text: '' }).length).toBeGreaterThan(0);
  });

  it.each([
    'Der schnelle braune Fuchs springt über den faulen Hund und läuft danach durch den dunklen Wald, wo er einen alten Bären trifft.',
    'Les réseaux de neurones sont utilisés pour la classification des images médicales dans les hôpitaux de la région.',
    '東京で研究を行いました。看護師の支援についてのアンケートです。',
  ])('finds nothing in a third language: %s', (text) => {
    expect(extractor.extract({ text })).toEqual([]);
  });

  it('answers a request for a third language with nothing', () => {
    expect(extractor.extract(english, { language: 'de' })).toEqual([]);
  });

  it('writes a phrase as it is written inside sentences, and keeps names', () => {
    const text =
      'Peer Support Programs for Nurses. Peer support programs help. The Braden Scale was used. We used the Braden Scale twice.';
    const found = extractor.extract({ text }, { limit: 50 }).map((phrase) => phrase.text);
    expect(found).toContain('peer support programs');
    expect(found).toContain('Braden Scale');
  });

  it('cuts a possessive off the end of a phrase', () => {
    const text = "We read the charge nurse's notes and the charge nurse's diary.";
    const phrase = extractor
      .extract({ text }, { limit: 50 })
      .find((phrase) => phrase.text === 'charge nurse');
    expect(phrase?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'charge nurse',
      'charge nurse',
    ]);
  });
});

describe('createKeyphraseExtractor', () => {
  it('refuses a ranker it does not know', () => {
    expect(() => createKeyphraseExtractor({ ranker: 'neural' as never })).toThrow(
      expect.objectContaining({ code: 'unknown-ranker' }),
    );
  });
});
