import type { Language } from '@diglot/text';
import type { Keyword } from '../model.ts';
import { unwrap } from '../source/clean.ts';
import { type Source, trimSpan } from '../source/source.ts';
import { SPACED } from '../source/split.ts';
import { keywordLanguages } from './language.ts';

/**
 * Read a list of keywords: cut at semicolons if there are any, else at commas and `、`, else at line breaks.
 *
 * @param options.language - Of the work: that of keywords which show none, even together.
 * @returns One keyword a part, without a closing stop, a broken line joined; empty parts are left out. See
 *   `keywordLanguages` for theirs.
 */
export function keywordsAt(
  source: Source,
  start: number,
  end: number,
  scheme: string,
  { field, language }: { readonly field?: string; readonly language?: Language } = {},
): Keyword[] {
  const list = source.text.slice(start, end);
  const marks = /[;\uff1b]/.test(list)
    ? /[;\uff1b]/g
    : /[,\uff0c\u3001]/.test(list)
      ? /[,\uff0c\u3001]|\s[|/]\s/g
      : SPACED.test(list)
        ? /[ \t\u3000]+/g
        : list.split(/[\r\n]+/).some((line) => SPACED.test(line))
          ? /[\r\n]+|(?<=\p{Script=Han})[ \t\u3000]+(?=\p{Script=Han})/gu
          : /[\r\n]+|\s[|/]\s|[ \t\u3000]{2,}/g;
  const found: { value: string; raw: string | undefined; prov: Keyword['prov'] }[] = [];
  const add = (from: number, to: number) => {
    const span = trimSpan(source.text, start + from, start + to);
    if (span.start === span.end) return;
    const value = unwrap(source.text.slice(span.start, span.end));
    const { raw, prov } = source.valueAt(span.start, span.end, { value, field });
    found.push({ value, raw, prov });
  };
  let from = 0;
  for (const mark of list.matchAll(marks)) {
    add(from, mark.index);
    from = mark.index + mark[0].length;
  }
  add(from, list.replace(/(?<![\s.\u3002])[\s.\u3002]+$/, '').length);
  const languages = keywordLanguages(
    found.map(({ value }) => value),
    language === undefined ? [] : [language],
  );
  return found.map(({ value, raw, prov }, index): Keyword => {
    const lang = languages[index] ?? 'und';
    return raw === undefined ? { value, prov, lang, scheme } : { value, raw, prov, lang, scheme };
  });
}
