import type { Diagnostic } from '@diglot/text';
import type { Layer, PartialAnalysis } from '../../analysis.ts';
import type { Diglot } from '../../create-diglot.ts';
import type { Request } from '../command.ts';
import { decodeStream } from '../files/decode-stream.ts';
import { openInputs } from '../files/input.ts';
import { Oddities } from '../show/oddities.ts';

/** One analysis, and the file it is of. */
export interface FileAnalysis<L extends Layer> {
  readonly name: string;
  /** What was odd about the bytes of the file, as far as they have been read. */
  readonly odd: readonly Diagnostic[];
  readonly analysis: PartialAnalysis<L>;
}

/**
 * Analyse the named files, one record after the other, as they come in; what is odd about their bytes
 * is said on standard error.
 *
 * @throws {UsageError} As `openInputs`.
 */
export async function* analysesOfFiles<L extends Layer>(
  request: Pick<Request, 'files' | 'example' | 'terminal' | 'encoding' | 'failures'>,
  diglot: Diglot,
  layers: readonly L[],
): AsyncGenerator<FileAnalysis<L>, void, undefined> {
  const { encoding, failures, terminal } = request;
  const oddities = new Oddities(terminal);
  for (const { name, stem, bytes } of openInputs(request)) {
    const odd: Diagnostic[] = [];
    const tell: Parameters<typeof decodeStream>[1] = (diagnostic, place) => {
      odd.push(diagnostic);
      oddities.tell(name, diagnostic, place);
    };
    const text = decodeStream(bytes, tell, { encoding, name });
    const analyses = diglot.analyzeStream(text, { layers, name: stem });
    for await (const analysis of failures.upTo(analyses)) yield { name, odd, analysis };
  }
}
