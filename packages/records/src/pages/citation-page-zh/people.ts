import { isWhiteSpace, type Language, type Span } from '@diglot/text';
import { withTranslation } from '../../assemble/pair-scripts.ts';
import { inBothScripts } from '../../assemble/people-entries.ts';
import { isPlaceholder } from '../../assemble/placeholders.ts';
import type { Author, Institution, Keyword, Name } from '../../model.ts';
import type { Report } from '../../source/report.ts';
import { type Source, trimSpan } from '../../source/source.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import { authorAt } from '../../values/authors.ts';
import { institutionAt, looksLikeInstitution } from '../../values/institutions.ts';
import { keywordsAt } from '../../values/keywords.ts';
import { keywordLanguages } from '../../values/language.ts';
import { markersAt as markersBehind } from '../../values/names/name-marks.ts';
import { parseName } from '../../values/names/names.ts';
import { namesTogether } from '../../values/names/names-together.ts';
import { isOrganization } from '../../values/names/organization-names.ts';

/**
 * Where the markers behind a name begin, read from the end: `[1 ]`, `[1 ,2 ]`, `[1] [2]`, `(1)`, `*`, and a
 * bracket that the end of the text cuts off.
 *
 * ```
 * WANG, L [1 ,2 ] *
 *        ^
 * ```
 */
