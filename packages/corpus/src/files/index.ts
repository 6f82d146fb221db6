export { createLabels, labelOf } from './labels.ts';
export {
  removeUnfinished,
  UnfinishedFile,
  writeWhole,
} from './unfinished-file.ts';
