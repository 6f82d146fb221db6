import type { ThemeMap } from '@diglot/themes';
import type { Request } from '../command.ts';
import { InputError } from '../files/file-errors.ts';
import { readInput } from '../files/input.ts';
import { wholeNumber } from '../options/option-values.ts';
import { checkExport } from '../show/theme-exports.ts';
import { UsageError } from '../usage-error.ts';
import { openGlossary } from './open-glossary.ts';

/** Options that can be wrong, and the files they name, read before any work is done. */
export async function readSettings(request: Request) {
  const { options } = request;
  checkExport(options);
  const seed = wholeNumber(options.seed, 1);
  const themes = wholeNumber(options.themes, 0);
  const { synonyms, resolution } = options;
  const method: 'graph' | 'nmf' = options.method === 'nmf' ? 'nmf' : 'graph';
  const settled = await openGlossary(request);
  return {
    concepts: { ...(settled && { glossary: settled }) },
    themes: {
      method,
      seed,
      ...(themes > 0 && { themes }),
      ...(resolution !== undefined && { resolution: resolutionOf(resolution) }),
      ...(typeof synonyms === 'string' && { synonyms: readSynonyms(await readText(synonyms)) }),
    },
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

async function readText(file: string): Promise<string> {
  const { text } = await readInput(file, { encoding: undefined });
  return text;
}

/** Read a map that was saved. @throws {InputError} `not-a-theme-map`, and as `readInput`. */
export async function readMap(file: string): Promise<ThemeMap> {
  const text = await readText(file);
  try {
    const map = JSON.parse(text) as ThemeMap;
    if (Array.isArray(map?.themes) && map.index !== undefined) return map;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InputError(
    'not-a-theme-map',
    `${file} is no theme map; make one: diglot themes corpus.jsonl --format json > ${file}`,
  );
}
