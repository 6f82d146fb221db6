import type { Side } from '../read/read-words.ts';
import { blendNeighbours } from './blend-neighbours.ts';
import {
  countNeighbours,
  createNeighbourFinder,
  type Located,
  type Neighbour,
} from './neighbours.ts';

export interface CorpusNeighbours {
  /** Of each document, best first. */
  readonly neighbours: readonly (readonly Neighbour[])[];
  /** The first document that is the same as each: itself, mostly. */
  readonly firsts: readonly number[];
  /** Whether the languages share so few words that each has its own quota of neighbours. */
  readonly apart: boolean;
}

/**
 * Find the documents nearest to each. Documents with the same words have the same neighbours, and a copy
 * first: they are looked for once, and a thousand copies do not crowd out everything else.
 */
export function findNeighbours(
  corpus: readonly Located[],
  sides: readonly Side[],
  onDocuments: (done: number) => void,
): CorpusNeighbours {
  const groups = groupCopies(corpus);
  const different = groups.map(([first]) => corpus[first as number] as Located);
  const languages = groups.map(([first]) => sides[first as number] as Side);
  const nearest = createNeighbourFinder(different);
  let done = 0;
  let first = different.map((one, number) => {
    done += groups[number]?.length ?? 0;
    onDocuments(done);
    return nearest(one, number);
  });
  const apart = shareFewWords(first, languages);
  if (apart) {
    const quota = createNeighbourFinder(different, languages);
    first = different.map((one, number) => quota(one, number));
  }
  const neighbours: Neighbour[][] = corpus.map(() => []);
  const firsts = corpus.map((_, at) => at);
  blendNeighbours(first, countNeighbours(different.length)).forEach((list, number) => {
    const group = groups[number] ?? [];
    const others = list.map(({ at, weight }) => ({ at: groups[at]?.[0] as number, weight }));
    group.forEach((document, i) => {
      firsts[document] = group[0] as number;
      const copy = group[i === 0 ? 1 : 0];
      neighbours[document] = copy === undefined ? others : [{ at: copy, weight: 1 }, ...others];
    });
  });
  return { neighbours, firsts, apart };
}

/** Fewer documents of a language than this are single strangers, not a half of the corpus. */
const MIN_OF_A_LANGUAGE = 20;

/**
 * Share of the neighbours, of those that chance alone would put in the other language, that must be there.
 * Of bilingual records dealt out to the languages abstracts have 0.87, titles 0.98; strangers’ news titles 0.33.
 */
const MIN_ACROSS_SHARE = 0.5;

/** Whether hardly a document has its neighbours in the other language. */
export function shareFewWords(
  neighbours: readonly (readonly Neighbour[])[],
  sides: readonly Side[],
): boolean {
  const english = sides.filter((side) => side === 'en').length;
  const chinese = sides.length - english;
  if (Math.min(english, chinese) < MIN_OF_A_LANGUAGE) return false;
  let all = 0;
  let across = 0;
  neighbours.forEach((list, at) => {
    all += list.length;
    for (const one of list) if (sides[one.at] !== sides[at]) across++;
  });
  const byChance = (2 * english * chinese) / sides.length ** 2;
  return across < MIN_ACROSS_SHARE * byChance * all;
}

/** Positions of equal documents, in order of the first; documents without concepts are no copies. */
function groupCopies(corpus: readonly Located[]): number[][] {
  const groups: number[][] = [];
  const byHash = new Map<number, number[][]>();
  corpus.forEach((one, at) => {
    if (one.ids.length === 0) {
      groups.push([at]);
      return;
    }
    const hash = hashOf(one);
    const alike = byHash.get(hash) ?? [];
    const group = alike.find(([first]) => isCopy(one, corpus[first as number] as Located));
    if (group !== undefined) group.push(at);
    else {
      const own = [at];
      groups.push(own);
      byHash.set(hash, [...alike, own]);
    }
  });
  return groups;
}

function isCopy(one: Located, other: Located): boolean {
  return (
    one.ids.length === other.ids.length &&
    one.ids.every((id, i) => id === other.ids[i] && one.weights[i] === other.weights[i])
  );
}

/** FNV-1a over whole numbers. */
function hashOf({ ids, weights }: Located): number {
  let hash = 0x811c9dc5;
  for (const list of [ids, weights]) {
    for (const value of list) hash = Math.imul(hash ^ value, 0x01000193);
  }
  return hash;
}
