import { BOUND_CHARACTERS, COMMON_WORDS, LOOSE_CHARACTERS } from '../generated/chinese-words.ts';
import { hasCantoneseParticle, isCantonese } from './cantonese.ts';

/** What a character is to the rules, as bits. */
const BOUND = 1;
const LOOSE = 2;
const SURNAME = 4;
const NUMERAL = 8;
const CLASSIFIER = 16;

interface Tables {
  /** Bits of each UTF-16 unit. */
  readonly roles: Uint8Array;
  /** The second characters of the common words that begin with a UTF-16 unit. */
  readonly seconds: ReadonlyMap<number, string>;
}

let tables: Tables | undefined;

function loadTables(): Tables {
  const roles = new Uint8Array(0x10000);
  const mark = (characters: string, role: number) => {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      roles[unit] = (roles[unit] as number) | role;
    }
  };
  mark(BOUND_CHARACTERS, BOUND | LOOSE);
  mark(LOOSE_CHARACTERS, LOOSE);
  mark(SURNAMES, SURNAME);
  mark(NUMERALS, NUMERAL);
  mark(CLASSIFIERS, CLASSIFIER);
  const seconds = new Map<number, string>();
  for (let i = 0; i < COMMON_WORDS.length; i += 2) {
    const first = COMMON_WORDS.charCodeAt(i);
    seconds.set(first, (seconds.get(first) ?? '') + COMMON_WORDS.charAt(i + 1));
  }
  tables = { roles, seconds };
  return tables;
}

/**
 * Bring an engine's words nearer to what treebanks call a word.
 *
 * Cuts what dictionaries list as one word but corpora write as two: compounds of two common words
 * (信息技术 → 信息, 技术) and numerals with their classifier (一个 → 一, 个). Joins what no dictionary
 * has: surname and given name, and up to three neighbours that are seldom words by themselves, as in
 * transliterated names.
 *
 * @param words - Neighbours in stretches of Han characters, Simplified.
 * @param between - What stands for a word between stretches; it is left out of the result.
 * @returns Words which, joined, are the same text.
 *
 * @remarks
 * Names of places that end in what they are (长江大桥) stay whole.
 * **Source:** own; thresholds chosen on the development halves of SIGHAN 2005 and UD Chinese.
 */
export function refineWords(words: readonly string[], between: string): string[] {
  const { roles, seconds } = tables ?? loadTables();
  const refined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === between) continue;
    if (isCantonese(word, words[i + 1])) {
      refined.push(word + (words[++i] as string));
    } else if (hasCantoneseParticle(word)) {
      refined.push(word.slice(0, 2), word.slice(2));
    } else if (word.length === 1) {
      const joined = joinedSingles(words, i, roles);
      refined.push(joined === 1 ? word : words.slice(i, i + joined).join(''));
      i += joined - 1;
    } else if (word.length === 2 && isCounted(word, roles)) {
      refined.push(word.charAt(0), word.charAt(1));
    } else if (word.length === 3 && hasConjunction(word, seconds)) {
      refined.push(word.slice(0, 2), word.slice(2));
    } else if (word.length === 4 && isCompound(word, seconds)) {
      refined.push(word.slice(0, 2), word.slice(2));
    } else {
      refined.push(word);
    }
  }
  return refined;
}

function isCounted(word: string, roles: Uint8Array): boolean {
  return (
    ((roles[word.charCodeAt(0)] as number) & NUMERAL) !== 0 &&
    ((roles[word.charCodeAt(1)] as number) & CLASSIFIER) !== 0
  );
}

/** Whether a word is a common one and the conjunction behind it: `检查和` in `检查和治疗`. */
function hasConjunction(word: string, seconds: ReadonlyMap<number, string>): boolean {
  return (
    word.charAt(2) === '和' && seconds.get(word.charCodeAt(0))?.includes(word.charAt(1)) === true
  );
}

function isCompound(word: string, seconds: ReadonlyMap<number, string>): boolean {
  return (
    seconds.get(word.charCodeAt(0))?.includes(word.charAt(1)) === true &&
    seconds.get(word.charCodeAt(2))?.includes(word.charAt(3)) === true &&
    !LANDMARKS.has(word.slice(2))
  );
}

/** How many words from `index` on, all of one character, make one word. */
function joinedSingles(words: readonly string[], index: number, roles: Uint8Array): number {
  const first = roleOf(words[index], roles);
  if ((first & (SURNAME | BOUND)) === 0) return 1;
  const second = roleOf(words[index + 1], roles);
  if ((second & LOOSE) === 0) return 1;
  const third = roleOf(words[index + 2], roles);
  if ((first & SURNAME) !== 0) {
    if ((third & LOOSE) !== 0) return 3;
    if ((second & BOUND) !== 0) return 2;
  }
  if ((first & second & BOUND) === 0) return 1;
  return (third & BOUND) === 0 ? 2 : 3;
}

/** The bits of a word of one character; none for a longer one. */
function roleOf(word: string | undefined, roles: Uint8Array): number {
  return word?.length === 1 ? (roles[word.charCodeAt(0)] as number) : 0;
}

const NUMERALS = '一二两三四五六七八九十几数多半';

/** Common classifiers and units of time. */
const CLASSIFIERS =
  '个种位名项条次年天家座部支所张只件篇场段批届层侧队片块句声步群套双对间户辆艘架枚颗株首本册章节期代门台股份点秒分里米';

/** What a place may be: as the end of a name it is not a word of its own. */
const LANDMARKS = new Set(
  '大桥 广场 公园 机场 车站 平原 高原 草原 盆地 半岛 群岛 海峡 海湾 山脉 水库 运河 长城 沙漠 火山 大道 大街'.split(
    ' ',
  ),
);

/** The commonest surnames of one character; those that are everyday words left out. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟万段雷钱汤尹黎易武乔贺赖龚庞樊殷施陶洪翟颜倪严温芦季俞章鲁葛伍韦申尤毕聂柴焦柳邢岳齐梅莫庄辛管祝左涂祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍位覃霍翁隋甘景薄单柏宁柯阮桂闵解丛';
