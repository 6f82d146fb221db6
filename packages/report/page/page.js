// Lights what belongs together. `data-lights` names a key; `data-keys` lists the keys an element has.
const lit = new Set();
const byKey = new Map();
for (const element of document.querySelectorAll('[data-keys]')) {
  for (const key of element.dataset.keys.split(' ')) {
    if (!byKey.has(key)) byKey.set(key, []);
    byKey.get(key).push(element);
  }
}

let held;

function light(source) {
  for (const element of lit) element.classList.remove('lit');
  lit.clear();
  if (!source) return;
  for (const element of byKey.get(source.dataset.lights) ?? []) {
    element.classList.add('lit');
    lit.add(element);
  }
}

function hold(source) {
  held?.removeAttribute('data-held');
  held = source === held ? undefined : source;
  held?.setAttribute('data-held', '');
  light(held ?? source);
}

const sourceOf = (event) => event.target.closest?.('[data-lights]');

for (const type of ['mouseover', 'focusin']) {
  document.addEventListener(type, (event) => light(sourceOf(event) ?? held));
}
document.addEventListener('focusout', () => light(held));
document.addEventListener('click', (event) => {
  const source = sourceOf(event);
  if (source) hold(source);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    if (held) hold(held);
    light();
  }
  const source = sourceOf(event);
  if (event.key === 'Enter' && source && source.tagName !== 'BUTTON') hold(source);
});

// A link into a closed theme opens it.
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.tagName !== 'DETAILS') return;
  target.open = true;
  target.querySelector('summary').focus();
}
addEventListener('hashchange', open);
document.addEventListener('click', (event) => {
  if (event.target.closest?.('a[href^="#theme-"]')) setTimeout(open);
});
open();

// On paper everything is open.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
