import { createKeyphraseExtractor } from '@diglot/keywords';
import { readDocument } from '@diglot/tokenize';
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

  it('reads a document as it reads strings, and finds its titles in it', () => {
    const text = `${english.title}\n\n${english.text}`;
    const start = english.title.length + 2;
    const passages = [
      { name: 'title', start: 0, end: english.title.length },
      { name: 'abstract', start, end: text.length },
    ];
    const apart = extractor.extract(english);
    const within = extractor.extract(readDocument(text, { passages }));
    const scored = (phrases: typeof apart) => phrases.map(({ key, score }) => [key, score]);
    expect(scored(within)).toEqual(scored(apart));
    expect(within[0]?.mentions).toEqual([
      { start: 0, end: 'Peer support'.length },
      ...(apart[0]?.mentions ?? []).map((span) => ({
        start: span.start + start,
        end: span.end + start,
      })),
    ]);
  });

  it('does not read what no sentence of a document covers', () => {
    const text = `${english.text} ${chinese.text}`;
    const passages = [{ name: 'abstract', start: 0, end: english.text.length }];
    const phrases = extractor.extract(readDocument(text, { passages }));
    expect(phrases.length).toBeGreaterThan(0);
    for (const { language, mentions } of phrases) {
      expect(language).toBe('en');
      for (const { end } of mentions) expect(end).toBeLessThanOrEqual(english.text.length);
    }
  });

  it.each([
    'Peer support in wards\nAbstract: We met nurses in wards.',
    '护士同伴支持\n摘要：本文访谈护士。',
    'Nurses in wards\n\nDoctors in clinics',
  ])('lets no phrase cross a line end in %j', (text) => {
    for (const phrase of extractor.extract({ text }, { limit: 99 })) {
      for (const { start, end } of phrase.mentions) {
        expect(text.slice(start, end)).not.toContain('\n');
      }
      expect(phrase.text).not.toMatch(/.abstract|.摘要/i);
    }
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
