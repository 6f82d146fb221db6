export { type Analysis, LAYERS, type Layer, type PartialAnalysis } from './analysis.ts';
export { analyze } from './analyze.ts';
export {
  type AnalyzeOptions,
  type Chunks,
  createDiglot,
  type Diglot,
  type DiglotOptions,
} from './create-diglot.ts';
