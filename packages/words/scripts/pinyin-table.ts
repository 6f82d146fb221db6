/** What the table needs of a CC-CEDICT entry. */
export interface Entry {
  readonly simplified: string;
  readonly pinyin: string;
}

/**
 * Give every Han character its most frequent reading, counted over all headwords.
 *
 * @returns Lines `syllable characters`, syllables without tones in alphabetical order.
 */
export function pinyinTable(entries: readonly Entry[]): string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { simplified, pinyin } of entries) {
    const characters = [...simplified];
    const syllables = pinyin.toLowerCase().split(/\s+/u);
    if (characters.length !== syllables.length) continue;
    characters.forEach((character, i) => {
      if (!/\p{Script=Han}/u.test(character)) return;
      const syllable = (syllables[i] as string).replace(/u:|ü/gu, 'v').replace(/[^a-z]/gu, '');
      if (syllable === '') return;
      const row = counts.get(character) ?? new Map<string, number>();
      counts.set(character, row.set(syllable, (row.get(syllable) ?? 0) + 1));
    });
  }
  const bySyllable = new Map<string, string[]>();
  for (const [character, row] of counts) {
    const [best] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const syllable = best?.[0] as string;
    bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => `${syllable} ${characters.sort().join('')}`);
}
