import type { Span } from '@diglot/text';
import { listedThemes } from './listed-themes.ts';
import { precedingLists } from './preceding-lists.ts';
import { type NumberedSpan, taggedThemes } from './tagged-themes.ts';

/** A theme that the authors of a text name and number themselves. The span is that of its name. */
export interface NamedTheme extends Span {
  /** Its number in the text; its place in the list when the text gives none. From 1. */
  readonly number: number;
  /** Its name as written, white space as single blanks. */
  readonly text: string;
  readonly language: 'en' | 'zh';
}

/** The same theme in two texts. */
export interface NamedThemePair {
  readonly number: number;
  readonly source: NamedTheme;
  readonly target: NamedTheme;
}

/**
 * Find the themes that authors enumerate: “gained trust (theme 2)”, “Theme 2: trust”, “主题 2：信任”,
 * “Three themes were identified: …”, “归纳出三个主题：①…；②…”, “陪伴、倾听和分享三个主题”.
 *
 * A list without numbers counts only when it has as many entries as the text announces.
 *
 * @returns Themes in order of their places, in English and Chinese alike; none is no error.
 * @remarks **Cost:** linear in the text.
 *
 * @example
 * import { extractNamedThemes } from '@diglot/themes';
 *
 * const themes = extractNamedThemes('归纳出三个主题：①感到孤独；②得到同伴支持；③重建信心。');
 * themes.map(({ number, text }) => `${number} ${text}`); // => ['1 感到孤独', '2 得到同伴支持', '3 重建信心']
 */
export function extractNamedThemes(text: string): NamedTheme[] {
  const tagged = taggedThemes(text);
  const themes: NumberedSpan[] = [...tagged];
  for (const theme of [...listedThemes(text), ...precedingLists(text)]) {
    if (!themes.some(({ start, end }) => start < theme.end && theme.start < end))
      themes.push(theme);
  }
  return themes
    .map(({ number, start, end }): NamedTheme => {
      const name = text.slice(start, end).replace(/\s+/gu, ' ');
      return {
        number,
        text: name,
        language: /\p{Script=Han}/u.test(name) ? 'zh' : 'en',
        start,
        end,
      };
    })
    .sort((a, b) => a.start - b.start);
}

/**
 * Pair the themes of a text and its translation by their numbers. Where a number occurs twice on a
 * side, its first place counts.
 *
 * @example
 * import { extractNamedThemes, pairNamedThemes } from '@diglot/themes';
 *
 * const chinese = extractNamedThemes('主题1：感到孤独；主题2：得到同伴支持。');
 * const english = extractNamedThemes('Theme 1: loneliness; theme 2: peer support.');
 * pairNamedThemes(chinese, english).map(({ source, target }) => [source.text, target.text]);
 * // => [['感到孤独', 'loneliness'], ['得到同伴支持', 'peer support']]
 */
export function pairNamedThemes(
  source: readonly NamedTheme[],
  target: readonly NamedTheme[],
): NamedThemePair[] {
  const byNumber = new Map<number, NamedTheme>();
  for (const theme of target) if (!byNumber.has(theme.number)) byNumber.set(theme.number, theme);
  const pairs = new Map<number, NamedThemePair>();
  for (const theme of source) {
    const match = byNumber.get(theme.number);
    if (match === undefined || pairs.has(theme.number)) continue;
    pairs.set(theme.number, { number: theme.number, source: theme, target: match });
  }
  return [...pairs.values()];
}
