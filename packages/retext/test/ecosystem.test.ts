import dictionaryEn from 'dictionary-en';
import type { Nodes, Root } from 'nlcst';
import { toString as textOf } from 'nlcst-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRetext from 'rehype-retext';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import remarkStringify from 'remark-stringify';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPos from 'retext-pos';
import retextQuotes from 'retext-quotes';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import retextSmartypants from 'retext-smartypants';
import retextSpell from 'retext-spell';
import retextStringify from 'retext-stringify';
import { type Plugin, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import retextDiglot, { ParseDiglot, retextKeyphrases, retextLanguages } from '../src/index.ts';

/** What a plugin says of a text that `retextDiglot` has parsed: rule, and the words it speaks of. */
async function messagesOf(text: string, plugin: unknown, options: object = {}) {
  const use = plugin as Plugin<[object?], Root>;
  const file = await unified()
    .use(retextDiglot)
    .use(use, options)
    .use(retextStringify)
    .process(text);
  return file.messages.map(({ place, reason }) => {
    const { start, end } = place as { start: { offset: number }; end: { offset: number } };
    return [text.slice(start.offset, end.offset), reason];
  });
}

async function textFrom(text: string, plugin: unknown, options: object = {}) {
  const use = plugin as Plugin<[object?], Root>;
  const processor = unified().use(retextDiglot).use(use, options).use(retextStringify);
  return String(await processor.process(text));
}

describe('plugins made for other parsers, on mixed text', () => {
  it('retext-repeated-words finds a word that stands twice', async () => {
    const found = await messagesOf('我们用 the the method 做了实验。', retextRepeatedWords);
    expect(found.map(([actual]) => actual)).toEqual(['the the']);
  });

  it('retext-indefinite-article hears the English words alone', async () => {
    const found = await messagesOf(
      '本文提出 an method。He is a 小学生 in a hour.',
      retextIndefiniteArticle,
    );
    expect(found.map(([actual]) => actual)).toEqual(['an', 'a']);
  });

  it('retext-readability finds the hard English sentence', async () => {
    const hard =
      'The multidisciplinary institutionalization of psychotherapeutic interventions necessitates considerable organizational accommodation.';
    const found = await messagesOf(`同伴支持有助于康复。${hard} She ran home.`, retextReadability);
    expect(found.map(([actual]) => actual)).toEqual([hard]);
  });

  it('retext-spell checks English words and no Chinese ones when given the words of each language', async () => {
    const text = '本研究检验 peer suport 的效果。';
    const processor = unified()
      .use(retextDiglot)
      .use(retextLanguages)
      .use(() => (tree: Root) => {
        visit(tree, 'WordNode', (node, at, parent) => {
          if (parent && at !== undefined && node.data?.language !== 'en') {
            parent.children[at] = { type: 'SourceNode', value: textOf(node) } as never;
          }
        });
      })
      .use(retextSpell, { dictionary: dictionaryEn })
      .use(retextStringify);
    const file = await processor.process(text);
    expect(file.messages.map(({ actual, column }) => [actual, column])).toEqual([['suport', 12]]);
    expect(String(file)).toBe(text);
  });

  it('retext-equality sees the English word', async () => {
    const found = await messagesOf('每位 chairman 都参加了。', retextEquality);
    expect(found.map(([actual]) => actual)).toEqual(['chairman']);
  });

  it('retext-quotes asks for curly quotes', async () => {
    const found = await messagesOf('他说 "peer support" 有效。', retextQuotes);
    expect(found.map(([actual]) => actual)).toEqual(['"', '"']);
  });

  it('retext-sentence-spacing sees two spaces between sentences', async () => {
    const found = await messagesOf('It helps.  It is cheap. 很好。', retextSentenceSpacing);
    expect(found.map(([actual]) => actual)).toEqual(['  ']);
  });

  it('retext-smartypants sees dots, dashes and quotes as one mark each', async () => {
    expect(await textFrom('等等... 他说 "yes" -- 好。', retextSmartypants)).toBe(
      '等等… 他说 “yes” — 好。',
    );
  });

  it('retext-keywords finds nouns, by the tags of retext-pos', async () => {
    // Its types say otherwise of `file.data.keyphrases` than ours, so they are not read.
    const name: string = 'retext-keywords';
    const { default: retextKeywords } = await import(name);
    const file = new VFile('Peer support helps. Peer support is cheap. 同伴支持有效。');
    const processor = unified().use(retextDiglot).use(retextPos).use(retextKeywords);
    await processor.run(processor.parse(file), file);
    const words = (file.data.keywords as { stem: string }[]).map(({ stem }) => stem);
    expect(words).toContain('peer');
  });

  it('retext-stringify gives the text back', async () => {
    const text = '\uFEFF同伴支持……“好”！！\r\n\r\nIt’s 5-HT; see https://example.org/a?b=c.';
    expect(String(await unified().use(retextDiglot).use(retextStringify).process(text))).toBe(text);
  });
});

const markdown = `# 同伴**支持** helps

Peer *support* helps recovery &amp; saves
money. 同伴支持**有助**于康复。See \`a. b\`.

> 引用的话，
> 很短。
`;

const html = `<h1>同伴<b>支持</b> helps</h1>
<p>Peer <i>support</i> helps recovery &amp; saves money. 同伴支持<b>有助</b>于康复。</p>
<p>See <code>a. b</code>.</p>`;

const sentencesOf = (tree: Root) => {
  const found: string[] = [];
  visit(tree, 'SentenceNode', (node: Nodes) => void found.push(textOf(node)));
  return found;
};

/** Words whose place in the file holds another text than they do, markup apart. */
function misplaced(tree: Root, source: string): string[] {
  const found: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'TextNode' && node.type !== 'SourceNode') return;
    const { start, end } = node.position ?? {};
    const there = source.slice(start?.offset, end?.offset);
    const plain = there.replace(/\*\*|<\/?\w+>|`/g, '').replace('&amp;', '&');
    if (plain !== node.value.replaceAll('`', '')) found.push(`${node.value} ≠ ${there}`);
    const lines = source.slice(0, start?.offset).split('\n');
    if (lines.length !== start?.line) found.push(`${node.value} is not in line ${start?.line}`);
  });
  return found;
}

