import { html, type Markup } from './html.ts';
import type { Messages } from './messages.ts';
import type { ReportTheme } from './types.ts';

const WIDTH = 960;
const HEIGHT = 600;
const MARGIN = { left: 56, right: 56, top: 40, bottom: 56 };
const FONT = 13;
/** Radius of the largest bubble, in pixels. */
const LARGEST = 38;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A scale from the range of some values to a stretch of pixels; one value lies in the middle. */
export function scaleOf(values: readonly number[], from: number, to: number) {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return (value: number) =>
    most > least ? from + ((value - least) / (most - least)) * (to - from) : (from + to) / 2;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** About how wide a text is drawn: a Han character is a square, others half of one. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, mark) => sum + (mark > '\u2E80' ? 1 : 0.56) * FONT, 0);

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < FONT * 1.3;

/** The first free place for a label: right of its bubble, left, above, below; else none. */
function placeLabel(x: number, y: number, radius: number, width: number, taken: readonly Box[]) {
  const choices: Box[] = [
    { x: x + radius + 4, y: y + 4, width },
    { x: x - radius - 4 - width, y: y + 4, width },
    { x: x - width / 2, y: y - radius - 6, width },
    { x: x - width / 2, y: y + radius + 15, width },
  ];
  return choices.find(
    (box) =>
      box.x > 4 && box.x + width < WIDTH - 4 && box.y > 14 && !taken.some((b) => meet(box, b)),
  );
}

/** The name of a theme in the languages it has, one after the other. */
export function nameOf({ id, label }: ReportTheme, messages: Messages): string {
  return [label.zh, label.en].filter(Boolean).join(' · ') || `${messages.theme} ${id}`;
}

/**
 * Draw themes by centrality (rightwards) and density (upwards), largest first, so that small bubbles
 * lie on top. Labels that find no free place are left out; every bubble has its name as a title.
 */
export function drawMap(themes: readonly ReportTheme[], messages: Messages): Markup {
  const across = themes.map(({ centrality }) => centrality);
  const up = themes.map(({ density }) => density);
  const right = WIDTH - MARGIN.right - LARGEST;
  const bottom = HEIGHT - MARGIN.bottom;
  const toX = scaleOf(across, MARGIN.left + LARGEST, right);
  const toY = scaleOf(up, bottom - LARGEST, MARGIN.top + LARGEST);
  const most = themes.reduce((sum, { documents }) => Math.max(sum, documents.length), 1);
  const [meanX, meanY] = [toX(mean(across)), toY(mean(up))];
  const edge = WIDTH - MARGIN.right;
  const taken: Box[] = [];
  const bubbles = [...themes]
    .sort((a, b) => b.documents.length - a.documents.length || a.id - b.id)
    .map((theme) => {
      const [x, y] = [toX(theme.centrality), toY(theme.density)];
      const radius = Math.max(5, LARGEST * Math.sqrt(theme.documents.length / most));
      const full = nameOf(theme, messages);
      const short =
        Array.from(full).length > 36 ? `${Array.from(full).slice(0, 35).join('')}…` : full;
      const box = placeLabel(x, y, radius, widthOf(short), taken);
      if (box) taken.push(box);
      return { theme, x, y, radius, full, short, box };
    });
  const circles = bubbles.map(
    ({ theme, x, y, radius, full }) =>
      html`<a href="#theme-${theme.id}" aria-label="${full} (${theme.documents.length})"><title>${full} (${theme.documents.length})</title><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"/></a>
`,
  );
  const labels = bubbles.map(
    ({ short, box }) =>
      box &&
      html`<text class="label" aria-hidden="true" pointer-events="none" x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}">${short}</text>
`,
  );
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${messages.map}">
<rect class="frame" x="${MARGIN.left}" y="${MARGIN.top}" width="${edge - MARGIN.left}" height="${bottom - MARGIN.top}"/>
<line class="mean" x1="${meanX.toFixed(1)}" x2="${meanX.toFixed(1)}" y1="${MARGIN.top}" y2="${bottom}"/>
<line class="mean" x1="${MARGIN.left}" x2="${edge}" y1="${meanY.toFixed(1)}" y2="${meanY.toFixed(1)}"/>
<text class="quadrant" x="${MARGIN.left}" y="${MARGIN.top - 10}">${messages.niche}</text>
<text class="quadrant" x="${edge}" y="${MARGIN.top - 10}" text-anchor="end">${messages.motor}</text>
<text class="quadrant" x="${MARGIN.left}" y="${bottom + 18}">${messages.emerging}</text>
<text class="quadrant" x="${edge}" y="${bottom + 18}" text-anchor="end">${messages.basic}</text>
<text class="axis" x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">${messages.centrality} →</text>
<text class="axis" transform="translate(22 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${messages.density} →</text>
${circles}${labels}</svg>`;
}
