import { anyDocument } from '@diglot/testing';
import type { Document } from '@diglot/text';
import fc from 'fast-check';
import type { Nodes, Root } from 'nlcst';
import { toString as textOf } from 'nlcst-to-string';
import { assert as assertUnist } from 'unist-util-assert';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../src/parse-document.ts';

/** Which nodes nlcst lets a node have, as far as this parser makes them. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  RootNode: ['ParagraphNode', 'WhiteSpaceNode'],
  ParagraphNode: ['SentenceNode', 'WhiteSpaceNode'],
  SentenceNode: ['WordNode', 'PunctuationNode', 'SymbolNode', 'WhiteSpaceNode', 'SourceNode'],
  WordNode: ['TextNode', 'PunctuationNode', 'SymbolNode'],
};

/** Faults of a tree: what a node may not hold, empty nodes, positions that do not tell the truth. */
function faultsOf(tree: Root, text: string): string[] {
  const faults: string[] = [];
  const before = (offset: number) => text.slice(0, offset).split(/\r?\n|\r/);
  visit(tree, (node: Nodes) => {
    const { start, end } = node.position ?? {};
    const value = textOf(node);
    if (text.slice(start?.offset, end?.offset) !== value) faults.push(`${node.type} is elsewhere`);
    for (const point of [start, end]) {
      const offset = point?.offset ?? -1;
      // Within \r\n the line is still the old one.
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      const lines = before(offset);
      const column = (lines.at(-1)?.length ?? 0) + 1;
      if (point?.line !== lines.length || point.column !== column) {
        faults.push(`${node.type} at ${offset}: ${point?.line}:${point?.column}`);
      }
    }
    if (!('children' in node)) {
      if (value === '') faults.push(`${node.type} is empty`);
      return;
    }
    if (node.type !== 'RootNode' && node.children.length === 0)
      faults.push(`${node.type} is empty`);
    for (const child of node.children) {
      if (!CHILDREN[node.type]?.includes(child.type)) faults.push(`${child.type} in ${node.type}`);
    }
  });
  return faults;
}

const types = (node: Nodes): unknown =>
  'children' in node ? { [node.type]: node.children.map(types) } : [node.type, node.value];

describe('parseDocument', () => {
  const text = 'IL-6 升高。\n\nSee 10.5555/x1!';
  const document: Document = {
    text,
    language: 'zh',
    sentences: [
      { start: 0, end: 8, language: 'zh' },
      { start: 10, end: 25, language: 'en' },
    ],
    tokens: [
      { start: 0, end: 4, kind: 'word' },
      { start: 5, end: 7, kind: 'word' },
      { start: 7, end: 8, kind: 'punctuation' },
      { start: 10, end: 13, kind: 'word' },
      { start: 14, end: 24, kind: 'word' },
      { start: 24, end: 25, kind: 'punctuation' },
    ],
  };

  it('makes paragraphs, sentences, words and sources', () => {
    expect(types(parseDocument(document))).toEqual({
      RootNode: [
        {
          ParagraphNode: [
            {
              SentenceNode: [
                {
                  WordNode: [
                    ['TextNode', 'IL'],
                    ['PunctuationNode', '-'],
                    ['TextNode', '6'],
                  ],
                },
                ['WhiteSpaceNode', ' '],
                { WordNode: [['TextNode', '升高']] },
                ['PunctuationNode', '。'],
              ],
            },
          ],
        },
        ['WhiteSpaceNode', '\n\n'],
        {
          ParagraphNode: [
            {
              SentenceNode: [
                { WordNode: [['TextNode', 'See']] },
                ['WhiteSpaceNode', ' '],
                ['SourceNode', '10.5555/x1'],
                ['PunctuationNode', '!'],
              ],
            },
          ],
        },
      ],
    });
  });

  it('knows line and column', () => {
    const second = parseDocument(document).children[2];
    expect(second?.position).toEqual({
      start: { line: 3, column: 1, offset: 10 },
      end: { line: 3, column: 16, offset: 25 },
    });
  });

  it('makes an empty root of an empty text', () => {
    const empty = parseDocument({ text: '', language: 'und', sentences: [], tokens: [] });
    const start = { line: 1, column: 1, offset: 0 };
    expect(empty).toEqual({ type: 'RootNode', children: [], position: { start, end: start } });
  });

  it('gives a valid tree whose leaves are the text again, for any lawful document', () => {
    fc.assert(
      fc.property(anyDocument(), (any) => {
        const tree = parseDocument(any);
        assertUnist(tree);
        expect(textOf(tree)).toBe(any.text);
        expect(faultsOf(tree, any.text)).toEqual([]);
        expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it('is checked by a test that sees faults', () => {
    const tree = parseDocument(document);
    const [paragraph] = tree.children;
    expect(faultsOf({ ...tree, children: [] }, text)).toEqual(['RootNode is elsewhere']);
    if (paragraph?.position) paragraph.position.start.column = 9;
    expect(faultsOf(tree, text)).toEqual(['ParagraphNode at 0: 1:9']);
    const odd: Root = {
      ...tree,
      children: [{ type: 'TextNode', value: '', position: tree.position }],
    };
    expect(faultsOf(odd, text)).toContain('TextNode in RootNode');
  });
});
