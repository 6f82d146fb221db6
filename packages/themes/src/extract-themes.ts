import { openLexicon } from '@diglot/lexicon';
import { createTermExtractor } from '@diglot/terms';
import { type Diagnostic, InvalidInputError } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import {
  countParts,
  findCommunities,
  type Grouping,
  type GroupingOptions,
} from './communities/communities.ts';
import { comparePartitions } from './communities/compare-partitions.ts';
import { findFactors } from './communities/factors.ts';
import { describeThemes, round } from './describe/describe-themes.ts';
import { nameThemes } from './describe/name-themes.ts';
import { buildNetwork } from './describe/network.ts';
import { type SettledTerms, settleTerms } from './describe/settled-terms.ts';
import { createSuggestions } from './describe/suggest-translations.ts';
import { tabulateTerms } from './describe/term-table.ts';
import { type CorpusNeighbours, findNeighbours } from './neighbours/find-neighbours.ts';
import { createProgress } from './progress.ts';
import { readCorpus } from './read/read-corpus.ts';
import { isBilingual, mainSide } from './read/read-words.ts';
import { isServed, tellThirdLanguages } from './read/third-languages.ts';
import { type LocatedCorpus, locateCorpus } from './space/locate-corpus.ts';
import type { HeldDocument, ThemeDocument, ThemeIndex, ThemeMap, ThemeOptions } from './types.ts';

/**
 * Find the themes of a corpus in English, Chinese, or both.
 *
 * A document belongs with those that are about the same concepts, whatever their language. The order of
 * the documents changes nothing. Documents are read one by one, and their texts are not kept.
 *
 * @throws {InvalidInputError} `documents-not-a-list`, `id-not-a-string`, `text-not-a-string`,
 * `keywords-not-a-list`, `year-not-a-number`, `not-a-held-document`, `duplicate-id`;
 * `themes-not-a-count`, `resolution-not-positive`, `seed-not-whole`, `unknown-method`, `synonyms-not-lists`; `no-bundled-pack`,
 * where no lexicon is given and none is bundled.
 *
 * @remarks
 * **Cost:** about linear in the documents; see the README for figures.
 *
 * @example
 * import { extractThemes } from '@diglot/themes';
 *
 * const texts = ['同伴支持与糖尿病患者', 'Peer support in diabetes', '土壤与小麦产量', 'Soil and wheat'];
 * const { themes } = extractThemes(texts.map((text, i) => ({ id: `d${i}`, text })));
 * themes.map(({ label, documents }) => [label.zh, label.en, ...documents.map(({ id }) => id)]);
 * // => [['糖尿病', 'diabetes', 'd0', 'd1'], ['小麦', 'wheat', 'd2', 'd3']]
 */
export function extractThemes(
  documents: Iterable<ThemeDocument | HeldDocument>,
  options: ThemeOptions = {},
): ThemeMap {
  checkOptions(options);
  const progress = createProgress(options.onProgress);
  const tools: Tools = {
    tokenizer: options.tokenizer ?? createTokenizer(),
    lexicon: options.lexicon ?? openLexicon(),
  };
  const settled = settleTerms(options, tools.tokenizer.stem);
  const all = readCorpus('extractThemes', documents, tools, (done) => progress('read', done));
  const corpus = all.filter(isServed);
  const others = all.filter((document) => !isServed(document));

  const placed = locateCorpus(corpus, tools.lexicon, options.glossary);
  const sides = corpus.map(({ words }) => mainSide(words));
  const nearest = findNeighbours(placed.located, sides, (done) =>
    progress('compare', done, corpus.length),
  );
  const grouping = group(placed, nearest, options, progress);
  const { parts, count } = orderBySize(grouping.parts);
  const found = { parts, count, settled, rarityOf: placed.rarityOf, nearest };
  const described = describeCorpus(corpus, found, options, tools);
  progress('name', count, count);
  return {
    ...described,
    unplaced: [
      ...corpus.flatMap(({ id }, at) => (parts[at] === -1 ? [id] : [])),
      ...others.map(({ id }) => id),
    ].sort(byCodeUnits),
    diagnostics: [
      ...tellThirdLanguages(others),
      ...tellRange(options.themes, count, corpus.length),
      ...(nearest.apart ? [FEW_SHARED_WORDS] : []),
    ],
    quality: qualityOf(grouping, corpus, { parts, count }, options),
    index: toIndex(placed, parts),
  };
}

interface Tools {
  readonly tokenizer: NonNullable<ThemeOptions['tokenizer']>;
  readonly lexicon: NonNullable<ThemeOptions['lexicon']>;
}

/** The themes of a corpus by number, and what their names are made with. */
interface FoundThemes {
  readonly parts: readonly number[];
  readonly count: number;
  readonly settled: SettledTerms;
  readonly rarityOf: LocatedCorpus['rarityOf'];
  readonly nearest: CorpusNeighbours;
}

