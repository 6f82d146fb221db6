export type { Analysis } from './analysis.ts';
export { analyze } from './analyze.ts';
export { createDiglot, type Diglot, type DiglotOptions } from './create-diglot.ts';
