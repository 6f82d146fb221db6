import { isJsonObject } from '@diglot/text';
import type { ThemeDocument } from '@diglot/themes';
import type { CorpusLine, LinePhrase } from '../../corpus/line.ts';

/** A line that `diglot corpus` has written, with the fields that say so. */
export type WrittenLine = CorpusLine & Required<Pick<CorpusLine, 'input' | 'index' | 'text'>>;

/** Whether a value is a line of `diglot corpus`. */
export function isCorpusLine(value: unknown): value is WrittenLine {
  if (!isJsonObject(value)) return false;
  const { input, index, text } = value;
  return typeof input === 'string' && typeof index === 'number' && typeof text === 'string';
}

/** What themes are found of, as a line has it: its titles, abstracts and keywords, and the keyphrases it found. */
export function documentOfLine(line: WrittenLine): ThemeDocument {
  const { id, input, index, text, passages = [], keywords = [], keyphrases, year } = line;
  const named = (name: string) =>
    passages
      .filter((passage) => passage.name === name)
      .map(({ start, end }) => text.slice(start, end))
      .join('\n');
  return {
    id: id ?? `${input}#${index}`,
    text: passages.length > 0 ? named('abstract') : text,
    ...(passages.length > 0 && { title: named('title') }),
    ...(keywords.length > 0 && { keywords: keywords.map((keyword) => keyword.text) }),
    ...(keyphrases && { keyphrases: keyphrases.map(foundKeyphrase) }),
    ...(year !== undefined && { year }),
  };
}

const foundKeyphrase = ({ text, score, translation }: LinePhrase) => ({
  text,
  score,
  ...(translation !== undefined && { translation: { text: translation } }),
});
