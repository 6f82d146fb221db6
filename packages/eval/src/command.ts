import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { formatTable } from './table.ts';
import type { Row } from './task.ts';
import { tasks } from './tasks.ts';

const resultsFolder = fileURLToPath(new URL('../results/', import.meta.url));

const help = `Usage: pnpm eval [task…] --data DIR [--check | --write]

Score the packages on gold data. DIR defaults to the environment variable DIGLOT_GOLD.

Tasks (default: all)
${tasks.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')}

  --check   compare with the committed tables; exit with 1 when a figure has dropped
  --write   write the tables to packages/eval/results
  --json F  write the tables to the file F

Example: pnpm eval segment align --data ../gold --check
`;

/** Run the evaluation command. @returns The exit code: 0, 1 (a figure dropped), 2 (bad usage). */
export function main(argv: readonly string[], env: NodeJS.ProcessEnv): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'string' },
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const unknown = positionals.find((name) => !tasks.some((task) => task.name === name));
  if (unknown !== undefined) {
    process.stderr.write(`eval: no task is called ${unknown}\n\n${help}`);
    return 2;
  }
  const data = values.data ?? env.DIGLOT_GOLD;
  if (data === undefined || !existsSync(data)) {
    process.stderr.write(
      `eval: ${data === undefined ? 'no gold data given' : `there is no folder ${data}`}; name it with --data DIR or DIGLOT_GOLD. Nothing was scored.\n`,
    );
    return 2;
  }

  let failed = false;
  const results: Record<string, readonly Row[]> = {};
  for (const task of tasks) {
    if (positionals.length > 0 && !positionals.includes(task.name)) continue;
    const rows = task.run(path.resolve(data), {
      onSet: (set) => process.stderr.write(`${task.name}: ${set} …\n`),
    });
    results[task.name] = rows;
    process.stdout.write(`\n${task.name}\n${formatTable(rows)}`);
    const file = path.join(resultsFolder, `${task.name}.json`);
    if (values.check) {
      const drops = compare(readRows(file), rows);
      for (const drop of drops) process.stdout.write(`DROP ${task.name} ${drop}\n`);
      failed ||= drops.length > 0;
    }
    if (values.write) {
      mkdirSync(resultsFolder, { recursive: true });
      writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
    }
  }
  if (values.write) writeFileSync(path.join(resultsFolder, 'README.md'), page());
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
  }
  return failed ? 1 : 0;
}

/** The committed tables as a page to read. */
function page(): string {
  const tables = tasks.map(({ name, about }) => {
    const rows = readRows(path.join(resultsFolder, `${name}.json`));
    return `## ${name}\n\n${about[0]?.toUpperCase()}${about.slice(1)}.\n\n\`\`\`text\n${formatTable(rows)}\`\`\`\n`;
  });
  return `# Measured quality\n\nWritten by \`pnpm eval --write\`; do not edit. Percentages on the development halves of the gold data;\nhigher is better, but for \`aer\` and \`ece\`, which are errors.\n\n${tables.join('\n')}`;
}

function readRows(file: string): readonly Row[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Row[]) : [];
}
