import { checkKeyphrases, checkSegments, wildText } from '@diglot/testing';
import fc from 'fast-check';
import type { Nodes, Root } from 'nlcst';
import { toString as textOf } from 'nlcst-to-string';
import retextRepeatedWords from 'retext-repeated-words';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { retextDiglot, retextKeyphrases, retextLanguages } from '../src/index.ts';

const text = `Peer support helps recovery. 同伴支持有助于康复。Peer support was cheap.

本研究在线注册：ChiCTR-1。同伴支持的成本较低。`;

const nodesOf = (tree: Root, type: Nodes['type']) => {
  const found: Nodes[] = [];
  visit(tree, type, (node: Nodes) => void found.push(node));
  return found;
};

describe('retextDiglot', () => {
  it('parses mixed text that stringifies to itself', async () => {
    const file = await unified().use(retextDiglot).use(retextStringify).process(text);
    expect(String(file)).toBe(text);
  });

  it('splits sentences and words of both languages', () => {
    const tree = unified().use(retextDiglot, { language: 'zh' }).parse(text);
    expect(nodesOf(tree, 'SentenceNode').map((node) => textOf(node))).toEqual([
      'Peer support helps recovery.',
      '同伴支持有助于康复。',
      'Peer support was cheap.',
      '本研究在线注册：ChiCTR-1。',
      '同伴支持的成本较低。',
    ]);
    expect(nodesOf(tree, 'ParagraphNode')).toHaveLength(2);
    expect(nodesOf(tree, 'WordNode').map((node) => textOf(node))).toContain('支持');
  });

  it('takes a tokenizer of the caller', () => {
    const tokenizer = {
      document: (given: string) => ({
        text: given,
        language: 'und',
        sentences: [{ start: 0, end: given.length, language: 'und' }],
        tokens: [{ start: 0, end: given.length, kind: 'symbol' as const }],
      }),
    };
    const tree = unified().use(retextDiglot, { tokenizer }).parse('a b');
    expect(nodesOf(tree, 'SymbolNode').map((node) => textOf(node))).toEqual(['a b']);
  });

  it('works with plugins made for other parsers', async () => {
    const file = await unified()
      .use(retextDiglot)
      .use(retextRepeatedWords)
      .use(retextStringify)
      .process('我们用 the the method 做了实验。');
    expect(file.messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([['the', 5]]);
  });

  it('parses any text to a tree that is the text again', () => {
    const processor = unified().use(retextDiglot).freeze();
    fc.assert(
      fc.property(wildText(), (any) => {
        expect(textOf(processor.parse(new VFile(any)))).toBe(any);
      }),
      { numRuns: 300 },
    );
  });
});

describe('retextLanguages', () => {
  const run = (value: string) => {
    const file = new VFile(value);
    const processor = unified()
      .use(retextDiglot)
      .use(retextLanguages, { languages: ['en', 'zh'] });
    return { file, tree: processor.runSync(processor.parse(file), file) as Root };
  };

  it('says the language of sentences, words and the whole', () => {
    const { tree } = run(text);
    expect(nodesOf(tree, 'SentenceNode').map((node) => node.data?.language)).toEqual([
      'en',
      'zh',
      'en',
      'zh',
      'zh',
    ]);
    const words = nodesOf(tree, 'WordNode').map((node) => [textOf(node), node.data?.language]);
    expect(words).toContainEqual(['recovery', 'en']);
    expect(words).toContainEqual(['支持', 'zh']);
    expect(tree.data?.language).toBe('zh');
  });

  it('takes a sentence with a term of the other language for what it is', () => {
    const { tree } = run(
      '对患者采用 cognitive behavioural therapy 进行治疗。 The term 同伴支持 means peer support.',
    );
    expect(nodesOf(tree, 'SentenceNode').map((node) => node.data?.language)).toEqual(['zh', 'en']);
  });

  it('leaves the segments on the file', () => {
    const { file } = run(text);
    expect(checkSegments(text, file.data.segments ?? [])).toEqual([]);
  });

  it('says und where there is no language', () => {
    const { tree } = run('2022, 43: 344');
    expect(tree.data?.language).toBe('und');
  });

  it('leaves other data of a node alone, and reads a tree without positions', () => {
    const tree: Root = {
      type: 'RootNode',
      children: [
        {
          type: 'WordNode',
          data: { keyphrases: ['x'] },
          children: [{ type: 'TextNode', value: '同伴支持' }],
        },
      ],
    };
    unified().use(retextLanguages).runSync(tree);
    expect(tree.children[0]?.data).toEqual({ keyphrases: ['x'], language: 'zh' });
  });

  it('puts data on any tree and changes no text', () => {
    fc.assert(
      fc.property(wildText(), (any) => {
        const { tree, file } = run(any);
        expect(textOf(tree)).toBe(any);
        expect(checkSegments(any, file.data.segments ?? [])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('retextKeyphrases', () => {
  const file = new VFile(text);
  const processor = unified().use(retextDiglot).use(retextKeyphrases, { limit: 4 });
  const tree = processor.runSync(processor.parse(file), file) as Root;
  const { keyphrases = [] } = file.data;

  it('leaves the keyphrases on the file, at most as many as asked for', () => {
    expect(keyphrases.length).toBeGreaterThan(0);
    expect(keyphrases.length).toBeLessThanOrEqual(4);
    expect(checkKeyphrases(text, keyphrases)).toEqual([]);
    expect(keyphrases.map((phrase) => phrase.text)).toContain('同伴支持');
  });

  it('marks exactly the words of their mentions', () => {
    const words = nodesOf(tree, 'WordNode');
    for (const node of words) {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? 0;
      const expected = keyphrases
        .filter(({ mentions, translation }) =>
          [...mentions, ...(translation?.mentions ?? [])].some(
            (mention) => mention.start < end && start < mention.end,
          ),
        )
        .map(({ key }) => key);
      expect([textOf(node), node.data?.keyphrases ?? []]).toEqual([textOf(node), expected]);
    }
  });

  it('marks the words of a translation, and a word of two mentions once', () => {
    const phrase = { text: '支持', key: 'k', language: 'zh', score: 1 };
    const translation = { text: 'care', language: 'en', mentions: [{ start: 0, end: 4 }] };
    const mentions = [
      { start: 5, end: 6 },
      { start: 6, end: 7 },
    ];
    const extractor = { extract: () => [{ ...phrase, mentions, translation }] };
    const own = new VFile('care 支持');
    const plain = unified().use(retextDiglot).use(retextKeyphrases, { extractor });
    const marked = plain.runSync(plain.parse(own), own) as Root;
    const words = nodesOf(marked, 'WordNode').map((node) => [textOf(node), node.data?.keyphrases]);
    expect(words).toEqual([
      ['care', ['k']],
      ['支持', ['k']],
    ]);
  });

  it('takes an extractor of the caller', () => {
    const extractor = { extract: () => [] };
    const own = new VFile('text');
    const plain = unified().use(retextDiglot).use(retextKeyphrases, { extractor });
    plain.runSync(plain.parse(own), own);
    expect(own.data.keyphrases).toEqual([]);
  });
});
