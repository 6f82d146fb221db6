import type { Language } from '@diglot/text';
import { AtomKind } from '../atoms/atoms.ts';
import { askFranc, type Choice, FRANC_CONFIDENCE, FRANC_LETTERS } from '../franc.ts';
import type { Label } from '../segments.ts';
import { isCounted } from './counted-words.ts';
import { isDoubtfulTerm, TERM_WORDS } from './doubtful-term.ts';
import { areFormulaLetters } from './formula-letters.ts';
import { greetingLanguage } from './greetings.ts';
import { isGuess } from './guess.ts';
import { headingLanguage } from './headings.ts';
import { allowedClasses, CLASSES } from './model/classes.ts';
import { knownWord, Trait, WORD_SCORES, WORD_TRAITS } from './model/known-words.ts';
import { byLetters } from './model/rare-letters.ts';
import { NO_NAMES } from './names.ts';
import { hasMarks, isPinyin, pinyinStrength } from './pinyin.ts';
import { isPlausible } from './plausible.ts';
import type { LatinWord } from './words.ts';

const WIDTH = CLASSES.length;
const ENGLISH = CLASSES.indexOf('en');
const OTHER = CLASSES.indexOf('other');

/** More words than this say nothing new. */
const MAX_WORDS = 400;
/** For English, in nats: the texts of this field are mostly that. */
const ENGLISH_PRIOR = 0.8;
/** For a language that is not told apart, in nats. */
const OTHER_PRIOR = -1.5;
/** For English, in nats, where one or two words stand beside an acronym, `TiO2 films`, or in a line of their own in a Chinese text. */
const TERM_PRIOR = 1.5;
/** Share of the evidence that counts: n-grams and words are not independent. */
const TRUST = 0.8;

/** Share of impossible words from which a text is a code or noise. */
const MAX_NOISE_SHARE = 0.5;
/** Share of words with letters foreign to all known classes from which a text is in none of them. */
const MIN_FOREIGN_SHARE = 0.34;
/** How sure the language of a known heading or greeting is; some stand in two languages. An estimate. */
const HEADING_CONFIDENCE = 0.9;
/** Words with a small initial that make a text prose, which franc can name. */
const PROSE_WORDS = 3;
/** How sure it is that what may be a name is in no language; an estimate. */
const NAME_CONFIDENCE = 0.5;
/** Letters from which a word of capitals beside others is none of the short acronyms. */
const ACRONYM_LETTERS = 4;
/**
 * Least lead, in nats, of the best class for a single capitalised word, which may be a name: for
 * English and for others. Of labels in menus that are below it in another language half are wrong.
 */
const MIN_LEAD = { english: 0.5, other: 2 } as const;
/** Least probability of the language of two capitalised words. */
const MIN_PAIR_CONFIDENCE = 0.6;

const NONE: Label = { language: 'und', confidence: 1 };

/**
 * Name the language of the Latin words of a text in one language, together.
 *
 * @param choice - The languages to choose from, all when left out; and the franc to ask. What may be a name gets a language
 * only where they are given.
 * @param alone - Whether the text holds nothing but these words; one or two may then be a name.
 * @param onChinesePage - Whether the text has Chinese in other lines.
 * @returns `und` for acronyms, noise and single names, and when franc does not know the language either.
 */
