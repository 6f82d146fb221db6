import { type Lexicon, openLexicon, readGlossary } from '@diglot/lexicon';
import type { Diagnostic } from '@diglot/text';
import { type Request, warn } from '../command.ts';
import { readInputs } from '../files/input.ts';

/** Open the glossary, CSV or TBX, that `--glossary` names; what is odd in it is told. */
export async function openGlossary({
  options,
  example,
  terminal,
}: Request): Promise<Lexicon | undefined> {
  if (typeof options.glossary !== 'string') return undefined;
  for await (const { name, text, diagnostics } of readInputs([options.glossary], example)) {
    const oddities: Diagnostic[] = [...diagnostics];
    const pack = readGlossary(text, { name, onDiagnostic: (oddity) => void oddities.push(oddity) });
    warn(terminal, name, text, oddities);
    return openLexicon(pack);
  }
  return undefined;
}
