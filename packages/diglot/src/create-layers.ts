import { type Aligner, createAligner, type MixedInspection } from '@diglot/align';
import {
  createKeyphraseExtractor,
  type ExtractOptions,
  type KeyphraseExtractor,
} from '@diglot/keywords';
import type { Lexicon } from '@diglot/lexicon';
import type { BibliographicRecord, Keyword } from '@diglot/records';
import { segmentLanguages } from '@diglot/segment';
import {
  createTermExtractor,
  type FoundTerm,
  mergeFoundTerms,
  type TermExtractor,
} from '@diglot/terms';
import type {
  Bitext,
  Diagnostic,
  Document,
  Keyphrase,
  Language,
  LanguageSegment,
  Span,
  TermPair,
} from '@diglot/text';
import { createTokenizer, type Tokenizer, type TokenizerOptions } from '@diglot/tokenize';
import { lexiconAtHand } from './lexicon-at-hand.ts';
import { type Reading, readSource, type Source, sentencesWhere } from './read/read-source.ts';
import { sourceSegments } from './read/source-segments.ts';
import { titleBitext } from './read/title-bitext.ts';

export interface LayerSettings {
  /** Which engine cuts Chinese words; default `auto`. */
  readonly chinese?: TokenizerOptions['chinese'];
  /** Words that the Chinese engine shall not cut; see `@diglot/tokenize`. */
  readonly dictionary?: TokenizerOptions['dictionary'];
  /** Reads texts and cuts words, in place of one made with the two options above. */
  readonly tokenizer?: Tokenizer;
  /** Default: the bundled lexicon, opened when a text first needs it. */
  readonly lexicon?: Lexicon;
  /** Terms you have settled; see `@diglot/terms`. Default: none. */
  readonly glossary?: Lexicon;
  /** Finds the keyphrases; default `createKeyphraseExtractor` of `@diglot/keywords`, with the rest. */
  readonly extractor?: KeyphraseExtractor;
}

/** The bitexts of a reading, and what else the aligner says of it. */
export interface FoundBitexts {
  /** The two titles of a record, if it has two. */
  readonly titles: readonly Bitext[];
  /** Of its abstracts, or of the whole text. */
  readonly inspection: MixedInspection;
}

/** What makes each layer. Each takes what the layers before it made; nothing is read twice. */
export interface Layers {
  readonly engine: string;
  read(source: Source): Reading;
  segments(source: Source, reading?: Reading): readonly LanguageSegment[];
  bitexts(reading: Reading): FoundBitexts;
  termPairs(
    bitexts: readonly Bitext[],
    limit: number,
    source: Source,
  ): { readonly termPairs: FoundTerm[]; readonly diagnostics: Diagnostic[] };
  keyphrases(
    document: Document,
    termPairs: readonly TermPair[],
    options: Pick<ExtractOptions, 'limit' | 'diversity' | 'minScore'>,
    record?: BibliographicRecord,
  ): { readonly keyphrases: Keyphrase[]; readonly diagnostics: Diagnostic[] };
}

/** Set up what makes the layers; each tool is made, and its tables read, when a text first needs it. */
export function createLayers(settings: LayerSettings): Layers {
  const { chinese = 'auto', dictionary, glossary } = settings;
  const tokenizer =
    settings.tokenizer ?? createTokenizer({ chinese, ...(dictionary && { dictionary }) });
  const atHand = once(() =>
    settings.lexicon ? { lexicon: settings.lexicon, diagnostics: [] } : lexiconAtHand(),
  );
  const aligner = once(() => createAligner({ lexicon: atHand().lexicon, tokenizer }));
  const terms = once(() => {
    const { lexicon } = atHand();
    return createTermExtractor({ lexicon, tokenizer, ...(glossary && { glossary }) });
  });
  const extractor = once(
    () =>
      settings.extractor ??
      createKeyphraseExtractor({
        tokenizer,
        ...(settings.lexicon && { lexicon: settings.lexicon }),
      }),
  );
  return {
    engine: tokenizer.engine,
    read: (source) => readSource(source, tokenizer),
    segments: (source, reading) => segmentsOf(source, reading ?? readIfNeeded(source, tokenizer)),
    bitexts: (reading) => findBitexts(reading, aligner, () => atHand().diagnostics),
    termPairs: (bitexts, limit, source) => findTerms(bitexts, limit, terms, source),
    keyphrases(document, termPairs, options, record) {
      const keywords = keywordsOf(record).map(({ value }) => value);
      const keyphrases =
        options.limit === 0
          ? []
          : extractor().extract(document, { ...options, termPairs, keywords });
      return { keyphrases, diagnostics: unservedByKeywords(document) };
    },
  };
}

