import type { FoundTerm } from '@diglot/terms';
import type { ThemeDocument } from '@diglot/themes';
import type { CorpusLine } from '../../corpus/line.ts';

/** A line that `diglot corpus` has written, with the fields that say so. */
export type WrittenLine = CorpusLine & Required<Pick<CorpusLine, 'input' | 'index' | 'text'>>;

/** Whether a value is a line of `diglot corpus`. */
export function isCorpusLine(value: unknown): value is WrittenLine {
  if (typeof value !== 'object' || value === null) return false;
  const { input, index, text } = value as Readonly<Record<string, unknown>>;
  return typeof input === 'string' && typeof index === 'number' && typeof text === 'string';
}

/** The lines of a text, if it is what `diglot corpus` has written; one that is cut off is passed over. */
export function readCorpusLines(text: string): WrittenLine[] | undefined {
  const [first = ''] = text.split('\n', 1);
  if (!isCorpusLine(parseJson(first))) return undefined;
  return text.split('\n').map(parseJson).filter(isCorpusLine);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What themes are found of, as a line has it: its titles, its abstracts, its keywords. */
export function documentOfLine(line: WrittenLine): ThemeDocument {
  const { id, input, index, text, passages = [], keywords = [], year } = line;
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
    ...(year !== undefined && { year }),
  };
}

/** Counts the term pairs that lines hold; nothing is found anew. */
export class LineTerms {
  private readonly pairs = new Map<
    string,
    { english: string; chinese: string; score: number; lines: number }
  >();

  add({ termPairs = [] }: CorpusLine): void {
    for (const { source, target, score } of termPairs) {
      // Which side is which depends on the record.
      const [english, chinese] =
        HAN.test(source) && !HAN.test(target) ? [target, source] : [source, target];
      const key = `${english.toLowerCase()}\n${chinese}`;
      const known = this.pairs.get(key);
      if (known === undefined) this.pairs.set(key, { english, chinese, score, lines: 1 });
      else {
        known.lines++;
        known.score = Math.max(known.score, score);
      }
    }
  }

  /** Those of most lines first, then those of the best score. English first in each. */
  list(limit: number): FoundTerm[] {
    return [...this.pairs.values()]
      .sort((one, other) => other.lines - one.lines || other.score - one.score)
      .slice(0, limit)
      .map(({ english, chinese, score, lines }) => ({
        source: english,
        target: chinese,
        score,
        // Lines hold one number for both.
        certainty: score,
        termhood: 1,
        evidence: [lines === 1 ? '1 record' : `${lines} records`],
        sourceMentions: [],
        targetMentions: [],
        variants: { source: [], target: [] },
      }));
  }
}

const HAN = /\p{Script=Han}/u;
