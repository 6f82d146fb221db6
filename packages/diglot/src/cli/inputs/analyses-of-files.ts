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
  { files, example, terminal }: Pick<Request, 'files' | 'example' | 'terminal'>,
  diglot: Diglot,
  layers: readonly L[],
): AsyncGenerator<FileAnalysis<L>, void, undefined> {
  const oddities = new Oddities(terminal);
  for (const { name, bytes } of openInputs(files, example)) {
    const odd: Diagnostic[] = [];
    const text = decodeStream(bytes, (diagnostic, place) => {
      odd.push(diagnostic);
      oddities.tell(name, diagnostic, place);
    });
    for await (const analysis of diglot.analyzeStream(text, { layers })) {
      yield { name, odd, analysis };
    }
  }
}
