import { html, langAttribute, link, type Markup } from '../html.ts';
import type { Messages } from '../messages.ts';
import type { ReportRecord, ReportValue } from '../types.ts';
import { describePlace, type Place } from './provenance.ts';

/** Writes what shows a value of the record, so that it lights the places it was read from. */
type Read = (node: object, shown: Markup) => Markup;

function createReader(places: readonly Place[], messages: Messages): Read {
  const byNode = new Map<object, number[]>();
  places.forEach(({ node, source }, index) => {
    if (source !== undefined) return;
    const own = byNode.get(node);
    if (own) own.push(index);
    else byNode.set(node, [index]);
  });
  return (node, shown) => {
    const own = byNode.get(node);
    if (own === undefined) return shown;
    const keys = own.map((index) => `p${index}`).join(' ');
    const title = own.map((index) => describePlace(places[index] as Place, messages)).join('; ');
    return html`<span class="read" data-lights="${keys}" title="${title}">${shown}</span>`;
  };
}

function row(label: string, values: readonly Markup[], list = ''): Markup | undefined {
  if (values.length === 0) return undefined;
  const items = values.map((value) => html`<li>${value}</li>`);
  return html`<dt>${label}</dt><dd><ul class="${list}">${items}</ul></dd>`;
}

function journalOf(
  { journal }: ReportRecord,
  write: (value: ReportValue) => Markup,
  messages: Messages,
): Markup[] {
  if (!journal) return [];
  const volume = journal.volume && `${messages.volume} ${journal.volume}`;
  const issue = journal.issue && `${messages.issue} ${journal.issue}`;
  const parts = [volume, issue].filter((part) => part).join(', ');
  return [html`${journal.title ? write(journal.title) : ''} ${parts}`];
}

/** First and last page, or what stands there. */
const pagesOf = ({ raw, first, last }: NonNullable<ReportRecord['pages']>): string =>
  first ? [first, last].filter((page) => page).join('–') : raw;

function abstractOf({ value, lang, sections = [] }: NonNullable<ReportRecord['abstracts']>[0]) {
  const labelled = sections.filter(({ label }) => label !== null);
  if (labelled.length === 0) return html`<p${langAttribute(lang)}>${value}</p>`;
  return html`<div${langAttribute(lang)}>${sections.map(
    (section) => html`<p><b>${section.label ?? ''}</b> ${section.value}</p>`,
  )}</div>`;
}

/** The record field by field, under the labels of the interface; each value lights where it was read. */
export function recordSection(
  record: ReportRecord,
  places: readonly Place[],
  messages: Messages,
): Markup {
  const { titles = [], authors = [], contributors = [], institutions = [] } = record;
  const { keywords = [], classifications = [], identifiers = [], abstracts = [] } = record;
  const { issued, pages, relatedPapers = [], extra = {} } = record;
  const read = createReader(places, messages);
  const write = (value: ReportValue) =>
    read(value, html`<span${langAttribute(value.lang)}>${value.value}</span>`);
  const rows = [
    row(messages.titles, titles.map(write)),
    row(messages.authors, authors.map(write), 'inline'),
    row(messages.contributors, contributors.map(write), 'inline'),
    row(messages.institutions, institutions.map(write)),
    row(messages.journal, journalOf(record, write, messages)),
    row(messages.issued, issued ? [read(issued, html`${issued.raw}`)] : []),
    row(messages.pages, pages ? [read(pages, html`${pagesOf(pages)}`)] : []),
    row(messages.keywords, keywords.map(write), 'inline'),
    row(
      messages.classifications,
      classifications.map((entry) => read(entry, html`${entry.code} ${entry.label ?? ''}`)),
      'inline',
    ),
    row(
      messages.identifiers,
      identifiers.map((entry) => {
        return read(entry, html`<small>${entry.type}</small> ${link(entry.url, entry.value)}`);
      }),
    ),
    row(
      messages.relatedPapers,
      relatedPapers.map(({ title }) => write(title)),
    ),
  ];
  const further =
    Object.keys(extra).length === 0
      ? undefined
      : html`<details><summary>${messages.extra}</summary><pre class="extra">${JSON.stringify(extra, null, 2)}</pre></details>`;
  const summaries =
    abstracts.length === 0
      ? undefined
      : html`<details><summary>${messages.abstracts}</summary>${abstracts.map((abstract) =>
          read(abstract, abstractOf(abstract)),
        )}</details>`;
  const hint = places.some(({ source }) => source === undefined)
    ? html`<p class="hint">${messages.recordHint}</p>`
    : undefined;
  return html`<section id="record"><h2>${messages.record}</h2>${hint}
<dl>${rows}</dl>${summaries}${further}</section>`;
}
