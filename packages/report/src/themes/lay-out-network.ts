import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import type { ReportNetwork } from '../types.ts';

type Node = ReportNetwork['nodes'][number];

/** A term with its place and size, in pixels at no zoom. */
export interface PlacedNode extends SimulationNodeDatum {
  readonly node: Node;
  readonly radius: number;
  x: number;
  y: number;
}

export interface PlacedLink {
  readonly source: PlacedNode;
  readonly target: PlacedNode;
  /** Association strength as a share of the strongest link drawn, 0..1. */
  readonly weight: number;
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

/** Most terms drawn: more than this nobody reads. */
const MOST_NODES = 240;
/** Of each term, its strongest links are drawn. */
const LINKS_A_NODE = 4;
const RADII = [3, 11] as const;
/** How far terms push each other apart, in pixels of the simulation. */
const REACH = 260;
const TICKS = 300;

/** The most frequent terms of every theme, a fair number each; ties go to the lower id. */
function chooseNodes(nodes: readonly Node[]): Node[] {
  const themes = new Map<number, Node[]>();
  for (const node of nodes) {
    const own = themes.get(node.theme);
    if (own) own.push(node);
    else themes.set(node.theme, [node]);
  }
  const byFrequency = (a: Node, b: Node) => b.documents - a.documents || a.id - b.id;
  const share = Math.max(4, Math.floor(MOST_NODES / Math.max(1, themes.size)));
  return [...themes.values()]
    .flatMap((own) => own.sort(byFrequency).slice(0, share))
    .sort(byFrequency)
    .slice(0, MOST_NODES);
}

/** Links between chosen terms that are among the strongest of one of their ends. */
function chooseLinks(
  links: ReportNetwork['links'],
  chosen: ReadonlyMap<number, unknown>,
): ReportNetwork['links'] {
  const inside = links.filter(
    ({ source, target, strength }) =>
      source !== target && chosen.has(source) && chosen.has(target) && strength > 0,
  );
  inside.sort((a, b) => b.strength - a.strength || a.source - b.source || a.target - b.target);
  const counts = new Map<number, number>();
  return inside.filter(({ source, target }) => {
    const [one, other] = [counts.get(source) ?? 0, counts.get(target) ?? 0];
    if (one >= LINKS_A_NODE && other >= LINKS_A_NODE) return false;
    counts.set(source, one + 1);
    counts.set(target, other + 1);
    return true;
  });
}

/**
 * Choose what of a network to draw and lay it out: terms that go together lie together, and terms of one
 * theme more so.
 *
 * @returns Nodes inside a box of `width` × `height`, most frequent first. The same network, the same places:
 * the simulation starts from a spiral and draws its numbers from a generator of its own.
 *
 * @remarks
 * **Cost:** O(l log l) to choose among l links; what is laid out is bounded.
 * **Source:** d3-force: velocity Verlet, many-body forces after Barnes & Hut (1986).
 */
export function layOutNetwork(network: ReportNetwork, width: number, height: number): Layout {
  const chosen = chooseNodes(network.nodes);
  const most = chosen.reduce((sum, { documents }) => Math.max(sum, documents), 1);
  const toRadius = scaleSqrt([0, most], RADII);
  const nodes = chosen.map(
    (node): PlacedNode => ({ node, radius: toRadius(node.documents), x: 0, y: 0 }),
  );
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const strong = chooseLinks(network.links, byId);
  const strongest = strong[0]?.strength ?? 1;
  const links = strong.flatMap(({ source, target, strength }): PlacedLink[] => {
    const [one, other] = [byId.get(source), byId.get(target)];
    return one && other ? [{ source: one, target: other, weight: strength / strongest }] : [];
  });
  simulate(nodes, links);
  fit(nodes, width, height);
  return { nodes, links };
}

function simulate(nodes: readonly PlacedNode[], links: readonly PlacedLink[]): void {
  for (const node of nodes) {
    // Without places of their own, the simulation starts them on its spiral.
    Object.assign(node, { x: undefined, y: undefined });
  }
  const same = ({ source, target }: PlacedLink) => source.node.theme === target.node.theme;
  const simulation = forceSimulation<PlacedNode>([...nodes])
    .force(
      'link',
      forceLink<PlacedNode, { source: PlacedNode; target: PlacedNode }>([...links])
        .distance((link) => (same(link as PlacedLink) ? 50 : 110))
        .strength((link) => (same(link as PlacedLink) ? 0.16 : 0.03)),
    )
    .force(
      'apart',
      forceManyBody<PlacedNode>()
        .strength((node) => -140 - 8 * node.radius)
        .distanceMax(REACH),
    )
    .force(
      'collide',
      forceCollide<PlacedNode>((node) => node.radius + 8),
    )
    .force('x', forceX<PlacedNode>().strength(0.05))
    .force('y', forceY<PlacedNode>().strength(0.09))
    .stop();
  simulation.tick(TICKS);
}

/** Move and stretch the nodes into a box; the two ways are stretched alike within a factor of 1.4. */
function fit(nodes: readonly PlacedNode[], width: number, height: number): void {
  const bounds = (values: readonly number[]) => {
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return { middle: (least + most) / 2, size: Math.max(1, most - least) };
  };
  const across = bounds(nodes.map(({ x }) => x));
  const down = bounds(nodes.map(({ y }) => y));
  const [fullX, fullY] = [width / across.size, height / down.size];
  const most = Math.min(fullX, fullY) * 1.4;
  const [scaleX, scaleY] = [Math.min(fullX, most, 4), Math.min(fullY, most, 4)];
  for (const node of nodes) {
    node.x = width / 2 + (node.x - across.middle) * scaleX;
    node.y = height / 2 + (node.y - down.middle) * scaleY;
  }
}
