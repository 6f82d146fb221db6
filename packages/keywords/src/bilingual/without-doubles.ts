import type { MergedCandidate, PairHalf, Side } from './merged-candidate.ts';

/** Makes the names of one keyphrase: what it is compared by in each language. */
type KeyOf = (half: PairHalf) => string;

/**
 * Leave out what says a listed thing again: a phrase equal to a better one or to its translation, a phrase with
 * the translation of a better one, and another form of it. What the authors call a keyword stays, and another form of
 * it goes, however good. Of two forms the term pair stands, where the better one did.
 *
 * @param ranked - Best first.
 * @param keyOf - The key that the forms of a term share; as of candidates.
 * @param formsOf - Names of its other forms; as of `otherForms`.
 */
export function withoutDoubles(
  ranked: readonly MergedCandidate[],
  keyOf: KeyOf,
  formsOf: (one: MergedCandidate) => readonly string[],
): readonly MergedCandidate[] {
  const seen = new Set<string>();
  const forms = new Set(ranked.filter(({ byAuthor }) => byAuthor).flatMap(formsOf));
  const translated = new Map<string, MergedCandidate>();
  for (const one of ranked.filter(isTranslated)) {
    for (const form of formsOf(one)) if (!translated.has(form)) translated.set(form, one);
  }
  return ranked.flatMap((found) => {
    const own = found.byAuthor ? [] : formsOf(found);
    if (own.some((form) => forms.has(form))) return [];
    const full = isTranslated(found) || found.byAuthor ? undefined : fullForm(own, translated);
    const one = full === undefined ? found : { ...full, score: found.score };
    const names = namesOf(one, keyOf);
    const isDouble = names.some((name) => seen.has(name));
    if (isDouble && !(one.byAuthor && names.some((name) => !seen.has(name)))) return [];
    for (const name of names) seen.add(name);
    for (const form of own) forms.add(form);
    return [one];
  });
}

const isTranslated = ({ pair }: MergedCandidate): boolean =>
  pair?.en !== undefined && pair.zh !== undefined;

/** The term pair that has some name of another phrase. */
const fullForm = (
  own: readonly string[],
  translated: ReadonlyMap<string, MergedCandidate>,
): MergedCandidate | undefined =>
  own.map((form) => translated.get(form)).find((one) => one !== undefined);

function namesOf({ candidate, translation, pair }: MergedCandidate, keyOf: KeyOf): string[] {
  if (pair === undefined) {
    return [candidate, translation?.candidate].flatMap((one) => (one ? [one.key] : []));
  }
  return [pair.en, pair.zh].flatMap((half) => (half ? [keyOf(half)] : []));
}

/** Least share of the units of a document that its smaller language has, from which both say the same. */
const MIN_SHARE = 0.3;

/**
 * Leave out what is without a translation in the smaller language of a text that says all in both: its other half is
 * in the text under another name, and stands in the list or was not good enough for it.
 *
 * @param main - The language pairs are listed under.
 * @param sizes - Units of either language.
 */
export function withoutOtherHalves(
  ranked: readonly MergedCandidate[],
  main: Side,
  sizes: Readonly<Record<Side, number>>,
): readonly MergedCandidate[] {
  const least = Math.min(sizes.en, sizes.zh);
  if (least < MIN_SHARE * (sizes.en + sizes.zh)) return ranked;
  return ranked.filter(
    ({ candidate, translation, pair, byAuthor }) =>
      byAuthor || pair !== undefined || translation !== undefined || candidate.language === main,
  );
}
