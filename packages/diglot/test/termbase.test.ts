import { toTbx } from '@diglot/exchange';
import { openLexicon, readGlossary } from '@diglot/lexicon';
import { describe, expect, it } from 'vitest';

const NOWHERE = { score: 0.9, evidence: ['lexicon'], sourceMentions: [], targetMentions: [] };

describe('a termbase that is read back as a glossary', () => {
  const lexicon = openLexicon(
    readGlossary(
      toTbx([
        {
          ...NOWHERE,
          source: 'peer support',
          target: '同伴支持',
          variants: { source: ['peer help'], target: ['同伴帮助'] },
        },
        { ...NOWHERE, source: 'GDPR', target: 'GDPR' },
      ]),
    ),
  );
  const texts = (word: string, to: string) =>
    lexicon.translate(word, { to }).map(({ text }) => text);

  it('translates the variants of either side', () => {
    expect(texts('同伴帮助', 'en').sort()).toEqual(['peer help', 'peer support']);
    expect(texts('peer help', 'zh').sort()).toEqual(['同伴帮助', '同伴支持']);
  });

  it('knows a term that is the same in both languages', () => {
    expect(texts('GDPR', 'zh')).toEqual(['GDPR']);
    expect(lexicon.has('GDPR', 'zh')).toBe(true);
  });
});
