import { decodeBytes, looksBinary } from '@diglot/text';
import type { Answer, GivenFile, Question, Told } from './protocol.ts';
import { createSession, type Session, type TextFile } from './session.ts';

/** How long an analysis goes on before questions that came meanwhile are answered. Milliseconds. */
const BREATH = 50;

/**
 * Make a function that answers the questions of the page. An analysis goes on while others are answered; another
 * analysis, or `forget`, ends it.
 *
 * @param tell - Sends an answer.
 */
export function createAnswerer(tell: (answer: Told) => void): (question: Question) => void {
  let session: Session | undefined;

  /** Answers at once, but for an analysis, which goes on. */
  function answer(question: Question, say: (answer: Answer) => void): Promise<void> | undefined {
    if (question.ask === 'start') {
      session = createSession(question);
      say({ tell: 'ready' });
      return undefined;
    }
    if (session === undefined) throw new Error('playground: start comes first');
    if (question.ask === 'analyse') return analyse(session, question.files, say);
    if (question.ask === 'forget') session.forget();
    else if (question.ask === 'report') {
      say({ tell: 'page', html: session.reportOf(question.index, question.language) });
    } else if (question.ask === 'map') {
      const html = session.mapPage(question.language, (progress) =>
        say({ tell: 'progress', progress }),
      );
      say({ tell: 'page', html });
    } else {
      const { name, index, language } = question;
      say({ tell: 'file', file: session.download(name, index, language) });
    }
    return undefined;
  }

  return (question) => {
    const { run, ask } = question;
    const say = (one: Answer) => tell({ ...one, ask, ...(run !== undefined && { run }) });
    const fail = (error: unknown) =>
      say({ tell: 'failed', message: error instanceof Error ? error.message : String(error) });
    try {
      answer(question, say)?.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

async function analyse(
  session: Session,
  files: readonly GivenFile[],
  say: (answer: Answer) => void,
): Promise<void> {
  const left: string[] = [];
  let done = 0;
  let last = performance.now();
  for await (const item of session.analyse(textsOf(files, left))) {
    say({ tell: 'item', item });
    say({ tell: 'progress', progress: { stage: 'analyse', done: ++done } });
    if (performance.now() - last < BREATH) continue;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  }
  say({ tell: 'analysed', left });
}

/** Decode the files one after the other; names of those that are no text are put into `left`. */
function* textsOf(files: readonly GivenFile[], left: string[]): Generator<TextFile> {
  for (const { name, bytes } of files) {
    const { text } = decodeBytes(bytes);
    if (looksBinary(text)) left.push(name);
    else yield { name, text };
  }
}
