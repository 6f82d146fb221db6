export type { InputSummary, Manifest, PartSummary } from './run/manifest.ts';
export type { CorpusOptions, WorkLimits } from './run/options.ts';
export type { Plan, PlannedInput } from './run/plan.ts';
export type { Progress } from './run/progress.ts';
export type { Counts } from './run/state.ts';
export { type InputFault, runCorpus, type Summary } from './run-corpus.ts';
export {
  finishShards,
  planShards,
  runShard,
  type ShardOptions,
  type ShardStatus,
  shardStatus,
} from './shards.ts';
export type { CorpusTask, Fault, Json, JsonObject, ReadItem, Source } from './task.ts';
export type { Columns, ColumnType } from './write/parquet.ts';
