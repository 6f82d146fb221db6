import type { Language } from '@diglot/text';
import type { Title, Value } from '../../model.ts';
import { translatedTitle } from '../../values/translated-title.ts';
import { type Context, entriesOf, entryValue } from '../context.ts';
import type { Entry } from '../entry.ts';
import { splitTitle } from './bilingual.ts';
import { valuesOf } from './bilingual-values.ts';
import { titleLanguage } from './text-language.ts';
import { type Role, roleOf } from './text-role.ts';

/**
 * Titles in order: the original first, then translations. A subtitle is joined to the first title. That of an article in
 * brackets is the translation of one which the source does not give, or gives apart.
 */
export function assembleTitles(context: Context): void {
  for (const slot of ['title', 'title-translation'] as const) {
    for (const entry of entriesOf(context, slot)) {
      const written = titleValue(context, entry);
      const bare = isArticle(context) ? withoutBrackets(context, entry, written) : undefined;
      const whole = bare ?? written;
      const role = slot === 'title' && !bare ? 'original' : 'translation';
      const halves = (whole.raw ?? '').includes('HYPERLINK') ? undefined : splitTitle(whole.value);
      for (const found of valuesOf(context, entry, whole, halves)) {
        const { value, raw, prov } = found;
        if (value === '' || context.known.titles.has(value)) continue;
        context.known.titles.add(value);
        const lang = titleLanguage(value, entry, context);
        const own = roleOf(context, lang, role);
        context.draft.titles.push(
          raw === undefined
            ? { value, prov, lang, role: own }
            : { value, raw, prov, lang, role: own },
        );
      }
    }
  }
  if (context.declared === undefined) oneOriginal(context.draft.titles);
  else withoutLanguage(context.draft.titles, context.declared);
  const isOriginal = ({ role }: { role: Role }) => (role === 'original' ? 0 : 1);
  context.draft.titles.sort((one, two) => isOriginal(one) - isOriginal(two));
}

/** Brackets of a title of another kind of work may be a cataloguer's, who made it. */
function isArticle({ draft }: Context): boolean {
  return draft.type === 'article-journal' || draft.type === 'paper-conference';
}

function withoutBrackets(context: Context, entry: Entry, title: Value): Value | undefined {
  const inside = translatedTitle(title.value);
  return inside && placedIn(context, entry, title.value.slice(inside.start, inside.end));
}

/** Of titles in several languages without a declared one, the first is the original; beside a translation in brackets, another. */
function oneOriginal(titles: Title[]): void {
  const first = titles.find(({ role }) => role === 'original') ?? titles.at(-1);
  if (!first || titles.length < 2) return;
  titles.forEach((title, index) => {
    const own = title === first || title.lang === first.lang ? 'original' : 'translation';
    if (title === first || own === 'translation') titles[index] = { ...title, role: own };
  });
}

/** Beside a title in the language of the work one in no language, as pinyin is, is not the original. */
function withoutLanguage(titles: Title[], declared: Language): void {
  if (!titles.some(({ lang, role }) => lang === declared && role === 'original')) return;
  titles.forEach((title, index) => {
    if (title.lang === 'und') titles[index] = { ...title, role: 'translation' };
  });
}

/** The mark of a footnote behind a title; † may be said of a person. */
const FOOTNOTE = /(?<!\s)\s*(?:[*＊☆★△▲※]{1,3}|(?<=\p{Script=Han})[①-③])$/u;

/** The label of a title, taken into its field. */
const LABEL =
  /^(?:(?:中文|英文)?(?:题\s?名|題\s?名|标\s?题|標\s?題|篇\s?名)|title)\s?[:：]\s?(?=\S)/iu;

/** What Word leaves of a link: `HYPERLINK "https://…"`, `HYPERLINK \l "_Toc1"`. */
const FIELD_CODE = /\s{0,4}\bHYPERLINK(?:\s{1,4}\\[a-z])?\s{1,4}["“][^"”]{0,400}["”]/g;

/** A title in one line, without the mark of a footnote or of a link. */
function titleValue(context: Context, entry: Entry): Value {
  const found = entryValue(context, entry);
  const value = found.value
    .replace(/\n/g, ' ')
    .replace(FIELD_CODE, '')
    .replace(LABEL, '')
    .replace(FOOTNOTE, '');
  return value === found.value || value === '' ? found : placedIn(context, entry, value);
}

/** A value that is a part of an entry, at its own place where it stands there as it is. */
function placedIn({ source }: Context, { start, end, field }: Entry, value: string): Value {
  const cut = source.text.slice(start, end).lastIndexOf(value);
  return cut >= 0
    ? source.placed(value, start + cut, start + cut + value.length, field)
    : source.placed(value, start, end, field);
}
