import type { Diagnostic } from '@diglot/text';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { escapeLatex } from '../../src/formats/bibtex/escape-latex.ts';
import { latexToText } from '../../src/formats/bibtex/latex.ts';
import { scanBibtex } from '../../src/formats/bibtex/scan.ts';
import { parseRecords } from '../../src/index.ts';
import { cleanMarkup, cleanText, unwrap } from '../../src/source/clean.ts';
import { decodedSource } from '../../src/source/decoded-source.ts';
import { decodeEntities } from '../../src/source/entities.ts';
import { inlineMath } from '../../src/source/inline-math.ts';
import { createSource } from '../../src/source/source.ts';
import { splitList } from '../../src/source/split.ts';
import { languageCode } from '../../src/values/language-code.ts';
import { dotInitials } from '../../src/values/names/name-initials.ts';
import { publicationType } from '../../src/values/publication-types.ts';
import { type XmlElement, xmlElements } from '../../src/xml/xml-nodes.ts';
import { growth, LINEAR } from '../growth.ts';

function rootsOf(text: string) {
  const diagnostics: Diagnostic[] = [];
  const roots = [...xmlElements(text, diagnostics)];
  return { roots, diagnostics };
}

describe('text of exports', () => {
  it.each([
    ['a\n      b', 'a b'],
    ['同伴\n      支持', '同伴支持'],
    ['同伴 \r\n support', '同伴 support'],
    ['  one   two\t', 'one two'],
  ])('joins broken lines: %j', (raw, clean) => {
    expect(unwrap(raw)).toBe(clean);
  });

  it.each([
    ['AT&amp;T &lt;5&gt; &#26045; &#x4e2d; &eacute;', 'AT&T <5> 施 中 é'],
    ['&amp;lt;20 &amp;amp;#26045; &amp;amp;', '<20 施 &'],
    ['&amp;foo; &foo;', '&foo; &foo;'],
    ['&unknown; &#0; &#xd800; &#99999999; R&D', '&unknown; &#0; &#xd800; &#99999999; R&D'],
  ])('decodes references once: %j', (raw, clean) => {
    expect(decodeEntities(raw)).toBe(clean);
    expect(cleanText(raw)).toBe(clean);
  });

  it.each([
    ['The <i>Hukou</i> system', 'The Hukou system'],
    ['H<sub>2</sub>O', 'H2O'],
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['p < 0.05 and 7 > 3', 'p < 0.05 and 7 > 3'],
    ['a &lt;b&gt; c', 'a <b> c'],
  ])('takes tags out, not signs: %j', (raw, clean) => {
    expect(cleanMarkup(raw)).toBe(clean);
  });

  it.each([
    ['焦虑;抑郁；睡眠', ['焦虑', '抑郁', '睡眠']],
    ['焦虑，抑郁、睡眠', ['焦虑', '抑郁', '睡眠']],
    ['护理(a,b),治疗', ['护理(a,b)', '治疗']],
    [';; ', []],
  ])('splits a Chinese list at its strongest mark: %s', (list, items) => {
    const spans = splitList(list, { start: 0, end: list.length });
    expect(spans.map(({ start, end }) => list.slice(start, end))).toEqual(items);
  });

  it.each([
    ['eng', 'en'],
    ['English.', 'en'],
    ['中文;', 'zh'],
    ['zh-CN', 'zh'],
    ['chi', 'zh'],
    ['GER', 'de'],
    ['de', 'de'],
    ['Klingonish', undefined],
    ['', undefined],
  ])('reads the language %j', (written, code) => {
    expect(languageCode(written)).toBe(code);
  });

  it.each([
    ['Peter O', 'Krutz', 'Peter O.'],
    ['JM', 'Smith', 'J. M.'],
    ['LI', 'ZHANG', 'LI'],
    ['Anna-B', 'Berg', 'Anna-B.'],
    ['A. B.', 'Berg', 'A. B.'],
    ['Max', 'Berg', 'Max'],
  ])('writes the initials %j of %s with points', (given, family, dotted) => {
    expect(dotInitials(given, family)).toBe(dotted);
  });

  it.each([
    [['Journal Article'], 'article-journal'],
    [['期刊'], 'article-journal'],
    [['Dissertation/Thesis'], 'thesis'],
    [['Book, Section'], 'chapter'],
    [['book-chapter'], 'chapter'],
    [['Edited Book'], 'book'],
    [['Journal Article', 'Preprint'], 'article'],
    [['Newspaper Article'], 'article-newspaper'],
    [['国家标准'], 'standard'],
    [[], 'article-journal'],
  ])('names the type of %j', (types, type) => {
    expect(publicationType(types)).toBe(type);
  });
});

