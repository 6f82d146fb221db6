import { type Lexicon, type LexiconPack, openLexicon, readGlossary } from '@diglot/lexicon';
import type { Diagnostic } from '@diglot/text';
import type { Request } from '../command.ts';
import { readInput } from '../files/input.ts';
import { warn } from '../show/warn.ts';

/** Open the glossary that `--glossary` names. @throws {InputError} As `readInput`. */
export async function openGlossary(request: Request): Promise<Lexicon | undefined> {
  const { glossary } = request.options;
  return typeof glossary === 'string'
    ? openLexicon(await packOfGlossary(glossary, request))
    : undefined;
}

/** Make a pack of a glossary, CSV or TBX; what is odd in it is told. @throws {InputError} As `readInput`. */
export async function packOfGlossary(
  file: string,
  { terminal }: Pick<Request, 'terminal'>,
  encoding?: string,
): Promise<LexiconPack> {
  const { name, text, diagnostics } = await readInput(file, { encoding });
  const oddities: Diagnostic[] = [...diagnostics];
  const pack = readGlossary(text, { name, onDiagnostic: (oddity) => void oddities.push(oddity) });
  warn(terminal, name, text, oddities);
  return pack;
}
