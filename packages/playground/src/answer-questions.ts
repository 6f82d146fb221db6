import { decodeFile } from './decode-file.ts';
import type { Answer, Question } from './protocol.ts';
import { createSession, type Session } from './session.ts';

/**
 * Make a function that answers the questions of the page, one after the other.
 *
 * @param tell - Sends an answer.
 */
export function createAnswerer(tell: (answer: Answer) => void): (question: Question) => void {
  let session: Session | undefined;
  let before = Promise.resolve();

  async function answer(question: Question): Promise<void> {
    if (question.ask === 'start') {
      session = createSession(question);
      tell({ tell: 'ready' });
      return;
    }
    if (session === undefined) throw new Error('playground: start comes first');
    if (question.ask === 'analyse') {
      const files = question.files.map(({ name, bytes }) => ({ name, text: decodeFile(bytes) }));
      let done = 0;
      for await (const item of session.analyse(files)) {
        tell({ tell: 'item', item });
        tell({ tell: 'progress', progress: { stage: 'analyse', done: ++done } });
      }
      tell({ tell: 'analysed' });
    } else if (question.ask === 'report') {
      tell({ tell: 'page', html: session.reportOf(question.index, question.language) });
    } else if (question.ask === 'map') {
      const report = (progress: { stage: 'analyse' | 'map'; done: number; total?: number }) =>
        tell({ tell: 'progress', progress });
      tell({ tell: 'page', html: session.mapPage(question.language, report) });
    } else {
      const { name, index, language } = question;
      tell({ tell: 'file', file: session.download(name, index, language) });
    }
  }

  return (question) => {
    before = before
      .then(() => answer(question))
      .catch((error: unknown) => {
        tell({ tell: 'failed', message: error instanceof Error ? error.message : String(error) });
      });
  };
}
