import { languageOf } from './language.ts';
import type { Keyword } from './model.ts';
import { type Source, trimSpan } from './source.ts';

/**
 * Read a list of keywords: cut at semicolons if there are any, else at commas and `、`.
 *
 * @returns One keyword a part, as written, without a closing stop; empty parts are left out. Each has its
 *   own language.
 */
export function keywordsAt(
  source: Source,
  start: number,
  end: number,
  scheme: string | ((text: string) => string),
  field?: string,
): Keyword[] {
  const list = source.text.slice(start, end);
  const marks = /[;\uff1b]/.test(list) ? /[;\uff1b]/g : /[,\uff0c\u3001]|\s[|/]\s/g;
  const found: Keyword[] = [];
  const add = (from: number, to: number) => {
    const span = trimSpan(source.text, start + from, start + to);
    if (span.start === span.end) return;
    const { value, raw, prov } = source.valueAt(span.start, span.end, { field });
    const seen = languageOf(value);
    const lang = seen === 'und' ? 'en' : seen;
    const name = typeof scheme === 'string' ? scheme : scheme(value);
    found.push(
      raw === undefined
        ? { value, prov, lang, scheme: name }
        : { value, raw, prov, lang, scheme: name },
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
