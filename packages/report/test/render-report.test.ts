import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ReportAnalysis, renderReport } from '../src/index.ts';
import { HOSTILE, sampleAnalysis } from './samples.ts';
import { attribute, elementsOf, textOf, withClass } from './tree.ts';

const page = renderReport(sampleAnalysis());
const tags = (text: string) => elementsOf(text).map(({ tagName }) => tagName);

describe('renderReport', () => {
  it('allows its own style and script by hash, and nothing else', () => {
    const policy = elementsOf(page).find(
      (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
    );
    const content = policy && attribute(policy, 'content');
    expect(content).toContain("default-src 'none'");
    expect(content).not.toContain('unsafe');
    for (const name of ['style', 'script']) {
      const [element, ...others] = elementsOf(page).filter(({ tagName }) => tagName === name);
      const hash = createHash('sha256')
        .update(element ? textOf(element) : '')
        .digest('base64');
      expect([others.length, content?.includes(`'sha256-${hash}'`)]).toEqual([0, true]);
    }
  });

  it('fetches nothing', () => {
    const sources = elementsOf(page).filter((e) => attribute(e, 'src') ?? attribute(e, 'srcset'));
    expect(sources).toEqual([]);
    expect(tags(page)).not.toContain('link');
    expect(page).not.toMatch(/url\(|@import/);
  });

  it('gives both sides of a bead, and their places in the source, one key', () => {
    const [source, target] = withClass(page, 'sentence');
    expect(source && textOf(source).trim()).toBe('同伴支持有助于糖尿病患者。');
    expect(target && textOf(target).trim()).toBe('Peer support helps patients with diabetes.');
    const both = [source, target].map((e) => e && attribute(e, 'data-lights'));
    expect(both).toEqual(['b0-0', 'b0-0']);
    const marked = elementsOf(page).filter((e) =>
      attribute(e, 'data-keys')?.split(' ').includes('b0-0'),
    );
    expect(marked.length).toBeGreaterThan(2);
  });

  it('marks low confidence and a missing partner', () => {
    expect(withClass(page, 'doubtful').length).toBe(1);
    expect(withClass(page, 'missing').map(textOf)).toEqual(['— no partner —']);
  });

  it('rebuilds the source text, tinted by language', () => {
    const { text } = sampleAnalysis();
    expect(withClass(page, 'source').map(textOf)).toEqual([text]);
    expect(withClass(page, 'zh').map(textOf).join('')).toContain('同伴支持');
  });

  it('links http and https addresses only', () => {
    const links = elementsOf(page).flatMap((e) =>
      e.tagName === 'a' ? [attribute(e, 'href')] : [],
    );
    expect(links).toEqual(['#content', 'https://doi.org/10.5555/123']);
  });

  it('keeps hostile text as text: the page has the same elements as without it', () => {
    const hostile = renderReport(sampleAnalysis(HOSTILE));
    expect(new Set(tags(hostile))).toEqual(new Set(tags(page)));
    const handlers = elementsOf(hostile).flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name.startsWith('on') || name === 'style'),
    );
    expect(handlers).toEqual([]);
    expect(withClass(hostile, 'source').map(textOf).join('')).toContain(HOSTILE);
  });

  it('speaks Chinese when asked', () => {
    const chinese = renderReport(sampleAnalysis(), { language: 'zh' });
    expect(chinese).toContain('<html lang="zh-Hans">');
    expect(chinese).toContain('句子对照');
    expect(chinese).not.toContain('Aligned sentences');
  });

  it('names what found a term pair in words of the page, and other rules as they are', () => {
    const sample = sampleAnalysis();
    const termPairs = sample.termPairs.map((pair) => ({
      ...pair,
      evidence: ['transliteration', 'table', 'constructor'],
    }));
    const smallOf = (language: 'en' | 'zh') => {
      const rendered = renderReport({ ...sample, termPairs }, { language });
      return elementsOf(rendered)
        .filter(({ tagName }) => tagName === 'small')
        .map(textOf);
    };
    expect(smallOf('en')).toContain('by sound, table, constructor');
    expect(smallOf('zh')).toContain('音译, table, constructor');
  });

  it('writes a page for an empty text, a lone surrogate and spans out of range', () => {
    const empty: ReportAnalysis = {
      text: '\uD800',
      format: 'plain',
      segments: [{ start: -5, end: 99, language: 'und', confidence: 1 }],
      bitexts: [],
      keyphrases: [],
      termPairs: [],
      engine: 'intl',
      diagnostics: [],
    };
    expect(withClass(renderReport(empty), 'source').map(textOf)).toEqual(['\uFFFD']);
    expect(renderReport({ ...empty, text: '' })).toContain('None found.');
  });

  it('writes a line of a million characters', () => {
    const text = '同伴支持 peer support '.repeat(60_000);
    const big = { ...sampleAnalysis(), text, bitexts: [] };
    expect(renderReport(big).length).toBeGreaterThan(text.length);
  });

  it.each([
    [() => renderReport({} as never), 'not-an-analysis'],
    [() => renderReport(undefined as never), 'not-an-analysis'],
    [() => renderReport(sampleAnalysis(), { language: 'fr' as never }), 'language-unknown'],
  ])('refuses what it cannot use: %#', (call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});
