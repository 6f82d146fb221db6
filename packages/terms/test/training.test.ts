import { createGlosses, emptyTable, openLexicon } from '@diglot/lexicon';
import { describe, expect, it } from 'vitest';
import { misplacedPairs, withoutPartial } from '../scripts/doubtful-pairs.ts';
import { findWholeWords } from '../scripts/whole-words.ts';

const lexicon = openLexicon();
const glosses = createGlosses(lexicon, emptyTable);
const isKnown = (word: string): boolean => lexicon.has(word, 'en');

describe('findWholeWords', () => {
  const pair = (en: string[], ...runs: string[][]) => ({ en, zh: runs.flat(), runs, weight: 1 });
  const table = (rows: Record<string, Record<string, number>>) =>
    new Map(Object.entries(rows).map(([en, row]) => [en, new Map(Object.entries(row))]));

  it('puts the pieces together that have one word for their partner', () => {
    const pairs = [
      pair(['rankine', 'cycle'], ['朗', '肯', '循环']),
      pair(['organic', 'rankine'], ['有机', '朗', '肯']),
    ];
    const forward = table({
      rankine: { 朗: 0.4, 肯: 0.4 },
      cycle: { 循环: 0.8, 朗: 0.1 },
      organic: { 有机: 0.9 },
    });
    const wholeOf = findWholeWords(pairs, forward);
    expect(wholeOf('rankine', '朗')).toBe('朗肯');
    expect(wholeOf('rankine', '肯')).toBe('朗肯');
    expect(wholeOf('cycle', '循环')).toBeUndefined();
  });

  it('leaves apart what stands together only sometimes, or is hardly a partner', () => {
    const pairs = [
      pair(['soil'], ['土壤']),
      pair(['soil'], ['土壤', '层']),
      pair(['hospital'], ['院', '外']),
    ];
    const forward = table({ soil: { 土壤: 0.8, 层: 0.3 }, hospital: { 院: 0.17, 外: 0.17 } });
    const wholeOf = findWholeWords(pairs, forward);
    expect(wholeOf('soil', '土壤')).toBeUndefined();
    expect(wholeOf('hospital', '院')).toBeUndefined();
  });

  it('makes no word of pieces with something between them', () => {
    const forward = table({ rankine: { 朗: 0.4, 肯: 0.4 } });
    const wholeOf = findWholeWords([pair(['rankine'], ['朗'], ['肯'])], forward);
    expect(wholeOf('rankine', '朗')).toBeUndefined();
  });
});

describe('misplacedPairs', () => {
  it('finds keywords that have their translation in another place', () => {
    const list = { zh: ['城市', '护士', '干旱'], en: ['drought', 'nurse', 'city'] };
    expect([...misplacedPairs(list, glosses, isKnown)]).toEqual([0, 2]);
  });

  it('finds known words that have nothing of each other', () => {
    const list = { zh: ['城市', '护士'], en: ['soil', 'nurse'] };
    expect([...misplacedPairs(list, glosses, isKnown)]).toEqual([0]);
  });

  it('keeps names, acronyms and what a dictionary does not know', () => {
    const list = { zh: ['岩薹草', '生成对抗网络'], en: ['Carex exempla', 'GAN'] };
    expect([...misplacedPairs(list, glosses, isKnown)]).toEqual([]);
  });
});

describe('withoutPartial', () => {
  const rows = (...pairs: [string, string][]) =>
    pairs.map(([english, chinese]) => ({ english, chinese, lists: 1 }));
  const isListed = () => false;

  it('leaves out what leaves out a word that another row has', () => {
    const given = rows(
      ['work family conflict', '家庭冲突'],
      ['work family conflict', '工作家庭冲突'],
      ['disaster', '旱灾救济'],
    );
    expect(withoutPartial(given, glosses, isListed)).toEqual(given.slice(1));
  });

  it('keeps a row that no other one says in full, and one that a dictionary has', () => {
    const alone = rows(['work family conflict', '家庭冲突']);
    expect(withoutPartial(alone, glosses, isListed)).toEqual(alone);
    const both = [...alone, ...rows(['work family conflict', '工作家庭冲突'])];
    expect(withoutPartial(both, glosses, () => true)).toEqual(both);
  });

  it('keeps what three lists have, and leaves out what two have', () => {
    const whole = rows(['work family conflict', '工作家庭冲突']);
    const part = { english: 'work family conflict', chinese: '家庭冲突' };
    const usual = [...whole, { ...part, lists: 3 }];
    expect(withoutPartial(usual, glosses, isListed)).toEqual(usual);
    expect(withoutPartial([...whole, { ...part, lists: 2 }], glosses, isListed)).toEqual(whole);
  });
});
