import { createTermExtractor } from '@diglot/terms';
import { InvalidInputError } from '@diglot/text';
import { checkDocuments } from './check-documents.ts';
import { findCommunities } from './communities.ts';
import { comparePartitions } from './compare-partitions.ts';
import { readTerms } from './document-terms.ts';
import { nameThemes, toThemeTerm } from './name-themes.ts';
import { createNeighbourFinder, shareThemes } from './neighbours.ts';
import { buildNetwork, measureThemes } from './network.ts';
import { createTools } from './prepare.ts';
import { mainSide, readWords, type Side } from './read-words.ts';
import { meanPlaces, placeDocument, placeSides } from './space.ts';
import type { Label, Theme, ThemeDocument, ThemeMap, ThemeOptions, ThemeTerm } from './types.ts';
import { conceptWeights, listConcepts, toVector } from './vectors.ts';
import { countDocuments, createWordWeights } from './word-weights.ts';

/**
 * Find the themes of a corpus in English, Chinese, or both.
 *
 * A document belongs with those that are about the same concepts, whatever their language. The order of
 * the documents changes nothing.
 *
 * @throws {InvalidInputError} `documents-not-a-list`, `id-not-a-string`, `text-not-a-string`,
 * `keywords-not-a-list`, `year-not-a-number`, `duplicate-id`; `themes-not-a-count`, `seed-not-whole`;
 * `no-bundled-pack`, where no lexicon is given and none is bundled.
 *
 * @remarks
 * **Cost:** about linear in the documents; see the README for figures.
 *
 * @example
 * extractThemes(documents).themes[0]?.label // { en: 'peer support', zh: '同伴支持' }
 */
export function extractThemes(
  documents: Iterable<ThemeDocument>,
  options: ThemeOptions = {},
): ThemeMap {
  const { themes: wanted, seed = 1 } = options;
  checkOptions(wanted, seed);
  const list = checkDocuments('extractThemes', documents);
  const tools = createTools(options);

  const words = list.map((document) => readWords(document, tools.tokenizer));
  const frequencies = countDocuments(words);
  const weighted = words.map(createWordWeights(frequencies));
  const weights = weighted.map((document) => conceptWeights(document, tools.conceptsOf));
  const concepts = listConcepts(weights);
  const numbers = new Map(concepts.map((concept, id) => [concept, id]));
  const sides = weighted.map(placeSides);
  const means = meanPlaces(sides);
  const located = list.map((_, at) => ({
    vector: toVector(weights[at] as Map<string, number>, numbers),
    place: placeDocument(sides[at] ?? {}, means, words[at] as (typeof words)[number]),
  }));
  const nearest = createNeighbourFinder(located);
  const neighbours = located.map((one, at) => nearest(one, at));
  const communities = findCommunities(neighbours, { wanted, seed });
  const { parts, count } = orderBySize(communities.parts);

  const extractor = createTermExtractor(tools);
  const terms = list.map((document) => readTerms(document, tools.extractor, tools.tokenizer.stem));
  const named = nameThemes(terms, parts, count, extractor.matchKeywords);
  const network = buildNetwork(
    named,
    parts,
    list.map(({ year }) => year),
  );
  const places = measureThemes(network, count);
  const languages = words.map(mainSide);

  const themes = places.map((place, theme): Theme => {
    const members = list.flatMap((_, at) => (parts[at] === theme ? [at] : []));
    const ranked = (named.ranked[theme] ?? []).map((term) =>
      toThemeTerm(term, named.labelOf(term.key)),
    );
    return {
      id: theme + 1,
      label: chooseLabel(ranked),
      terms: ranked,
      documents: members
        .map((at) => {
          const shares = shareThemes(neighbours[at] ?? [], (other) => parts[other] as number);
          const share = shares.find((one) => one.theme === theme)?.share ?? 0;
          return { id: list[at]?.id as string, membership: round(share) };
        })
        .sort((a, b) => b.membership - a.membership || (a.id < b.id ? -1 : 1)),
      centrality: round(place.centrality),
      density: round(place.density),
      languages: countShares(members.map((at) => languages[at] as Side)),
      years: countYears(members.flatMap((at) => list[at]?.year ?? [])),
    };
  });
  const placed = [...parts.keys()].filter((at) => (parts[at] as number) >= 0);
  const agreement = comparePartitions(
    placed.map((at) => parts[at]),
    placed.map((at) => languages[at]),
  );
  return {
    themes,
    unplaced: list.flatMap(({ id }, at) => (parts[at] === -1 ? [id] : [])),
    network,
    quality: {
      k: count,
      modularity: round(communities.modularity),
      resolution: communities.resolution,
      seed,
      stability: round(communities.stability),
      languageInformation: new Set(languages).size < 2 || count < 2 ? 0 : round(agreement.ami),
    },
    index: {
      concepts,
      frequencies,
      means,
      documents: located.flatMap(({ vector, place }, at) =>
        (parts[at] as number) < 0
          ? []
          : [
              {
                theme: (parts[at] as number) + 1,
                concepts: vector.ids,
                weights: vector.weights,
                place,
              },
            ],
      ),
    },
  };
}

function checkOptions(wanted: number | undefined, seed: number): void {
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0)) {
    throw new InvalidInputError(
      'themes-not-a-count',
      `themes/extractThemes: themes is ${wanted}; pass a whole number from 1 up, or leave it out`,
    );
  }
  if (!Number.isSafeInteger(seed)) {
    throw new InvalidInputError(
      'seed-not-whole',
      `themes/extractThemes: seed is ${seed}; pass a whole number`,
    );
  }
}

/** Number communities from the largest; of equal ones, from the one with the first document. */
function orderBySize(parts: readonly number[]) {
  const sizes = new Map<number, number>();
  for (const part of parts) if (part >= 0) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  // A map keeps the order of first insertion, and sorting is stable.
  const order = [...sizes].sort((a, b) => b[1] - a[1]).map(([part]) => part);
  const numbers = new Map(order.map((part, number) => [part, number]));
  return { parts: parts.map((part) => numbers.get(part) ?? -1), count: order.length };
}

/** A term is looked for so far down for a label in both languages. */
const LABELS = 5;

function chooseLabel(terms: readonly ThemeTerm[]): Label {
  const best = terms.slice(0, LABELS).find(({ translation }) => translation) ?? terms[0];
  if (best === undefined) return {};
  const label: Record<string, string> = { [best.language]: best.text };
  if (best.translation) label[best.translation.language] = best.translation.text;
  return label;
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

function round(value: number): number {
  return Math.round(1e6 * value) / 1e6 + 0;
}
