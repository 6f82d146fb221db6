import { type Cell, type CsvOptions, csvLine } from '@diglot/exchange';
import { checkMap, type DrawnMap } from './check-map.ts';

/** Three tables; their `theme` columns agree. */
export interface ThemesCsv {
  readonly themes: string;
  readonly terms: string;
  /** Documents without a theme come last, with an empty theme. */
  readonly documents: string;
}

/**
 * Write themes, their terms and their documents as CSV: RFC 4180, a heading row, lines end in CRLF.
 *
 * A cell is written as it is, also one that a spreadsheet would take for a formula, unless `safe` asks for an
 * apostrophe before it. Excel needs a byte order mark (`\ufeff`) before each table.
 *
 * @throws {InvalidInputError} `not-a-theme-map`.
 *
 * @example
 * import { toThemesCsv } from '@diglot/themes';
 *
 * const map = { themes: [], unplaced: ['10.5555/abc'], network: { nodes: [], links: [] } };
 * toThemesCsv(map).documents.split('\r\n');
 * // => ['theme,id,membership', ',10.5555/abc,0', '']
 */
export function toThemesCsv(map: DrawnMap, options: CsvOptions = {}): ThemesCsv {
  const { themes, unplaced } = checkMap('toThemesCsv', map);
  const writeTable = (head: readonly string[], rows: readonly (readonly Cell[])[]) =>
    [head, ...rows].map((row) => csvLine(row, options)).join('');
  return {
    themes: writeTable(
      [
        'theme',
        'label_zh',
        'label_en',
        'documents',
        'centrality',
        'density',
        'share_zh',
        'share_en',
      ],
      themes.map(({ id, label, documents, centrality, density, languages }) => [
        id,
        label.zh,
        label.en,
        documents.length,
        centrality,
        density,
        languages.zh,
        languages.en,
      ]),
    ),
    terms: writeTable(
      ['theme', 'rank', 'term', 'language', 'translation', 'translation_language', 'score'],
      themes.flatMap(({ id, terms }) =>
        terms.map(({ text, language, translation, score }, at) => [
          id,
          at + 1,
          text,
          language,
          translation?.text,
          translation?.language,
          score,
        ]),
      ),
    ),
    documents: writeTable(
      ['theme', 'id', 'membership'],
      [
        ...themes.flatMap((theme) =>
          theme.documents.map(({ id, membership }) => [theme.id, id, membership]),
        ),
        ...unplaced.map((id) => [undefined, id, 0]),
      ],
    ),
  };
}
