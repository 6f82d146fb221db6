import { detectLanguage, mainLanguages, segmentLanguages } from '@diglot/segment';
import type { Diagnostic, Language } from '@diglot/text';

/** The pair of languages that a lexicon serves. */
export interface LanguagePair {
  /** The language whose words are looked up. */
  readonly translated: Language;
  /** The language of the glosses. */
  readonly keyed: Language;
}

/** In which language each of two texts is, and whether the lexicon can say anything of them. */
export interface Sides {
  readonly source: Language;
  readonly target: Language;
  /** Whether the source is in the language of the glosses. */
  readonly isKeyedFirst: boolean;
  /** Whether the two are the lexicon's pair; else only lengths, numbers and names are compared. */
  readonly isServed: boolean;
}

/** Sentences of a list whose language is asked for, evenly chosen. */
const SAMPLE = 30;

/**
 * Set two languages beside the lexicon's pair. A text without a language (`und`: empty, or numbers
 * only) counts as the partner of the other.
 */
export function sidesOf(source: Language, target: Language, pair: LanguagePair): Sides {
  const { translated, keyed } = pair;
  const ours = source === 'und' ? (partnerOf(target, pair) ?? source) : source;
  const theirs = target === 'und' ? (partnerOf(source, pair) ?? target) : target;
  const is = (language: Language, other: Language) => primary(language) === primary(other);
  const isKeyedFirst = is(ours, keyed) && is(theirs, translated);
  const isServed =
    isKeyedFirst ||
    (is(ours, translated) && is(theirs, keyed)) ||
    (ours === 'und' && theirs === 'und');
  return { source: ours, target: theirs, isKeyedFirst, isServed };
}

/** Set two lists of sentences beside the lexicon's pair; their languages are asked of a sample. */
export function sidesOfLists(
  source: readonly string[],
  target: readonly string[],
  pair: LanguagePair,
): Sides {
  const [ours, theirs] = [sample(source), sample(target)];
  const quick = sidesOf(detectLanguage(ours).language, detectLanguage(theirs).language, pair);
  // Chinese full of Latin names may look English as a whole, but not by how its sentences end.
  return quick.isServed ? quick : sidesOf(languageOf(ours), languageOf(theirs), pair);
}

/** Tell a caller that the lexicon says nothing of two texts; nothing where it does. */
export function unsupported({ source, target, isServed }: Sides, pair: LanguagePair): Diagnostic[] {
  if (isServed) return [];
  const what =
    primary(source) === primary(target)
      ? `both texts are in one language (${source})`
      : `the texts are in ${source} and ${target}`;
  return [
    {
      code: 'unsupported-language',
      message: `${what}, and the lexicon translates ${pair.translated}–${pair.keyed}: they were aligned by lengths, numbers and names alone`,
    },
  ];
}

function partnerOf(language: Language, { translated, keyed }: LanguagePair): Language | undefined {
  if (primary(language) === primary(translated)) return keyed;
  return primary(language) === primary(keyed) ? translated : undefined;
}

const primary = (language: Language) => language.split('-', 1)[0];

/** Longest part of a sentence that is looked at, in code units. */
const LONGEST = 400;

function sample(sentences: readonly string[]): string {
  const step = Math.max(1, sentences.length / SAMPLE);
  const parts: string[] = [];
  for (let at = 0; at < sentences.length; at += step) {
    parts.push((sentences[Math.floor(at)] ?? '').slice(0, LONGEST));
  }
  return parts.join('\n');
}

function languageOf(text: string): Language {
  const [language = 'und'] = mainLanguages(text, segmentLanguages(text), [
    { start: 0, end: text.length },
  ]);
  return language;
}
