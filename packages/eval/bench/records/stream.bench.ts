/**
 * `readRecords` on large files of made-up records: time, speed and the most memory the process took, each
 * format in a process of its own. The files are written to the system's folder for temporary files and
 * removed.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/records/stream.bench.ts [MB, default 100] [format…]`
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecords } from '@diglot/records';
import { madeUpFormats, madeUpText } from './made-up.ts';

/** Pages have no generator: the examples are repeated. */
const PAGES: Readonly<Record<string, string>> = {
  'citation-page-zh': 'citation-page.txt',
  'pubmed-text': 'pubmed-translation.txt',
  'vufind-dump': 'catalogue.txt',
  'aggregator-json': 'aggregator.json',
};

function* textOf(format: string, units: number): Generator<string> {
  const page = PAGES[format];
  if (page === undefined) {
    yield* madeUpText(format, units);
    return;
  }
  const folder = new URL('../../../../examples/records/', import.meta.url);
  const text = `${readFileSync(new URL(page, folder), 'utf8')}\n`;
  for (let written = 0; written < units; written += text.length) yield text;
}

/** Write a file of at least so many UTF-16 code units; its size in bytes. */
function writeFile(file: string, format: string, units: number): number {
  const handle = openSync(file, 'w');
  let written = 0;
  let piece = '';
  const flush = () => {
    written += writeSync(handle, piece);
    piece = '';
  };
  for (const next of textOf(format, units)) {
    piece += next;
    if (piece.length > 1_000_000) flush();
  }
  flush();
  closeSync(handle);
  return written;
}

async function read(file: string, format: string): Promise<void> {
  const base = process.resourceUsage().maxRSS;
  const start = performance.now();
  let records = 0;
  let oddities = 0;
  const stream = readRecords(createReadStream(file, 'utf8'), { onDiagnostic: () => oddities++ });
  for await (const _ of stream) records++;
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS;
  console.log(
    JSON.stringify({ format, records, oddities, seconds, base: base / 1024, peak: peak / 1024 }),
  );
}

const [first = '100', ...rest] = process.argv.slice(2);
if (first === '--read') await read(rest[0] ?? '', rest[1] ?? '');
else {
  const formats = rest.length > 0 ? rest : [...madeUpFormats, ...Object.keys(PAGES)];
  const folder = mkdtempSync(path.join(tmpdir(), 'diglot-stream-'));
  console.log(
    'format              MB   records  seconds    MB/s  records/s  memory before  at most (MB)',
  );
  for (const format of formats) {
    const file = path.join(folder, format);
    const size = writeFile(file, format, Number(first) * 1e6) / 1e6;
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), '--read', file, format],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    rmSync(file);
    const { records, seconds, base, peak } = JSON.parse(child.stdout);
    const row = [
      format.padEnd(17),
      size.toFixed(0),
      records,
      seconds.toFixed(1),
      (size / seconds).toFixed(1),
      (records / seconds).toFixed(0),
      base.toFixed(0),
      peak.toFixed(0),
    ];
    const widths = [17, 5, 9, 8, 7, 10, 14, 14];
    console.log(row.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join(' '));
  }
  rmSync(folder, { recursive: true });
}
