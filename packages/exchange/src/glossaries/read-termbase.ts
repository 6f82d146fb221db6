import type { Diagnostic, Language } from '@diglot/text';
import { languagesOf } from './languages-of.ts';
import { readDelimited } from './read-delimited.ts';
import { readTbx } from './read-tbx.ts';

/** A term and its translation, as a glossary has them. */
export interface TermEntry {
  readonly source: string;
  readonly target: string;
}

export interface TermbaseOptions {
  /** Default: as the glossary says, else `zh`. */
  readonly source?: Language;
  /** Default: as the glossary says, else `en`. */
  readonly target?: Language;
}

/** What a glossary holds of one pair of languages. */
export interface Termbase {
  readonly source: Language;
  readonly target: Language;
  readonly entries: readonly TermEntry[];
  /** What could not be used, with its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read the glossary of another tool: TBX where the text begins with `<`, separated values elsewhere.
 */
export function readTermbase(glossary: string, options: TermbaseOptions = {}): Termbase {
  const text = glossary.replace(/^\uFEFF/u, '');
  const found = languagesOf(text);
  const { source = found.source, target = found.target } = options;
  const { rows, diagnostics } = text.trimStart().startsWith('<')
    ? readTbx(text, source, target)
    : readDelimited(text, source, target);
  return { source, target, entries: rows, diagnostics };
}
