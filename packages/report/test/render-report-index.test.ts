import { describe, expect, it } from 'vitest';
import { renderReport, renderReportIndex } from '../src/index.ts';
import { HOSTILE, sampleAnalysis } from './samples.ts';
import { attribute, elementsOf } from './tree.ts';

const linksOf = (page: string) =>
  elementsOf(page).flatMap((e) => (e.tagName === 'a' ? [attribute(e, 'href')] : []));

describe('renderReportIndex', () => {
  const entries = ['1.html', '2.html'].map((href) => ({ href, analysis: sampleAnalysis() }));

  it('links each record by its titles and says what was found in it', () => {
    const page = renderReportIndex(entries);
    expect(linksOf(page)).toEqual(['#content', '1.html', '2.html']);
    for (const part of [
      '<h1>2 records</h1>',
      '同伴支持与糖尿病',
      'Peer support and diabetes',
      '2 pairs · 1 of low confidence · 同伴支持',
    ]) {
      expect(page).toContain(part);
    }
    expect(renderReportIndex(entries.slice(0, 1), { language: 'zh' })).toContain(
      '<h1>1 条题录</h1>',
    );
  });

  it('calls a text without a title by its first line', () => {
    const { record, ...analysis } = sampleAnalysis();
    expect(record).toBeDefined();
    const page = renderReportIndex([{ href: 'a.html', analysis }]);
    expect(page).toContain('>同伴支持有助于糖尿病患者。费用未作评估。</a>');
  });

  it('calls a record without a title by the first line of its abstract', () => {
    const analysis = sampleAnalysis();
    const record = { abstracts: [{ lang: 'en', value: 'Peers help.\nThey listen.', prov: [] }] };
    const page = renderReportIndex([{ href: 'a.html', analysis: { ...analysis, record } }]);
    expect(page).toContain('>Peers help.</');
  });

  it('keeps hostile text as text', () => {
    const tags = (page: string) => new Set(elementsOf(page).map(({ tagName }) => tagName));
    const hostile = renderReportIndex([{ href: `"${HOSTILE}`, analysis: sampleAnalysis(HOSTILE) }]);
    expect(tags(hostile)).toEqual(tags(renderReportIndex(entries)));
  });

  it.each([
    [() => renderReportIndex(undefined as never), 'entries-not-a-list'],
    [() => renderReportIndex([{ href: 'x', analysis: {} as never }]), 'not-an-analysis'],
  ])('refuses what it cannot use: %#', (call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });

  it('is led back to, and on, from the page of a record', () => {
    const links = { index: 'index.html', previous: '1.html', next: '3.html' };
    const page = renderReport(sampleAnalysis(), { links });
    expect(linksOf(page)).toEqual(expect.arrayContaining(['index.html', '1.html', '3.html']));
    const first = renderReport(sampleAnalysis(), { links: { index: 'index.html' } });
    expect(first).not.toContain('rel="prev"');
  });
});
