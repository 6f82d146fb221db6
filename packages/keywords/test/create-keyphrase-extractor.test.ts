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
});
