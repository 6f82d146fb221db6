import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveStep, line } from 'd3-shape';
import { html, langAttribute, type Markup } from '../html.ts';
import { colorOf, joinNames, shorten, themeNames } from '../labels.ts';
import type { Messages } from '../messages.ts';
import type { InterfaceLanguage, ReportTheme } from '../types.ts';
import { countTrends, nameOfPeriod, type Period } from './yearly.ts';

/** A picture for screens of one width: where the columns of years begin and end, and the names stand. */
export interface TrendShape {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Whether names and shares stand above their row instead of beside it. */
  readonly above: boolean;
}

/** The pictures of a page; its style shows the one that fits. */
export const TREND_SHAPES: readonly TrendShape[] = [
  { name: 'wide', width: 800, row: 40, left: 210, right: 110, above: false },
  { name: 'narrow', width: 340, row: 58, left: 14, right: 14, above: true },
];

export interface DrawnTrends {
  readonly picture: Markup;
  readonly early: string;
  readonly late: string;
}

const TOP = 56;
/** Room for the text above a row, in pixels. */
const TEXT = 20;
/** How much of its row the highest column takes, where the names stand beside it. */
const HIGHEST_SHARE = 0.85;
const YEAR_WIDTH = 48;
const LONGEST = 26;

const fixed = (value: number) => value.toFixed(1);
const percent = (share: number) => `${Math.round(share * 100)}`;

/**
 * Draw how many documents each theme has in each year: a row a theme, all on one scale, those that gained
 * most at the top.
 *
 * @returns Nothing when the documents are of one year or of none.
 */
export function drawTrends(
  themes: readonly ReportTheme[],
  messages: Messages,
  language: InterfaceLanguage,
  shape: TrendShape = TREND_SHAPES[0] as TrendShape,
): DrawnTrends | undefined {
  const { width, row, left, right, above } = shape;
  const { periods, trends } = countTrends(themes);
  if (periods.length < 2) return undefined;
  const height = TOP + row * (trends.length + 1) + 4;
  const bottom = height - 26;
  const toX = scalePoint(
    periods.map((_, at) => at),
    [left, width - right],
  );
  const most = trends.reduce((sum, { counts }) => Math.max(sum, ...counts), 1);
  const toHeight = scaleLinear([0, most], [0, above ? row - TEXT : row * HIGHEST_SHARE]);
  const x = (at: number) => toX(at) ?? left;

  const each = Math.max(1, Math.ceil((YEAR_WIDTH * periods.length) / (width - left - right)));
  const years = periods.map((period, at) => {
    if ((periods.length - 1 - at) % each > 0) return undefined;
    const place = fixed(x(at));
    return html`<line class="grid" x1="${place}" x2="${place}" y1="${TOP}" y2="${bottom}"/><text class="axis" x="${place}" y="${bottom + 18}" text-anchor="middle">${period.from}</text>
`;
  });
  const rows = trends.map(({ theme, counts, ...share }, place) => {
    const base = TOP + row * (place + 1);
    const y = (count: number) => base - toHeight(count);
    const filled = area<number>((_, at) => x(at), base, y)
      .curve(curveStep)
      .digits(1)([...counts]);
    const rim = line<number>((_, at) => x(at), y)
      .curve(curveStep)
      .digits(1)([...counts]);
    // Where the name and the shares stand.
    const written = above ? base - row + TEXT - 6 : base - 4;
    const names = themeNames(theme, messages, language);
    const [first] = names;
    const said = counts.map((count, at) => `${nameOfPeriod(periods[at] as Period)}: ${count}`);
    const peak = counts.indexOf(Math.max(...counts));
    const gain = share.late > share.early ? 'gain' : 'loss';
    const shares = `${percent(share.early)} → ${percent(share.late)} %`;
    return html`<a href="#theme-${theme.id}" class="row ${colorOf(theme.id)}" data-lights="theme${theme.id}" data-keys="theme${theme.id}"><title>${joinNames(names)}: ${shares}
${said.join('\n')}</title><rect class="hit" x="0" y="${base - row + 4}" width="${width}" height="${row}"/><path class="area" d="${filled ?? ''}"/><path class="rim" d="${rim ?? ''}"/><text class="label" aria-hidden="true" x="${above ? left : left - 16}" y="${written}" text-anchor="${above ? 'start' : 'end'}"${langAttribute(first?.language)}>${shorten(first?.text ?? '', LONGEST)}</text><text class="peak" aria-hidden="true" x="${fixed(x(peak))}" y="${fixed(y(counts[peak] ?? 0) - 4)}" text-anchor="middle">${above ? '' : (counts[peak] ?? 0)}</text><text class="share ${gain}" aria-hidden="true" x="${width - 4}" y="${written}" text-anchor="end">${shares}</text></a>
`;
  });
  const half = Math.ceil(periods.length / 2);
  const between = (from: number, to: number) =>
    nameOfPeriod({ from: periods[from]?.from ?? 0, to: periods[to]?.to ?? 0 });
  const [early, late] = [between(0, half - 1), between(half, periods.length - 1)];
  return {
    picture: html`<div class="${shape.name}"><svg class="trends" viewBox="0 0 ${width} ${height}" role="group" aria-label="${messages.trends}">
<text class="axis" aria-hidden="true" x="${width - 4}" y="14" text-anchor="end">${early} → ${late}</text>${years}${rows}</svg></div>`,
    early,
    late,
  };
}
