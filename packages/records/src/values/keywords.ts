import type { Language, Span } from '@diglot/text';
import { keywordLabel } from '@diglot/words';
import { isPlaceholder } from '../assemble/placeholders.ts';
import { splitKeywords } from '../assemble/texts/bilingual.ts';
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
  from: number,
  end: number,
  scheme: string,
  { field, language }: { readonly field?: string; readonly language?: Language } = {},
): Keyword[] {
  const label = keywordLabel(source.text.slice(from, end));
  const start = from + (label?.isClosed ? label.length : 0);
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
  const pieces: Span[] = [];
  const add = (open: number, close: number) => {
    const span = trimSpan(source.text, start + open, start + close);
    const isValue = !isPlaceholder(source.text, { slot: 'keyword', field: '', ...span });
    if (span.start < span.end && isValue) pieces.push(span);
  };
  let last = 0;
  for (const mark of list.matchAll(marks)) {
    add(last, mark.index);
    last = mark.index + mark[0].length;
  }
  add(last, list.replace(/(?<![\s.\u3002])[\s.\u3002]+$/, '').length);
  const found = inTwo(source.text, pieces).map((span) => {
    const value = unwrap(source.text.slice(span.start, span.end));
    const { raw, prov } = source.valueAt(span.start, span.end, { value, field });
    return { value, raw, prov };
  });
  const languages = keywordLanguages(
    found.map(({ value }) => value),
    language === undefined ? [] : [language],
  );
  return found.map(({ value, raw, prov }, index): Keyword => {
    const lang = languages[index] ?? 'und';
    return raw === undefined ? { value, prov, lang, scheme } : { value, raw, prov, lang, scheme };
  });
}

/** Keywords, those that stand in both languages as two: `乡村医生 (village doctor)`. */
function inTwo(text: string, pieces: readonly Span[]): readonly Span[] {
  const halves = splitKeywords(
    pieces.map(({ start, end }) => text.slice(start, end).replace(/[\r\n]/g, ' ')),
  );
  return pieces.flatMap((piece, index) => {
    const { start } = piece;
    const both = halves[index]?.map((half) => ({
      start: start + half.start,
      end: start + half.end,
    }));
    return both ?? [piece];
  });
}
