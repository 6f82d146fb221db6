/** A queue worker of the built package in a process of its own: `node work.js redis://… '{options as JSON}'`. */
import { workShards } from '../../dist/queue/index.js';

const [, , url, options] = process.argv;
const task = new URL('lines.js', import.meta.url);
const onEvent = (event) => console.log(JSON.stringify(event));
console.log(JSON.stringify({ event: 'up' }));
await workShards(url, { task, jobs: 1, onEvent, ...JSON.parse(options) });
