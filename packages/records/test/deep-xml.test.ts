import { describe, expect, it } from 'vitest';
import { parseRecords } from '../src/index.ts';

const article = (title: string) =>
  `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;

const within = (depth: number, inner: string) =>
  `<PubmedArticleSet>${'<part>'.repeat(depth)}${inner}${'</part>'.repeat(depth)}</PubmedArticleSet>`;

const read = (text: string) => parseRecords(text, { format: 'pubmed-xml' });

describe('elements that are nested deeper than any record', () => {
  it('are told at their place, once, where they hold records', () => {
    const text = within(300, article('Sleep of nurses'));
    const { diagnostics } = read(text);
    const deep = diagnostics.filter(({ message }) => message.startsWith('Elements more than'));
    expect(deep.map(({ code }) => code)).toEqual(['broken-xml']);
    expect(text.slice(deep[0]?.span?.start, deep[0]?.span?.end)).toBe('<part>');
  });

  it('keep their text where they are marks of a value', () => {
    const text = within(0, article(`${'<i>'.repeat(300)}Sleep of nurses${'</i>'.repeat(300)}`));
    const { records } = read(text);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual(['Sleep of nurses']);
  });

  it('are read without a word where they are not so deep', () => {
    const { records, diagnostics } = read(within(100, article('Sleep of nurses')));
    expect(records).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });
});