/** The languages of a plain text are found without reading it. */
function readIfNeeded(source: Source, tokenizer: Tokenizer): Reading | undefined {
  return source.record === undefined ? undefined : readSource(source, tokenizer);
}

function segmentsOf(source: Source, reading: Reading | undefined): readonly LanguageSegment[] {
  const { text, record } = source;
  if (text === undefined) return reading?.document.segments ?? [];
  if (reading === undefined) return segmentLanguages(text);
  const { document, passages } = reading;
  if (record === undefined || passages.length === 0) {
    return document.segments ?? segmentLanguages(text);
  }
  return sourceSegments(text, record, document, passages);
}

const NOTHING: MixedInspection = { bitexts: [], covers: [], unpaired: [], diagnostics: [] };

/** A word in capitals, which has no language by itself, as on signs: `出口 EXIT`. */
const CAPITALS = /[A-Z]{4}/u;

/** Fewest lines with such words that may be signs in two languages. */
const MIN_SIGNS = 2;

/** Without two languages there is nothing to align, and no lexicon to open. */
function mayHoldTwoLanguages({ text, segments = [] }: Document): boolean {
  const languages = new Set(segments.map(({ language }) => language));
  languages.delete('und');
  if (languages.size !== 1) return languages.size > 1;
  const signs = segments.filter(
    ({ language, start, end }) => language === 'und' && CAPITALS.test(text.slice(start, end)),
  );
  return signs.length >= MIN_SIGNS;
}

function findBitexts(
  reading: Reading,
  aligner: () => Aligner,
  missing: () => readonly Diagnostic[],
): FoundBitexts {
  const { document, passages } = reading;
  const titles = titleBitext(reading);
  const running =
    passages.length > 0
      ? sentencesWhere(document, ({ passage }) => passage === 'abstract')
      : document;
  if (!mayHoldTwoLanguages(document)) return { titles, inspection: NOTHING };
  const inspection = aligner().inspectBitexts(running);
  const diagnostics = [...missing(), ...inspection.diagnostics];
  return { titles, inspection: { ...inspection, diagnostics } };
}

function findTerms(
  bitexts: readonly Bitext[],
  limit: number,
  terms: () => TermExtractor,
  { text, record }: Source,
): ReturnType<Layers['termPairs']> {
  if (bitexts.length === 0 || limit === 0) return { termPairs: [], diagnostics: [] };
  const authors = keywordsOf(record);
  const told = new Map<string, Diagnostic>();
  const onDiagnostic = (odd: Diagnostic) => void told.set(odd.message, odd);
  const found = bitexts.flatMap((bitext) => {
    const [source, target] = [bitext.source, bitext.target].map(({ language: side }) =>
      authors.filter(({ lang }) => primary(lang) === primary(side)).map(({ value }) => value),
    ) as [string[], string[]];
    return terms().extract(bitext, { limit, keywords: { source, target }, onDiagnostic });
  });
  const span = text === undefined ? undefined : placeOf(authors);
  const diagnostics = [...told.values()].map((odd) => ({ ...odd, ...(span && { span }) }));
  return { termPairs: mergeFoundTerms(found).slice(0, limit), diagnostics };
}

/** Where all that the authors call keywords stands in the text of their record. */
function placeOf(authors: readonly Keyword[]): Span | undefined {
  const places = authors.flatMap(({ prov }) => prov);
  const [first] = places;
  if (first === undefined || first.source !== undefined) return undefined;
  return places.reduce<Span>(
    (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
    { start: first.start, end: first.end },
  );
}

const primary = (language: Language): string => language.split('-', 1)[0] ?? language;

/** The keywords that the authors of a record gave; those of an index are not theirs. */
const keywordsOf = (record: BibliographicRecord | undefined): readonly Keyword[] =>
  record?.keywords.filter(({ scheme }) => scheme === 'author') ?? [];

/** The languages that keyphrases can be found in. */
const PHRASE_LANGUAGES: ReadonlySet<string> = new Set(['en', 'zh', 'und']);

function unservedByKeywords({ language, sentences }: Document): Diagnostic[] {
  if (sentences.length === 0 || PHRASE_LANGUAGES.has(language)) return [];
  return [
    {
      code: 'unsupported-language',
      message: `keyphrases are found in English and Chinese; most of this text is in ${language}`,
    },
  ];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
