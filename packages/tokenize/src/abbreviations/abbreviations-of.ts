import type { Language } from '@diglot/text';
import type { Abbreviations } from './abbreviations.ts';
import { german } from './de.ts';
import { english, international } from './en.ts';
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
 * The abbreviations to heed in a language: its own, and those that occur in every language. English
 * ones when the language is unknown, or has no list.
 */
export function abbreviationsOf(language: Language): Abbreviations {
  const own = byLanguage.get(language);
  if (own === undefined) return english;
  let both = merged.get(language);
  if (both === undefined) {
    both = {
      inside: new Set([...own.inside, ...international.inside]),
      either: new Set([...own.either, ...international.either]),
      beforeNumber: new Set([...own.beforeNumber, ...international.beforeNumber]),
      openers: new Set([...own.openers, ...international.openers]),
    };
    merged.set(language, both);
  }
  return both;
}
