import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Files that this process has begun and not finished, by the names that they have until then. */
const unfinished = new Set<string>();

/** Counts the files that were begun, so that each has a name of its own. */
let begun = 0;

/** How a file is called that is not finished: `.NAME.PID-NUMBER.unfinished`. */
export const isUnfinishedName = (name: string): boolean => /^\..*\.unfinished$/s.test(name);

/**
 * A file that is written beside its place under another name, and gets its own when all of it is there: whoever finds
 * it finds the whole of it, whatever happens meanwhile.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { UnfinishedFile } from '@diglot/corpus/files';
 *
 * const file = UnfinishedFile.begin('keyphrases.txt');
 * file.write('同伴支持');
 * file.commit();
 * readFileSync('keyphrases.txt', 'utf8'); // => '同伴支持'
 */
export class UnfinishedFile {
  readonly place: string;
  private readonly temporary: string;
  private descriptor: number | undefined;

  private constructor(place: string, temporary: string, descriptor: number) {
    this.place = place;
    this.temporary = temporary;
    this.descriptor = descriptor;
  }

  /**
   * @param place - Where it will be; no link, for that would be replaced.
   * @param mode - Its permissions.
   */
  static begin(place: string, mode = 0o666): UnfinishedFile {
    // A name that is not too long, whatever that of the file is.
    const base = path.basename(place).slice(0, 40);
    const name = `.${base}.${process.pid}-${begun++}.unfinished`;
    const temporary = path.join(path.dirname(place), name);
    const descriptor = openSync(temporary, 'w', mode);
    unfinished.add(temporary);
    return new UnfinishedFile(place, temporary, descriptor);
  }

  write(chunk: string | Uint8Array): void {
    if (this.descriptor !== undefined) writeWhole(this.descriptor, chunk);
  }

  /** Returns when the bytes are on the disk. */
  sync(): void {
    if (this.descriptor !== undefined) fsyncSync(this.descriptor);
  }

  /** Nothing more is written. */
  close(): void {
    const { descriptor } = this;
    this.descriptor = undefined;
    if (descriptor !== undefined) closeSync(descriptor);
  }

  /** Put it in its place. */
  commit(): void {
    this.close();
    renameSync(this.temporary, this.place);
    unfinished.delete(this.temporary);
  }

  /** Leave its place as it was. */
  discard(): void {
    this.close();
    rmSync(this.temporary, { force: true });
    unfinished.delete(this.temporary);
  }
}

/**
 * Take away what this process has begun and not finished, on the way out.
 *
 * @example
 * import { existsSync } from 'node:fs';
 * import { removeUnfinished, UnfinishedFile } from '@diglot/corpus/files';
 *
 * UnfinishedFile.begin('never.txt').write('同伴');
 * removeUnfinished();
 * existsSync('never.txt'); // => false
 */
export function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
  unfinished.clear();
}

/**
 * `writeSync` may write a part only.
 *
 * @example
 * import { openSync, readFileSync } from 'node:fs';
 * import { writeWhole } from '@diglot/corpus/files';
 *
 * writeWhole(openSync('titles.txt', 'w'), '同伴支持的体验\n');
 * readFileSync('titles.txt', 'utf8'); // => '同伴支持的体验\n'
 */
export function writeWhole(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