const SENTENCES = [
  '同伴支持 helps',
  'Peer support helps recovery & saves\nmoney.',
  '同伴支持有助于康复。',
  'See `a. b`.',
  '引用的话，\n很短。',
];

/** The tree that the plugins of a bridge see. */
function keep(kept: { tree?: Root; file?: VFile }) {
  return () => (tree: Root, file: VFile) => void Object.assign(kept, { tree, file });
}

describe('remark-retext', () => {
  it('reads Markdown in both languages when given a processor', async () => {
    const kept: { tree?: Root; file?: VFile } = {};
    const retext = unified().use(retextDiglot).use(retextLanguages).use(keep(kept));
    await unified()
      .use(remarkParse)
      .use(remarkRetext, retext as never)
      .use(remarkStringify)
      .process(markdown);
    expect(sentencesOf(kept.tree as Root)).toEqual(SENTENCES);
    expect(misplaced(kept.tree as Root, markdown)).toEqual([]);
  });

  it('reads it when given the parser', async () => {
    for (const parser of [ParseDiglot, new ParseDiglot()]) {
      const processor = unified().use(remarkParse).use(remarkRetext, parser);
      const plain = markdown.replace('&amp;', 'and');
      const tree = (await processor.run(processor.parse(plain), new VFile(plain))) as Root;
      expect(sentencesOf(tree)).toEqual(SENTENCES.map((text) => text.replace('&', 'and')));
      // The bridge gives the places, and counts no mark of a quotation.
      expect(misplaced(tree, plain)).toEqual(['很 ≠ >', '短 ≠  ']);
      expect(tree.children.filter(({ type }) => type === 'ParagraphNode')).toHaveLength(3);
    }
  });

  it('leaves data whose places are those of the file', async () => {
    const kept: { tree?: Root; file?: VFile } = {};
    const retext = unified()
      .use(retextDiglot)
      .use(retextLanguages)
      .use(retextKeyphrases)
      .use(keep(kept));
    await unified()
      .use(remarkParse)
      .use(remarkRetext, retext as never)
      .use(remarkStringify)
      .process(markdown);
    const { segments = [], keyphrases = [] } = kept.file?.data ?? {};
    expect(segments.map(({ start, end }) => markdown.slice(start, end).trim())).toContain(
      '同伴支持**有助**于康复。',
    );
    const mentions = keyphrases
      .filter(({ text }) => text === '同伴支持')
      .flatMap((phrase) => phrase.mentions);
    expect(mentions.map(({ start, end }) => markdown.slice(start, end))).toEqual([
      '同伴**支持',
      '同伴支持',
    ]);
  });
});

describe('rehype-retext', () => {
  const expected = [...SENTENCES.slice(0, 3), 'See a. b.'].map((text) => text.replace('\n', ' '));

  it('reads HTML in both languages when given a processor', async () => {
    const kept: { tree?: Root; file?: VFile } = {};
    const retext = unified().use(retextDiglot).use(retextLanguages).use(keep(kept));
    await unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeRetext, retext as never)
      .use(rehypeStringify)
      .process(html);
    expect(sentencesOf(kept.tree as Root)).toEqual(expected);
    expect(misplaced(kept.tree as Root, html)).toEqual([]);
  });

  it('reads it when given the parser', async () => {
    for (const parser of [ParseDiglot, new ParseDiglot()]) {
      const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeRetext, parser);
      const plain = html.replace('&amp;', 'and');
      const file = new VFile(plain);
      const tree = (await processor.run(processor.parse(plain), file)) as Root;
      expect(sentencesOf(tree)).toEqual(expected.map((text) => text.replace('&', 'and')));
      // The bridge gives the places, and takes the place of the element for that of its text.
      expect(misplaced(tree, plain)).toEqual(['a. b ≠ <cod']);
    }
  });
});
