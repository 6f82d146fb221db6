import type { ReportAnalysis } from '@diglot/report';

const LISTS = ['segments', 'bitexts', 'keyphrases', 'termPairs', 'diagnostics'] as const;

/** Read what `diglot analyze` printed, as JSON or JSON Lines; nothing when the text holds something else. */
export function readAnalyses(text: string): ReportAnalysis[] | undefined {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  const values =
    parse(text) ??
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parse);
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  const analyses = list.filter(isAnalysis);
  return list.length > 0 && analyses.length === list.length ? analyses : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isAnalysis(value: unknown): value is ReportAnalysis {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return typeof fields.text === 'string' && LISTS.every((list) => Array.isArray(fields[list]));
}
