import { html, type Markup } from './html.ts';
import type { ReportTheme } from './types.ts';

const BAR = 36;
const HEIGHT = 64;

/** Documents a year as bars, each with its number above and its year below; it wraps nothing. */
export function drawYears(years: ReportTheme['years'], name: string): Markup | undefined {
  if (years.length === 0) return undefined;
  const most = years.reduce((sum, { documents }) => Math.max(sum, documents), 1);
  const bars = years.map(({ year, documents }, index) => {
    const height = (documents / most) * HEIGHT;
    const x = index * BAR + 4;
    const middle = index * BAR + BAR / 2;
    return html`<rect x="${x}" y="${(HEIGHT + 14 - height).toFixed(1)}" width="${BAR - 8}" height="${height.toFixed(1)}"/><text x="${middle}" y="${(HEIGHT + 10 - height).toFixed(1)}">${documents}</text><text x="${middle}" y="${HEIGHT + 28}">${year}</text>`;
  });
  const said = years.map(({ year, documents }) => `${year}: ${documents}`).join(', ');
  const width = years.length * BAR;
  return html`<svg class="bars" width="${width}" height="${HEIGHT + 34}" viewBox="0 0 ${width} ${HEIGHT + 34}" role="img" aria-label="${name}: ${said}">${bars}</svg>`;
}
