import { createKeyphraseExtractor } from '@diglot/keywords';
import { readDocument } from '@diglot/tokenize';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();

/** Keyphrases beside term pairs, of which there are none here: the list that people read. */
const listOf = (text: string) =>
  extract(readDocument(text), { termPairs: [], limit: 30 }).map(({ text: phrase }) =>
    phrase.toLowerCase(),
  );

const HORMONE = `Abscisic acid (ABA) slows the ripening of peaches. We sprayed abscisic acid on peach trees before harvest. The ABA content of the fruit rose, and ABA delayed softening. Abscisic acid also changed the colour of the peel.`;
const COATING = `Corrosion inhibition of aluminium by cerium salts was studied. The corrosion inhibition effect of cerium nitrate grew with its concentration. Corrosion inhibition of zinc was weaker. The corrosion inhibition effect of cerium nitrate ended after ten days.`;

describe('two forms of one thing', () => {
  it('a term and the acronym declared for it stand once', () => {
    const found = listOf(HORMONE).filter((phrase) => /^(?:abscisic acid|aba)$/.test(phrase));
    expect(found).toHaveLength(1);
  });

  it('a term with “effect” behind it is the term', () => {
    const found = listOf(COATING).filter((phrase) => /^corrosion inhibition/.test(phrase));
    expect(found).toHaveLength(1);
  });

  it('an acronym in brackets that is no short form of the words before it stands by itself', () => {
    const text = `Peach orchards (USDA) were mapped. USDA maps show peach orchards in three counties. Peach orchards shrink, as USDA maps show.`;
    const found = listOf(text);
    expect(found).toEqual(expect.arrayContaining(['peach orchards', 'usda']));
  });

  it('of a term pair and its acronym the pair stands, where the better one did', () => {
    const text = `${HORMONE}\n脱落酸（ABA）延缓桃的成熟。`;
    const places = (term: string) =>
      [...text.matchAll(new RegExp(term, 'gi'))].map(({ index }) => ({
        start: index,
        end: index + term.length,
      }));
    const pair = {
      source: 'abscisic acid',
      target: '脱落酸',
      score: 0.2,
      evidence: ['lexicon'] as const,
      sourceMentions: places('abscisic acid'),
      targetMentions: places('脱落酸'),
    };
    const found = extract(readDocument(text), { termPairs: [pair], limit: 30 });
    const forms = found.filter((one) => /^(?:abscisic acid|aba|脱落酸)$/i.test(one.text));
    expect(forms.map((one) => one.translation?.text)).toEqual([
      expect.stringMatching(/脱落酸|acid/i),
    ]);
  });
});
