import { parseJson, type Span } from '@diglot/text';

/** A line of JSON; `undefined` where it is none. */
export interface JsonLine {
  readonly value: unknown;
  readonly span: Span;
}

/** Each line of a text with anything on it, as JSON. */
export function* jsonLines(text: string): Generator<JsonLine> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.trim() !== '') yield { value: parseJson(line), span: { start, end } };
    start = end + 1;
  }
}
