import { openLexicon } from '@diglot/lexicon';
import { createTokenizer } from '@diglot/tokenize';
import { describe, expect, it } from 'vitest';
import { createGlossKeys } from '../src/analysis/gloss-keys.ts';
import { withoutLexicon } from '../src/analysis/no-lexicon.ts';
import { readTexts } from '../src/analysis/read-texts.ts';
import { createWordKeys } from '../src/analysis/word-keys.ts';
import { createAligner } from '../src/index.ts';
import { weightVector } from '../src/scoring/features.ts';
import { PLAIN_WEIGHTS } from '../src/scoring/plain-weights.ts';
import { prepare } from '../src/scoring/prepare.ts';
import { createScoring } from '../src/scoring/scoring.ts';
import { runSteps } from '../src/steps.ts';

const lexicon = openLexicon();
const { stem } = createTokenizer({ chinese: 'intl' });
const setting = {
  lexicon,
  translated: 'zh',
  keyed: 'en',
  stem,
  glossKeys: createGlossKeys(lexicon, 'en', stem),
  wordKeys: createWordKeys(lexicon, 'en', stem),
  passes: 1,
  scoring: createScoring(weightVector(PLAIN_WEIGHTS)),
};

const english = [
  'The library is closed on Mondays.',
  'Two villages withdrew after a dispute about sugar.',
  'Children read on the second floor.',
];
const simplified = ['图书馆星期一关闭。', '孩子在二楼读书。'];
const traditional = ['圖書館星期一關閉。', '孩子在二樓讀書。'];

const absentOf = (zh: readonly string[], en: readonly string[], with_ = setting) => {
  const { translated, keyed, keyCount } = runSteps(readTexts(zh, en, with_));
  return prepare(translated, keyed, keyCount).keyed.map(({ absent }) => absent);
};

describe('words that the other text translates nowhere', () => {
  it.each([
    ['Simplified', simplified],
    ['Traditional', traditional],
  ])('are most in a sentence that %s Chinese leaves out', (_, chinese) => {
    const [first = 0, lonely = 0, last = 0] = absentOf(chinese, english);
    expect(lonely).toBeGreaterThan(first + 2);
    expect(lonely).toBeGreaterThan(last + 2);
  });

  it('are not counted in a long text, where chance covers what was left out', () => {
    const long = Array.from({ length: 30 }, (_, at) => `第${at}页在二楼。`);
    expect(absentOf([...simplified, ...long], english)).toEqual([0, 0, 0]);
  });

  it('are not counted without a lexicon, which knows no word', () => {
    const german = ['Die Bibliothek ist montags geschlossen.', 'Kinder lesen im zweiten Stock.'];
    expect(absentOf(german, english, withoutLexicon(setting))).toEqual([0, 0, 0]);
  });
});

describe('texts that repeat a sentence', () => {
  it('are aligned by what they say at each place: one repetition is missing', () => {
    const { alignment } = createAligner({ lexicon }).alignTexts(
      '灯亮了。按键继续。门锁上了。窗户开着。按键继续。',
      'The lamp is on. Press a key to continue. The door is locked. Press a key to continue. The window is open. Press a key to continue.',
    );
    const alone = alignment.filter(({ source }) => source.from === source.to);
    expect(alone.map(({ target }) => [target.from, target.to])).toEqual([[3, 4]]);
    expect(alignment).toHaveLength(6);
  });
});
