import { type Document, ScriptClass, type Span, scriptClassAt, type Token } from '@diglot/text';
import type { Root, Sentence, SentenceContent, WhiteSpace, WordContent } from 'nlcst';
import type { Position } from 'unist';
import { placesInFile } from './create-pointer.ts';
import { toParagraphs } from './to-paragraphs.ts';

export interface ParseOptions {
  /** Where a span of the text stands in the file. Default: where it stands in the text. */
  readonly place?: (span: Span) => Position | undefined;
  /** Stretches that are sources whatever they hold, such as code; in order. Default: none. */
  readonly sources?: readonly Span[];
}

/**
 * Build the nlcst tree of a document.
 *
 * Sentences that a blank line parts are of different paragraphs. A token of kind `word` or `number`
 * is a word, made of text, punctuation and symbols; a mark that is repeated is one node; web and mail
 * addresses and DOIs are sources; what lies between tokens is white space. The values of the leaves,
 * joined, are the text again.
 *
 * @remarks **Cost:** linear.
 */
export function parseDocument(document: Document, options: ParseOptions = {}): Root {
  const { text, sentences } = document;
  const { place = placesInFile({}, text), sources = [] } = options;
  const at = (span: Span) => {
    const position = place(span);
    return position && { position };
  };
  const leaf = ({ start, end }: Span) => ({
    value: text.slice(start, end),
    ...at({ start, end }),
  });
  const space = (start: number, end: number): WhiteSpace[] =>
    end > start ? [{ type: 'WhiteSpaceNode', ...leaf({ start, end }) }] : [];

  const content = (part: Part): SentenceContent => {
    if (part.kind === 'punctuation') return { type: 'PunctuationNode', ...leaf(part) };
    if (part.kind === 'symbol') return { type: 'SymbolNode', ...leaf(part) };
    if (part.kind === 'source') return { type: 'SourceNode', ...leaf(part) };
    const children = wordParts(text, part).map(
      (piece): WordContent => ({ type: piece.type, ...leaf(piece) }),
    );
    return { type: 'WordNode', children, ...at(part) };
  };

  const items: (Sentence | WhiteSpace)[] = [];
  const parts = createParts(document, sources);
  let reached = 0;
  for (const span of sentences) {
    items.push(...space(reached, span.start));
    const sentence: Sentence = { type: 'SentenceNode', children: [], ...at(span) };
    reached = span.start;
    for (const part of parts(span)) {
      sentence.children.push(...space(reached, part.start), content(part));
      reached = part.end;
    }
    sentence.children.push(...space(reached, span.end));
    reached = span.end;
    items.push(sentence);
  }
  items.push(...space(reached, text.length));
  return { type: 'RootNode', children: toParagraphs(items), ...at({ start: 0, end: text.length }) };
}

/** A stretch of a sentence that is one node. */
interface Part extends Span {
  readonly kind: Token['kind'] | 'source';
}

/** Web and mail addresses and DOIs: values embedded in a text rather than words of it. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|(?:doi:)?10\.\d{4,9}\/|[^\s@]+@[^\s@]+\.\w+$)/i;

/** Make a function that gives the parts of a sentence; sentences are asked for in order. */
function createParts({ text, tokens }: Document, sources: readonly Span[]) {
  let token = 0;
  let source = 0;
  return (sentence: Span): Part[] => {
    const parts: Part[] = [];
    for (let next = tokens[token]; next && next.start < sentence.end; next = tokens[++token]) {
      while ((sources[source]?.end ?? Number.POSITIVE_INFINITY) <= next.start) source++;
      const fixed = sources[source];
      const last = parts.at(-1);
      if (last && next.start < last.end) continue;
      if (fixed && fixed.start < next.end && fixed.start >= (last?.end ?? sentence.start)) {
        const end = Math.max(next.end, Math.min(fixed.end, sentence.end));
        parts.push({ kind: 'source', start: Math.min(fixed.start, next.start), end });
      } else if (last && repeats(text, last, next)) {
        parts[parts.length - 1] = { ...last, end: next.end };
      } else parts.push(toPart(text, next));
    }
    return parts;
  };
}

function toPart(text: string, { kind, start, end }: Token): Part {
  const isAddress = (kind === 'word' || kind === 'number') && ADDRESS.test(text.slice(start, end));
  return { kind: isAddress ? 'source' : kind, start, end };
}

/** Whether a mark is the one before once more, as in `...`, `--` and `……`: one node, as in parse-latin. */
const repeats = (text: string, last: Part, next: Token) =>
  last.end === next.start &&
  last.kind === next.kind &&
  (next.kind === 'punctuation' || next.kind === 'symbol') &&
  text.slice(last.start, last.end).endsWith(text.slice(next.start, next.end)) &&
  new Set(text.slice(last.start, next.end)).size === 1;

type WordPart = Span & { readonly type: WordContent['type'] };

function wordParts(text: string, { start, end }: Span): WordPart[] {
  const parts: WordPart[] = [];
  let from = start;
  let type = partType(text, start);
  for (let i = start + 1; i <= end; i++) {
    const next = i < end ? nextType(text, i, type) : undefined;
    if (next === type) continue;
    parts.push({ type, start: from, end: i });
    from = i;
    type = next ?? type;
  }
  return parts;
}

function partType(text: string, at: number): WordContent['type'] {
  const cls = scriptClassAt(text, at);
  if (cls === ScriptClass.punctuation) return 'PunctuationNode';
  return cls === ScriptClass.symbol ? 'SymbolNode' : 'TextNode';
}

/** The part that the unit at `at` is of; marks and second halves of pairs stay with what precedes. */
function nextType(text: string, at: number, current: WordContent['type']) {
  const cls = scriptClassAt(text, at);
  if (cls === ScriptClass.mark || cls === ScriptClass.format) return current;
  const isSecondHalf = (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isSecondHalf ? current : partType(text, at);
}
