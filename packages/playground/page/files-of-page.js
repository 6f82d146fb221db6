/**
 * The bytes of a file of the site, unzipped. In the page that is one file they stand in the page itself, as Base64
 * in `<script type="text/plain" data-file="NAME">`; else they are fetched.
 */
export async function readFile(name) {
  const bytes = inPage(name) ?? (await fetched(name));
  // Some hosts say that a .gz file is encoded so, and the browser has unpacked it already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The address of the worker's program. */
export async function addressOfWorker() {
  if (!placeOf(WORKER)) return 'worker.js';
  return URL.createObjectURL(new Blob([await readFile(WORKER)], { type: 'text/javascript' }));
}

/** What the program is called where it stands in the page. */
const WORKER = 'worker.js.gz';

const placeOf = (name) => document.querySelector(`script[data-file="${name}"]`);

function inPage(name) {
  const place = placeOf(name);
  return place && Uint8Array.from(atob(place.textContent), (letter) => letter.charCodeAt(0));
}

async function fetched(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
