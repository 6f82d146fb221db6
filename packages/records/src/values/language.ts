import { detectLanguage, mainLanguages, segmentLanguages } from '@diglot/segment';
import { type Language, ScriptClass, scriptClassTable } from '@diglot/text';
import { isPinyin } from '@diglot/words';

/** Most code units of a text that are asked about: a language is plain long before. */
const SAMPLE = 240;

/** Least confidence (0..1) of an answer about Latin words; below it an acronym or a name alone is taken for English. */
const MIN_CONFIDENCE = 0.7;

/** Least confidence with which a few words are in another language than what stands around them. */
const MIN_OWN_CONFIDENCE = 0.95;

/** Fewest words that are believed against the language around them: one or two are often borrowed. */
const MIN_OWN_WORDS = 3;

/** Languages that are not written in Latin script. `mul` and `und` are no languages. */
const NOT_LATIN: ReadonlySet<Language> = new Set(
  'zh ja ko ru uk be bg sr mk ar fa ur he el hi bn ta th ka hy und mul'.split(' '),
);

const EAST: ReadonlySet<Language> = new Set(['zh', 'ja', 'ko']);

/**
 * Name the language of a title, keyword or paragraph, as `@diglot/segment` does.
 *
 * @returns `und` for a text without letters, and for Latin words that show no language, such as `DNA`.
 *
 * @remarks **Cost:** at most 240 code units are looked at.
 */
export function languageOf(text: string): Language {
  return judge(text).language;
}

/**
 * Name the language of a text among others of its record.
 *
 * @param around - The language of the work or of the list that the text stands in. A text that shows no
 *   language of its own, or has only a word or two, is in it when the scripts agree.
 */
export function languageIn(text: string, around: Language | undefined): Language {
  if (around === undefined || around === 'und') return judge(text).language;
  const fits = isWrittenIn(text, around);
  // A word or two in one script are in the language around them, whatever they look like.
  if (fits && wordCount(text) < MIN_OWN_WORDS && !isMixed(opening(text))) return around;
  const seen = judge(text);
  if (!fits || seen.language === around) return seen.language;
  if (seen.mixed) return text.length < SAMPLE ? around : seen.language;
  const sure = seen.confidence >= MIN_OWN_CONFIDENCE && wordCount(text) >= MIN_OWN_WORDS;
  return seen.language !== 'und' && sure ? seen.language : around;
}

/** The language that a source declares for a text, unless the text is in another script. */
export function declaredLanguage(text: string, declared: Language): Language {
  return isWrittenIn(text, declared) ? declared : languageOf(text);
}

/**
 * Name the languages of the keywords of one list.
 *
 * Those in one script are judged together, for one alone says little; a keyword of several words that is
 * plainly in another language is in that.
 *
 * @param known - The languages of the work, its title and its abstracts, the surest first: keywords which say
 *   nothing even together are in the first that has their script.
 * @param declared - What the source says of the list. It holds for all of it, `DNA` among Chinese keywords too,
 *   unless none is in its script.
 */
export function keywordLanguages(
  keywords: readonly string[],
  known: readonly Language[] = [],
  declared?: Language,
): Language[] {
  if (declared !== undefined && keywords.some((keyword) => isWrittenIn(keyword, declared)))
    return keywords.map(() => declared);
  const judged = (list: readonly string[], mark: string, isOne: (one: Language) => boolean) =>
    list.length > 0 ? languageIn(list.join(mark), known.find(isOne)) : undefined;
  const east = keywords.filter(hasEast);
  const latin = keywords.filter((keyword) => !hasEast(keyword));
  const eastern = judged(east, '；', (one) => EAST.has(one));
  const western = judged(latin, '; ', (one) => !NOT_LATIN.has(one));
  return keywords.map((keyword) => languageIn(keyword, hasEast(keyword) ? eastern : western));
}

interface Judgement {
  readonly language: Language;
  readonly confidence: number;
  /** Whether there are Han characters, kana or Hangul beside Latin letters. */
  readonly mixed: boolean;
}

const UNDETERMINED: Judgement = { language: 'und', confidence: 1, mixed: false };

function judge(text: string): Judgement {
  const sample = opening(text);
  const { latin, east } = scriptsOf(sample);
  if (latin && east) {
    const whole = { start: 0, end: sample.length };
    const [language = 'und'] = mainLanguages(sample, segmentLanguages(sample), [whole]);
    return { language, confidence: 1, mixed: true };
  }
  // A title of a catalogue in pinyin is in no language of Latin letters.
  if (isAllPinyin(sample)) return UNDETERMINED;
  const { language, confidence } = detectLanguage(sample);
  return confidence < MIN_CONFIDENCE ? UNDETERMINED : { language, confidence, mixed: false };
}

/** Fewest words in pinyin that make a text one: `long fan can` may be English. */
const MIN_PINYIN_WORDS = 4;

/** Whether all words are syllables of pinyin: `Shan qu yue du: yan jiu`. */
function isAllPinyin(text: string): boolean {
  // Most texts have a letter or an ending that no syllable has, and are told at once.
  if (!/^\p{Lu}?[a-zü]{0,5}[aeiouüngr]\b/u.test(text)) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length >= MIN_PINYIN_WORDS && words.every((word) => isPinyin(word.toLowerCase()));
}

/** The first part of a text, cut between words. */
function opening(text: string): string {
  if (text.length <= SAMPLE) return text;
  const space = text.lastIndexOf(' ', SAMPLE);
  return text.slice(0, space > SAMPLE / 2 ? space : SAMPLE);
}

/** Whether a text may be in a language by its script. */
function isWrittenIn(text: string, language: Language): boolean {
  const { latin, east } = scriptsOf(text);
  if (EAST.has(language)) return east || !latin;
  return NOT_LATIN.has(language) ? !east : latin && !(east && languageOf(text) === 'zh');
}

function scriptsOf(text: string): { readonly latin: boolean; readonly east: boolean } {
  const classes = scriptClassTable();
  let latin = false;
  let east = false;
  for (let at = 0; at < text.length && !(latin && east); at++) {
    const code = text.charCodeAt(at);
    const cls = classes[code];
    if (cls === ScriptClass.latin) latin = true;
    else if (cls === ScriptClass.han || cls === ScriptClass.kana || cls === ScriptClass.hangul)
      east = true;
    else if (code >= 0xd840 && code <= 0xd8ff) east = true;
  }
  return { latin, east };
}

function isMixed(text: string): boolean {
  const { latin, east } = scriptsOf(text);
  return latin && east;
}

function hasEast(text: string): boolean {
  return scriptsOf(text).east;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** Whether a text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