export function classifyWords(
  text: string,
  words: readonly LatinWord[],
  { only, franc }: Choice,
  alone: boolean,
  onChinesePage: boolean,
): Label {
  let small = 0;
  let capitals = 0;
  for (const { kind } of words) {
    if (kind === AtomKind.latin) small++;
    else if (kind === AtomKind.capitals) capitals++;
  }
  const hasSmall = small > 0 && small >= capitals;
  const speaking = words
    .filter(
      ({ kind, start, end }) =>
        kind === AtomKind.latin ||
        (kind === AtomKind.capitals && (!hasSmall || end - start >= ACRONYM_LETTERS)),
    )
    .filter((word) => !isCounted(text, word))
    .slice(0, MAX_WORDS);
  const allowed = allowedClasses(only);
  const known = knownPhrase(text, speaking);
  if (known !== undefined && (only === undefined || only.includes(known))) {
    return { language: known, confidence: HEADING_CONFIDENCE };
  }
  if (!allowed.includes(true) || isSilent(text, speaking)) return NONE;
  if (only === undefined && (alone ? areTonedSyllables(text, speaking) : isMark(speaking))) {
    return NONE;
  }
  const sums = new Float64Array(WIDTH);
  let letters = 0;
  let foreign = 0;
  for (const { start, end } of speaking) {
    const slot = knownWord(text, start, end);
    for (let c = 0; c < WIDTH; c++) {
      sums[c] = (sums[c] as number) + (WORD_SCORES[slot * WIDTH + c] as number);
    }
    if ((WORD_TRAITS[slot] as number) & Trait.foreign) foreign++;
    letters += end - start;
  }
  const lead = leadOf(sums, allowed);
  const isTerm = isTermLike(text, words, speaking.length, onChinesePage);
  sums[ENGLISH] = (sums[ENGLISH] as number) + ENGLISH_PRIOR + (isTerm ? TERM_PRIOR : 0);
  sums[OTHER] = (sums[OTHER] as number) + OTHER_PRIOR;
  const isOther = foreign >= MIN_FOREIGN_SHARE * speaking.length && allowed[OTHER];
  const best = isOther ? OTHER : indexOfBest(sums, allowed);
  let odds = 0;
  for (let c = 0; c < WIDTH; c++) {
    if (allowed[c]) odds += Math.exp(TRUST * ((sums[c] as number) - (sums[best] as number)));
  }
  const confidence = isOther ? 1 : 1 / odds;
  const first = speaking[0] as LatinWord;
  const last = speaking[speaking.length - 1] as LatinWord;
  const found = byLetters(text, first.start, last.end);
  if (found !== undefined && (only === undefined || only.includes(found))) {
    if (best === OTHER || speaking.length <= 2) return { language: found, confidence };
  }
  if (only === undefined && alone && mayBeName(text, speaking, best, lead, confidence)) {
    return { language: 'und', confidence: NAME_CONFIDENCE };
  }
  if (only === undefined && (alone || best !== ENGLISH) && isGuess(speaking.length, confidence)) {
    return { language: 'und', confidence: 1 - confidence };
  }
  const mayBeTerm = only === undefined && onChinesePage && best !== ENGLISH;
  if (mayBeTerm && isDoubtfulTerm(text, speaking, confidence)) {
    return { language: 'und', confidence: 1 - confidence };
  }
  if (best !== OTHER) return { language: CLASSES[best] as string, confidence };
  const prose = speaking.filter(({ start }) => /\p{Ll}/u.test(text[start] ?? '')).length;
  const isProse = letters >= FRANC_LETTERS && prose >= PROSE_WORDS;
  const language = isProse ? askFranc(text.slice(first.start, last.end), only, franc) : 'und';
  return { language, confidence: language === 'und' ? confidence : confidence * FRANC_CONFIDENCE };
}

/** Whether all that is said is one short word beside a number: `No. 12`. */
function isMark(words: readonly LatinWord[]): boolean {
  const [word, ...others] = words;
  return word !== undefined && others.length === 0 && word.end - word.start <= 2;
}

/** Whether one or two words are pinyin with tones, and look like nothing else: `xièxie`. */
function areTonedSyllables(text: string, words: readonly LatinWord[]): boolean {
  if (words.length > 2) return false;
  return words.every(({ start, end }) => {
    const word = text.slice(start, end);
    return hasMarks(word) && isPinyin(word) && pinyinStrength(word) === 2;
  });
}

/** Whether words are a term that is more likely English than elsewhere: `TiO2 films`, `λ-phage`, `interferon-γ`. */
function isTermLike(
  text: string,
  words: readonly LatinWord[],
  speaking: number,
  onChinesePage: boolean,
): boolean {
  if (onChinesePage) return speaking <= TERM_WORDS;
  return (
    speaking <= 2 &&
    words.some(
      ({ kind, start, end }) =>
        (kind === AtomKind.acronym && /\d/.test(text.slice(start, end))) ||
        /\p{Script=Greek}-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
        /^-\p{Script=Greek}/u.test(text.slice(end, end + 2)),
    )
  );
}

/** The language of a lone heading or greeting, or of a greeting and who is greeted: `Hello Canada`. */
function knownPhrase(text: string, speaking: readonly LatinWord[]): Language | undefined {
  const [first, second] = speaking;
  if (first === undefined || speaking.length > 2) return undefined;
  const word = text.slice(first.start, first.end);
  const greeting = greetingLanguage(word);
  if (second !== undefined) return /^\p{Lu}/u.test(text.slice(second.start)) ? greeting : undefined;
  return headingLanguage(word) ?? greeting;
}

