import { messages } from './messages.js';
import { samples } from './samples.js';
import { startWorker } from './start-worker.js';

const at = (id) => document.getElementById(id);
const status = at('status');
const progress = at('progress');
const encoder = new TextEncoder();

let language = navigator.language.startsWith('zh') ? 'zh' : 'en';
let given = [];
let count = 0;
/** Counts what was begun: an analysis, or that the page was cleared. Answers to anything earlier are dropped. */
let run = 0;
/** Counts what was tried, whether or not it came to a run. */
let attempt = 0;
/** What the worker is at and the user waits for: questions by their `ask`. */
const busy = new Set();
let isReady = false;
/** What the frame shows: an item, or the map of all. */
let shown = { ask: 'report', index: 0 };
const says = () => messages[language];

const hear = {
  ready() {
    isReady = true;
    showBusy();
    status.textContent = says().ready;
  },
  progress({ progress: { stage, done, total } }) {
    status.textContent = `${says().stages[stage]} ${done}${total === undefined ? '' : ` / ${total}`}`;
    if (total === undefined) progress.removeAttribute('value');
    else Object.assign(progress, { value: done, max: total });
  },
  item({ item }) {
    at('results').hidden = false;
    at('items').append(lineOf(item, count++));
    if (count === 1) show({ ask: 'report', index: 0 });
  },
  analysed({ left }) {
    const said = left.length > 0 ? [says().left(left.join(', '))] : [];
    if (count > 0) said.unshift(says().done(count));
    finish('analyse', said.join(' ') || says().nothing);
  },
  page({ html, ask }) {
    if (ask === 'map') finish('map', says().done(count));
    // Meanwhile the user has chosen something else.
    if (ask === shown.ask) at('view').srcdoc = html;
  },
  file({ file: { name, type, text } }) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    finish('download', says().done(count));
  },
  failed({ message, ask }) {
    if (ask === undefined) busy.clear();
    finish(ask, `${says().failed}: ${message}`);
  },
};

const worker = startWorker((answer) => {
  if (answer.tell === 'ready' || answer.run === undefined || answer.run === run) {
    hear[answer.tell](answer);
  }
});

/** Ask within the run of now. */
const ask = (question) => worker.ask({ ...question, run });

function lineOf({ file, title, format, keyphrases }, index) {
  const line = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  const note = document.createElement('small');
  note.textContent = [file, format, ...keyphrases.slice(0, 3)].join(' · ');
  button.append(title, document.createElement('br'), note);
  button.addEventListener('click', () => show({ ask: 'report', index }));
  line.append(button);
  return line;
}

function begin(what) {
  busy.add(what);
  showBusy();
}

function finish(what, said) {
  busy.delete(what);
  showBusy();
  // What goes on says itself how far it is.
  if (busy.size === 0) status.textContent = said;
}

function showBusy() {
  at('cancel').hidden = busy.size === 0;
  progress.hidden = busy.size === 0;
  at('analyse').disabled = !isReady || busy.size > 0;
}

function show(what) {
  shown = what;
  at('items')
    .querySelectorAll('button')
    .forEach((button, index) => {
      button.setAttribute('aria-pressed', String(what.ask === 'report' && index === what.index));
    });
  at('themes').setAttribute('aria-pressed', String(what.ask === 'map'));
  if (what.ask === 'map') begin('map');
  ask({ ...what, language });
}

async function filesGiven() {
  const text = at('text').value;
  const pasted = text.trim() === '' ? [] : [{ name: 'text', bytes: encoder.encode(text) }];
  const read = given.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return [...pasted, ...(await Promise.all(read))];
}

/** Begin anew: whatever is still under way is no longer wanted. */
function forget() {
  run++;
  attempt++;
  busy.clear();
  showBusy();
  count = 0;
  at('items').replaceChildren();
  at('results').hidden = true;
  at('view').srcdoc = '';
  if (isReady) ask({ ask: 'forget' });
}

async function analyse() {
  const own = ++attempt;
  const files = await filesGiven();
  // Meanwhile the user has begun something else.
  if (own !== attempt) return;
  if (files.length === 0) {
    status.textContent = says().nothing;
    return;
  }
  forget();
  begin('analyse');
  progress.removeAttribute('value');
  ask({ ask: 'analyse', files });
}

function speak() {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  document.title = says().title;
  for (const place of document.querySelectorAll('[data-says]')) {
    place.textContent = says()[place.dataset.says];
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  at('view').title = says().view;
  for (const option of at('save').options) {
    if (option.value !== '') option.textContent = says().downloads[option.value];
  }
}

for (const name of Object.keys(says().downloads)) at('save').add(new Option(name, name));
for (const [index, { name }] of samples.entries()) at('sample').add(new Option(name, index));
speak();
status.textContent = says().loading;

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    language = button.dataset.language;
    speak();
    if (count > 0) show(shown);
  });
}
at('input').addEventListener('submit', (event) => {
  event.preventDefault();
  analyse();
});
at('files').addEventListener('change', ({ target }) => {
  given = [...target.files];
});
at('sample').addEventListener('change', ({ target }) => {
  const sample = samples[target.value];
  if (sample) at('text').value = sample.text;
});
at('themes').addEventListener('click', () => show({ ask: 'map' }));
at('save').addEventListener('change', ({ target }) => {
  if (target.value === '') return;
  begin('download');
  ask({ ask: 'download', name: target.value, index: shown.index ?? 0, language });
  target.value = '';
});
at('cancel').addEventListener('click', () => {
  isReady = false;
  worker.restart();
  forget();
  status.textContent = says().cancelled;
});
at('clear').addEventListener('click', () => {
  at('input').reset();
  given = [];
  forget();
  status.textContent = isReady ? says().ready : says().loading;
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    document.body.classList.toggle('over', kind === 'dragover');
    if (kind !== 'drop') return;
    given = [...event.dataTransfer.files];
    if (isReady) analyse();
  });
}
