import { type Document, ScriptClass, type Span, scriptClassAt, type Token } from '@diglot/text';
import type {
  Paragraph,
  Root,
  RootContent,
  Sentence,
  SentenceContent,
  WhiteSpace,
  WordContent,
} from 'nlcst';
import type { Position } from 'unist';
import { createPointer } from './create-pointer.ts';

/**
 * Build the nlcst tree of a document.
 *
 * Sentences that a blank line parts are of different paragraphs. A token of kind `word` or `number`
 * is a word, made of text, punctuation and symbols; web and mail addresses and DOIs are sources;
 * what lies between tokens is white space. The values of the leaves, joined, are the text again.
 *
 * @remarks **Cost:** linear.
 */
export function parseDocument({ text, sentences, tokens }: Document): Root {
  const point = createPointer(text);
  const place = ({ start, end }: Span): Position => ({ start: point(start), end: point(end) });
  const value = (span: Span) => ({
    value: text.slice(span.start, span.end),
    position: place(span),
  });
  const space = (start: number, end: number): WhiteSpace[] =>
    end > start ? [{ type: 'WhiteSpaceNode', ...value({ start, end }) }] : [];

  function wordContent(token: Token): WordContent[] {
    const parts: WordContent[] = [];
    let start = token.start;
    let type = partType(text, start);
    for (let i = start + 1; i <= token.end; i++) {
      const next = i < token.end ? nextType(text, i, type) : undefined;
      if (next === type) continue;
      parts.push({ type, ...value({ start, end: i }) });
      start = i;
      type = next ?? type;
    }
    return parts;
  }

  function sentenceContent(token: Token): SentenceContent {
    if (token.kind === 'punctuation') return { type: 'PunctuationNode', ...value(token) };
    if (token.kind === 'symbol') return { type: 'SymbolNode', ...value(token) };
    if (ADDRESS.test(text.slice(token.start, token.end))) {
      return { type: 'SourceNode', ...value(token) };
    }
    return { type: 'WordNode', children: wordContent(token), position: place(token) };
  }

  let token = 0;
  const children: RootContent[] = [];
  let paragraph: Paragraph | undefined;
  let reached = 0;
  for (const span of sentences) {
    const gap = space(reached, span.start);
    if (paragraph && !partsParagraphs(text.slice(reached, span.start))) {
      paragraph.children.push(...gap);
    } else {
      paragraph = { type: 'ParagraphNode', children: [], position: place(span) };
      children.push(...gap, paragraph);
    }
    const sentence: Sentence = { type: 'SentenceNode', children: [], position: place(span) };
    reached = span.start;
    for (let next = tokens[token]; next && next.start < span.end; next = tokens[++token]) {
      sentence.children.push(...space(reached, next.start), sentenceContent(next));
      reached = next.end;
    }
    sentence.children.push(...space(reached, span.end));
    reached = span.end;
    paragraph.children.push(sentence);
    if (paragraph.position) paragraph.position.end = point(span.end);
  }
  children.push(...space(reached, text.length));
  return { type: 'RootNode', children, position: place({ start: 0, end: text.length }) };
}

/** Web and mail addresses and DOIs: values embedded in a text rather than words of it. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|(?:doi:)?10\.\d{4,9}\/|[^\s@]+@[^\s@]+\.\w+$)/i;

function partsParagraphs(gap: string): boolean {
  return gap.includes('\u2029') || (gap.match(/\r\n|[\n\r\u2028]/g)?.length ?? 0) > 1;
}

type PartType = WordContent['type'];

function partType(text: string, at: number): PartType {
  const cls = scriptClassAt(text, at);
  if (cls === ScriptClass.punctuation) return 'PunctuationNode';
  return cls === ScriptClass.symbol ? 'SymbolNode' : 'TextNode';
}

/** The part that the unit at `at` is of; marks and second halves of pairs stay with what precedes. */
function nextType(text: string, at: number, current: PartType): PartType {
  const cls = scriptClassAt(text, at);
  if (cls === ScriptClass.mark || cls === ScriptClass.format) return current;
  const isSecondHalf = (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isSecondHalf ? current : partType(text, at);
}
