import type { Language } from '@diglot/text';
import { readLanguageTag } from '../bitexts/language-tag.ts';

/** What the heading of a column says it holds. */
export type ColumnRole =
  | { readonly kind: 'term'; readonly language?: Language; readonly script?: 'Hans' | 'Hant' }
  | { readonly kind: 'variants'; readonly side: 'source' | 'target' }
  | { readonly kind: 'status' }
  | { readonly kind: 'other' };

/** Words with blanks between. */
// @__NO_SIDE_EFFECTS__ A bundler leaves out a list that nothing uses.
function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Languages whose English, Chinese and own names are understood, beside any tag of two letters. */
const NAMED = (
  'zh en ja ko de fr es pt it nl ru uk pl cs sk hu ro bg el tr ar he fa hi bn ta th vi id ms sv da nb fi ' +
  'hr sr sl lt lv et ca la'
).split(' ');

/** Names that `Intl` does not give, each with its language tag. */
const OTHER_NAMES: readonly (readonly [tag: string, names: string])[] = [
  ['zh', '中文 汉语 漢語 华语 華語 中 汉 漢 国语 國語 mandarin putonghua chn 汉文 漢文'],
  ['zh-Hans', '简体 简体中文 簡體 簡體中文 简中 zhs chs'],
  ['zh-Hant', '繁体 繁体中文 繁體 繁體中文 正體中文 正體 繁中 zht cht'],
  ['en', '英文 英语 英語 英 eng'],
];

/** Words of a heading that say how the language is written, or that there are terms in the column. */
const QUALIFIERS = wordSet(
  'term terms word words name names text value preferred main entry expression headword phrase ' +
    'equivalent equivalents translation language lang terminology ' +
    'us usa uk gb british american united states kingdom china mainland ' +
    '术语 術語 名 名称 名稱 词 詞 词条 詞條 词语 詞語 译名 譯名 译文 譯文 原文 翻译 翻譯 名词 名詞 单词 對應詞 对应词',
);

const SIMPLIFIED = wordSet('simplified simp hans prc cn sg mainland 简体 簡體 大陆 大陸');
const TRADITIONAL = wordSet(
  'traditional trad hant taiwan hong kong tw hk mo macau 繁体 繁體 台湾 臺灣 台灣 香港',
);

/** Whether a word names a script of Chinese, or a place where it is written. */
const namesScript = (word: string): boolean => SIMPLIFIED.has(word) || TRADITIONAL.has(word);

/** Headings of a column of terms that name no language. */
const TERM_HEADINGS = wordSet(
  'source target term translation terms translations headword equivalent phrase word ' +
    '源 目标 目標 原文 译文 譯文 术语 術語 词条 詞條 翻译 翻譯 译名 譯名 源术语 目标术语 源语 目标语 源语言 目标语言 源術語 目標術語',
);
/** “source term”, “target language”: what may stand beside these. */
const SIDES = new Set(['source', 'target', 'src', 'tgt', 'trg', 'original']);

const STATUS =
  /^(?:status|state|term[ _]?status|usage(?:[ _]?status)?|term[ _]?info|状态|狀態|用法|forbidden|deprecated|禁用)$/u;

/** Headings of columns that hold something about the terms. */
const OTHER_HEADINGS = wordSet(
  'id no nr number # key code uuid pos gender note notes comment comments remark remarks definition ' +
    'definitions example examples context domain subject field category type class source_url url link ' +
    'reference references part speech abbreviation author date created modified client project score ' +
    'evidence mentions frequency count texts share tags tag topic usage entry_id index ' +
    '序号 序號 编号 編號 备注 備註 注释 註釋 定义 定義 例句 例子 词性 詞性 领域 領域 分类 分類 学科 學科 来源 來源 说明 說明 拼音',
);

let names: ReadonlyMap<string, string> | undefined;