describe('formulas in a page', () => {
  it.each([
    ['其中 $1 4 . 9 \\%$ 为女性', '其中 14.9% 为女性'],
    ['$\\mathrm { T N F } - \\alpha$', 'TNF - α'],
    ['$3 5 ^ { \\circ } \\mathrm { C }$', '35° C'],
    ['costs $5 and more', 'costs $5 and more'],
    ['no formula', 'no formula'],
  ])('become text: %j', (written, text) => {
    expect(inlineMath(written)).toBe(text);
  });
});

describe('LaTeX', () => {
  it.each([
    ['S{\\o}ren \\"{O}zg\\"ur \\v{S}im\\\'unek Fran\\c{c}ois', 'Søren Özgür Šimúnek François'],
    ["Dvo\\v{r}{\\'a}k \\& Sons, 40\\%, a\\_b", 'Dvořák & Sons, 40%, a_b'],
    ['{\\em Vibrio} \\textit{cholerae}', 'Vibrio cholerae'],
    ["pp. 1--2 --- ``quoted''", 'pp. 1–2 — “quoted”'],
    ['同伴支持', '同伴支持'],
    ['a\\', 'a\\'],
  ])('becomes text: %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });

  it('is undone by its reading, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const written = text.replace(/[`'"~-]/g, '');
        expect(latexToText(escapeLatex(written))).toBe(written);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('never throws in a BibTeX file, and never loops', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '@a{',
            '{',
            '}',
            '"',
            '=',
            '#',
            ',',
            'x',
            '%',
            '\n',
            '\\',
            '(',
            ')',
            '@string{',
            ' ',
          ),
        ),
        (pieces) => {
          const source = createSource(pieces.join(''));
          for (const { start, end } of scanBibtex(source, [])) expect(end).toBeGreaterThan(start);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('a decoded stretch', () => {
  it.each([
    ['they &amp; <i>we</i> help', 'they & we help', 'help'],
    ['one\n      two three', 'one two three', 'three'],
    ['a \\"b\\" c \\u4e2d d', 'a "b" c 中 d', 'd'],
  ])('leads back to the source: %j', (raw, clean, word) => {
    const text = `before ${raw} after`;
    const source = decodedSource(createSource(text), { start: 7, end: 7 + raw.length }, clean, 'x');
    const at = clean.lastIndexOf(word);
    const { value, raw: written, prov } = source.valueAt(at, at + word.length);
    expect(value).toBe(word);
    expect(text.slice(prov[0]?.start, prov[0]?.end)).toBe(written ?? word);
    expect(prov[0]?.end).toBe(7 + raw.length);
  });
});

/** Names and texts of a tree, to compare with another parser. */
function shape(text: string, { name, children, innerStart, innerEnd }: XmlElement): unknown {
  return children.length === 0
    ? [name, text.slice(innerStart, innerEnd).trim()]
    : [name, children.map((child) => shape(text, child))];
}

function otherShape(nodes: readonly Record<string, unknown>[]): unknown[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text' || name.startsWith('?')) return [];
    const inner = node[name] as Record<string, unknown>[];
    const elements = otherShape(inner);
    const content = inner.map((one) => String(one['#text'] ?? '')).join('');
    return [[name, elements.length === 0 ? content.trim() : elements]];
  });
}

describe('XML', () => {
  it('has the tree that fast-xml-parser finds, in any well-formed text', () => {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      processEntities: false,
      trimValues: false,
      parseTagValue: false,
    });
    const word = fc.constantFrom('a', 'bc', 'name');
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { depthSize: 'small' },
        fc
          .tuple(word, fc.constantFrom('text', '', ' x > y ', '中文', "it's"))
          .map(([name, content]) => `<${name} k="1">${content}</${name}>`),
        fc
          .tuple(word, fc.array(tie('element'), { minLength: 1, maxLength: 3 }))
          .map(([name, inner]) => `<${name}>${inner.join('\n')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(element, (xml) => {
        const text = `<?xml version="1.0"?><!-- a <comment> -->${xml}`;
        const { roots, diagnostics } = rootsOf(text);
        expect(diagnostics).toEqual([]);
        expect(roots.map((root) => shape(text, root))).toEqual(otherShape(parser.parse(text)));
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it('reads attributes with quotes, references and > inside', () => {
    const { roots } = rootsOf('<a one="x > y" xml:lang=\'zh\' three="&quot;z&quot;"/>');
    expect(['one', 'lang', 'three', 'four'].map((name) => roots[0]?.attribute(name))).toEqual([
      'x > y',
      'zh',
      '"z"',
      undefined,
    ]);
  });

  it('gives the outermost elements of the wanted names as they end, also of a text that is cut off', () => {
    const diagnostics: Diagnostic[] = [];
    const text = '<a><w>1<w/></w><b><v/></b><w><x>2';
    const found = [
      ...xmlElements(text, diagnostics, {
        wanted: new Set(['w', 'v']),
        mayNest: () => true,
      }),
    ];
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '<w>1<w/></w>',
      '<v/>',
      '<w><x>2',
    ]);
    expect(found[2]?.children).toHaveLength(1);
  });

  it('closes what is left open and says so', () => {
    const { roots, diagnostics } = rootsOf('<a><b>text');
    expect(roots[0]?.children[0]).toMatchObject({ name: 'b', innerStart: 6, innerEnd: 10 });
    expect(diagnostics).toMatchObject([{ code: 'truncated-xml', span: { start: 0, end: 10 } }]);
  });

  it.each([
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><PubmedArticleSet><PubmedArticle>&x;</PubmedArticle></PubmedArticleSet>',
    ],
    [
      'a billion laughs',
      `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "${'&l;'.repeat(10)}">]><PubmedArticleSet><PubmedArticle>&m;</PubmedArticle></PubmedArticleSet>`,
    ],
  ])('with %s is refused', (_, xml) => {
    const { records, diagnostics } = parseRecords(xml);
    expect(records).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['xml-entities-refused']);
  });

  it('nested very deeply is read without a stack overflow', () => {
    const deep = '<a>'.repeat(50_000);
    expect(() => parseRecords(`<PubmedArticleSet><PubmedArticle>${deep}`)).not.toThrow();
  });
});

describe('large input', () => {
  it.each([
    ['ris', (size: number) => `TY  - JOUR\nTI  - ${'x'.repeat(250_000 * size)}\nER  - \n`],
    ['bibtex', (size: number) => `@article{a, title = {${'{x}'.repeat(37_500 * size)}}}\n`],
    [
      'pubmed-xml',
      (size: number) => `<PubmedArticleSet><PubmedArticle><a>${'<b>x</b>'.repeat(25_000 * size)}`,
    ],
    [
      'first-page',
      (size: number) =>
        `摘要：${'。文'.repeat(62_500 * size)}\nAbstract: ${'a. '.repeat(37_500 * size)}\nKey words: a`,
    ],
    ['csl-json', (size: number) => `[${'{"type":"book","title":"x"},'.repeat(2500 * size)}{}]`],
  ])('in one line is read in linear time: %s', (format, textOf) => {
    const texts = { 1: textOf(1), 8: textOf(8) };
    expect(growth((size) => parseRecords(texts[size], { format }))).toBeLessThan(LINEAR);
  });
});
