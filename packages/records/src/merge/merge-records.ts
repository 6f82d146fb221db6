import type { BibliographicRecord } from '../model.ts';
import { mergeGroup } from './merge-group.ts';
import { areTwoWorks, maySameTitleBeSameWork } from './same-work.ts';
import { titleKey } from './title-key.ts';

/** Shortest title key that can name a work by itself, in code units; of Chinese a third. */
const KEY_MIN = 18;

/** How many different works of one title are looked at; doubles of further ones stay apart, and nothing is lost. */
const SAME_TITLE_MAX = 64;

/**
 * Find records of the same work and make one of each group.
 *
 * Two records are one work when they share a DOI, PMID or PMCID; or when they share a title in any
 * language (case, accents and punctuation do not count) and nothing speaks against it: see
 * `maySameTitleBeSameWork`.
 *
 * @returns Records in the order of their first part. Those with no double are returned as they are. A merged
 *   one has `mergedFrom`, every span names its part in `source`, and what the parts say differently
 *   stands in `variants`.
 *
 * @remarks **Cost:** linear in the records. **Ties:** of several values for one field the first part's stands.
 *
 * @example
 * import { mergeRecords, parseRecords } from '@diglot/records';
 *
 * const work = (title, doi) => `TY  - JOUR\nTI  - ${title}\nDO  - 10.5555/${doi}\nER  - \n`;
 * const ris = work('同伴支持的体验', 'a') + work('护士的压力', 'b') + work('Peer support', 'a');
 * const works = mergeRecords(parseRecords(ris).records);
 * works.map(({ titles }) => titles.map(({ value }) => value));
 * // => [['同伴支持的体验', 'Peer support'], ['护士的压力']]
 */
export function mergeRecords(records: readonly BibliographicRecord[]): BibliographicRecord[] {
  return groupRecords(records).map((indexes) => {
    const parts = indexes.flatMap((index) => records[index] ?? []);
    return parts.length === 1 && parts[0] ? parts[0] : mergeGroup(parts);
  });
}

/**
 * Find the records of each work, as `mergeRecords` does.
 *
 * @returns For each work the positions of its records, in order; works in the order of their first.
 *
 * @example
 * import { groupRecords, parseRecords } from '@diglot/records';
 *
 * const work = (title, doi) => `TY  - JOUR\nTI  - ${title}\nDO  - 10.5555/${doi}\nER  - \n`;
 * const ris = work('同伴支持的体验', 'a') + work('护士的压力', 'b') + work('Peer support', 'a');
 * groupRecords(parseRecords(ris).records); // => [[0, 2], [1]]
 */
export function groupRecords(records: readonly BibliographicRecord[]): number[][] {
  const groups = new Groups(records.length);
  const owners = new Map<string, number>();
  records.forEach((record, index) => {
    for (const key of identifierKeys(record)) {
      const owner = owners.get(key);
      const known = records[owner ?? -1];
      if (owner === undefined || !known) owners.set(key, index);
      else if (!areTwoWorks(known, record)) groups.join(owner, index);
    }
  });
  const titled = new Map<string, number[]>();
  records.forEach((record, index) => {
    for (const key of titleKeys(record)) {
      const others = titled.get(key) ?? [];
      const match = others.find((other) => {
        const known = records[other];
        return known !== undefined && maySameTitleBeSameWork(known, record);
      });
      if (match !== undefined) groups.join(match, index);
      else if (others.length < SAME_TITLE_MAX) titled.set(key, [...others, index]);
    }
  });
  return groups.lists();
}

/**
 * What records of one work share one of: records without a key in common are never merged. For whoever merges more
 * records than can be held.
 *
 * @example
 * import { parseRecords, workKeys } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同儕支持對護理人員職業倦怠之影響\nDO  - 10.5555/ABC\nER  - ';
 * workKeys(parseRecords(ris).records[0]);
 * // => ['doi 10.5555/abc', 'title 同侪支持对护理人员职业倦怠之影响']
 */
export const workKeys = (record: BibliographicRecord): string[] => [
  ...identifierKeys(record),
  ...titleKeys(record).map((key) => `title ${key}`),
];

function identifierKeys({ identifiers }: BibliographicRecord): string[] {
  return identifiers
    .filter(({ type, valid }) => valid !== false && ['doi', 'pmid', 'pmcid'].includes(type))
    .map(({ type, value }) => `${type} ${value.toLowerCase()}`);
}

function titleKeys({ titles }: BibliographicRecord): string[] {
  return titles
    .map(({ value }) => titleKey(value))
    .filter((key) => key.length >= (/\p{Script=Han}/u.test(key) ? KEY_MIN / 3 : KEY_MIN));
}

/** Disjoint sets of list positions; the smallest position names its set. */
class Groups {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }

  join(left: number, right: number): void {
    const [low, high] = [this.root(left), this.root(right)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) this.parent[high] = low;
  }

  lists(): number[][] {
    const lists = new Map<number, number[]>();
    this.parent.forEach((_, index) => {
      const root = this.root(index);
      const list = lists.get(root);
      if (list) list.push(index);
      else lists.set(root, [index]);
    });
    return [...lists.values()];
  }

  private root(index: number): number {
    let root = index;
    while (this.parent[root] !== undefined && this.parent[root] !== root)
      root = this.parent[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }
}
