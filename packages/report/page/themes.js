import { startLight } from './light.js';
import { startNetwork } from './network.js';

startLight();
startNetwork();

// A link to a theme opens it.
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.tagName !== 'DETAILS') return;
  target.open = true;
  target.querySelector('summary').focus();
}
addEventListener('hashchange', open);
document.addEventListener('click', ({ target }) => {
  if (target.closest?.('a[href^="#theme-"]')) setTimeout(open);
});
open();
