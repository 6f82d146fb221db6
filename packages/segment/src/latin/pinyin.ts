/** Initials, and the finals each of them takes. */
const SYLLABLES: readonly (readonly [initials: string, finals: string])[] = [
  ['zh ch sh z c s g k h', 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['r', 'e ao ou an en ang eng ong u uo ui uan un'],
  ['zh ch sh r z c s', 'i'],
  ['b p m', 'a o ai ei ao ou an en ang eng i ie iao ian in ing iu u'],
  ['f', 'a o ei ou an en ang eng u'],
  ['d t', 'a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un'],
  ['n l', 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue'],
  ['j q x', 'i ia ie iao iu ian in iang ing iong u ue uan un'],
  ['y', 'a o e i ao ou an in ang ing ong u ue uan un'],
  ['w', 'a o ai ei an en ang eng u'],
];
const CLOSED: ReadonlySet<string> = new Set(
  SYLLABLES.flatMap(([initials, finals]) =>
    initials.split(' ').flatMap((initial) => finals.split(' ').map((final) => initial + final)),
  ),
);
/** Syllables that begin with a vowel. */
const OPEN: ReadonlySet<string> = new Set('ai ao ou an en ang er a o e'.split(' '));

/** Most syllables of a word, and most letters of a syllable. */
const MAX_SYLLABLES = 4;
const MAX_SYLLABLE_LETTERS = 6;

const isSyllable = (text: string): boolean => OPEN.has(text) || CLOSED.has(text);

/** Whether a word is up to four syllables; one that begins with a vowel stands first or behind an apostrophe. */
const isWord = (word: string): boolean => readsOn(word, 0, MAX_SYLLABLES);

function readsOn(word: string, from: number, most: number): boolean {
  if (from === word.length) return from > 0;
  if (most === 0) return false;
  const isApart = word[from] === "'" || word[from] === '’';
  const start = from > 0 && isApart ? from + 1 : from;
  for (let end = start + 1; end <= word.length && end <= start + MAX_SYLLABLE_LETTERS; end++) {
    const syllable = word.slice(start, end);
    const fits = CLOSED.has(syllable) || ((start === 0 || start > from) && OPEN.has(syllable));
    if (fits && readsOn(word, end, most - 1)) return true;
  }
  return false;
}

/** What English hardly writes. */
const DISTINCT = /^(?:zh|x[^y]|q[^u]|q[iu][aeion])|zh|iao|iang|iong|uang|[jqx]i[aeu]|[jqx]u[ae]?n?/;

const TONES = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u;
/** Letters with a tone mark that no language told apart here writes. */
const SURE_TONES = /[āǎēěīǐōǒūǔǖǘǚǜ]/u;

/** The commonest family names, as pinyin writes them; they cover about nine Chinese in ten. */
const SURNAMES = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lü lu ding ren shen yao cui zhong tan lu fan wang jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long shi tao he gu mao hao gong shao wan qian dai mo kong xiang chang wong ouyang situ zhuge chan cheung lam lau leung ng ho kwok kwan yip tsang tse mak poon chow chu fung hui kwong lui mok siu szeto tsui yau yeung yuen hsu hsieh tsai chou chiang chiu kuo lee cheng chao ip'.split(
    ' ',
  ),
);

/** The word without tone marks, in small letters. */
function plain(word: string): string {
  const small = word.toLowerCase();
  return TONES.test(small) ? small.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : small;
}

/** Longest word looked at, in code units: `zhuangzhuang` and an apostrophe or two fit. */
const MAX_LETTERS = 16;

/** ASCII consonants. */
const CONSONANT: Uint8Array = (() => {
  const table = new Uint8Array(128);
  for (const letter of 'bcdfghjklmnpqrstvwxz') {
    table[letter.charCodeAt(0)] = 1;
    table[letter.charCodeAt(0) - 0x20] = 1;
  }
  return table;
})();

/**
 * A quick look: of two consonants in a row the first is the n, g or r that ends a syllable, or they are
 * zh, ch, sh; no syllable ends in another consonant.
 */
function mayBePinyin(word: string): boolean {
  let before = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const isConsonant = unit < 128 && CONSONANT[unit] === 1;
    if (isConsonant && before !== 0) {
      const isFinal = before === 0x6e || before === 0x67 || before === 0x72;
      const isH = (unit | 0x20) === 0x68 && (before === 0x7a || before === 0x63 || before === 0x73);
      if (!isFinal && !isH) return false;
    }
    before = isConsonant ? unit | 0x20 : 0;
  }
  return before === 0 || before === 0x6e || before === 0x67 || before === 0x72;
}

/** Words of addresses and titles that read as syllables. */
const NOT_PINYIN: ReadonlySet<string> = new Set(['china', 'chinese']);

/** Whether a word can be read as Chinese syllables in pinyin, with tone marks or without. */
export function isPinyin(word: string): boolean {
  if (word.length > MAX_LETTERS || !mayBePinyin(word)) return false;
  const small = plain(word);
  return !NOT_PINYIN.has(small) && isWord(small);
}

/** Whether a word carries tone marks of pinyin that no other language here writes. */
export function hasTones(word: string): boolean {
  return SURE_TONES.test(word.toLowerCase().normalize('NFC'));
}

/** Whether a word carries tone marks at all; French and Spanish write some of them too. */
export function hasMarks(word: string): boolean {
  return TONES.test(word.toLowerCase().normalize('NFC'));
}

/**
 * Whether every vowel, or row of vowels, of a word carries a tone mark, but for the last, which may have no tone:
 * `zàijiàn`, `hùshi`, not `Cécile`.
 */
export function isMarkedThroughout(word: string): boolean {
  const rows = word
    .toLowerCase()
    .normalize('NFC')
    .match(/[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+/gu);
  if (rows === null) return false;
  const marked = rows.filter((row) => TONES.test(row)).length;
  if (marked === rows.length) return true;
  return rows.length === 2 && TONES.test(rows[0] as string) && NEUTRAL_TONE.test(word);
}

/** Syllables that often have no tone at the end of a word. */
const NEUTRAL_TONE = /(?:de|le|ma|ne|ba|zi|shi|men|tou|you|fu|guo|ge|ba|jie|mei|zhe)$/i;

/** How much a word that can be read as pinyin looks like it: 2 for letters that English hardly writes, 1 for two syllables, else 0. */
export function pinyinStrength(word: string): 0 | 1 | 2 {
  const small = plain(word);
  if (!isSyllable(small)) return DISTINCT.test(small) ? 2 : 1;
  return /^(?:zh|x|q(?!u[aeio]))|iao$|uang$|iang$|iong$/.test(small) ? 2 : 0;
}

/** Whether a word is a common Chinese family name. */
export function isChineseSurname(word: string): boolean {
  return SURNAMES.has(word.toLowerCase());
}
