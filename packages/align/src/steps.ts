import { InvalidInputError } from '@diglot/text';

/**
 * Work in small steps: whoever drives it may stop it between two of them. It yields nothing, or what
 * the caller's `embed` answered, to be given back when it has come true.
 */
export type Steps<T> = Generator<unknown, T, unknown>;

/** Steps between two pauses in which other work gets its turn: some tens of milliseconds. */
const STEPS_PER_TURN = 256;

/**
 * Do all steps at once.
 *
 * @throws The reason of an aborted signal.
 * @throws {InvalidInputError} `embedding-async`, when vectors were promised instead of given.
 */
export function runSteps<T>(steps: Steps<T>, signal?: AbortSignal): T {
  signal?.throwIfAborted();
  let step = steps.next();
  while (!step.done) {
    if (signal?.aborted) signal.throwIfAborted();
    if (isPromise(step.value)) {
      throw new InvalidInputError(
        'embedding-async',
        'align/createAligner: embed gave a promise; use createAsyncAligner',
      );
    }
    step = steps.next(step.value);
  }
  return step.value;
}

/** Do all steps, now and then letting other work have its turn, and waiting for what was promised. */
export async function runStepsAsync<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  let count = 0;
  let step = steps.next();
  while (!step.done) {
    let value = step.value;
    if (isPromise(value)) value = await value;
    else if (++count % STEPS_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    step = steps.next(value);
  }
  return step.value;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}
