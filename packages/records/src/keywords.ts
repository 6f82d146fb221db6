import type { Language } from '@diglot/text';
import { unwrap } from './formats/clean.ts';
import { languageOf } from './language.ts';
import type { Keyword } from './model.ts';
import { type Source, trimSpan } from './source.ts';

/**
 * Read a list of keywords: cut at semicolons if there are any, else at commas and `、`, else at line breaks.
 *
 * @param options.language - Of the work: what a short Latin keyword without a sign of another language is in.
 * @returns One keyword a part, without a closing stop, a broken line joined; empty parts are left out. Each
 *   has its own language.
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
      : /[\r\n]+|\s[|/]\s/g;
  const found: Keyword[] = [];
  const add = (from: number, to: number) => {
    const span = trimSpan(source.text, start + from, start + to);
    if (span.start === span.end) return;
    const value = unwrap(source.text.slice(span.start, span.end));
    const { raw, prov } = source.valueAt(span.start, span.end, { value, field });
    const lang = keywordLanguage(value, language);
    found.push(
      raw === undefined ? { value, prov, lang, scheme } : { value, raw, prov, lang, scheme },
    );
  };
  let from = 0;
  for (const mark of list.matchAll(marks)) {
    add(from, mark.index);
    from = mark.index + mark[0].length;
  }
  add(from, list.replace(/[\s.\u3002]+$/, '').length);
  return found;
}

const LATIN: ReadonlySet<Language> = new Set(['es', 'fr', 'de', 'pt', 'it']);

/** By script; a Latin keyword that shows no other language is in that of the work, when that is Latin. */
export function keywordLanguage(text: string, work: Language = 'en'): Language {
  const lang = languageOf(text);
  if (lang !== 'en' && lang !== 'und') return lang;
  return LATIN.has(work) ? work : 'en';
}
