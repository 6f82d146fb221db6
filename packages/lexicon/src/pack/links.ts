/** Links from the strings of one table to those of another, best first. */
export interface Links {
  /** String i has the links from `first[i]` up to `first[i + 1]`. */
  readonly first: Uint32Array;
  readonly to: Uint32Array;
  /** Weight times 255, rounded, at least 1. */
  readonly weight: Uint8Array;
}

/** A link, by the places of its strings in their tables. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Lay links out: by the string they begin at, the heaviest first, equals by where they lead. Sorts `links`. */
export function linkUp(count: number, links: Link[]): Links {
  links.sort((a, b) => a.from - b.from || b.weight - a.weight || a.to - b.to);
  const first = new Uint32Array(count + 1);
  for (const { from } of links) first[from + 1] = (first[from + 1] ?? 0) + 1;
  for (let i = 1; i <= count; i++) first[i] = (first[i] ?? 0) + (first[i - 1] ?? 0);
  return {
    first,
    to: Uint32Array.from(links, ({ to }) => to),
    weight: Uint8Array.from(links, ({ weight }) => weight),
  };
}
