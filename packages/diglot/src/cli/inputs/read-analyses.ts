import { checkAnalysis, type ReportAnalysis } from '@diglot/report';
import { InvalidInputError, isJsonObject, parseJson } from '@diglot/text';
import { InputError } from '../files/file-errors.ts';
import { jsonLines } from './json-lines.ts';

const LISTS = ['segments', 'bitexts', 'keyphrases', 'termPairs', 'diagnostics'] as const;

/**
 * Read what `diglot analyze` printed, as JSON or JSON Lines; nothing when the text holds something else.
 *
 * @throws {InputError} `not-an-analysis`, where a part of one is not what it should be.
 */
export function readAnalyses(name: string, text: string): ReportAnalysis[] | undefined {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  const values = parseJson(text) ?? Array.from(jsonLines(text), ({ value }) => value);
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  if (list.length === 0 || !list.every(looksLikeAnalysis)) return undefined;
  return list.map((value, index) => checked(value, `${name}, analysis ${index + 1}`));
}

function looksLikeAnalysis(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    typeof value.text === 'string' &&
    LISTS.every((list) => Array.isArray(value[list]))
  );
}

function checked(value: unknown, name: string): ReportAnalysis {
  try {
    return checkAnalysis(value);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InputError(error.code, `${name}: ${error.message}`, { cause: error });
  }
}
