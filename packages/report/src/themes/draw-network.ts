import { html, langAttribute, type Markup } from '../html.ts';
import { colorOf, joinNames, namesOf, shorten } from '../labels.ts';
import type { Messages } from '../messages.ts';
import type { InterfaceLanguage, ReportNetwork } from '../types.ts';
import { type Box, meet, widthOf } from './boxes.ts';
import { type Layout, layOutNetwork, type PlacedNode } from './lay-out-network.ts';

const WIDTH = 800;
const HEIGHT = 600;
const MARGIN = 48;
const FONT = 12;
const LONGEST = 22;
/**
 * Enlargements at which more labels find room. On a narrow screen the picture is 0.4 of its size, the letters
 * are not; so labels `l0` have room there, `l2` on a wide one. `page/network.js` has those from 1 on.
 */
const ZOOMS = [0.4, 0.64, 1, 1.6, 2.5, 4, 6.3];

const fixed = (value: number) => value.toFixed(1);

/**
 * Say from which enlargement on each label has room, the most frequent term's first; `ZOOMS.length` for
 * never.
 *
 * Labels keep their size while places spread, so that one that has room keeps it.
 */
function labelLevels(nodes: readonly PlacedNode[], texts: readonly string[]): number[] {
  const levels = nodes.map(() => ZOOMS.length);
  ZOOMS.forEach((zoom, level) => {
    const boxes = nodes.map(({ x, y }, at): Box => {
      const width = widthOf(texts[at] ?? '', FONT) + 4;
      return { x: x * zoom - width / 2, y: y * zoom - FONT / 2, width, height: FONT * 1.25 };
    });
    const taken = boxes.filter((_, at) => (levels[at] ?? 0) < level);
    boxes.forEach((box, at) => {
      const isOut = box.x < -MARGIN * zoom || box.x + box.width > (WIDTH - MARGIN) * zoom;
      if ((levels[at] ?? 0) < ZOOMS.length || isOut || taken.some((other) => meet(box, other))) {
        return;
      }
      levels[at] = level;
      taken.push(box);
    });
  });
  return levels;
}

/** Of each node, the nodes it is linked to. */
function neighboursOf({ nodes, links }: Layout): Map<PlacedNode, PlacedNode[]> {
  const neighbours = new Map<PlacedNode, PlacedNode[]>(nodes.map((node) => [node, []]));
  for (const { source, target } of links) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  return neighbours;
}

/**
 * Draw the network of merged terms, coloured by theme.
 *
 * Each term is a link to its theme and carries the keys of its neighbours, so that they light up with it.
 * Everything shows without the script, which adds moving, zooming and arrow keys.
 */
export function drawNetwork(
  network: ReportNetwork,
  messages: Messages,
  language: InterfaceLanguage,
): { readonly picture: Markup; readonly shown: number } {
  const layout = layOutNetwork(network, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
  const { nodes, links } = layout;
  const neighbours = neighboursOf(layout);
  const lines = links.map(({ source, target, weight }) => {
    const theme = source.node.theme === target.node.theme ? source.node.theme : 0;
    return html`<line class="${colorOf(theme)}" data-keys="n${source.node.id} n${target.node.id}" x1="${fixed(source.x)}" y1="${fixed(source.y)}" x2="${fixed(target.x)}" y2="${fixed(target.y)}" stroke-width="${fixed(0.6 + 2.4 * Math.sqrt(weight))}"/>
`;
  });
  const names = nodes.map(({ node }) => namesOf(node.label, language));
  const texts = names.map(([first]) => shorten(first?.text ?? '', LONGEST));
  const levels = labelLevels(nodes, texts);
  const drawn = nodes.map((placed, at) => {
    const { node, x, y, radius } = placed;
    const near = (neighbours.get(placed) ?? []).map((other) => `n${other.node.id}`);
    const keys = [`n${node.id}`, `theme${node.theme}`, ...near].join(' ');
    const name = `${joinNames(names[at] ?? [])} (${messages.documents(node.documents)})`;
    const target = node.theme > 0 ? html` href="#theme-${node.theme}"` : undefined;
    const place = `translate(${fixed(x)} ${fixed(y)})`;
    return {
      term: html`<a class="node ${colorOf(node.theme)}"${target} data-lights="n${node.id}" data-keys="${keys}" transform="${place}"><title>${name}</title><circle class="still" r="${fixed(radius)}"/></a>
`,
      label: html`<g class="name l${levels[at] ?? 0}" data-keys="${keys}" transform="${place}"><text class="still label" y="4"${langAttribute(names[at]?.[0]?.language)}>${texts[at]}</text></g>
`,
    };
  });
  const buttons = [
    ['in', '+', messages.zoomIn],
    ['out', '−', messages.zoomOut],
    ['all', '↺', messages.zoomReset],
  ].map(
    ([does, sign, name]) =>
      html`<button type="button" data-zoom="${does}" aria-label="${name}" title="${name}">${sign}</button>`,
  );
  const picture = html`<div class="canvas"><div class="zoom" hidden>${buttons}</div>
<svg class="network" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${messages.network}"><g class="world"><g transform="translate(${MARGIN} ${MARGIN})">
<g class="links">${lines}</g>
${drawn.map(({ term }) => term)}<g aria-hidden="true">${drawn.map(({ label }) => label)}</g></g></g></svg></div>`;
  return { picture, shown: nodes.length };
}
