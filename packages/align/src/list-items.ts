/** The number, letter or mark that an item of a list begins with. */
const LABEL =
  /^\s{0,8}(?:[(（[【]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})[)）\]】.．、](?!\d)|[①-⑳⑴-⒇]|[•·●○■□◆▪*]\s)/u;

/** Fewest items that make a list. */
const LEAST_ITEMS = 3;

/**
 * Tell which sentences of two lists begin an item, where both texts are numbered or bulleted: an item is a
 * paragraph, and two items are never one bead.
 *
 * @returns `undefined` where either has fewer than `LEAST_ITEMS`.
 */
export function listItems(
  source: readonly string[],
  target: readonly string[],
): { readonly source: readonly boolean[]; readonly target: readonly boolean[] } | undefined {
  const [ours, theirs] = [source, target].map((sentences) =>
    sentences.map((sentence) => LABEL.test(sentence)),
  ) as [boolean[], boolean[]];
  const isList = (marks: readonly boolean[]) => marks.filter(Boolean).length >= LEAST_ITEMS;
  return isList(ours) && isList(theirs) ? { source: ours, target: theirs } : undefined;
}
