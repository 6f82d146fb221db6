import type { TermPair } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import { createKeyphraseExtractor } from '../src/index.ts';

const extractor = createKeyphraseExtractor();

describe('a list beside the term pairs of its document', () => {
  const text =
    'A graphics processing unit renders frames. The graphics processing unit needs power. Power is scarce.';
  const phrasesOf = (options: object) =>
    extractor.extract({ text }, { ...options, limit: 20 }).map((phrase) => phrase.text);

  it('leaves out what stands only in front inside a longer phrase', () => {
    expect(phrasesOf({ termPairs: [] })).toContain('graphics processing unit');
    expect(phrasesOf({ termPairs: [] })).not.toContain('graphics processing');
  });

  it('leaves out the end of a phrase that never stands alone', () => {
    expect(phrasesOf({ termPairs: [] })).not.toContain('processing unit');
  });

  it('keeps a part that has places of its own', () => {
    const own =
      'A solid oxide fuel cell heats a house. The solid oxide fuel cell needs hydrogen. A fuel cell can be replaced. Each fuel cell ages; a fuel cell lasts years, and no fuel cell is cheap.';
    const found = extractor.extract({ text: own }, { termPairs: [], limit: 20 });
    expect(found.map((phrase) => phrase.text)).toContain('fuel cell');
  });

  it('keeps a part with places of its own that its pair, found in the titles alone, does not name', () => {
    const paired =
      'Formal peer support work in a clinic. 诊所的正式同伴支持工作。\nPeer support is rare. We describe peer support, and formal peer support work. Staff valued peer support.';
    const at = (form: string) => {
      const start = paired.toLowerCase().indexOf(form);
      return [{ start, end: start + form.length }];
    };
    const pairOf = (source: string, target: string): TermPair => ({
      source,
      target,
      score: 0.8,
      evidence: ['lexicon'],
      sourceMentions: at(source),
      targetMentions: at(target),
    });
    const termPairs = [
      pairOf('formal peer support work', '正式同伴支持工作'),
      pairOf('peer support', '同伴支持'),
    ];
    const found = extractor.extract({ text: paired }, { termPairs, limit: 20 });
    expect(found.map((phrase) => phrase.text)).toContain('peer support');
  });

  it('leaves out modifiers without their noun, and nouns that every study has', () => {
    const abstract =
      'Relationships between long-tail labels and multi-label documents are examined. The long-tail label is rare.';
    const found = extractor
      .extract({ text: abstract }, { termPairs: [], limit: 20 })
      .map((phrase) => phrase.text.toLowerCase());
    expect(found).toContain('long-tail labels');
    for (const word of ['long-tail', 'multi-label', 'relationships']) {
      expect(found).not.toContain(word);
    }
  });

  it('is not shortened where no pairs are looked for', () => {
    expect(phrasesOf({})).toContain('graphics processing');
  });
});

describe('what counts the things behind a number', () => {
  it('begins no phrase', () => {
    const found = extractor.extract({
      text: '研究纳入14家重症监护病房的患者，重症监护病房收治老年患者。',
    });
    expect(found.map((phrase) => phrase.text)).toContain('重症监护病房');
    expect(found.some((phrase) => phrase.text.startsWith('家'))).toBe(false);
  });
});

describe('a phrase that begins with what is said of a thing', () => {
  const text =
    'The effects of peer support on nurses were examined. Peer support had effects of several kinds. ' +
    'The role of sleep quality was clear. Analysis of variance was used; analysis of variance is common.';

  it('is no keyphrase, but the thing is', () => {
    const found = extractor
      .extract({ text }, { minScore: 0, limit: 100 })
      .map((phrase) => phrase.text.toLowerCase());
    expect(found).toContain('peer support');
    expect(found).toContain('sleep quality');
    expect(found).toContain('analysis of variance');
    expect(found.filter((phrase) => /^(?:effects|role) of/u.test(phrase))).toEqual([]);
  });
});

describe('a list for people', () => {
  const listOf = (text: string) =>
    extractor.extract({ text }, { termPairs: [], minScore: 0, limit: 40 }).map((one) => one.text);

  it.each([
    ['Data of the China Village Panel Studies were used in the county.', 'China Village Panel'],
    ['The Lakeside Index of Clinic Quality was completed by nurses.', 'Clinic Quality'],
    ['Pain fell in the intervention group and in the control group.', 'intervention group'],
    [
      'The Quercus glauca population grows. A Quercus glauca population is old.',
      'glauca population',
    ],
    ['Seedlings of Q. glauca trees are small, and Q. glauca trees are rare.', 'glauca trees'],
    ['Prior research is scarce, and prior research is old.', 'prior research'],
    ['临床资料显示，干预组护士的睡眠质量好于对照组。', '干预组'],
    ['临床資料顯示，干預組護士的睡眠品質優於對照組。', '對照組'],
  ])('of “%s” is without %s', (text, phrase) => {
    expect(listOf(text)).not.toContain(phrase);
  });

  it('keeps species with their genus, and words that only look Latin', () => {
    expect(listOf('The Quercus glauca population grows.').join()).toContain('Quercus glauca');
    expect(listOf('The corpus size grows with corpus data.')).toContain('corpus size');
  });

  it('keeps names that stand by themselves, and what a headline alone has in capitals', () => {
    expect(listOf('The Lakeside Index was completed by nurses.')).toContain('Lakeside Index');
    const titled = 'On the Effects of Peer Support on Village Nurses\nSleep quality rose.';
    expect(listOf(titled).map((phrase) => phrase.toLowerCase())).toContain('peer support');
  });

  it('has mines, and blanks behind a plus', () => {
    const found = listOf('The K-means++ algorithm finds water in an underground coal mine.');
    expect(found).toContain('underground coal mine');
    expect(found).toContain('K-means++ algorithm');
  });
});

