/** One shard of a planned run, by the built package: `node shard.js FOLDER NUMBER`. */
import { finishShards, runShard } from '../../dist/index.js';

const [, , output, shard] = process.argv;
const task = new URL('lines.js', import.meta.url);
await runShard(Number(shard), { output, task, jobs: 1 });
await finishShards(output);
