import type { Language, Span } from '@diglot/text';
import { abstractAt } from '../../abstract/sections.ts';
import type { RecordDraft } from '../../assemble/draft.ts';
import { memberOf } from '../../json/json-node.ts';
import { jsonSource } from '../../json/json-source.ts';
import type { Author, Title } from '../../model.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { authorAt, settleNameOrder } from '../../values/authors.ts';
import { hasHan, languageOf } from '../../values/language.ts';
import { splitNames } from '../../values/names/name-list.ts';
import { addAbstractRepeat, addRepeat } from '../../values/repeats.ts';
import { type Copy, fieldOf } from './copies.ts';

const TITLES = ['title', 'TitleCN'];
const ABSTRACTS = ['abstract', 'AbstractTextCN'];

/** The language of the innermost title, for it is the original; without one, that of the abstract. */
export function workLanguage(copies: readonly Copy[]): Language {
  const inner = copies.length > 1 ? text(copies.at(-1), 'title') : '';
  const decisive = inner || text(copies[0], 'abstract') || text(copies[0], 'title');
  return languageOf(decisive);
}

function text(copy: Copy | undefined, name: string): string {
  return (copy && fieldOf(copy, [name], { partial: true })?.text) ?? '';
}

/** Titles, the original first. Equal ones become repeats of the first. */
export function readTitles(copies: readonly Copy[], record: RecordDraft, report: Report): void {
  const titles: Title[] = [];
  for (const copy of copies) {
    for (const name of TITLES) {
      const field = fieldOf(copy, [name], { partial: true });
      if (field) addTitle(titles, field, 0, field.text.length, record.language);
    }
  }
  record.titles = originalFirst(titles);
  const translated = fieldOf(copies[0] as Copy, ['title'], { partial: true });
  if (translated && languageOf(translated.text) !== record.language) {
    const span = translated.rootSpan(0, translated.text.length);
    report('title-is-translation', 'The title is a translation of the original one.', span);
  }
}

export function addTitle(
  titles: Title[],
  source: Source,
  start: number,
  end: number,
  original: Language,
  field?: string,
): void {
  const span = source.trim(start, end);
  const found = source.valueAt(span.start, span.end, { field });
  const same = titles.findIndex(({ value }) => value === found.value);
  const known = titles[same];
  if (known) {
    titles[same] = addRepeat(known, found);
    return;
  }
  const lang = languageOf(found.value);
  titles.push({ ...found, lang, role: lang === original ? 'original' : 'translation' });
}

export function originalFirst(titles: readonly Title[]): Title[] {
  const of = (role: Title['role']) => titles.filter((title) => title.role === role);
  return [...of('original'), ...of('translation')];
}

/** Authors of the first copy; those of the others as repeats, or as the same names in another script. */
export function readAuthors(copies: readonly Copy[], record: RecordDraft, report: Report): void {
  const lists = copies.map(authorsOf).filter((list) => list.length > 0);
  const original = (list: readonly Author[]) =>
    list.every(({ value }) => hasHan(value) === (record.language === 'zh'));
  const base = lists.find(original) ?? lists[0];
  if (!base) return;
  let authors = base;
  for (const list of lists) {
    if (list === base) continue;
    const sameScript = original(list) === original(base);
    if (
      list.length !== base.length ||
      (sameScript && !list.every((one, index) => one.value === base[index]?.value))
    ) {
      report('authors-differ', 'The nested record lists other authors.');
      continue;
    }
    authors = authors.map((author, index) => joinNames(author, list[index] ?? author));
  }
  record.authors = authors;
}

function joinNames(author: Author, other: Author): Author {
  if (author.value === other.value) return addRepeat(author, other);
  const { index: _, ...name } = other;
  const named = { ...name, lang: languageOf(name.value) };
  return { ...author, translations: [...(author.translations ?? []), named] };
}

function authorsOf(copy: Copy): Author[] {
  const node = memberOf(copy.node, 'authors');
  const found: { source: Source; span: Span }[] = [];
  const list = fieldOf(copy, ['authors'], { partial: true });
  if (list) for (const span of splitNames(list.text)) found.push({ source: list, span });
  if (node?.kind === 'array') {
    node.items.forEach((item, index) => {
      const name = item.kind === 'object' ? memberOf(item, 'name') : item;
      if (name?.kind !== 'string') return;
      const source = jsonSource(copy.source, name, `${copy.path}.authors[${index}]`);
      const span = source.trim(0, source.text.length);
      if (span.start < span.end) found.push({ source, span });
    });
  }
  return settleNameOrder(
    found.map(({ source, span }, index) => authorAt(source, span.start, span.end, index + 1)),
  );
}

/** One abstract a language; equal texts become repeats of the first. */
export function readAbstracts(copies: readonly Copy[], record: RecordDraft): void {
  for (const copy of copies) {
    for (const name of ABSTRACTS) {
      const field = fieldOf(copy, [name], { partial: true });
      if (field) addAbstract(record, field, 0, field.text.length);
    }
  }
}

/** @returns Whether the stretch is a new abstract or a repeat of a known one. */
export function addAbstract(
  record: RecordDraft,
  source: Source,
  start: number,
  end: number,
  field?: string,
): boolean {
  const span = source.trim(start, end);
  const text = source.text.slice(span.start, span.end);
  const same = record.abstracts.findIndex(({ value }) => value === text);
  const known = record.abstracts[same];
  if (!known) {
    const lang = languageOf(text);
    if (record.abstracts.some((one) => one.lang === lang)) return false;
    const role = lang === record.language ? 'original' : 'translation';
    record.abstracts.push({ lang, role, ...abstractAt(source, span.start, span.end, field) });
    return true;
  }
  const copy = source.valueAt(span.start, span.end, { field });
  record.abstracts[same] = addAbstractRepeat(known, source, copy);
  return true;
}
