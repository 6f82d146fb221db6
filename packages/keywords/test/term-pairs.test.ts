import { createKeyphraseExtractor } from '@diglot/keywords';
import type { Keyphrase, Span, TermPair } from '@diglot/text';
import { readDocument } from '@diglot/tokenize';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();
const text = `目的：评价音乐疗法对老年2型糖尿病患者睡眠质量的影响。方法：将2型糖尿病患者分为音乐疗法组与对照组，比较睡眠质量。结论：音乐疗法可改善2型糖尿病患者的睡眠质量。

Objective: To evaluate music therapy for sleep quality in older patients with type 2 diabetes. Methods: Patients with type 2 diabetes were assigned to music therapy or a control group, and sleep quality was compared. Conclusion: Music therapy improves sleep quality in type 2 diabetes.`;

function placesOf(term: string): Span[] {
  const places: Span[] = [];
  const whole = text.toLowerCase();
  for (let at = whole.indexOf(term); at >= 0; at = whole.indexOf(term, at + 1)) {
    places.push({ start: at, end: at + term.length });
  }
  return places;
}

const pairOf = (source: string, target: string): TermPair => ({
  source,
  target,
  score: 0.9,
  evidence: ['lexicon'],
  sourceMentions: placesOf(source),
  targetMentions: placesOf(target),
});
const termPairs = [
  pairOf('2型糖尿病', 'type 2 diabetes'),
  pairOf('睡眠质量', 'sleep quality'),
  pairOf('音乐疗法', 'music therapy'),
];

describe.each([
  ['a document', readDocument(text)],
  ['strings', { title: '音乐疗法与睡眠', text }],
])('extract with the term pairs of %s', (_, input) => {
  const phrases = extract(input, { termPairs, limit: 40 });

  it.each(termPairs)('makes $source and $target one keyphrase, as the pair has them', (pair) => {
    const forms = [pair.source, pair.target];
    const found = phrases.filter(({ text, translation }) =>
      [text, translation?.text].some((form) => form !== undefined && forms.includes(form)),
    );
    expect(found).toHaveLength(1);
    const { text, language, mentions, translation } = found[0] as Keyphrase;
    const zh = { text: pair.source, language: 'zh', mentions: pair.sourceMentions };
    const en = { text: pair.target, language: 'en', mentions: pair.targetMentions };
    const [head, other] = language === 'zh' ? [zh, en] : [en, zh];
    expect([{ text, language, mentions }, translation]).toEqual([head, other]);
  });

  it('lists no part of a term that never stands alone', () => {
    const parts = ['型糖尿病', '糖尿病', 'diabetes', 'type 2', 'sleep', '睡眠', 'quality'];
    const inTitle = 'title' in input ? ['睡眠'] : [];
    for (const { text } of phrases) {
      expect(parts.filter((part) => !inTitle.includes(part))).not.toContain(text);
    }
  });

  it('lists no phrase that cuts across a term', () => {
    // 睡眠 stands alone in the title of the second input.
    for (const { mentions, text } of phrases.filter(({ text }) => text !== '睡眠')) {
      for (const pair of termPairs) {
        for (const term of [...pair.sourceMentions, ...pair.targetMentions]) {
          for (const { start, end } of mentions) {
            const crosses = start < term.end && end > term.start;
            const nested = start <= term.start && end >= term.end;
            expect(crosses && !nested, text).toBe(false);
          }
        }
      }
    }
  });

  it('gives one language only when asked, and then no translation', () => {
    const own = extract(input, { termPairs, language: 'en' });
    expect(own.map(({ text }) => text)).toContain('sleep quality');
    for (const { language, translation } of own) {
      expect([language, translation]).toEqual(['en', undefined]);
    }
  });
});

describe('extract with term pairs', () => {
  it('shows no translation that is but the rest of a sentence, and lists its halves once', () => {
    const guess = {
      ...pairOf('睡眠质量', 'sleep quality'),
      aside: 'uncertain' as const,
      evidence: ['composition' as const, 'residual' as const],
    };
    const phrases = extract({ text }, { termPairs: [guess], limit: 40 });
    const found = phrases.filter(({ text }) => /^(?:睡眠质量|sleep quality)$/u.test(text));
    expect(found.map(({ translation }) => translation)).toEqual([undefined]);
    const [told] = extract(
      { text },
      { termPairs: [{ ...guess, evidence: [...guess.evidence, 'lexicon'] }], limit: 40 },
    ).filter((one) => /^(?:睡眠质量|sleep quality)$/u.test(one.text));
    expect(told?.translation).toBeDefined();
  });

  it('keeps a part of a term that stands alone elsewhere', () => {
    const more = 'Type 2 diabetes is common. Diabetes harms the eyes. We study diabetes.';
    const pairs = [{ ...pairOf('2型糖尿病', 'type 2 diabetes'), targetMentions: [] }];
    const phrases = extract({ text: more }, { termPairs: pairs, limit: 40 });
    expect(phrases.map(({ text }) => text)).toContain('diabetes');
  });

  it('lists a term once that several pairs translate, by the best of them', () => {
    const pairs = [...termPairs, { ...pairOf('睡眠的质量', 'sleep quality'), sourceMentions: [] }];
    const phrases = extract(readDocument(text), { termPairs: pairs, limit: 40 });
    const found = phrases.filter(({ text }) => text === 'sleep quality');
    expect(found.map(({ translation }) => translation?.text)).toEqual(['睡眠质量']);
  });

  it('changes nothing of a text that has none of the terms', () => {
    const other = { text: 'Peer support of nurses matters. Peer support helps nurses.' };
    expect(extract(other, { termPairs })).toEqual(extract(other, { termPairs: [] }));
  });
});

describe('a Latin term that both parts have', () => {
  const text =
    'We asked MHWs about UPSIDES. The MHWs liked it.\n我们询问了MHWs对UPSIDES的看法，MHWs喜欢它。';

  it.each([undefined, []])(
    'is one keyphrase with the mentions of both, term pairs being %j',
    (pairs) => {
      const phrases = createKeyphraseExtractor().extract({ text }, pairs && { termPairs: pairs });
      const [only, ...more] = phrases.filter((phrase) => phrase.text === 'MHWs');
      expect(more).toEqual([]);
      expect(only?.mentions).toHaveLength(4);
    },
  );
});
