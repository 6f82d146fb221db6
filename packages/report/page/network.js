import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';

// Enlargements at which more labels find room; draw-network.ts has the same.
const ZOOMS = [1, 1.6, 2.5, 4, 6.3];
const WHEEL = 1.6;

/** Lets the network of terms be moved, enlarged and walked by the arrow keys. */
export function startNetwork() {
  const svg = document.querySelector('svg.network');
  if (!svg) return;
  const world = svg.querySelector('.world');
  const nodes = [...svg.querySelectorAll('.node')];
  const { width, height } = svg.viewBox.baseVal;
  const picture = select(svg);

  // A wheel or one finger alone goes on moving the page.
  const moves = zoom()
    .scaleExtent([1, 8])
    .extent([
      [0, 0],
      [width, height],
    ])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .filter((event) =>
      event.type === 'wheel'
        ? event.ctrlKey || event.metaKey
        : event.touches
          ? event.touches.length > 1
          : !event.button,
    )
    .on('zoom', ({ transform }) => {
      world.setAttribute('transform', transform);
      svg.style.setProperty('--k', transform.k);
      svg.dataset.level = ZOOMS.findLastIndex((least) => transform.k >= least - 0.01);
    });
  picture.call(moves).on('dblclick.zoom', null);
  svg.dataset.level = 0;

  const act = {
    in: () => picture.call(moves.scaleBy, WHEEL),
    out: () => picture.call(moves.scaleBy, 1 / WHEEL),
    all: () => picture.call(moves.transform, zoomIdentity),
  };
  for (const part of document.querySelectorAll('#network [hidden]')) part.hidden = false;
  for (const button of document.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => act[button.dataset.zoom]());
  }

  // One stop for the Tab key; the arrow keys go to the nearest term that way.
  const places = new Map(
    nodes.map((node) => {
      const { e, f } = node.transform.baseVal.consolidate().matrix;
      return [node, { x: e, y: f }];
    }),
  );
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const only = (stop) => {
    for (const node of nodes) node.setAttribute('tabindex', node === stop ? '0' : '-1');
  };
  only(nodes[0]);
  svg.addEventListener('focusin', ({ target }) => only(target.closest('.node') ?? nodes[0]));
  svg.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const does = { '+': 'in', '=': 'in', '-': 'out', 0: 'all' }[key];
    if (does && !event.ctrlKey && !event.metaKey) act[does]();
    const here = places.get(target.closest('.node'));
    const way = WAYS[key];
    if (!here || !way) return;
    event.preventDefault();
    let best;
    for (const [node, { x, y }] of places) {
      const along = (x - here.x) * way[0] + (y - here.y) * way[1];
      const aside = Math.abs((x - here.x) * way[1]) + Math.abs((y - here.y) * way[0]);
      const cost = along + 2 * aside;
      if (along > 0 && !(best?.cost <= cost)) best = { node, cost };
    }
    best?.node.focus();
  });
}