/** Whether words say nothing: none, a short word of capitals, single letters, or noise. */
function isSilent(text: string, words: readonly LatinWord[]): boolean {
  const small = words.filter(({ kind }) => kind === AtomKind.latin);
  // Words of capitals beside others are acronyms, and say nothing for or against.
  const judged = small.length > 0 ? small : words;
  let noise = 0;
  let longest = 0;
  for (const { start, end } of judged) {
    longest = Math.max(longest, end - start);
    if (!isPlausible(text.slice(start, Math.min(end, start + 40)))) noise++;
  }
  if (longest < 2 || areFormulaLetters(text, words) || areMarks(text, words)) return true;
  if (small.length === 0 && (words.length === 1 || longest < ACRONYM_LETTERS)) return true;
  if (small.length === 0 && areSlashedAcronyms(text, words)) return true;
  return noise >= MAX_NOISE_SHARE * judged.length && noise > 0;
}

/** Most letters of an acronym: UNESCO, UNFCCC. */
const MAX_ACRONYM_LETTERS = 6;

/** Whether words in capitals are acronyms with strokes between, and nothing else: `WHO/UNICEF`, `NASA/ESA`. */
function areSlashedAcronyms(text: string, words: readonly LatinWord[]): boolean {
  return words.every(
    ({ start, end }, w) =>
      end - start <= MAX_ACRONYM_LETTERS &&
      (w === 0 || /^ ?[/／] ?$/u.test(text.slice(words[w - 1]?.end, start))),
  );
}

/** Abbreviations of references and functions of formulas, which many languages write. */
const MARK =
  /^(?:vols?|nr|figs?|tabs?|pp?|eds?|et|al|ibid|cf|viz|vs|eqs?|secs?|ch|chap|refs?|suppl?|sin|cos|tan|log|lim|max|min|exp|ln|utf|iso)$/i;

/** Whether all of one or two words are such abbreviations: `Vol. 3`, `et al.`, `sin(x)`, not `No`. */
function areMarks(text: string, words: readonly LatinWord[]): boolean {
  const long = words.filter(({ start, end }) => end - start > 1);
  return (
    long.length <= 2 &&
    long.every(
      ({ start, end }) =>
        MARK.test(text.slice(start, end)) && /[.(-]|^ al\./.test(text.slice(end, end + 4)),
    )
  );
}

/** Whether one or two words may be a name: capitalised, and nearly as good in another language. */
function mayBeName(
  text: string,
  words: readonly LatinWord[],
  best: number,
  lead: number,
  confidence: number,
): boolean {
  if (words.length > 2) return false;
  const { start, end } = words[0] as LatinWord;
  if (!words.every((word) => /\p{Lu}/u.test(text[word.start] ?? ''))) return false;
  if (isInitialled(text, words)) return true;
  if (words.length === 2) return best !== ENGLISH && confidence < MIN_PAIR_CONFIDENCE;
  // `Materias:` is a label.
  if (/^ ?[:：]/u.test(text.slice(end, end + 2))) return false;
  if (isPinyin(text.slice(start, end)) && pinyinStrength(text.slice(start, end)) > 0) return true;
  return lead < (best === ENGLISH ? MIN_LEAD.english : MIN_LEAD.other);
}

/** One initial, or several with dots, behind a surname, and nothing more: `Smith J`, `García-López, M.`, `Brown T.-K.` */
const INITIALS = /^,?\s\p{Lu}(?:\.(?:[\s-]?\p{Lu}\.){0,3})?\s{0,3}$/u;

/** Whether words are a surname before initials; `Vitamin C` and `Type A` are none. */
const isInitialled = (text: string, words: readonly LatinWord[]): boolean =>
  INITIALS.test(text.slice(words.at(-1)?.end)) &&
  words.every(({ start, end }) => !NO_NAMES.has(text.slice(start, end).toLowerCase()));

function indexOfBest(sums: Float64Array, allowed: readonly boolean[]): number {
  let best = -1;
  for (let c = 0; c < WIDTH; c++) {
    if (allowed[c] && (best < 0 || (sums[c] as number) > (sums[best] as number))) best = c;
  }
  return best;
}

/** How far the best class is ahead of the second, in nats. */
function leadOf(sums: Float64Array, allowed: readonly boolean[]): number {
  const sorted = [...sums].filter((_, c) => allowed[c]).sort((a, b) => b - a);
  return (sorted[0] ?? 0) - (sorted[1] ?? Number.NEGATIVE_INFINITY);
}
