import { readFileSync } from 'node:fs';
import { openLexicon, readGlossary } from '@diglot/lexicon';
import type { ThemeMap } from '@diglot/themes';
import type { OptionValues } from '../command.ts';
import { interfaceLanguage, wholeNumber } from '../options/option-values.ts';
import { checkExport } from '../show/theme-exports.ts';
import { UsageError } from '../usage-error.ts';

/** Options that can be wrong, read before any work is done. */
export function readSettings(options: OptionValues) {
  const { method = 'graph', glossary, synonyms } = options;
  if (method !== 'graph' && method !== 'nmf') {
    throw new UsageError('unknown-method', `--method takes graph or nmf, not ${method}`);
  }
  interfaceLanguage(options.language);
  checkExport(options);
  const seed = wholeNumber('seed', options.seed, 1);
  const themes = wholeNumber('themes', options.themes, 0);
  const settled =
    typeof glossary === 'string' ? openLexicon(readGlossary(readText(glossary))) : undefined;
  return {
    concepts: { ...(settled && { glossary: settled }) },
    themes: {
      method,
      seed,
      ...(themes > 0 && { themes }),
      ...(options.resolution !== undefined && { resolution: resolutionOf(options.resolution) }),
      ...(typeof synonyms === 'string' && { synonyms: readSynonyms(readText(synonyms)) }),
    } as const,
  };
}

function resolutionOf(value: string | boolean): number {
  const resolution = Number(value);
  if (resolution > 0 && Number.isFinite(resolution)) return resolution;
  throw new UsageError('not-a-number', `--resolution takes a number above 0, not ${value}`);
}

/** One group of terms a line. */
function readSynonyms(text: string): string[][] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) =>
      line
        .split(/[;；\t]/u)
        .map((term) => term.trim())
        .filter((term) => term !== ''),
    )
    .filter((terms) => terms.length > 1);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError('file-unreadable', `cannot read ${file}`, { cause: error });
  }
}

/** Read a map that was saved. @throws {UsageError} `not-a-theme-map`, `file-unreadable`. */
export function readMap(file: string): ThemeMap {
  const text = readText(file);
  try {
    const map = JSON.parse(text) as ThemeMap;
    if (Array.isArray(map?.themes) && map.index !== undefined) return map;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(
    'not-a-theme-map',
    `${file} is no theme map; make one: diglot themes corpus.jsonl --format json > ${file}`,
  );
}
