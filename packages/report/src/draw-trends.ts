import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { html, langAttribute, type Markup } from './html.ts';
import { colorOf, joinNames, shorten, themeNames } from './labels.ts';
import type { Messages } from './messages.ts';
import type { InterfaceLanguage, ReportTheme } from './types.ts';
import { countTrends, nameOfPeriod, type Period } from './yearly.ts';

const WIDTH = 800;
const ROW = 40;
const TOP = 56;
const LEFT = 210;
const RIGHT = 110;
/** A curve may reach so far into the row above, in rows. */
const OVERLAP = 1.5;
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
): { readonly picture: Markup; readonly early: string; readonly late: string } | undefined {
  const { periods, trends } = countTrends(themes);
  if (periods.length < 2) return undefined;
  const height = TOP + ROW * (trends.length + 1) + 4;
  const bottom = height - 26;
  const toX = scalePoint(
    periods.map((_, at) => at),
    [LEFT, WIDTH - RIGHT],
  );
  const most = trends.reduce((sum, { counts }) => Math.max(sum, ...counts), 1);
  const toHeight = scaleLinear([0, most], [0, ROW * OVERLAP]);
  const x = (at: number) => toX(at) ?? LEFT;

  const each = Math.max(1, Math.ceil((YEAR_WIDTH * periods.length) / (WIDTH - LEFT - RIGHT)));
  const years = periods.map((period, at) => {
    if ((periods.length - 1 - at) % each > 0) return undefined;
    const place = fixed(x(at));
    return html`<line class="grid" x1="${place}" x2="${place}" y1="${TOP}" y2="${bottom}"/><text class="axis" x="${place}" y="${bottom + 18}" text-anchor="middle">${period.from}</text>
`;
  });
  const rows = trends.map(({ theme, counts, ...share }, row) => {
    const base = TOP + ROW * (row + 1);
    const y = (count: number) => base - toHeight(count);
    const shape = area<number>((_, at) => x(at), base, y)
      .curve(curveMonotoneX)
      .digits(1)([...counts]);
    const rim = line<number>((_, at) => x(at), y)
      .curve(curveMonotoneX)
      .digits(1)([...counts]);
    const names = themeNames(theme, messages, language);
    const [first] = names;
    const said = counts.map((count, at) => `${nameOfPeriod(periods[at] as Period)}: ${count}`);
    const peak = counts.indexOf(Math.max(...counts));
    const gain = share.late > share.early ? 'gain' : 'loss';
    const shares = `${percent(share.early)} → ${percent(share.late)} %`;
    return html`<a href="#theme-${theme.id}" class="row ${colorOf(theme.id)}" data-lights="theme${theme.id}" data-keys="theme${theme.id}"><title>${joinNames(names)}: ${shares}
${said.join('\n')}</title><rect class="hit" x="0" y="${base - ROW + 4}" width="${WIDTH}" height="${ROW}"/><path class="area" d="${shape ?? ''}"/><path class="rim" d="${rim ?? ''}"/><text class="label" aria-hidden="true" x="${LEFT - 16}" y="${base - 4}" text-anchor="end"${langAttribute(first?.language)}>${shorten(first?.text ?? '', LONGEST)}</text><text class="peak" aria-hidden="true" x="${fixed(x(peak))}" y="${fixed(y(counts[peak] ?? 0) - 4)}" text-anchor="middle">${counts[peak] ?? 0}</text><text class="share ${gain}" aria-hidden="true" x="${WIDTH - 4}" y="${base - 4}" text-anchor="end">${shares}</text></a>
`;
  });
  const half = Math.ceil(periods.length / 2);
  const between = (from: number, to: number) =>
    nameOfPeriod({ from: periods[from]?.from ?? 0, to: periods[to]?.to ?? 0 });
  const [early, late] = [between(0, half - 1), between(half, periods.length - 1)];
  return {
    picture: html`<div class="wide"><svg class="trends" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${messages.trends}">
<text class="axis" aria-hidden="true" x="${WIDTH - 4}" y="14" text-anchor="end">${early} → ${late}</text>${years}${rows}</svg></div>`,
    early,
    late,
  };
}
