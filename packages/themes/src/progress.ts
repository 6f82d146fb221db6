import type { ThemeProgress } from './types.ts';

/** Of many documents, so many go by between two reports. */
const STEP = 100;

/** Make a reporter that passes on every hundredth step of the stages that count documents, and the last. */
export function createProgress(onProgress: ((progress: ThemeProgress) => void) | undefined) {
  return (stage: ThemeProgress['stage'], done: number, total?: number): void => {
    const counted = stage === 'read' || stage === 'compare';
    if (counted && done % STEP !== 0 && done !== total) return;
    onProgress?.({ stage, done, ...(total !== undefined && { total }) });
  };
}
