import { InvalidInputError } from '@diglot/text';
import { html, type Markup } from '../html.ts';
import { type Messages, messagesIn } from '../messages.ts';
import { page } from '../page.ts';
import type { ReportTheme, ReportThemeMap, ThemeReportOptions } from '../types.ts';
import { drawMap, MAP_SHAPES } from './draw-map.ts';
import { drawNetwork } from './draw-network.ts';
import { type DrawnTrends, drawTrends, TREND_SHAPES } from './draw-trends.ts';
import { documentWriter, listDocuments, themeItem } from './theme-list.ts';

/**
 * Write a theme map as one HTML page: map, network and trends, beside them each theme with its terms and
 * documents.
 *
 * The page holds everything it needs and fetches nothing; nothing in the documents can run.
 *
 * @param themeMap - What `extractThemes` of `@diglot/themes` returns, or the same from JSON.
 * @returns A whole HTML document. Write it as UTF-8.
 * @throws {InvalidInputError} `not-a-theme-map`, `language-unknown`.
 *
 * @remarks **Cost:** linear in documents and terms, O(l log l) in the links of the network; quadratic in
 * themes, to place their labels.
 *
 * @example
 * import { renderThemeMap } from '@diglot/report';
 * import { extractThemes } from '@diglot/themes';
 *
 * const texts = ['同伴支持与糖尿病患者', 'Peer support in diabetes', '糖尿病患者的同伴支持'];
 * const map = extractThemes(texts.map((text, i) => ({ id: `d${i}`, text })));
 * renderThemeMap(map).match(/<title>.*?<\/title>/)[0];
 * // => '<title>1 theme in 3 documents</title>'
 */
export function renderThemeMap(themeMap: ReportThemeMap, options: ThemeReportOptions = {}): string {
  const { language = 'en', documents } = options;
  const messages = messagesIn(language);
  if (!isThemeMap(themeMap)) {
    throw new InvalidInputError(
      'not-a-theme-map',
      'report/renderThemeMap: no list of themes; pass what extractThemes returns',
    );
  }
  const { themes, unplaced } = themeMap;
  const write = documentWriter(documents);
  const list = html`<section id="themes"><h2>${messages.themes}</h2>${
    themes.length === 0 ? html`<p>${messages.noThemes}</p>` : undefined
  }${themes.map((theme) => themeItem(theme, messages, language, write))}</section>`;
  const rest =
    unplaced.length > 0 &&
    html`<section id="unplaced"><details><summary><h2>${messages.unplaced} (${unplaced.length})</h2></summary>${listDocuments(
      unplaced.map((id) => write(id)),
      messages,
    )}</details></section>`;
  const count = themes.reduce((sum, theme) => sum + theme.documents.length, unplaced.length);
  const title = messages.themesOf(themes.length, count);
  const pictures = themes.length > 0 ? picturesOf(themeMap, messages, options) : [];
  return page({
    title,
    language,
    messages,
    script: 'themes',
    header: html`<h1>${title}</h1><p class="hint">${factsOf(themeMap, messages)}</p>`,
    columns: [pictures, rest ? [list, rest] : [list]],
    first: 'right',
  });
}

/** Whether the lists are there that a page walks through. */
function isThemeMap(map: ReportThemeMap | undefined): boolean {
  const lists = (map?.themes ?? []).map(({ terms, documents, years }) => [terms, documents, years]);
  const network = map?.network ?? { nodes: [], links: [] };
  return (
    map?.quality !== undefined &&
    [map.themes, map.unplaced, network.nodes, network.links, ...lists.flat()].every(Array.isArray)
  );
}

function picturesOf(
  { themes, network }: ReportThemeMap,
  messages: Messages,
  { language = 'en' }: ThemeReportOptions,
): Markup[] {
  const map = html`<section id="map"><h2>${messages.map}</h2><p class="hint">${messages.mapHint}</p>${MAP_SHAPES.map((shape) => drawMap(themes, messages, language, shape))}</section>`;
  const drawn = network && network.nodes.length > 0 && drawNetwork(network, messages, language);
  const terms =
    drawn &&
    html`<section id="network"><h2>${messages.network}</h2><p class="hint">${messages.networkHint(drawn.shown, network.nodes.length)} <span class="keys" hidden>${messages.networkKeys}</span></p>${drawn.picture}</section>`;
  const trends = TREND_SHAPES.flatMap(
    (shape) => drawTrends(themes, messages, language, shape) ?? [],
  );
  const years = trends[0] && trendSection(trends, themes, messages);
  return [map, terms, years].filter((section) => section !== undefined && section !== false);
}

function trendSection(
  [first, ...others]: readonly DrawnTrends[],
  themes: readonly ReportTheme[],
  messages: Messages,
): Markup | undefined {
  if (first === undefined) return undefined;
  const { early, late } = first;
  const undated = themes.reduce(
    (sum, { documents, years }) =>
      sum + years.reduce((left, year) => left - year.documents, documents.length),
    0,
  );
  const hint = [messages.trendsHint(early, late), undated > 0 && messages.undated(undated)];
  return html`<section id="trends"><h2>${messages.trends}</h2><p class="hint">${hint.filter((part) => part !== false).join(' ')}</p>${[first, ...others].map(({ picture }) => picture)}</section>`;
}

/** From these values on, a measure of the map is called high, and from those, middling. */
const STABLE = [0.8, 0.5] as const;
/** Newman & Girvan (2004): networks with groups have modularities of 0.3 to 0.7. */
const APART = [0.5, 0.3] as const;
const LANGUAGE_BOUND = [0.2, 0.05] as const;

const stepOf = (value: number, [high, middling]: readonly [number, number]) =>
  value >= high ? 0 : value >= middling ? 1 : 2;

/** What the measures of a map mean, in words, with the numbers behind. */
function factsOf({ quality }: ReportThemeMap, messages: Messages): string {
  const { stability, modularity, languageInformation } = quality;
  return messages.facts(
    [messages.stable[stepOf(stability, STABLE)], stability.toFixed(2)],
    [messages.apart[stepOf(modularity, APART)], modularity.toFixed(2)],
    [
      messages.languageBound[stepOf(languageInformation, LANGUAGE_BOUND)],
      languageInformation.toFixed(2),
    ],
  );
}
