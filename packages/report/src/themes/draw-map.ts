import { type ScaleLinear, scaleLinear, scaleSqrt } from 'd3-scale';
import { html, langAttribute, type Markup } from '../html.ts';
import { colorOf, joinNames, shorten, themeNames } from '../labels.ts';
import type { Messages } from '../messages.ts';
import type { InterfaceLanguage, ReportTheme } from '../types.ts';
import { type Box, firstFree, widthOf } from './boxes.ts';

/** A picture for screens of one width. */
export interface MapShape {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  /** Where the bubbles are. */
  readonly frame: Box;
  /** Radius of the largest bubble, in pixels. */
  readonly largest: number;
  /** Whether the names of the four quarters have room. */
  readonly quarters: boolean;
}

/** The pictures of a page; its style shows the one that fits. */
export const MAP_SHAPES: readonly MapShape[] = [
  {
    name: 'wide',
    width: 800,
    height: 560,
    frame: { x: 52, y: 34, width: 728, height: 468 },
    largest: 36,
    quarters: true,
  },
  {
    name: 'narrow',
    width: 340,
    height: 400,
    frame: { x: 26, y: 22, width: 308, height: 336 },
    largest: 24,
    quarters: false,
  },
];

const SMALLEST = 5;
/** Many themes share the room that this many take at full size. */
const ROOMY = 14;
/** Room for bubbles at the edge, beside the largest. */
const PADDING = 6;
const FONT = 13;
/** Characters of a name. */
const LONGEST = 24;

const fixed = (value: number) => value.toFixed(1);

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** A scale from the range of some values to a stretch of pixels; one value lies in the middle. */
export function scaleOf(
  values: readonly number[],
  from: number,
  to: number,
): ScaleLinear<number, number> {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const range = most > least ? [least, most] : [least - 1, least + 1];
  return scaleLinear(range, [from, to]);
}

const largestOf = (themes: number, { largest }: MapShape) =>
  largest * Math.min(1, Math.sqrt(ROOMY / themes));

/** Where a label may stand: right of its bubble, left, below, above. */
function placesAround(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  { width, height }: { readonly width: number; readonly height: number },
  frame: Box,
): Box[] {
  const size = { width, height };
  // Above and below, it may slide along the edge of the frame.
  const middle = Math.min(Math.max(x - width / 2, frame.x + 4), frame.x + frame.width - width - 4);
  return [
    { x: x + radius + 5, y: y - height / 2, ...size },
    { x: x - radius - 5 - width, y: y - height / 2, ...size },
    { x: middle, y: y + radius + 2, ...size },
    { x: middle, y: y - radius - 2 - height, ...size },
  ];
}

/**
 * Draw themes by centrality (rightwards) and density (upwards), largest first, so that small bubbles
 * lie on top.
 *
 * Labels that find no free place beside their bubble are left out; every bubble has its name as a title.
 */
export function drawMap(
  themes: readonly ReportTheme[],
  messages: Messages,
  language: InterfaceLanguage,
  shape: MapShape = MAP_SHAPES[0] as MapShape,
): Markup {
  const { frame } = shape;
  const { x: left, y: top } = frame;
  const [right, bottom] = [left + frame.width, top + frame.height];
  const padding = shape.largest + PADDING;
  const across = themes.map(({ centrality }) => centrality);
  const up = themes.map(({ density }) => density);
  const toX = scaleOf(across, left + padding, right - padding);
  const toY = scaleOf(up, bottom - padding, top + padding);
  const most = themes.reduce((sum, { documents }) => Math.max(sum, documents.length), 1);
  const toRadius = scaleSqrt([0, most], [0, largestOf(themes.length, shape)]);
  const bubbles = [...themes]
    .sort((a, b) => b.documents.length - a.documents.length || a.id - b.id)
    .map((theme) => ({
      theme,
      x: toX(theme.centrality),
      y: toY(theme.density),
      radius: Math.max(SMALLEST, toRadius(theme.documents.length)),
      names: themeNames(theme, messages, language),
    }));
  // A label may lie over another bubble's rim, but not over its middle.
  const taken: Box[] = bubbles.map(({ x, y, radius }) => {
    const half = radius * 0.6;
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  });
  const labels = bubbles.map(({ x, y, radius, names }) => {
    const lines = names.map((name, line) => ({
      ...name,
      text: shorten(name.text, LONGEST),
      size: line === 0 ? FONT : FONT - 2,
    }));
    const width = Math.max(...lines.map(({ text, size }) => widthOf(text, size)));
    const height = lines.reduce((sum, { size }) => sum + size * 1.25, 0);
    const box = firstFree(placesAround({ x, y, radius }, { width, height }, frame), frame, taken);
    if (box === undefined) return undefined;
    taken.push(box);
    // A label left of its bubble ends at it, however wide its letters come out.
    const [place, anchor] =
      box.x >= x
        ? [box.x, 'start']
        : box.x + width < x
          ? [box.x + width, 'end']
          : [box.x + width / 2, 'middle'];
    let base = box.y;
    return lines.map(({ text, language: own, size }, line) => {
      base += size * 1.25;
      return html`<text class="${line === 0 ? 'label' : 'label second'}" aria-hidden="true" x="${fixed(place)}" y="${fixed(base - size * 0.3)}" text-anchor="${anchor}"${langAttribute(own)}>${text}</text>
`;
    });
  });
  const circles = bubbles.map(({ theme, x, y, radius, names }) => {
    const name = `${joinNames(names)} (${messages.documents(theme.documents.length)})`;
    return html`<a href="#theme-${theme.id}" class="${colorOf(theme.id)}" data-lights="theme${theme.id}" data-keys="theme${theme.id}"><title>${name}</title><circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius)}"/></a>
`;
  });
  const [meanX, meanY] = [fixed(toX(mean(across))), fixed(toY(mean(up)))];
  const quarters: Markup | undefined = !shape.quarters
    ? undefined
    : html`<text class="quadrant" x="${left}" y="${top - 10}">${messages.niche}</text>
<text class="quadrant" x="${right}" y="${top - 10}" text-anchor="end">${messages.motor}</text>
<text class="quadrant" x="${left}" y="${bottom + 20}">${messages.emerging}</text>
<text class="quadrant" x="${right}" y="${bottom + 20}" text-anchor="end">${messages.basic}</text>
`;
  return html`<div class="${shape.name}"><svg class="map" viewBox="0 0 ${shape.width} ${shape.height}" role="group" aria-label="${messages.map}">
<rect class="frame" x="${left}" y="${top}" width="${frame.width}" height="${frame.height}"/>
<line class="mean" x1="${meanX}" x2="${meanX}" y1="${top}" y2="${bottom}"/>
<line class="mean" x1="${left}" x2="${right}" y1="${meanY}" y2="${meanY}"/>
${quarters}<text class="axis" x="${left + frame.width / 2}" y="${shape.height - 14}" text-anchor="middle">${messages.centrality} →</text>
<text class="axis" transform="translate(${left / 2} ${top + frame.height / 2}) rotate(-90)" text-anchor="middle">${messages.density} →</text>
${circles}${labels}</svg></div>`;
}
