export { goldFile, readJson, readJsonLines } from './gold.ts';
export { type Counts, mean, type PrecisionRecall, percent, precisionRecall } from './metrics.ts';
export type { Row, Task } from './task.ts';
export { tasks } from './tasks.ts';
