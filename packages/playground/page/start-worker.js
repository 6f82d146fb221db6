import { addressOfWorker, readFile } from './files-of-page.js';

/**
 * Start the worker, with the dictionary and the word model, which are read once.
 *
 * @param hear - Told each answer.
 * @returns `ask` sends a question; `restart` stops whatever the worker is at.
 */
export function startWorker(hear) {
  const address = addressOfWorker();
  const data = Promise.all(['cedict.compact.gz', 'word-model.bin.gz'].map(readFile));
  /** Counts the starts: what an earlier worker says is no longer heard. */
  let starts = 0;
  let worker;

  async function start() {
    const own = ++starts;
    try {
      const begun = new Worker(await address);
      if (own !== starts) return begun.terminate();
      worker = begun;
      begun.addEventListener('message', ({ data: answer }) => {
        if (own === starts) hear(answer);
      });
      begun.addEventListener('error', ({ message }) => hear({ tell: 'failed', message }));
      const [pack, model] = await data;
      begun.postMessage({ ask: 'start', pack, model });
    } catch (error) {
      hear({ tell: 'failed', message: error.message });
    }
  }

  start();
  return {
    ask: (question) => worker.postMessage(question),
    restart() {
      worker?.terminate();
      start();
    },
  };
}
