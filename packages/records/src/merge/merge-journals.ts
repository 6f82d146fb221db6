import type { Journal, Value } from '../model.ts';
import { hasHan, languageOf } from '../values/language.ts';
import { titleKey } from './title-key.ts';

/**
 * The names of a journal that two records of one work give: where each has it in a script of its own, the second is a
 * translation of the first.
 *
 * @returns The second journal without the names that the first has or takes over, and all translations.
 */
export function mergeJournalNames(
  one: Journal | null,
  two: Journal | null,
): { readonly two: Journal | null; readonly translations: Journal['translations'] } {
  if (!one?.title || !two?.title) return { two, translations: one?.translations };
  const { title } = two;
  const isOther = hasHan(title.value) !== hasHan(one.title.value);
  const translations = [...(one.translations ?? [])];
  const known = new Set([one.title, ...translations].map(({ value }) => titleKey(value)));
  const named: readonly Value[] = [...(isOther ? [title] : []), ...(two.translations ?? [])];
  for (const name of named) {
    if (known.has(titleKey(name.value))) continue;
    known.add(titleKey(name.value));
    translations.push({ ...name, lang: languageOf(name.value) });
  }
  const { translations: _, ...rest } = two;
  return { two: isOther ? { ...rest, title: null } : rest, translations };
}
