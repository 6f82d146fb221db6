import type { Label, ThemeNode } from '../types.ts';

/**
 * Find for each term the nearest broader one: the longest other term that is its head, as “neural
 * network” is of “deep neural network”, and 神经网络 of 深度神经网络. Compounds of both languages have
 * their head at the end. Where both terms have both languages, both must say so.
 *
 * @returns The id of the broader term, by the id of the narrower one.
 * @remarks **Cost:** linear in the terms.
 */
export function findBroader(nodes: readonly ThemeNode[]): Map<number, number> {
  const byEnglish = new Map<string, ThemeNode>();
  const byChinese = new Map<string, ThemeNode>();
  for (const node of nodes) {
    if (node.label.en !== undefined) byEnglish.set(fold(node.label.en), node);
    if (node.label.zh !== undefined) byChinese.set(fold(node.label.zh), node);
  }
  const broader = new Map<number, number>();
  for (const node of nodes) {
    const heads = [
      ...englishHeads(node.label).map((head) => byEnglish.get(head)),
      ...chineseHeads(node.label).map((head) => byChinese.get(head)),
    ];
    const head = heads.find(
      (one) =>
        one !== undefined && agree(node.label, one.label) && !isAbove(broader, node.id, one.id),
    );
    if (head !== undefined) broader.set(node.id, head.id);
  }
  return broader;
}

/** Whether one term is another, or broader than it by any number of steps. */
export function isAbove(broader: ReadonlyMap<number, number>, one: number, other: number): boolean {
  for (let at: number | undefined = other; at !== undefined; at = broader.get(at)) {
    if (at === one) return true;
  }
  return false;
}

function agree(narrow: Label, broad: Label): boolean {
  const english = broad.en === undefined || narrow.en === undefined;
  const chinese = broad.zh === undefined || narrow.zh === undefined;
  return (
    (english || englishHeads(narrow).includes(fold(broad.en as string))) &&
    (chinese || chineseHeads(narrow).includes(fold(broad.zh as string)))
  );
}

/** Longest first: “a b c” has “b c” and “c”. */
function englishHeads({ en = '' }: Label): string[] {
  const words = fold(en).split(' ');
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}

/** Head and what stands before it have two characters at least: one alone is an affix, as 非 and 性 are. */
function chineseHeads({ zh = '' }: Label): string[] {
  const characters = [...fold(zh)];
  return characters.slice(2, -1).map((_, at) => characters.slice(at + 2).join(''));
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/gu, ' ').trim();
}