/** Language names in small letters, with their tags. */
function languageNames(): ReadonlyMap<string, string> {
  if (names !== undefined) return names;
  const found = new Map<string, string>();
  for (const tag of NAMED) {
    for (const locale of ['en', 'zh-Hans', 'zh-Hant', tag]) {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag)?.toLowerCase();
      if (name !== undefined) found.set(name, tag);
    }
  }
  for (const [tag, list] of OTHER_NAMES) for (const name of list.split(' ')) found.set(name, tag);
  names = found;
  return found;
}

const TAG = /^[a-z]{2}(?:[-_][a-z]{2,4}){0,2}$/iu;

/** Read the heading of a column; `undefined` if it is no usual one. */
export function readHeading(cell: string): ColumnRole | undefined {
  const heading = cell.trim().toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ');
  if (heading === '' || heading.length > 60) return undefined;
  const variants = /^(source|target) (?:variants|synonyms)$/u.exec(heading);
  if (variants !== null) {
    return { kind: 'variants', side: variants[1] === 'source' ? 'source' : 'target' };
  }
  if (STATUS.test(heading)) return { kind: 'status' };
  if (OTHER_HEADINGS.has(heading)) return { kind: 'other' };
  return languageColumn(heading) ?? termColumn(heading) ?? noteColumn(heading);
}

function languageColumn(heading: string): ColumnRole | undefined {
  const whole = languageNames().get(heading);
  if (whole !== undefined) return { kind: 'term', ...readLanguageTag(whole) };
  if (TAG.test(heading)) {
    const tagged = readLanguageTag(heading);
    if (isLanguage(tagged.language)) return { kind: 'term', ...tagged };
  }
  let tag: string | undefined;
  let script: 'Hans' | 'Hant' | undefined;
  for (const word of wordsOf(heading)) {
    const named = languageNames().get(word) ?? (/^(?:en|zh)$/u.test(word) ? word : undefined);
    if (named !== undefined) {
      if (tag !== undefined && readLanguageTag(tag).language !== readLanguageTag(named).language) {
        return undefined;
      }
      tag = tag === undefined || named.length > tag.length ? named : tag;
    } else if (namesScript(word)) script = SIMPLIFIED.has(word) ? 'Hans' : 'Hant';
    else if (!QUALIFIERS.has(word) && !SIDES.has(word)) return undefined;
  }
  if (tag === undefined) return undefined;
  const read = readLanguageTag(tag);
  const own = read.language === 'zh' ? (read.script ?? script) : undefined;
  return { kind: 'term', language: read.language, ...(own && { script: own }) };
}

/** “target term”: words that speak of terms, and one at least that is a heading by itself. */
function termColumn(heading: string): ColumnRole | undefined {
  const words = wordsOf(heading);
  const isTerm = words.every(
    (word) => TERM_HEADINGS.has(word) || SIDES.has(word) || QUALIFIERS.has(word),
  );
  return isTerm && words.some((word) => TERM_HEADINGS.has(word) || SIDES.has(word))
    ? { kind: 'term' }
    : undefined;
}

/** “English definition”, “source mentions”: something about the terms, whatever stands beside it. */
function noteColumn(heading: string): ColumnRole | undefined {
  const words = wordsOf(heading);
  const isNote = words.some(
    (word) => OTHER_HEADINGS.has(word) || /^(?:def|desc|description|info)$/u.test(word),
  );
  return isNote && words.length <= 4 ? { kind: 'other' } : undefined;
}

/** Words of a heading: by spaces and marks, a Chinese name apart from what follows it (`中文术语`). */
function wordsOf(heading: string): readonly string[] {
  return heading.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    if (word === '') return [];
    if (languageNames().has(word) || QUALIFIERS.has(word) || namesScript(word)) return [word];
    for (let at = word.length - 1; at > 0; at--) {
      const [front, back] = [word.slice(0, at), word.slice(at)];
      const known = languageNames().has(front) || namesScript(front);
      if (known && /\p{Script=Han}/u.test(front)) return [front, ...wordsOf(back)];
    }
    return [word];
  });
}

/** Whether a tag of two letters is that of a language. */
function isLanguage(tag: string): boolean {
  return (
    new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined
  );
}
