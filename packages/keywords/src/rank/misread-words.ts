import type { Unit } from '../read/unit.ts';

/** A word of grammar, and what may be another word behind it. */
const JOINED = /^(?:of|the|and)(?<rest>[a-z]{3,})$/u;

/** Least letters of a word that is looked at. */
const MIN_LETTERS = 4;

/**
 * The words of a text that lost a letter to the scanner or the typist: unknown ones that a word of the same text, at
 * least as frequent, has with one letter more (“atenna” beside “antenna”). The first letter is never the lost one:
 * ethyl and methyl are two words. Unknown words with a known one behind “of”, “the” or “and” lost a blank (“ofnew”).
 *
 * @param isKnown - Whether a word, by its key, is one of those that reference documents have.
 * @remarks **Cost:** linear in the letters of the words.
 */
export function misreadWords(
  units: readonly Unit[],
  isKnown: (key: string) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, { readonly key: string; count: number }>();
  for (const { form, key } of units) {
    const known = counts.get(form);
    if (known === undefined) counts.set(form, { key, count: 1 });
    else known.count++;
  }
  const misread = new Set<string>();
  for (const [form, { key, count }] of counts) {
    const rest = JOINED.exec(form)?.groups?.rest;
    if (rest !== undefined && !isKnown(key) && isKnown(rest)) misread.add(form);
    if (form.length <= MIN_LETTERS || !/^[a-z]+$/u.test(form)) continue;
    for (let at = 1; at < form.length; at++) {
      const shorter = form.slice(0, at) + form.slice(at + 1);
      const other = counts.get(shorter);
      if (other === undefined || other.key === key || isKnown(other.key)) continue;
      if (count >= other.count) misread.add(shorter);
    }
  }
  return misread;
}
