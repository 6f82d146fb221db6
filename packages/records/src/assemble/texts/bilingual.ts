import { isPinyin } from '@diglot/words';
import { trimSpan } from '../../source/source.ts';
import { hasHan, languageOf } from '../../values/language.ts';
import { atBorder, atMark, type Halves, hanIn, inBrackets, isMixed, wordsIn } from './halves.ts';

/** Longest title or keyword that is looked at, in code units. */
const MAX_LINE = 1000;

/** Fewest words of a title in Latin letters: behind ISBD's ` = ` or in square brackets, behind another mark, without any. */
const MIN_PARALLEL_WORDS = 2;
const MIN_MARKED_WORDS = 3;
const MIN_GLUED_WORDS = 4;

/** Fewest Han characters beside a Latin text that no mark parts from it; fewer are a word about it. */
const MIN_GLUED_HAN = 4;

/** ISBD parts parallel titles by ` = `; databases by other marks too. */
const PARALLEL = /\s=\s|＝/g;
const PARTING = /\s(?:[|/]|\/\/|——?|–|-)\s|[｜\n]/g;

/** A word that only a phrase has: names of scales and programs seldom do. */
export const PHRASE = /\b(?:of|the|in|on|for|and|with|to|from|by|among|between|a|an)\b/;

/**
 * Cut a title that stands in both languages: `A = B`, `中文(English)`, `中文 [English]`, `中文 English of some words`.
 *
 * @returns The two titles in order, or nothing: an abbreviation or a name in brackets is no title.
 */