function markersAt(text: string): number {
  let at = text.trimEnd().length;
  for (let isLast = true; at > 0; isLast = false) {
    if (text[at - 1] === '*') at--;
    else {
      const closed = ')]\uff09\u3011'.includes(text.charAt(at - 1));
      if (!closed && !isLast) break;
      const inner = closed ? at - 1 : at;
      let start = inner;
      while (start > 0 && /[\d\s,;\uff0c\u3001]/.test(text.charAt(start - 1))) start--;
      const opens = start > 0 && '([\uff08\u3010'.includes(text.charAt(start - 1));
      if (!opens || (closed && !/\d/.test(text.slice(start, inner)))) break;
      at = start - 1;
    }
    while (at > 0 && isWhiteSpace(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

/** One author a line, or several between semicolons, each with the markers of his institutions. */
export function readAuthors(source: Source, lines: readonly Span[], report: Report): Author[] {
  const authors: Author[] = [];
  let spaced: Span | undefined;
  for (const line of lines) {
    for (const { start, end: stop } of personSpans(source.text, line)) {
      const end = start + nameEnd(source.text.slice(start, stop));
      const written = source.text.slice(start, end);
      const own = markersAt(written);
      // `李伟1,2*`: markers without brackets.
      const close = /[[(（【]/.test(written) ? undefined : markersBehind(written);
      const to = start + (close?.markers.length ? close.at : own);
      if (to <= start) continue;
      if (isPlaceholder(source.text, { slot: 'author', field: '', start, end: to })) {
        report('placeholder', `“${written}” stands for a name that is not there.`, { start, end });
        continue;
      }
      const marks = source.text.slice(to, end);
      if (/\d\s+[,\])]/.test(marks)) spaced ??= { start: to, end };
      const both = inBothScripts(source.text, { start, end: to });
      const nameTo = both?.name.end ?? to;
      const author = authorAt(source, start, nameTo, authors.length + 1, {
        markers: marks.match(/\d+/g) ?? [],
        parts: parseName(source.text.slice(start, nameTo)),
      });
      authors.push(both ? withTranslation(author, nameAt(source, both.other)) : author);
    }
  }
  if (spaced) report('affiliation-marker-space', 'Markers hold a space, as in "[1 ]".', spaced);
  return authors;
}

function nameAt(source: Source, { start, end }: Span): Name {
  const { index: _, ...name } = authorAt(source, start, end, 1);
  return name;
}

/** Where a name ends, before the address of a mail and the address in brackets: `LI Wei(School of Nursing, Hill University)`. */
function nameEnd(written: string): number {
  const mail = /\s\S{1,60}@\S{1,60}$/.exec(written)?.index ?? written.length;
  const bracket = /[(（][^()（）]{8,300}[)）]$/.exec(written.slice(0, mail));
  return bracket && bracket.index > 0 && looksLikeInstitution(bracket[0]) ? bracket.index : mail;
}

function personSpans(text: string, line: Span): readonly Span[] {
  const written = text.slice(line.start, line.end);
  if (written.includes(';') || written.includes('\uff1b')) return splitSpan(text, line, SEMICOLONS);
  // `丁香 [1] 方圆 [2]`: a name opens behind the markers of the one before it.
  const marked = splitSpan(text, line, /(?<=\d\s?[\])）】])\s{1,4}(?=\p{L})/gu);
  return marked.length > 1 ? marked : namesTogether(text, line);
}

/** The number before an institution: `[1] `, `1.`, `(2)`. */
const NUMBER = /^[[(\uff08\u3010]?\s*(?<marker>\d{1,3})\s*[\])\uff09\u3011.]\s*/;

/** A raised number that a paste left close before a name: `1School of Nursing`. Of them all they are 1, 2, 3 …, or names: `3M`. */
const GLUED_NUMBER = /^(?<marker>\d{1,2})(?=\p{Lu}\p{L}|\p{Script=Han})/u;

/** One institution a line, `[1] Univ X, Dept Y, City, Country`, or several, each behind its marker. */
export function readInstitutions(source: Source, lines: readonly Span[]): Institution[] {
  const places = lines.flatMap((line) =>
    splitSpan(
      source.text,
      line,
      /(?:[;\uff1b]\s{0,9}|\s{1,9})(?=[[(\uff08\u3010]\s{0,9}\d{1,2}\s{0,9}[\])\uff09\u3011])/g,
    ),
  );
  const bodies = places.flatMap((place) => unnumbered(source.text, place));
  const areGlued = bodies.every(({ start, end }, at) => {
    const number = GLUED_NUMBER.exec(source.text.slice(start, end));
    return number?.groups?.marker === String(at + 1);
  });
  return bodies.flatMap(({ start, end }) => {
    const written = source.text.slice(start, end);
    const marker = (areGlued ? GLUED_NUMBER : NUMBER).exec(written);
    const code = CODE.exec(written)?.[0].length ?? 0;
    const body = trimSpan(source.text, start + (marker?.[0].length ?? 0), end - code);
    if (!/\p{L}/u.test(source.text.slice(body.start, body.end))) return [];
    return [institutionAt(source, body.start, body.end, marker?.groups?.marker ?? null)];
  });
}

/** `…医院|JG001257`: the number of the institution in the database. */
const CODE = /\s?\|\s?(?<code>[A-Z]{1,4}\d{3,12})$/;

/** The numbers of the institutions in the database, in order. */
export function institutionCodes({ text }: Source, lines: readonly Span[]): string[] {
  return lines.flatMap(({ start, end }) => CODE.exec(text.slice(start, end))?.groups?.code ?? []);
}

/** Several bodies between semicolons without numbers, each with a word for one. */
function unnumbered(text: string, place: Span): readonly Span[] {
  const parts = splitSpan(text, place, /[;；]/g);
  const isList = parts.every(({ start, end }) => looksLikeBody(text.slice(start, end)));
  return parts.length > 1 && isList ? parts : [place];
}

/** `北岭大学护理学院`, `School of Nursing, Hill University, Beiling, China`. */
function looksLikeBody(written: string): boolean {
  return isOrganization(written) || looksLikeInstitution(written);
}

/**
 * Keywords of the authors, then Keywords Plus, told apart by case: the database writes its own in capitals, at
 * the end. A capital keyword before one that is not is an author's. Keywords Plus are English.
 */
export function readKeywords(source: Source, { start, end }: Span, language: Language): Keyword[] {
  const keywords = keywordsAt(source, start, end, 'author', { language });
  let plus = keywords.length;
  while (plus > 0 && isCapitals(keywords[plus - 1]?.value ?? '')) plus--;
  const own = keywords.slice(0, plus).map(({ value }) => value);
  const languages = keywordLanguages(own, [language]);
  return keywords.map((keyword, index) =>
    index < plus
      ? { ...keyword, lang: languages[index] ?? 'und' }
      : { ...keyword, lang: 'en', scheme: 'keywords-plus' },
  );
}

/** Headings that a database gives, a star before those of the main subject: `*SLEEP quality`. */
export function readSubjects(source: Source, { start, end }: Span): Keyword[] {
  const headings = splitSpan(source.text, { start, end }, /[;；\r\n]/g);
  return headings.flatMap((heading) => {
    const from = heading.start + (source.text[heading.start] === '*' ? 1 : 0);
    return keywordsAt(source, from, heading.end, 'topic', { language: 'en' });
  });
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text);
}
