// Lights what belongs together. `data-lights` names keys; `data-keys` lists the keys an element has.
const lit = new Set();
const byKey = new Map();
for (const element of document.querySelectorAll('[data-keys]')) {
  for (const key of element.dataset.keys.split(' ')) {
    const known = byKey.get(key);
    if (known) known.push(element);
    else byKey.set(key, [element]);
  }
}

let held;

/** A sentence lights its bead; a term in it lights the term as well, more strongly. */
const isTerm = (key) => /^[kt]\d/.test(key);
const isNode = (key) => /^n\d/.test(key);

function keysOf(place) {
  const source = place?.closest('[data-lights]');
  const piece = place?.closest('[data-keys]');
  const inside = piece && piece !== source ? piece.dataset.keys.split(' ') : [];
  const own = source ? source.dataset.lights.split(' ') : inside.filter((key) => !isTerm(key));
  return [...own, ...inside.filter(isTerm)];
}

function light(place) {
  for (const element of lit) element.classList.remove('lit', 'word', 'near');
  lit.clear();
  for (const key of keysOf(place)) {
    for (const element of byKey.get(key) ?? []) {
      element.classList.add(isTerm(key) ? 'word' : 'lit');
      if (isNode(key)) element.classList.add('near');
      lit.add(element);
    }
  }
}

const sourceOf = (target) => target.closest?.('[data-lights], [data-keys]') ?? undefined;

/** Brings the first lit place into the window, when none is there. */
function show(source) {
  const others = [...lit].filter((element) => !element.contains(source));
  const seen = others.some((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  if (!seen) others[0]?.scrollIntoView({ block: 'center' });
}

function hold(source) {
  const mark = (element, on) => {
    element?.toggleAttribute('data-held', on);
    if (element?.tagName === 'BUTTON') element.setAttribute('aria-pressed', String(on));
  };
  mark(held, false);
  held = source === held ? undefined : source;
  mark(held, true);
  light(held ?? source);
  if (held) show(held);
}

/** Starts to listen. */
export function startLight() {
  for (const type of ['mouseover', 'focusin']) {
    document.addEventListener(type, ({ target }) => light(sourceOf(target) ? target : held));
  }
  document.addEventListener('focusout', () => light(held));
  document.addEventListener('click', ({ target }) => {
    const source = sourceOf(target);
    if (source && !target.closest('a[href^="http"]')) hold(source);
  });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape') {
      if (held) hold(held);
      light();
    }
    const source = target.closest?.('[data-lights]');
    if (key === 'Enter' && source && !/^(BUTTON|A|SUMMARY)$/i.test(source.tagName)) hold(source);
  });

  // On paper everything is open.
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