export function splitTitle(text: string): Halves | undefined {
  if (text.length > MAX_LINE || text.includes('HYPERLINK')) return undefined;
  if (!isMixed(text)) return hasHan(text) ? undefined : parallelLatin(text);
  return (
    atMark(text, PARALLEL, MIN_PARALLEL_WORDS) ??
    atMark(text, PARTING, MIN_MARKED_WORDS) ??
    inBrackets(text, isTitleInBrackets) ??
    atBorder(text, (chinese, latin, mark) => {
      const isOpen = /[(（[［《“"]$/u.test(latin) || GOES_ON.test(chinese);
      if (isOpen || /[:：,，]/.test(mark) || endsInCitedWork(chinese)) return false;
      return mark !== ''
        ? wordsIn(latin) >= MIN_MARKED_WORDS && (PHRASE.test(latin) || mark.includes('='))
        : wordsIn(latin) >= MIN_GLUED_WORDS &&
            hanIn(chinese) >= MIN_GLUED_HAN &&
            PHRASE.test(latin);
    })
  );
}

/** `El sueño de las enfermeras = Sleep of nurses`: titles in two languages of Latin letters, each plainly in its own. */
function parallelLatin(text: string): Halves | undefined {
  const at = text.indexOf(' = ');
  if (at < 0 || text.indexOf(' = ', at + 1) >= 0) return undefined;
  const halves: Halves = [trimSpan(text, 0, at), trimSpan(text, at + ' = '.length, text.length)];
  const [own, other] = halves.map(({ start, end }) => text.slice(start, end)) as [string, string];
  const languages = [languageOf(own), languageOf(other)];
  const isTwo = languages[0] !== languages[1] && !languages.includes('und');
  return isTwo && wordsIn(own) >= MIN_MARKED_WORDS && wordsIn(other) >= MIN_MARKED_WORDS
    ? halves
    : undefined;
}

/** Words before which a Chinese title cannot end: `《呼啸山庄》与 Pride and Prejudice`. */
const GOES_ON =
  /(?:(?<!参)与|(?<![饱调缓共亲])和|(?<![普涉])及|(?<![应相核])对|(?<!目)的|(?<!服)从|[在于向被把]|基于|关于|以及)$/u;

/** Whether a title ends in the name of a work or in quoted words, behind which a bracket would say the same in its language. */
function endsInCitedWork(title: string): boolean {
  return /[》”」』’]$/u.test(title) && !/^[《“「『‘][^《“「『‘]*$/u.test(title);
}

/** Least share of Latin words to Han characters in a title and its translation in brackets; fewer are a gloss of some words of it. */
const MIN_WORD_SHARE = 0.35;
/** The same without a word that only a phrase has: `大语言模型综述 (Large Language Models)`. */
const MIN_BARE_WORD_SHARE = 0.5;
/** Fewest Han characters in round brackets behind a Latin title; fewer are a gloss: `guanxi (关系)`. */
const MIN_TITLE_HAN = 5;

/** Whether what stands in brackets behind a title is the same title, and no gloss of a word or work in it. */
function isTitleInBrackets(inner: string, mark: string, outer: string): boolean {
  const isSquare = mark === ']' || mark === '］';
  if (hasHan(inner)) {
    if (isSquare) return hanIn(inner) > 1;
    const lastWords = outer.split(/\s+/).slice(-2);
    return (
      hanIn(inner) >= MIN_TITLE_HAN &&
      hanIn(inner) >= wordsIn(outer) &&
      !lastWords.some(isPinyinName)
    );
  }
  const words = wordsIn(inner);
  if (isSquare) return words >= MIN_PARALLEL_WORDS && !endsInCitedWork(outer);
  const share = PHRASE.test(inner) ? MIN_WORD_SHARE : MIN_BARE_WORD_SHARE;
  return words >= MIN_MARKED_WORDS && words >= hanIn(outer) * share && !endsInCitedWork(outer);
}

/** A word of several syllables that only pinyin has: `guanxi`, `Xiaochaihu`. */
function isPinyinName(word: string): boolean {
  return word.length > 4 && isPinyin(word);
}

/** ISBD's mark as journals are written: `护理研究=Nursing Research`. */
const PARALLEL_VENUE = /\s?[=＝]\s?/g;

/** What stands in brackets behind a journal's name and is none of another language. */
const EDITION =
  /版$|^(?:online|print|english|chinese|electronic|basel|london|new york)\b|\bed(?:ition|\.)?$/i;

/** Fewest words of a journal's name in Latin letters that stands behind the Chinese one without a mark. */
const MIN_VENUE_WORDS = 2;

/** Cut the name of a journal that stands in both languages: `护理研究=Nursing Research`, `护理研究(Nursing Research)`. */
export function splitVenue(text: string): Halves | undefined {
  if (text.length > MAX_LINE || !isMixed(text)) return undefined;
  return (
    splitTitle(text) ??
    atMark(text, PARALLEL_VENUE, 1) ??
    atMark(text, PARTING, 1) ??
    atSlash(text) ??
    inBrackets(
      text,
      (inner) =>
        !EDITION.test(inner) && (hasHan(inner) ? hanIn(inner) > 2 : /\p{Ll}{3}/u.test(inner)),
    ) ??
    atBorder(
      text,
      (chinese, latin, mark) =>
        mark === '' && hanIn(chinese) >= MIN_GLUED_HAN && wordsIn(latin) >= MIN_VENUE_WORDS,
    )
  );
}

/** `护理研究/Nursing Research`: a slash between a Chinese name and words, not the edition behind a name (`护理研究/A辑`). */
function atSlash(text: string): Halves | undefined {
  const halves = text.split(/[/／]/);
  const chinese = halves.filter((half) => hanIn(half) > 1 && !/[A-Za-z]/.test(half));
  const latin = halves.filter((half) => /\p{Ll}{3}/u.test(half) && !hasHan(half));
  const isPair = halves.length === 2 && chinese.length === 1 && latin.length === 1;
  return isPair ? atMark(text, /[/／]/g, 1) : undefined;
}

/** Heads of Chinese terms that stand behind a foreign name: `random forest 算法`. */
const HEAD =
  /(?:算法|模型|方法|系统|系統|软件|數據庫|数据库|量表|指数|理论|网络|分析|检验|通路|蛋白|基因|细胞|评分|技术|平台|语言|回归|分类|公式|综合征|受体|因子|曲线|函数|分布|效应|法|表|病|期刊|杂志)$/u;

/** Cut a keyword that stands in both languages: `乡村医生 (village doctor)`, `乡村医生/village doctor`. */
export function splitKeyword(text: string): Halves | undefined {
  if (text.length > MAX_LINE || !isMixed(text)) return undefined;
  return (
    atMark(text, PARALLEL, 1) ??
    atMark(text, PARTING, 1) ??
    // “人工智能(AI)” has an abbreviation.
    inBrackets(text, (inner) => hasHan(inner) || /\p{Ll}{3}/u.test(inner)) ??
    atBorder(text, (chinese, latin, mark, isHanFirst) => {
      const words = wordsIn(latin);
      if (!/\p{Ll}{3}/u.test(latin)) return false;
      if (/[^\s-]/.test(mark)) return true;
      if (words < 2) return false;
      return isHanFirst || (hanIn(chinese) >= MIN_GLUED_HAN && !HEAD.test(chinese));
    })
  );
}

/** Fewest keywords of a list of which each is written in both languages. */
const MIN_PAIRS = 3;

/**
 * Cut the keywords of one list. Where every one holds a Chinese and a Latin word in the same order, each is two
 * keywords, also one that alone would be a term: `睡眠 sleep`.
 */
export function splitKeywords(texts: readonly string[]): (Halves | undefined)[] {
  const shapes = texts.map(loosePair);
  const [first] = shapes;
  const isTable =
    texts.length >= MIN_PAIRS && shapes.every((one) => one && one.isHanFirst === first?.isHanFirst);
  return texts.map(
    (text, index) => (isTable ? shapes[index]?.halves : undefined) ?? splitKeyword(text),
  );
}

function loosePair(text: string): { halves: Halves; isHanFirst: boolean } | undefined {
  if (text.length > MAX_LINE || !isMixed(text)) return undefined;
  let isHanFirst = true;
  const halves = atBorder(text, (chinese, latin, _, first) => {
    isHanFirst = first;
    return /^[\p{Ll}\p{Lu}][\p{L}\s’'-]*\p{Ll}{2}/u.test(latin) && !HEAD.test(chinese);
  });
  return halves && { halves, isHanFirst };
}
