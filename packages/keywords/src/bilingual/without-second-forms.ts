import {
  GENERAL_MODIFIERS,
  irregularLemma,
  isFunctionWord,
  isGeneric,
  KINDS_OF_THINGS,
  NAMED_KINDS,
} from '@diglot/words';
import type { PhraseSources } from '../rank/topic-test.ts';
import { isShortened, type Shortened } from './is-shortened.ts';
import type { MergedCandidate, Side } from './merged-candidate.ts';
import { BRACKETED } from './other-forms.ts';

/**
 * Rate of a word in keywords, below which it adds too little to a term to make another one: `new`, `method`, `ability`.
 * Chosen on 38 records read by eye, 2026-11-30.
 */
const MAX_GENERAL_RATE = 0.5;

/** Rate of a word in keywords, from which it is a topic by itself: drought 1.3, diabetes 3.8; conflict .5, training .8. */
const MIN_SPECIFIC_RATE = 1;

/** What adds as little at the end of a Chinese term of two words, or before it, and at the end of any. */
const CHINESE_TAIL =
  /(?:(?<=.{3})(?:算法|方法|技术|模型|系统|理论|能力|水平|效应|过程|现象|研究|分析|设备|机制|特征|特性|趋势|事件|应用|计算|调查|法)|(?<=..)(?:患者|病人|人群|[省市县]))$/u;
const CHINESE_FRONT =
  /^(?:单一|传统的?|当代|现代|全国|我国|中国|新型?|主要|重要|不同|相关|各类|各种)(?=..)/u;

/**
 * Leave out what names a listed thing again with more or fewer general words (“compressive sensing algorithm” beside
 * “compressive sensing”), in another form, spelling or order of its words (“urinary proteome” beside “urine proteome”), by its head alone
 * (“conveyance” beside “water conveyance”), or together with another thing (“sleep and stress” beside “sleep”). What the authors call a keyword stays, and the other gives way.
 *
 * @param ranked - Best first.
 * @remarks **Cost:** O(k²) comparisons of k phrases of a few words.
 */
export function withoutSecondForms(
  ranked: readonly MergedCandidate[],
  sources: PhraseSources,
): readonly MergedCandidate[] {
  const { rateOf, keyOf } = sources;
  const keysOf = (words: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...words].map((text) => keyOf({ text, language: 'en' })));
  const [modifiers, named, kinds] = [GENERAL_MODIFIERS, NAMED_KINDS, KINDS_OF_THINGS].map(keysOf);
  const adds: Adds = (word, term) => {
    if (modifiers?.has(word) || named?.has(word)) return false;
    if (term.length === 1) return true;
    if (kinds?.has(word) || isGeneric(word)) return false;
    return (rateOf(word, 'en') ?? 1) >= MAX_GENERAL_RATE;
  };
  const kept: Names[] = ranked
    .filter(({ byAuthor }) => byAuthor)
    .map((one) => namesOf(one, sources));
  return ranked.filter((one) => {
    if (one.byAuthor) return true;
    const names = namesOf(one, sources);
    if (kept.some((other) => isSecond(names, other, adds))) return false;
    kept.push(names);
    return true;
  });
}

/** Whether a word makes another term of the words that it is added to. */
type Adds = (word: string, term: readonly string[]) => boolean;

/** A phrase as it is compared: its words in English, its characters in Chinese. */
interface Names {
  readonly en?: Name;
  readonly zh?: Name;
}

interface Name extends Shortened {
  /** Without hyphens and blanks: workfamily is work-family. */
  readonly letters: string;
  /** Its words in order of the alphabet: Lake Como is Como Lake. */
  readonly bag: string;
  /** What a conjunction joins in it. */
  readonly joined: readonly string[];
}

function isSecond(one: Names, other: Names, adds: Adds): boolean {
  return (['en', 'zh'] as const).some((side) => {
    const [name, known] = [one[side], other[side]];
    if (name === undefined || known === undefined) return false;
    if (name.joined.includes(known.whole) || isShortened(name, known)) return true;
    if (side === 'zh')
      return bareChinese(name.whole) === known.whole || name.whole === bareChinese(known.whole);
    return (
      name.letters === known.letters ||
      name.bag === known.bag ||
      areRelated(name.words, known.words) ||
      addsNothing(name.words, known.words, adds) ||
      addsNothing(known.words, name.words, adds)
    );
  });
}

function namesOf(one: MergedCandidate, sources: PhraseSources): Names {
  const nameIn = (side: Side): Name | undefined => {
    const half = one.pair?.[side];
    const key =
      half === undefined
        ? [one.candidate, one.translation?.candidate].find((found) => found?.language === side)?.key
        : sources.keyOf({ ...half, text: half.text.replace(BRACKETED, '') });
    if (key === undefined) return undefined;
    const found = sources.readings[side].candidateOf.get(key)?.at.length;
    const places = found ?? half?.mentions.length ?? 0;
    const isGeneral = (sources.rateOf(key, side) ?? MIN_SPECIFIC_RATE) < MIN_SPECIFIC_RATE;
    return { ...(side === 'en' ? englishName(key) : chineseName(key)), places, isGeneral };
  };
  const [en, zh] = [nameIn('en'), nameIn('zh')];
  return { ...(en && { en }), ...(zh && { zh }) };
}

type Written = Omit<Name, 'places' | 'isGeneral'>;

function englishName(key: string): Written {
  const all = key.split(' ');
  const words = all
    .filter((word) => !isFunctionWord(word))
    .map((word) => irregularLemma(word) ?? word);
  return {
    words,
    whole: words.join(' '),
    letters: words.map((word) => word.replace(/e$/u, '')).join(''),
    bag: words.toSorted().join(' '),
    endsInHead: words.length === all.length,
    joined: joinedIn(key, / and /u),
  };
}

const chineseName = (key: string): Written => ({
  words: [key],
  whole: key,
  letters: key,
  bag: key,
  endsInHead: true,
  joined: joinedIn(key, /[和与及]/u),
});

function joinedIn(key: string, conjunction: RegExp): readonly string[] {
  const parts = key.split(conjunction);
  return parts.length > 1 ? parts : [];
}

const bareChinese = (key: string): string =>
  key.replace(CHINESE_FRONT, '').replace(CHINESE_TAIL, '');

/** Whether a phrase has the words of another one in a row, and only general ones besides. */
function addsNothing(long: readonly string[], short: readonly string[], adds: Adds): boolean {
  if (long.length <= short.length || short.length === 0) return false;
  const from = long.findIndex((_, at) => short.every((word, index) => long[at + index] === word));
  if (from === -1) return false;
  const rest = [...long.slice(0, from), ...long.slice(from + short.length)];
  return !rest.some((word) => adds(word, short));
}

/** Least letters that the stems of two words of one origin share. */
const MIN_SHARED = 4;
/** What their stems may have besides: urin and urinari, econom and economi; not metal and metabol, plant and plane. */
const ENDING = /^(?:|e|i|al|ial|ic|ical|ar|ari|ori|ou|iv|ativ|ion|ation|ist|iti|ment|ness)$/u;

/** Whether two phrases differ in nothing but the forms of their words: economic and economy development. */
function areRelated(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  return words.every((word, at) => {
    const other = others[at] as string;
    if (word === other) return true;
    if (!/^[a-z]+$/u.test(word)) return false;
    let shared = 0;
    while (shared < word.length && word[shared] === other[shared]) shared++;
    return shared >= MIN_SHARED && [word, other].every((stem) => ENDING.test(stem.slice(shared)));
  });
}
