import type { Glosses } from '@diglot/lexicon';
import { chineseClass, isModifier } from '@diglot/words';
import { LIGHT } from '../link/char-costs.ts';
import { compose, type Link } from '../link/compose.ts';
import { linkWords } from '../link/link-words.ts';
import { EXPLAINING_WEIGHT } from '../link/sureness.ts';
import { termWording } from '../link/wording.ts';
import type { PreparedTerm } from './score-pair.ts';

/** Fewest characters of a word that changes what a term says; one may only close it: 插值法. UTF-16 units. */
const MIN_WORD = 2;

/** Fewest letters of an English word that is no abbreviation. */
const MIN_LETTERS = 4;

/**
 * Whether of an English and a Chinese term one says all of the other and one more word of its own, so that they are no
 * translations of each other: database, 搜索数据库; ultrasonic vocalization, 超声波.
 */
export function saysMore(english: PreparedTerm, chinese: PreparedTerm, glosses: Glosses): boolean {
  if (english.words.length === 0 || !chinese.chinese) return false;
  const links = linkWords(termWording(english.words, chinese.folded), glosses);
  const costs = english.words.map(() => 1);
  const { links: chosen } = compose(links, costs, chinese.chars);
  const sure = chosen.filter(isSure);
  const openWords = english.words.filter(
    (_, at) => !chosen.some(({ from, to }) => from <= at && at < to),
  );
  if (openWords.length === 0) {
    return sure.length === chosen.length && openRuns(chinese.folded, chosen).some(isWord);
  }
  // A word that lost its place to a longer link is said there too: county, 蓝山县.
  const said = new Set(
    links.filter(isSure).flatMap(({ from, to }) => english.words.slice(from, to)),
  );
  const initials = english.words.map((word) => word.charAt(0)).join('');
  return (
    openRuns(chinese.folded, sure).every((run) => LIGHT.test(run) && run.length < MIN_WORD) &&
    openWords.some((word) => !said.has(word) && !initials.includes(word) && isNoun(word, glosses))
  );
}

/** Whether a link is a translation of the word as a whole, not a part of one, a sound or a guess. */
const isSure = ({ kind, weight }: Link): boolean =>
  (kind === 'lexicon' || kind === 'learned' || kind === 'identical') && weight >= EXPLAINING_WEIGHT;

/** The stretches of a Chinese term that no link covers. */
function openRuns(text: string, links: readonly Link[]): string[] {
  let open = '';
  for (let at = 0; at < text.length; at++) {
    const isCovered = links.some(({ start, end }) => start <= at && at < end);
    open += isCovered ? ' ' : text.charAt(at);
  }
  return open.split(' ').filter((run) => run !== '');
}

const isWord = (run: string): boolean => run.length >= MIN_WORD && chineseClass(run).common > 0;

/** Whether an English word without a partner names a thing that the dictionaries know. */
const isNoun = (word: string, glosses: Glosses): boolean =>
  word.length >= MIN_LETTERS && glosses.knows(word) && !isModifier(word);
