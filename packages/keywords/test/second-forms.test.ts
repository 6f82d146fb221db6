import { createKeyphraseExtractor } from '@diglot/keywords';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();

/** Keyphrases as people read them, in lower case. */
const listOf = (text: string, keywords: readonly string[] = []) =>
  extract({ text }, { termPairs: [], keywords, limit: 30 }).map(({ text: phrase }) =>
    phrase.toLowerCase(),
  );

/** A text about a term that it also writes in another way. */
const about = (term: string, other: string) =>
  `${term} is rare in clinics. Nurses know of ${term}, and doctors of ${term}. We found ${other} in Lisbon.`;

describe('a second form of a listed thing', () => {
  it.each([
    ['Sleep deprivation', 'a sleep deprivation method'],
    ['Sleep deprivation', 'the new sleep deprivation'],
    ['Spinal manipulation', 'a spinal manipulation technique'],
    ['Gait retraining', 'a gait retraining approach'],
  ])('beside “%s” there is no “%s”', (term, other) => {
    const found = listOf(about(term, other));
    expect(found).toContain(term.toLowerCase());
    expect(found).not.toContain(other.replace(/^(?:an?|the) /u, ''));
  });

  it.each([
    ['Heart failure', 'heart failure cachexia'],
    ['Spinal manipulation', 'spinal manipulation injuries'],
  ])('beside “%s” stays “%s”, which is another thing', (term, other) => {
    expect(listOf(about(term, other)).join('\n')).toMatch(
      new RegExp(other.replace(/ies$/u, '').toLowerCase(), 'u'),
    );
  });

  it.each([
    ['睡眠剥夺', '睡眠剥夺方法'],
    ['虚拟现实', '虚拟现实技术'],
    ['虛擬實境', '虛擬實境技術'],
  ])('beside %s there is no %s', (term, other) => {
    const text = `${term}影响儿童的记忆。本文分析${term}与情绪的关系，${term}组的儿童更焦虑。采用${other}训练儿童。`;
    const found = listOf(text);
    expect(found).not.toContain(other);
  });

  it('names its acronym once, wherever the brackets are', () => {
    const text =
      'The LRO (Lunar Reconnaissance Orbiter) mapped craters. Craters seen by LRO are deep. The Lunar Reconnaissance Orbiter sees craters in shadow.';
    const found = listOf(text).filter((one) => /^(?:lro|lunar reconnaissance orbiter)$/u.test(one));
    expect(found).toHaveLength(1);
  });

  it('names a keyword of the authors once, however it is written', () => {
    const text = 'Reports of coral bleaching are rare. We saw coral bleaching in shallow lagoons.';
    const found = listOf(text, ['coraI bleaching', 'the coral bleaching', 'coral bleaching (CB)']);
    expect(found.filter((one) => /^(?:the )?coral bleaching(?: \(cb\))?$/u.test(one))).toHaveLength(
      1,
    );
    expect(found).not.toContain('corai bleaching');
  });
});

describe('what is no topic of its text', () => {
  const general =
    'Mangrove seedlings were planted on mudflats. This is a key technology and an emerging field. Mangrove seedlings survived. The internal mechanism is unknown.';

  it.each(['key technology', 'emerging field', 'internal mechanism'])('“%s”', (phrase) => {
    expect(listOf(general)).not.toContain(phrase);
  });

  it.each([
    ['reconstruct glacier outlines', 'We reconstruct glacier outlines from maps.'],
    ['influence honeybee foraging', 'Pesticides may influence honeybee foraging in spring.'],
    ['tracking turtles', 'Tracking turtles from planes is costly.'],
  ])('a verb with its object: “%s”', (phrase, sentence) => {
    expect(listOf(`${sentence} Glacier maps, honeybees and turtles are rare.`)).not.toContain(
      phrase,
    );
  });

  it('the names of authors behind a title', () => {
    const text =
      'Seagrass restoration in sheltered bays LUO Minhua, SHEN Bo\nSeagrass restoration needs clear water. Seagrass meadows in sheltered bays recovered.';
    expect(listOf(text).join('\n')).not.toMatch(/luo|shen/u);
  });

  it('the rest of a name that begins with a letter', () => {
    const text =
      'Each T cell receptor binds one antigen. The T cell receptor was cloned. Antigens bind T cell receptors weakly.';
    expect(listOf(text)).not.toContain('cell receptor');
  });
});

it('places keywords of the authors where the text has them', () => {
  const text = '高山红景天多糖可以减轻疲劳。小鼠口服高山红景天多糖后游泳时间延长。';
  const [first] = extract({ text }, { termPairs: [], keywords: ['高山红景天'] });
  expect(first?.text).toBe('高山红景天');
  expect(first?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    '高山红景天',
    '高山红景天',
  ]);
});
