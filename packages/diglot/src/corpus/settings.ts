import type { JsonObject } from '@diglot/corpus';
import { InvalidInputError } from '@diglot/text';
import { LAYERS, type Layer } from '../analysis.ts';
import type { DiglotOptions } from '../create-diglot.ts';
import { type CorpusField, FIELDS } from './line.ts';

/** What is to be found in each record, and written of it. */
export interface CorpusSettings {
  /** What cuts Chinese words. */
  readonly chinese: NonNullable<DiglotOptions['chinese']>;
  /** Most of each for one record. */
  readonly keyphrases: number;
  readonly termPairs: number;
  readonly layers: readonly Layer[];
  readonly fields: ReadonlySet<CorpusField>;
  /** The format of the inputs. */
  readonly from: string;
  /** What the bytes of the inputs are, as `TextDecoder` names it; found out where it is not said. */
  readonly encoding: string | undefined;
}

/** What a line holds unless more is asked for. */
export const DEFAULT_LAYERS: readonly Layer[] = ['bitexts', 'termPairs', 'keyphrases'];

/** Fields that are there when their layer is asked for. */
const FIELDS_OF_LAYERS: Readonly<Record<Layer, readonly CorpusField[]>> = {
  segments: ['segments'],
  document: ['sentences', 'tokens'],
  bitexts: ['sentencePairs'],
  termPairs: ['termPairs'],
  keyphrases: ['keyphrases'],
};

/** Fields of every line. */
const ALWAYS: readonly CorpusField[] = FIELDS.filter(
  (field) => field !== 'record' && !Object.values(FIELDS_OF_LAYERS).flat().includes(field),
);

/** Default numbers of findings for each record. */
const MAX_KEYPHRASES = 15;
const MAX_TERM_PAIRS = 30;

/**
 * Read the settings of a run.
 *
 * @throws {InvalidInputError} `unknown-layer`, `unknown-field`.
 */
export function readSettings(settings: JsonObject): CorpusSettings {
  const given = settings as Partial<{
    layers: readonly Layer[];
    fields: readonly CorpusField[];
    from: string;
    encoding: string;
    chinese: CorpusSettings['chinese'];
    keyphrases: number;
    termPairs: number;
  }>;
  const layers = checked('layer', given.layers ?? DEFAULT_LAYERS, LAYERS);
  const fields = given.fields ?? [...ALWAYS, ...layers.flatMap((layer) => FIELDS_OF_LAYERS[layer])];
  return {
    layers,
    fields: new Set(checked('field', fields, FIELDS)),
    from: given.from ?? 'auto',
    encoding: given.encoding,
    chinese: given.chinese ?? 'auto',
    keyphrases: given.keyphrases ?? MAX_KEYPHRASES,
    termPairs: given.termPairs ?? MAX_TERM_PAIRS,
  };
}

function checked<T extends string>(kind: string, names: readonly T[], known: readonly T[]) {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new InvalidInputError(
    `unknown-${kind}`,
    `diglot/corpus: there is no ${kind} ${unknown}; choose from ${known.join(', ')}`,
  );
}
