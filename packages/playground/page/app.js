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
/** What the frame shows: an item, or the map of all. */
let shown = { ask: 'report', index: 0 };
const says = () => messages[language];

const worker = startWorker({
  ready() {
    at('analyse').disabled = false;
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
  analysed() {
    work(false);
    status.textContent = count === 0 ? says().nothing : says().done(count);
  },
  page({ html }) {
    work(false);
    if (shown.ask === 'map') status.textContent = says().done(count);
    at('view').srcdoc = html;
  },
  file({ file: { name, type, text } }) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    work(false);
    status.textContent = says().done(count);
  },
  failed({ message }) {
    work(false);
    status.textContent = `${says().failed}: ${message}`;
  },
});

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

function work(isWorking) {
  at('cancel').hidden = !isWorking;
  progress.hidden = !isWorking;
  at('analyse').disabled = isWorking;
}

function show(what) {
  shown = what;
  at('items')
    .querySelectorAll('button')
    .forEach((button, index) => {
      button.setAttribute('aria-pressed', String(what.ask === 'report' && index === what.index));
    });
  at('themes').setAttribute('aria-pressed', String(what.ask === 'map'));
  if (what.ask === 'map') work(true);
  worker.ask({ ...what, language });
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

function forget() {
  count = 0;
  at('items').replaceChildren();
  at('results').hidden = true;
  at('view').srcdoc = '';
}

async function analyse() {
  const files = await filesGiven();
  if (files.length === 0) {
    status.textContent = says().nothing;
    return;
  }
  forget();
  work(true);
  progress.removeAttribute('value');
  worker.ask({ ask: 'analyse', files });
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
  work(true);
  worker.ask({ ask: 'download', name: target.value, index: shown.index ?? 0, language });
  target.value = '';
});
at('cancel').addEventListener('click', () => {
  worker.restart();
  forget();
  work(false);
  at('analyse').disabled = true;
  status.textContent = says().cancelled;
});
at('clear').addEventListener('click', () => {
  at('input').reset();
  given = [];
  forget();
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    document.body.classList.toggle('over', kind === 'dragover');
    if (kind !== 'drop') return;
    given = [...event.dataTransfer.files];
    analyse();
  });
}
