/**
 * Start the worker, with the dictionary and the word model, which are fetched once.
 *
 * @param hear - Told each answer.
 * @returns `ask` sends a question; `restart` stops whatever the worker is at.
 */
export function startWorker(hear) {
  const data = Promise.all(['cedict.pack.gz', 'word-model.bin.gz'].map(fetchUnzipped));
  let worker;

  async function start() {
    const own = new Worker('worker.js', { type: 'module' });
    worker = own;
    own.addEventListener('message', ({ data: answer }) => {
      if (own === worker) hear(answer);
    });
    own.addEventListener('error', ({ message }) => hear({ tell: 'failed', message }));
    try {
      const [pack, model] = await data;
      own.postMessage({ ask: 'start', pack, model });
    } catch (error) {
      hear({ tell: 'failed', message: error.message });
    }
  }

  start();
  return {
    ask: (question) => worker.postMessage(question),
    restart() {
      worker.terminate();
      start();
    },
  };
}

async function fetchUnzipped(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some hosts say that a .gz file is encoded so, and the browser has unpacked it already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
