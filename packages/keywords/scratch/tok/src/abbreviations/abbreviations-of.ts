import type { Language } from '@diglot/text';
import type { Abbreviations } from './abbreviations.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { otherLatin } from './other-latin.ts';

const byLanguage: ReadonlyMap<string, Abbreviations> = new Map([
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', otherLatin],
  ['nl', otherLatin],
  ['pt', otherLatin],
]);

const merged = new Map<string, Abbreviations>();

/**
 * The abbreviations to heed in a language: its own first, then English ones, since references and
 * names in English occur everywhere.
 */
export function abbreviationsOf(language: Language): Abbreviations {
  const own = byLanguage.get(language);
  if (own === undefined) return english;
  let both = merged.get(language);
  if (both === undefined) {
    both = {
      inside: new Set([...own.inside, ...english.inside].filter((word) => !own.either.has(word))),
      either: new Set([...own.either, ...english.either]),
      beforeNumber: new Set([...own.beforeNumber, ...english.beforeNumber]),
    };
    merged.set(language, both);
  }
  return both;
}