describe('a text in two languages', () => {
  const pair = (source: string, target: string) => ({
    ...{ source, target, score: 0.9, certainty: 0.9, termhood: 0.9, evidence: [] },
    ...{ sourceMentions: [], targetMentions: [] },
  });

  it('lists a thing once, though it has two names in one of them', () => {
    const text =
      'Academic libraries serve students. A university library lends books. 高校图书馆服务学生，高校图书馆出借图书。';
    const termPairs = [
      pair('academic library', '高校图书馆'),
      pair('university library', '高校图书馆'),
    ];
    const found = extractor.extract({ text }, { termPairs });
    expect(found.filter(({ translation }) => translation?.text === '高校图书馆')).toHaveLength(1);
  });
});

describe('formulas of units', () => {
  it.each([
    'Nitrogen was applied at 50 kg·hm-2·a-1 and 2 μmol/L, then at 150 kg·hm-2·a-1.',
    '施氮量为50 kg·hm-2·a-1和2 μmol/L，然后为150 kg·hm-2·a-1。',
  ])('are no phrases of %j', (text) => {
    const found = extractor.extract({ text }, { minScore: 0, limit: 50 });
    expect(found.filter((phrase) => /hm|a-1|mol/u.test(phrase.text))).toEqual([]);
  });

  it('are not names that look like them', () => {
    const text = 'T-2 toxin harms cartilage. The toxicity of T-2 toxin and S-1 is known.';
    const found = extractor.extract({ text }, { minScore: 0, limit: 50 });
    expect(found.map((phrase) => phrase.text)).toContain('T-2 toxin');
  });
});

describe('a verb behind an adverb', () => {
  it.each([
    ['Surface acting positively influenced job burnout.', 'job burnout', /influenced/u],
    ['Nitrogen addition significantly reduced soil acidity.', 'soil acidity', /reduced/u],
    ['Care at home places a burden on families.', 'burden', /places/u],
  ])('ends the phrase before it: %s', (text, phrase, verb) => {
    const found = extractor.extract({ text }, { minScore: 0, limit: 50 }).map((one) => one.text);
    expect(found).toContain(phrase);
    expect(found.filter((one) => verb.test(one))).toEqual([]);
  });
});

it('no phrase begins behind “per”, and a stop word behind it does no harm', () => {
  const text =
    'The per capita income of farmers rose. Per capita income was higher in towns. Costs per the contract fell.';
  const found = extractor
    .extract({ text }, { limit: 30 })
    .map((phrase) => phrase.text.toLowerCase());
  expect(found).toContain('income');
  expect(found.filter((phrase) => phrase.startsWith('capita'))).toEqual([]);
});

it('a species does not end before the name of its variety', () => {
  const text =
    'Leaves of wild tea trees (Camellia sinensis var. assamica) were collected. Camellia sinensis var. assamica grows in the south. Tea polyphenols were measured.';
  const phrases = extractor
    .extract({ text }, { termPairs: [], limit: 20 })
    .map((phrase) => phrase.text);
  expect(phrases.filter((phrase) => phrase.endsWith(' var'))).toEqual([]);
});

it('new is a part of a term that is one word in the other language', () => {
  const text =
    '本文考察新能源汽车补贴对企业研发的影响。新能源汽车补贴提高了研发强度。\nThis paper examines how new energy vehicle subsidies affect corporate research. New energy vehicle subsidies raise its intensity.';
  const at = (form: string) => {
    const start = text.toLowerCase().indexOf(form);
    return [{ start, end: start + form.length }];
  };
  const pair: TermPair = {
    source: '新能源汽车补贴',
    target: 'new energy vehicle subsidy',
    score: 0.8,
    evidence: ['lexicon'],
    sourceMentions: at('新能源汽车补贴'),
    targetMentions: at('new energy vehicle subsidies'),
  };
  const phrases = extractor
    .extract({ text }, { termPairs: [pair], limit: 20 })
    .map((phrase) => phrase.text);
  expect(phrases).toContain('new energy vehicle subsidy');
  expect(phrases).not.toContain('energy vehicle subsidy');
});
