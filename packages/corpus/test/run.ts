import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusOptions, runCorpus } from '../src/index.ts';

export const task = fileURLToPath(new URL('tasks/lines.js', import.meta.url));

/** A folder for one test. */
export function createFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'diglot-corpus-'));
  const place = (name: string) => path.join(folder, name);
  return {
    folder,
    place,
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(place(name), content);
      return place(name);
    },
    read: (name: string) => readFileSync(place(name), 'utf8'),
    has: (name: string) => existsSync(place(name)),
    /** Every file in it, by its path from the folder, with what it holds. */
    files: (name = '.') =>
      Object.fromEntries(
        readdirSync(place(name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort()
          .map((file) => [path.relative(place(name), file), readFileSync(file, 'utf8')]),
      ),
  };
}

/** Run the task of the tests with two threads. */
export const run = (options: CorpusOptions) => runCorpus({ task, jobs: 2, ...options });

/** Lines that are all different. */
export const numbered = (count: number, word = 'line') =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');

/** What `run` writes of them. */
export const expected = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => `${JSON.stringify({ line })}\n`)
    .join('');
