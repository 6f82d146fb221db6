import { html, langAttribute, type Markup } from '../html.ts';
import { colorOf, themeNames, writeNames } from '../labels.ts';
import { languageName, type Messages } from '../messages.ts';
import { isSure } from '../sure.ts';
import type { InterfaceLanguage, ReportTheme, ThemeReportOptions } from '../types.ts';

/** Documents of one theme that a page lists; a browser stays quick with so many. */
const LISTED = 2000;

/** Documents of a list that is shown whole. */
const SHORT = 15;

/** Writes a document by its title, or by its id where that has none. */
export type WriteDocument = (id: string, aside?: Markup) => Markup;

export function documentWriter(documents: ThemeReportOptions['documents'] = []): WriteDocument {
  const known = new Map(documents.map((document) => [document.id, document]));
  return (id, aside) => {
    const { title = '', year } = known.get(id) ?? {};
    const [first = id, ...others] = title.split('\n').filter((part) => part.trim() !== '');
    const also = others.map((part) => html`<br><small>${part}</small>`);
    const notes = [year === undefined ? undefined : html`${String(year)}`, aside]
      .filter((note) => note !== undefined)
      .map((note, at) => html`${at > 0 ? ' · ' : ' '}${note}`);
    const after = notes.length > 0 ? html`<small class="number">${notes}</small>` : undefined;
    return html`<li title="${id}">${first}${after}${also}</li>
`;
  };
}

/** The start of a list, and a word about what is left out of it. */
export function listDocuments(items: readonly Markup[], messages: Messages): Markup {
  const rest = items.length - LISTED;
  const more = rest > 0 ? html`<p class="hint">${messages.moreDocuments(rest)}</p>` : undefined;
  // A long list scrolls by itself, also by the keys.
  const scrolls = items.length > SHORT ? html` tabindex="0"` : undefined;
  return html`<ol class="documents"${scrolls}>${items.slice(0, LISTED)}</ol>${more}`;
}

/** One theme, closed: its names and size; open: its terms, measures and documents. */
export function themeItem(
  theme: ReportTheme,
  messages: Messages,
  language: InterfaceLanguage,
  writeDocument: WriteDocument,
): Markup {
  const { id, terms, documents, languages } = theme;
  const measures = [
    ...(['zh', 'en'] as const).map(
      (tag) => `${languageName(tag, language)} ${Math.round(languages[tag] * 100)} %`,
    ),
    `${messages.centrality} ${theme.centrality.toFixed(2)}`,
    `${messages.density} ${theme.density.toFixed(2)}`,
  ];
  const words = terms.map(({ text, language: own, translation }) => {
    const other =
      translation &&
      html` <small${langAttribute(translation.language)}>${translation.text}</small>`;
    return html`<li><span${langAttribute(own)}>${text}</span>${other}</li>
`;
  });
  const areSure = documents.every(({ membership }) => isSure(membership));
  const papers = documents.map(({ id, membership }) =>
    writeDocument(
      id,
      areSure
        ? undefined
        : html`<span title="${messages.membership}">${membership.toFixed(2)}</span>`,
    ),
  );
  return html`<details class="theme ${colorOf(id)}" id="theme-${id}"><summary data-lights="theme${id}"><b>${writeNames(themeNames(theme, messages, language))}</b> <small>${messages.documents(documents.length)}</small></summary>
<p class="hint">${measures.join(' · ')}</p>
<h3>${messages.terms}</h3><ul class="chips">${words}</ul>
<h3>${messages.document}${areSure ? undefined : html` <small>(${messages.membership})</small>`}</h3>${listDocuments(papers, messages)}</details>
`;
}
