import {
  type BibliographicRecord,
  parseRecordParts,
  parseRecords,
  type RecordPart,
  readRecordParts,
} from '@diglot/records';
import { type Diagnostic, InvalidInputError } from '@diglot/text';
import { type Analysis, LAYERS, type Layer, type PartialAnalysis } from './analysis.ts';
import { createLayers, type LayerSettings, type Layers } from './create-layers.ts';
import type { Source } from './read/read-source.ts';

/** Options of {@link createDiglot}. */
export interface DiglotOptions extends LayerSettings {
  /** Most keyphrases to return; default 15. */
  readonly keyphrases?: number;
  /** 0..1: how much a keyphrase loses that lies within a better one, or holds it; default 0. */
  readonly diversity?: number;
  /** 0..1: the list of keyphrases ends before a lower score; default: where `@diglot/keywords` ends it. */
  readonly minScore?: number;
  /** Most term pairs to return; default 100. */
  readonly termPairs?: number;
}

/** What to find in a text, and how it is read. */
export interface AnalyzeOptions<L extends Layer = Layer> {
  /** What to find. What is not asked for is not computed, nor are its tables read. Default: everything. */
  readonly layers?: readonly L[];
  /**
   * The layout of the text, as `parseRecords` of `@diglot/records` takes it; `plain` for a text in which
   * no records are to be looked for. Default `auto`.
   */
  readonly format?: 'auto' | 'plain' | (string & {});
  /** Name of the source, for the ids of its records: `<name>#0`. Default `record`. */
  readonly name?: string;
}

/** Reads texts with tables that are loaded once; see {@link createDiglot}. */
export interface Diglot {
  /**
   * Read a text, or a record already parsed, in one go.
   *
   * A text that holds several records is analysed as one text, with the first as `record`; use
   * `analyzeAll` to have them apart.
   *
   * @throws {InvalidInputError} `unknown-layer`, `unknown-format`.
   */
  analyze(input: string | BibliographicRecord): Analysis;
  analyze<L extends Layer>(
    input: string | BibliographicRecord,
    options: AnalyzeOptions<L>,
  ): PartialAnalysis<L>;
  /** One analysis for each record in a text, its spans rebased to its own part; or one for a plain text. */
  analyzeAll(text: string): Analysis[];
  analyzeAll<L extends Layer>(text: string, options: AnalyzeOptions<L>): PartialAnalysis<L>[];
  /**
   * The same of a text that comes in chunks, record by record, as soon as each is there.
   *
   * @remarks **Memory:** that of `readRecords` of `@diglot/records`, and one analysis.
   */
  analyzeStream(chunks: Chunks): AsyncGenerator<Analysis, void, undefined>;
  analyzeStream<L extends Layer>(
    chunks: Chunks,
    options: AnalyzeOptions<L>,
  ): AsyncGenerator<PartialAnalysis<L>, void, undefined>;
}

/** A text that comes in pieces, cut anywhere. */
export type Chunks = AsyncIterable<string> | Iterable<string>;

/** Default numbers of findings. */
const MAX_KEYPHRASES = 15;
const MAX_TERM_PAIRS = 100;

/**
 * Set up everything once for many texts.
 *
 * @remarks
 * **Cost:** nothing until the first text; then the Chinese engine's dictionary and the lexicon are
 * loaded if that text, and the layers asked for, need them.
 *
 * @example
 * import { createDiglot } from 'diglot';
 *
 * const diglot = createDiglot({ keyphrases: 1 });
 * const ris = 'TY  - JOUR\nTI  - 職業倦怠\nER  - \nTY  - JOUR\nTI  - Soil erosion\nER  - \n';
 * const analyses = diglot.analyzeAll(ris, { layers: ['keyphrases'] });
 * analyses.map(({ keyphrases: [best] }) => best.text); // => ['職業倦怠', 'soil erosion']
 */
