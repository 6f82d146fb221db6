/** Characters that Chinese writes often and Japanese hardly, though JIS X 0208 has them. */
const CHINESE_ONLY = /[是很她你吧嗎呢哪這們麼沒還讓從對喜歡吃逛]/gu;
/** Words of Chinese whose characters Japanese writes too. */
const CHINESE_WORDS =
  /今天|明天|昨天|我們|他們|因為|所以|但是|可以|一個|兩個|非常|以及|不是|不要|有了|^的(?![中確])|了[一的]|(?<=[^終完修満魅校未投読議])了(?![解承見察知後])|送[给給]|[给給][我你他她]|的人|的時|在[^宅]{1,4}的|有一/gu;

/** Particles and endings that stand alone between Han characters. */
const PARTICLE =
  /^(?:は|が|を|に|で|と|も|へ|や|から|まで|より|など|では|には|とは|への|での|との|からの|における|において|による|により|に関する|について|としての|のための|する|した|して|された|である)$/u;
/** A letter of the syllabary that is no particle: an example in a text about letters. */
const LETTER = /^[あうえおきくけこさしすせそたちつてぬねふほまみむめゆらりるれろわん]$/u;
/** Kana words longer than this are names of things as often as endings. */
const ENDING_KANA = 2;

/** The kanji of JIS X 0208, read from the platform's own EUC-JP table. */
let jis: ReadonlySet<string> | undefined;

function jisKanji(): ReadonlySet<string> {
  if (jis !== undefined) return jis;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf4; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  jis = new Set(['々', '〇', ...new TextDecoder('euc-jp').decode(Uint8Array.from(bytes))]);
  return jis;
}

/**
 * Count the signs of Chinese in a run of Han characters: characters that JIS X 0208 has not or Japanese
 * hardly writes, and words.
 */
export function chineseSigns(han: string): number {
  let signs = (han.match(CHINESE_ONLY)?.length ?? 0) + (han.match(CHINESE_WORDS)?.length ?? 0);
  const kanji = jisKanji();
  for (const char of han) if (!kanji.has(char)) signs++;
  return signs;
}

/**
 * Count the signs of Japanese in a run of kana: 1 for a particle or ending, ½ for の, which Chinese brands
 * borrow, and for a longer hiragana word, which may be a name; none for katakana.
 */
export function japaneseSigns(kana: string): number {
  let signs = 0;
  for (const [run] of kana.matchAll(/[ぁ-ゖ]+/gu)) {
    if (run === 'の') signs += 0.5;
    else if (PARTICLE.test(run)) signs += 1;
    else if (LETTER.test(run)) continue;
    else signs += run.length <= ENDING_KANA ? 1 : 0.5;
  }
  return signs;
}