/** Name the themes, and say what is in them and between them. */
function describeCorpus(
  corpus: readonly HeldDocument[],
  { parts, count, settled, rarityOf, nearest }: FoundThemes,
  options: ThemeOptions,
  { tokenizer, lexicon }: Tools,
): Pick<ThemeMap, 'themes' | 'network'> {
  const table = tabulateTerms(corpus, settled.keyOf);
  const named = nameThemes(table, parts, count, settled, {
    match: createTermExtractor({ ...options, lexicon, tokenizer }).matchKeywords,
    suggest: createSuggestions(lexicon),
    rarityOf,
    bilingual: isBilingual(corpus.map(({ words }) => words)),
  });
  const years = corpus.map(({ year }) => year);
  const network = buildNetwork(named, parts, years);
  return { themes: describeThemes(corpus, { parts, count, named, network, ...nearest }), network };
}

function qualityOf(
  { modularity, resolution, stability }: Grouping,
  corpus: readonly HeldDocument[],
  { parts, count }: Pick<FoundThemes, 'parts' | 'count'>,
  { seed = 1 }: ThemeOptions,
): ThemeMap['quality'] {
  return {
    k: count,
    modularity: round(modularity),
    resolution,
    seed,
    stability: round(stability),
    languageInformation: round(measureLanguage(corpus, parts)),
  };
}

/** Tell where not as many themes were found as were asked for. */
function tellRange(wanted: number | undefined, count: number, documents: number): Diagnostic[] {
  if (wanted === undefined || wanted === count) return [];
  return [
    {
      code: 'themes-out-of-range',
      message: `themes/extractThemes: ${wanted} themes were asked for; ${documents} documents part into ${count}`,
    },
  ];
}

const FEW_SHARED_WORDS: Diagnostic = {
  code: 'few-shared-words',
  message:
    'themes/extractThemes: English and Chinese documents share few words; half of the neighbours of each are looked for in the other language, and memberships are less sure',
};

const byCodeUnits = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Part a corpus into themes. */
function group(
  { located }: LocatedCorpus,
  nearest: CorpusNeighbours,
  { themes: wanted, resolution, seed = 1, method = 'graph' }: ThemeOptions,
  progress: ReturnType<typeof createProgress>,
): Grouping {
  const onRun = (done: number, total: number) => progress('group', done, total);
  const options: GroupingOptions = { wanted, resolution, seed, onRun };
  if (method === 'nmf' && wanted !== undefined) return findFactors(located, { ...options, wanted });
  const communities = findCommunities(nearest, options);
  if (method !== 'nmf') return communities;
  const natural = Math.max(1, countParts(communities.parts));
  return findFactors(located, { ...options, wanted: natural });
}

function checkOptions({ themes, resolution = 1, seed = 1, method = 'graph' }: ThemeOptions): void {
  if (!(Number.isFinite(resolution) && resolution > 0)) {
    throw new InvalidInputError(
      'resolution-not-positive',
      `themes/extractThemes: resolution is ${resolution}; pass a number above 0, as 2`,
    );
  }
  if (themes !== undefined && !(Number.isInteger(themes) && themes > 0)) {
    throw new InvalidInputError(
      'themes-not-a-count',
      `themes/extractThemes: themes is ${themes}; pass a whole number from 1 up, or leave it out`,
    );
  }
  if (!Number.isSafeInteger(seed)) {
    throw new InvalidInputError(
      'seed-not-whole',
      `themes/extractThemes: seed is ${seed}; pass a whole number`,
    );
  }
  if (method !== 'graph' && method !== 'nmf') {
    throw new InvalidInputError(
      'unknown-method',
      `themes/extractThemes: method is ${String(method)}; pass "graph" or "nmf"`,
    );
  }
}

/** Number groups from the largest; of equal ones, from the one with the first document. */
function orderBySize(parts: readonly number[]) {
  const sizes = new Map<number, number>();
  for (const part of parts) if (part >= 0) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  // A map keeps the order of first insertion, and sorting is stable.
  const order = [...sizes].sort((a, b) => b[1] - a[1]).map(([part]) => part);
  const numbers = new Map(order.map((part, number) => [part, number]));
  return { parts: parts.map((part) => numbers.get(part) ?? -1), count: order.length };
}

/** Adjusted mutual information of theme and language; 0 where either is but one. */
function measureLanguage(corpus: readonly HeldDocument[], parts: readonly number[]): number {
  const placed = [...parts.keys()].filter((at) => (parts[at] as number) >= 0);
  const themes = placed.map((at) => parts[at]);
  const languages = placed.map((at) => mainSide((corpus[at] as HeldDocument).words));
  if (new Set(themes).size < 2 || new Set(languages).size < 2) return 0;
  return comparePartitions(themes, languages).ami;
}

function toIndex(placed: LocatedCorpus, parts: readonly number[]): ThemeIndex {
  const { located, concepts, frequencies, means } = placed;
  const documents = located.flatMap(({ ids, weights, place }, at) => {
    const theme = (parts[at] as number) + 1;
    if (theme === 0) return [];
    return [{ theme, concepts: [...ids], weights: [...weights], place: [...place] }];
  });
  return { concepts, frequencies, means, documents };
}
