import { html, langAttribute, link, type Markup } from './html.ts';
import type { Messages } from './messages.ts';
import type { ReportRecord, ReportValue } from './types.ts';

const written = ({ value, lang }: ReportValue) => html`<span${langAttribute(lang)}>${value}</span>`;

function row(label: string, values: readonly Markup[], list = ''): Markup | undefined {
  if (values.length === 0) return undefined;
  const items = values.map((value) => html`<li>${value}</li>`);
  return html`<dt>${label}</dt><dd><ul class="${list}">${items}</ul></dd>`;
}

function journalOf({ journal }: ReportRecord, messages: Messages): Markup[] {
  if (!journal) return [];
  const volume = journal.volume && `${messages.volume} ${journal.volume}`;
  const issue = journal.issue && `${messages.issue} ${journal.issue}`;
  const parts = [volume, issue].filter((part) => part).join(', ');
  return [html`${journal.title ? written(journal.title) : ''} ${parts}`];
}

function abstractOf({ value, lang, sections = [] }: NonNullable<ReportRecord['abstracts']>[0]) {
  const labelled = sections.filter(({ label }) => label !== null);
  if (labelled.length === 0) return html`<p${langAttribute(lang)}>${value}</p>`;
  return html`<div${langAttribute(lang)}>${sections.map(
    (section) => html`<p><b>${section.label ?? ''}</b> ${section.value}</p>`,
  )}</div>`;
}

/** The record field by field, under the labels of the interface. */
export function recordSection(record: ReportRecord, messages: Messages): Markup {
  const { titles = [], authors = [], contributors = [], institutions = [] } = record;
  const { keywords = [], classifications = [], identifiers = [], abstracts = [] } = record;
  const { relatedPapers = [], extra = {} } = record;
  const rows = [
    row(messages.titles, titles.map(written)),
    row(messages.authors, authors.map(written), 'inline'),
    row(messages.contributors, contributors.map(written), 'inline'),
    row(messages.institutions, institutions.map(written)),
    row(messages.journal, journalOf(record, messages)),
    row(messages.issued, record.issued ? [html`${record.issued.raw}`] : []),
    row(messages.pages, record.pages ? [html`${record.pages.raw}`] : []),
    row(messages.keywords, keywords.map(written), 'inline'),
    row(
      messages.classifications,
      classifications.map(({ code, label }) => html`${code} ${label ?? ''}`),
      'inline',
    ),
    row(
      messages.identifiers,
      identifiers.map(({ type, value, url }) => html`<small>${type}</small> ${link(url, value)}`),
    ),
    row(
      messages.relatedPapers,
      relatedPapers.map(({ title }) => written(title)),
    ),
  ];
  const further =
    Object.keys(extra).length === 0
      ? undefined
      : html`<details><summary>${messages.extra}</summary><pre class="extra">${JSON.stringify(extra, null, 2)}</pre></details>`;
  const summaries =
    abstracts.length === 0
      ? undefined
      : html`<details><summary>${messages.abstracts}</summary>${abstracts.map(abstractOf)}</details>`;
  return html`<section id="record"><h2>${messages.record}</h2>
<dl>${rows}</dl>${summaries}${further}</section>`;
}
