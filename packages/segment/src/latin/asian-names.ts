/** Japanese family names in Latin letters that are hardly a word elsewhere: not `Mori`, `Ono`, `Sano`. The commonest ones, from general knowledge. */
const JAPANESE: ReadonlySet<string> = new Set(
  `akiyama andou aoki asano chiba endo endou fujii fujimoto fujita fujiwara fukuda fukushima goto gotou harada hasegawa
hashimoto hayashi higuchi hirano hirata honda horiuchi ichikawa iguchi ikeda imai inoue ishibashi ishida ishiguro
ishihara ishii ishikawa ito itoh iwasaki iwata kaneko kato katoh kawaguchi kawakami kawamura kawasaki kikuchi kimura
kinoshita kitamura kobayashi kojima komatsu kondo kondoh koyama kubota kudo kumagai kuroda maeda maruyama masuda
matsubara matsuda matsui matsumoto matsumura matsuo matsushita miura miyamoto miyazaki mizuno mochizuki morimoto morita
murakami muramatsu murata nagai nagata nakagawa nakajima nakamura nakano nakashima nakata nakayama nishida nishikawa
nishimura noguchi nomura ogawa ogata okada okamoto okazaki onishi otsuka oyama ozaki saito saitoh sakai sakamoto sakurai
sasaki sato satoh sawada shibata shimada shimizu shinohara sugawara sugimoto sugiyama suzuki takada takagi takahashi
takeda takeuchi takizawa tamura tanabe tanaka taniguchi tsuchiya tsukamoto tsuji uchida uchiyama ueda uehara uemura ueno
wakabayashi watanabe yamada yamagishi yamaguchi yamamoto yamamura yamanaka yamashita yamauchi yamazaki yasuda yokota
yokoyama yoshida yoshikawa yoshimura`.split(/\s+/u),
);

/** Korean family names in Latin letters. */
const KOREAN: ReadonlySet<string> = new Set(
  'kim park choi jeong jung chung kang cho yoon yun jang lim shin kwon hwang ahn song hong yoo yoon baek heo nam noh ryu moon seo bae'.split(
    ' ',
  ),
);

/** A syllable in the Latin spelling of Japanese: open, or it ends in n or in the first half of a double consonant. */
const SYLLABLE =
  /(?:[kgsztdnhbpmr]y?|sh|ch|ts|[jfwyv])?[aeiou](?:n(?![aeiouy])|[kstp](?=[kstpc]))?/uy;

/** Whether two words are a Japanese name, in either order: a family name that is known and a given one spelt like it. */
export function isJapaneseName(words: readonly string[]): boolean {
  const [one, other] = words.map((word) => word.toLowerCase());
  if (one === undefined || other === undefined || words.length > 2) return false;
  return (JAPANESE.has(one) && isRomaji(other)) || (JAPANESE.has(other) && isRomaji(one));
}

/** Least and most letters of a given name. */
const MIN_LETTERS = 3;
const MAX_LETTERS = 20;

/** Whether a word in small letters is spelt as Japanese words are; a long o at its end may be written with an h. */
function isRomaji(word: string): boolean {
  if (word.length < MIN_LETTERS || word.length > MAX_LETTERS) return false;
  let at = 0;
  for (; at < word.length; at = SYLLABLE.lastIndex) {
    SYLLABLE.lastIndex = at;
    if (!SYLLABLE.test(word)) return word.slice(at) === 'h';
  }
  return true;
}

/** Whether a word is a Korean family name; the given name has two syllables with a hyphen: Kim Min-jun. */
export const isKoreanSurname = (word: string): boolean => KOREAN.has(word.toLowerCase());
