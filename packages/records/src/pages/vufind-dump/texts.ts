import type { Span } from '@diglot/text';
import { abstractAt } from '../../abstract/sections.ts';
import type { RecordDraft } from '../../assemble/draft.ts';
import type { Journal, Value } from '../../model.ts';
import { reachesEnd } from '../../source/reaches-end.ts';
import { dateAt } from '../../values/dates.ts';
import { languageOf } from '../../values/language.ts';
import { pagesAt } from '../../values/page-range.ts';
import { addRepeat } from '../../values/repeats.ts';
import type { Catalogue } from './catalogue.ts';

/** The description of the index, with the page's summary as a shortened copy. */
export function readAbstract(catalogue: Catalogue, record: RecordDraft): void {
  const { source, field, page, text, report } = catalogue;
  const lines = field('description');
  const [first] = lines;
  const whole = first && { start: first.start, end: lines.at(-1)?.end ?? first.end };
  const place = whole ?? page.summary;
  if (!place) return;
  const lang = languageOf(text(place));
  const role = lang === record.language || record.language === 'und' ? 'original' : 'translation';
  const found = abstractAt(source, place.start, place.end, whole ? 'description' : 'summary');
  const summary = page.summary ?? page.unread.find((line) => opens(text(line), found.value));
  const shortened = summary && /(?:\.{3}|…)$/.test(text(summary));
  if (shortened) report('summary-truncated', 'The summary of the page is cut off.', summary);
  const copy = whole && summary && source.rawAt(summary.start, summary.end, 'summary');
  record.abstracts = [{ lang, role, ...found, ...(copy && { truncatedCopies: [copy] }) }];
}

/** Whether a line is the opening of the abstract, or all of it. */
function opens(line: string, abstract: string): boolean {
  const opening = line.replace(/\s?(?:\.{3}|…)$/, '');
  return opening.length > 20 && abstract.startsWith(opening);
}

/** Publisher, year, and where the index holds them journal, volume, issue and first page. */
export function readPublication(catalogue: Catalogue, record: RecordDraft): void {
  const { source, field, page, text } = catalogue;
  const value = (name: string): Value | undefined => {
    const [span] = field(name);
    return span && source.valueAt(span.start, span.end, { field: name });
  };
  let publisher = value('publisher');
  let issued: RecordDraft['issued'] = null;
  const [year] = field('publishDate');
  if (year) issued = dateAt(source, year.start, year.end, 'publishDate') ?? null;
  for (const line of page.labels.get('published') ?? []) {
    // At the end of the text a number may be half a year.
    const isCut = reachesEnd(source.text, line.end);
    const written = isCut ? text(line).replace(/\s[12]\d{0,2}$/, '') : text(line);
    const { name, date } = publishedParts(written, line);
    const own = name && source.valueAt(name.start, name.end, { field: line.label });
    if (own) publisher = publisher ? addRepeat(publisher, own) : own;
    const found = date && dateAt(source, date.start, date.end, line.label);
    if (!found) continue;
    if (!issued) issued = found;
    else if (issued.raw === found.raw)
      issued = { ...issued, prov: [...issued.prov, ...found.prov] };
  }
  record.issued = issued;
  const [host] = page.labels.get('publishedIn') ?? [];
  const title =
    value('container_title') ??
    (host && source.valueAt(host.start, hostEnd(text(host), host), { field: host.label }));
  const volume = value('container_volume');
  const issue = value('container_issue');
  if (title || publisher || volume) {
    record.journal = {
      title: title ?? null,
      volume: volume?.value ?? null,
      issue: issue?.value ?? null,
      ...(volume && { volumeSource: { raw: volume.raw ?? volume.value, prov: volume.prov } }),
      ...(issue && { issueSource: { raw: issue.raw ?? issue.value, prov: issue.prov } }),
      ...(publisher && { publisher }),
    } satisfies Journal;
  }
  const [start] = field('container_start_page');
  if (start) record.pages = pagesAt(source, start.start, start.end, 'container_start_page');
}

/** `Highland Studies. - 7 (2018), 2, p. 33`: the journal's name alone. */
function hostEnd(written: string, { start, end }: Span): number {
  const rest =
    /(?<!\s)\s*(?:\.\s-\s|,?\s(?:vol\.?|bd\.?|volumen|卷)\s?\d|[,;(（]\s?(?:19|20)\d{2})/i.exec(
      written,
    );
  return rest && rest.index > 0 ? start + rest.index : end;
}

/** `BioMed Central 2022`, `上海: 某出版社, 2020`: the name and the year behind it. */
function publishedParts(written: string, line: Span): { name?: Span; date?: Span } {
  const bare = written.replace(/[)\uff09.]$/, '');
  const date = /(?:1[5-9]|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/.exec(bare)?.[0];
  const before = bare.slice(0, bare.length - (date?.length ?? 0));
  const name = before.replace(/(?<![\s,\uff0c(\uff08])[\s,\uff0c(\uff08]+$/, '');
  const at = date === undefined ? -1 : written.lastIndexOf(date);
  return {
    ...(name !== '' && { name: { start: line.start, end: line.start + name.length } }),
    ...(date !== undefined && {
      date: { start: line.start + at, end: line.start + at + date.length },
    }),
  };
}
