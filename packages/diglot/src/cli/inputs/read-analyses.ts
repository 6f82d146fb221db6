import { checkAnalysis, type ReportAnalysis } from '@diglot/report';
import { InvalidInputError } from '@diglot/text';
import { InputError } from '../files/file-errors.ts';

const LISTS = ['segments', 'bitexts', 'keyphrases', 'termPairs', 'diagnostics'] as const;

/**
 * Read what `diglot analyze` printed, as JSON or JSON Lines; nothing when the text holds something else.
 *
 * @throws {InputError} `not-an-analysis`, where a part of one is not what it should be.
 */
export function readAnalyses(name: string, text: string): ReportAnalysis[] | undefined {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  const values =
    parse(text) ??
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parse);
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  if (list.length === 0 || !list.every(looksLikeAnalysis)) return undefined;
  return list.map((value, index) => checked(value, `${name}, analysis ${index + 1}`));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function looksLikeAnalysis(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return typeof fields.text === 'string' && LISTS.every((list) => Array.isArray(fields[list]));
}

function checked(value: unknown, name: string): ReportAnalysis {
  try {
    return checkAnalysis(value);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InputError(error.code, `${name}: ${error.message}`, { cause: error });
  }
}
