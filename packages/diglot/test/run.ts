import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../src/cli/main.ts';

/** A folder for one test file. */
export function createFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'diglot-'));
  const place = (name: string) => path.join(folder, name);
  return {
    place,
    read: (name: string) => readFileSync(place(name), 'utf8'),
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(place(name), content);
      return place(name);
    },
  };
}

/** Run `diglot`; what it printed, and its exit code. */
export async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    columns: 80,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  };
  const code = await main(argv, terminal, '1.2.3');
  return { code, out: out.join(''), err: err.join('') };
}
