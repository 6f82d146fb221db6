import { InvalidInputError } from '@diglot/text';
import { drawMap, nameOf } from './draw-map.ts';
import { drawYears } from './draw-years.ts';
import { html, langAttribute, type Markup } from './html.ts';
import { languageName, type Messages, messagesIn } from './messages.ts';
import { page } from './page.ts';
import type { ReportTheme, ReportThemeMap, ThemeReportOptions } from './types.ts';

type TitleOf = (id: string) => string;

function themeDetails(
  theme: ReportTheme,
  messages: Messages,
  language: 'en' | 'zh',
  titleOf: TitleOf,
): Markup {
  const { id, terms, documents, years, languages } = theme;
  const shares = [
    `${languageName('zh', language)} ${Math.round(languages.zh * 100)} %`,
    `${languageName('en', language)} ${Math.round(languages.en * 100)} %`,
    `${messages.centrality} ${theme.centrality.toFixed(2)}`,
    `${messages.density} ${theme.density.toFixed(2)}`,
  ];
  const words = terms.map(({ text, language: own, translation }) => {
    const other =
      translation &&
      html` <span${langAttribute(translation.language)}>(${translation.text})</span>`;
    return html`<li><span${langAttribute(own)}>${text}</span>${other}</li>
`;
  });
  const papers = documents.map(
    (document) =>
      html`<li>${titleOf(document.id)} <small title="${messages.membership}">${document.membership.toFixed(2)}</small></li>
`,
  );
  const chart = drawYears(years, messages.years);
  return html`<details class="theme" id="theme-${id}"><summary class="name">${nameOf(theme, messages)} <small>${documents.length} ${messages.documents}</small></summary>
<p class="hint">${shares.join(' · ')}</p>
<h3>${messages.terms}</h3><ol class="columns">${words}</ol>
${chart && html`<h3>${messages.years}</h3>${chart}`}
<h3>${messages.document}</h3><ol class="columns">${papers}</ol></details>
`;
}

/**
 * Write a theme map as one HTML page: the map, then each theme with its terms, years and documents.
 *
 * The page holds everything it needs and fetches nothing; nothing in the documents can run.
 *
 * @param themeMap - What `extractThemes` of `@diglot/themes` returns, or the same from JSON.
 * @returns A whole HTML document. Write it as UTF-8.
 * @throws {InvalidInputError} `not-a-theme-map`, `language-unknown`.
 *
 * @remarks **Cost:** linear in documents and terms; quadratic in themes, to place their labels.
 */
export function renderThemeMap(themeMap: ReportThemeMap, options: ThemeReportOptions = {}): string {
  const { language = 'en', documents = [] } = options;
  const messages = messagesIn(language);
  if (
    !Array.isArray(themeMap?.themes) ||
    !Array.isArray(themeMap.unplaced) ||
    themeMap.quality === undefined
  ) {
    throw new InvalidInputError(
      'not-a-theme-map',
      'report/renderThemeMap: no list of themes; pass what extractThemes returns',
    );
  }
  const { themes, unplaced, quality } = themeMap;
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const titleOf: TitleOf = (id) => titles.get(id) || id;
  const map =
    themes.length === 0
      ? html`<section><p>${messages.noThemes}</p></section>`
      : html`<section id="map"><h2>${messages.map}</h2><p class="hint">${messages.mapHint}</p>${drawMap(themes, messages)}</section>`;
  const list = html`<section id="themes"><h2>${messages.themes}</h2>${themes.map((theme) =>
    themeDetails(theme, messages, language, titleOf),
  )}</section>`;
  const rest =
    unplaced.length === 0
      ? undefined
      : html`<section id="unplaced"><details><summary><h2>${messages.unplaced} (${unplaced.length})</h2></summary><ol class="columns">${unplaced.map(
          (id) => html`<li>${titleOf(id)}</li>`,
        )}</ol></details></section>`;
  const count = themes.reduce((sum, theme) => sum + theme.documents.length, unplaced.length);
  const figures = [
    `${messages.stability} ${quality.stability.toFixed(2)}`,
    `${messages.modularity} ${quality.modularity.toFixed(2)}`,
    `${messages.languageInformation} ${quality.languageInformation.toFixed(2)}`,
  ];
  return page(
    messages.themes,
    language,
    messages,
    html`<h1>${messages.themes}</h1><p>${themes.length} ${messages.themes} · ${count} ${messages.documents}</p>`,
    rest ? [map, list, rest] : [map, list],
    html`${messages.made} · ${figures.join(' · ')}`,
  );
}
