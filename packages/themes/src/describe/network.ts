import type { ThemeLink, ThemeNetwork, ThemeNode } from '../types.ts';
import type { NamedThemes } from './name-themes.ts';

/**
 * Build the network of the terms that name the themes: which stand in the same documents.
 *
 * @param themes - The theme of each document, from 0; `-1` for none.
 * @param years - The year of each document.
 * @remarks
 * **Source:** van Eck & Waltman (2009), JASIST 60(8), 1635–1651: association strength.
 * **Differs:** the themes are of documents; a term takes the theme of most of its documents.
 */
export function buildNetwork(
  named: NamedThemes,
  themes: readonly number[],
  years: readonly (number | undefined)[],
): ThemeNetwork {
  const terms = [...new Set(named.ranked.flatMap((list) => list.map(({ id }) => id)))];
  terms.sort((a, b) => a - b);
  const numbers = new Map(terms.map((term, id) => [term, id]));
  const counts = terms.map((): TermCount => ({ documents: 0, themes: new Map(), years: [] }));
  const together = new Map<number, number>();
  named.documents.forEach((document, at) => {
    const ids = [...document.ids].flatMap((term) => numbers.get(term) ?? []);
    ids.forEach((id, i) => {
      count(counts[id] as TermCount, themes[at] as number, years[at]);
      for (const other of ids.slice(i + 1)) {
        const link = id * terms.length + other;
        together.set(link, (together.get(link) ?? 0) + 1);
      }
    });
  });
  const nodes = terms.map((term, id): ThemeNode => {
    const { documents, themes: inThemes, years: dated } = counts[id] as TermCount;
    const year = Math.round((100 * dated.reduce((sum, one) => sum + one, 0)) / dated.length) / 100;
    const theme = mostCommon(inThemes) + 1;
    return {
      id,
      label: named.labelOf(term),
      theme,
      documents,
      ...(dated.length > 0 && { year }),
    };
  });
  const links = [...together]
    .sort(([a], [b]) => a - b)
    .map(([link, documents]): ThemeLink => {
      const source = Math.floor(link / terms.length);
      const target = link % terms.length;
      const [one, other] = [counts[source], counts[target]] as [TermCount, TermCount];
      const strength = documents / (one.documents * other.documents);
      return { source, target, documents, strength };
    });
  return { nodes, links };
}

/** What is counted of a term. */
interface TermCount {
  documents: number;
  /** Documents by theme. */
  readonly themes: Map<number, number>;
  /** Of each document that has one. */
  readonly years: number[];
}

function count(term: TermCount, theme: number, year: number | undefined): void {
  term.documents++;
  if (theme >= 0) term.themes.set(theme, (term.themes.get(theme) ?? 0) + 1);
  if (year !== undefined) term.years.push(year);
}

function mostCommon(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? -1;
}

/**
 * Measure how central and how dense each theme is in the network.
 *
 * @remarks **Source:** Callon, Courtial & Laville (1991), Scientometrics 22(1), 155–205.
 */
export function measureThemes(
  { nodes, links }: ThemeNetwork,
  count: number,
): { readonly centrality: number; readonly density: number }[] {
  const outer = new Float64Array(count + 1);
  const inner = new Float64Array(count + 1);
  const sizes = new Float64Array(count + 1);
  for (const { theme } of nodes) (sizes[theme] as number)++;
  for (const { source, target, strength } of links) {
    const one = nodes[source]?.theme ?? 0;
    const other = nodes[target]?.theme ?? 0;
    if (one === other) (inner[one] as number) += strength;
    else {
      (outer[one] as number) += strength;
      (outer[other] as number) += strength;
    }
  }
  return Array.from({ length: count }, (_, at) => ({
    centrality: outer[at + 1] as number,
    density: (100 * (inner[at + 1] as number)) / Math.max(1, sizes[at + 1] as number),
  }));
}
