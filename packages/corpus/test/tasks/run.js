/** Runs the built package in a process of its own: `node run.js '{options as JSON}'`. */
import { runCorpus } from '../../dist/index.js';

const task = new URL('lines.js', import.meta.url);
const { records, resumedFrom } = await runCorpus({ task, ...JSON.parse(process.argv[2]) });
console.log(JSON.stringify({ records, resumedFrom }));