export function createDiglot(options: DiglotOptions = {}): Diglot {
  const layers = createLayers(options);
  const limits = {
    keyphrases: options.keyphrases ?? MAX_KEYPHRASES,
    diversity: options.diversity ?? 0,
    ...(options.minScore !== undefined && { minScore: options.minScore }),
    termPairs: options.termPairs ?? MAX_TERM_PAIRS,
  };
  const analyzePart = ({ text, record, diagnostics }: Part, format: string, asked: Asked) =>
    analyzeSource(layers, { text, record }, format, diagnostics, { ...limits, asked });
  // The overloads of `Diglot` say which layers are there.
  return {
    analyze(input: string | BibliographicRecord, { layers, ...reading }: AnalyzeOptions = {}) {
      const asked = checkLayers(layers);
      if (typeof input !== 'string') {
        return analyzePart({ text: undefined, record: input, diagnostics: [] }, 'record', asked);
      }
      if (reading.format === 'plain') return analyzePart(plain(input), 'plain', asked);
      const parsed = parseRecords(input, reading);
      const { records, diagnostics } = parsed;
      return analyzePart({ text: input, record: records[0], diagnostics }, parsed.format, asked);
    },
    analyzeAll(text: string, { layers, ...reading }: AnalyzeOptions = {}) {
      const asked = checkLayers(layers);
      if (reading.format === 'plain') return [analyzePart(plain(text), 'plain', asked)];
      const parsed = parseRecordParts(text, reading);
      return parsed.parts.map((part) => analyzePart(part, parsed.format, asked));
    },
    async *analyzeStream(chunks: Chunks, { layers, ...reading }: AnalyzeOptions = {}) {
      const asked = checkLayers(layers);
      if (reading.format === 'plain') {
        yield analyzePart(plain(await collected(chunks)), 'plain', asked);
        return;
      }
      let found = 'unknown';
      const onFormat = (name: string) => {
        found = name;
      };
      for await (const part of readRecordParts(chunks, { ...reading, onFormat })) {
        yield analyzePart(part, found, asked);
      }
    },
  } as Diglot;
}

/** A stretch of text to analyse, or a record without one. */
interface Part extends Omit<RecordPart, 'text' | 'record'> {
  readonly text: string | undefined;
  readonly record?: BibliographicRecord | undefined;
}

const plain = (text: string): Part => ({ text, diagnostics: [] });

async function collected(chunks: Chunks): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

type Asked = ReadonlySet<Layer>;

interface Wanted {
  readonly asked: Asked;
  readonly keyphrases: number;
  readonly diversity: number;
  readonly minScore?: number;
  readonly termPairs: number;
}

function checkLayers(layers: readonly Layer[] | undefined): Asked {
  const unknown = layers?.find((layer) => !LAYERS.includes(layer));
  if (unknown === undefined) return new Set(layers ?? LAYERS);
  throw new InvalidInputError(
    'unknown-layer',
    `diglot/analyze: there is no layer ${unknown}; choose from ${LAYERS.join(', ')}`,
  );
}

/** What readers of records say of a plain text; here nothing is odd about one. */
const PLAIN = 'unknown-format';

/** Make the layers that are asked for, each from those before it. */
function analyzeSource(
  layers: Layers,
  source: Source,
  format: string,
  odd: readonly Diagnostic[],
  { asked, keyphrases: limit, termPairs: mostPairs, ...choice }: Wanted,
): PartialAnalysis {
  const wants = (...some: readonly Layer[]) => some.some((layer) => asked.has(layer));
  const reading = wants('document', 'bitexts', 'termPairs', 'keyphrases')
    ? layers.read(source)
    : undefined;
  // Keyphrases take their translations from the term pairs, whoever asked for those.
  const found =
    reading && wants('bitexts', 'termPairs', 'keyphrases') ? layers.bitexts(reading) : undefined;
  const bitexts = found && [...found.titles, ...found.inspection.bitexts];
  const terms =
    bitexts && wants('termPairs', 'keyphrases')
      ? layers.termPairs(bitexts, mostPairs, source)
      : undefined;
  const pairs = terms?.termPairs;
  const phrases =
    reading && pairs && wants('keyphrases')
      ? layers.keyphrases(reading.document, pairs, { limit, ...choice }, source.record)
      : undefined;
  const { record } = source;
  return {
    text: source.text ?? reading?.document.text ?? '',
    ...(record && { record }),
    format: format === 'unknown' ? 'plain' : format,
    ...(reading && { document: reading.document }),
    ...(asked.has('segments') && { segments: layers.segments(source, reading) }),
    ...(bitexts && asked.has('bitexts') && { bitexts }),
    ...(phrases && { keyphrases: phrases.keyphrases }),
    ...(pairs && asked.has('termPairs') && { termPairs: pairs }),
    engine: layers.engine,
    diagnostics: [
      ...odd.filter(({ code }) => code !== PLAIN),
      ...(found && asked.has('bitexts') ? found.inspection.diagnostics : []),
      ...(terms && asked.has('termPairs') ? terms.diagnostics : []),
      ...(phrases?.diagnostics ?? []),
    ],
  };
}
