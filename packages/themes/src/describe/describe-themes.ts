import { shareThemes } from '../communities/share-themes.ts';
import type { Neighbour } from '../neighbours/neighbours.ts';
import { mainSide, type Side } from '../read/read-words.ts';
import type { HeldDocument, Label, Theme, ThemeNetwork, ThemeTerm } from '../types.ts';
import { type NamedThemes, toThemeTerm } from './name-themes.ts';
import { measureThemes } from './network.ts';

/** A term is looked for so far down for a label in both languages. */
const LABELS = 5;

/** Describe each theme: its name, terms, documents, and place among the others. */
export function describeThemes(
  corpus: readonly HeldDocument[],
  {
    parts,
    count,
    named,
    network,
    neighbours,
  }: {
    readonly parts: readonly number[];
    readonly count: number;
    readonly named: NamedThemes;
    readonly network: ThemeNetwork;
    readonly neighbours: readonly (readonly Neighbour[])[];
  },
): Theme[] {
  const members = Array.from({ length: count }, (): number[] => []);
  parts.forEach((theme, at) => {
    members[theme]?.push(at);
  });
  const membershipOf = (at: number) => {
    const shares = shareThemes(neighbours[at] ?? [], (other) => parts[other] as number);
    return round(shares.find(({ theme }) => theme === parts[at])?.share ?? 0);
  };
  return measureThemes(network, count).map(({ centrality, density }, theme): Theme => {
    const own = members[theme] ?? [];
    const ranked = named.ranked[theme] ?? [];
    const terms = ranked.map((term) => toThemeTerm(term, named.labelOf(term.id)));
    return {
      id: theme + 1,
      label: chooseLabel(terms, (at) => named.isSure(ranked[at]?.id ?? -1)),
      terms,
      documents: own
        .map((at) => ({ id: corpus[at]?.id as string, membership: membershipOf(at) }))
        .sort((a, b) => b.membership - a.membership || (a.id < b.id ? -1 : 1)),
      centrality: round(centrality),
      density: round(density),
      languages: countShares(own.map((at) => mainSide((corpus[at] as HeldDocument).words))),
      years: countYears(own.flatMap((at) => corpus[at]?.year ?? [])),
    };
  });
}

/** Name a theme: by the first of its best terms whose translation is sure, else by the best term alone. */
function chooseLabel(terms: readonly ThemeTerm[], isSure: (at: number) => boolean): Label {
  const at = terms.slice(0, LABELS).findIndex(({ translation }, i) => translation && isSure(i));
  const best = terms[Math.max(0, at)];
  if (best === undefined) return {};
  const { text, language, translation } = best;
  return {
    [language]: text,
    ...(at >= 0 && translation && { [translation.language]: translation.text }),
  };
}

function countShares(sides: readonly Side[]): Theme['languages'] {
  const english = sides.filter((side) => side === 'en').length / sides.length;
  return { en: round(english), zh: round(1 - english) };
}

function countYears(years: readonly number[]): { year: number; documents: number }[] {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts]
    .map(([year, documents]) => ({ year, documents }))
    .sort((a, b) => a.year - b.year);
}

/** Six decimals, so that a map is short. */
export function round(value: number): number {
  return Math.round(1e6 * value) / 1e6 + 0;
}
