import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, langAttribute, link } from '../src/html.ts';
import { elementsOf, textOf } from './tree.ts';

describe('html', () => {
  it('escapes strings, joins lists and leaves undefined out', () => {
    expect(html`<i>${'<b>'}</i>${[html`<u></u>`, '&', undefined]}`.markup).toBe(
      '<i>&lt;b&gt;</i><u></u>&amp;',
    );
  });

  it('never lets a string out of its element or attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = html`<p title="${text}">${text}</p>`.markup;
        expect(elementsOf(page).map(({ tagName }) => tagName)).toEqual([
          'html',
          'head',
          'body',
          'p',
        ]);
      }),
    );
  });

  it('writes what HTML cannot hold as U+FFFD and keeps the rest', () => {
    expect(escapeHtml('a\0b\uD800c\t😀')).toBe('a\uFFFDb\uFFFDc\t😀');
    expect(elementsOf(html`<p>${'“双语” & <b>'}</p>`.markup).map(textOf).at(-1)).toBe(
      '“双语” & <b>',
    );
  });

  it.each([
    ['https://example.org/a?b=1', true],
    ['HTTP://example.org', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//example.org', false],
    ['https://example.org\njavascript:x', false],
    [undefined, false],
  ])('links %j only when it is http or https', (url, linked) => {
    expect(link(url, 'x').markup.startsWith('<a ')).toBe(linked);
  });

  it.each([
    ['zh', 'Hans', ' lang="zh-Hans"'],
    ['en', undefined, ' lang="en"'],
    ['und', undefined, ''],
    ['zh" onclick="x', undefined, ''],
  ])('names the language %s when it is a tag', (language, script, expected) => {
    expect(langAttribute(language, script).markup).toBe(expected);
  });
});
