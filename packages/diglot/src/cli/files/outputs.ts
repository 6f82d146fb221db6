import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError } from '../usage-error.ts';
import { outputError } from './file-errors.ts';
import { watchSignals } from './signals.ts';
import { statOf, statOfOutput } from './stat.ts';
import { addUnfinished, dropUnfinished } from './unfinished.ts';

/** Something that is being written; its name holds the whole of it only after `Outputs.commit`. */
export interface OutputFile {
  write(chunk: string | Uint8Array): void;
}

/** A file under another name, until all of it is there. */
interface Unfinished {
  readonly file: string;
  readonly temporary: string;
}

/**
 * The files that a command writes. Each is written beside its place under another name, and put there when the
 * command is done: whoever finds a file finds the whole of it, whatever happens meanwhile.
 */
export class Outputs {
  private readonly inputs: readonly string[];
  private readonly files: Unfinished[] = [];
  private readonly open: number[] = [];
  private readonly begun = new Set<string>();

  /** @param inputs - Files that are read, and must not be written. */
  constructor(inputs: readonly string[] = []) {
    this.inputs = inputs;
  }

  /**
   * Refuse to write a file that is read, under whatever name or link.
   *
   * @throws {UsageError} `output-is-input`.
   */
  refuseInput(file: string): void {
    refuseSame(file, statOf(file), this.inputs);
  }

  /** Whether a file has been begun. */
  has(file: string): boolean {
    return this.begun.has(file);
  }

  /** Begin a file, or open what cannot be replaced, such as a device or a named pipe. */
  create(file: string): OutputFile {
    this.refuseInput(file);
    return attempt(file, () => {
      const fd = this.begin(file);
      this.open.push(fd);
      return { write: (chunk) => attempt(file, () => writeWhole(fd, chunk)) };
    });
  }

  /** Write a file in one go. */
  write(file: string, content: string | Uint8Array): void {
    this.refuseInput(file);
    attempt(file, () => {
      const fd = this.begin(file);
      try {
        writeWhole(fd, content);
      } finally {
        closeSync(fd);
      }
    });
  }

  /** Write a file into a folder, which is made if it is not there. */
  writeInto(folder: string, name: string, content: string): void {
    attempt(folder, () => mkdirSync(folder, { recursive: true }));
    this.write(path.join(folder, name), content);
  }

  /** Put every file in its place, in the order in which they were begun. */
  commit(): void {
    this.close();
    for (const { file, temporary } of this.files.splice(0)) {
      attempt(file, () => renameSync(temporary, file));
      dropUnfinished(temporary);
    }
  }

  /** Leave all places as they were. */
  discard(): void {
    this.close();
    for (const { temporary } of this.files.splice(0)) {
      rmSync(temporary, { force: true });
      dropUnfinished(temporary);
    }
  }

  private close(): void {
    for (const fd of this.open.splice(0)) closeSync(fd);
  }

  private begin(file: string): number {
    this.begun.add(file);
    const found = statOf(file);
    if (found !== undefined && !found.isFile()) return openSync(file, 'w');
    if (found !== undefined) accessSync(file, constants.W_OK);
    // A link stays a link; what it leads to is replaced.
    const place = found === undefined ? path.resolve(file) : realpathSync(file);
    if (this.files.some((other) => other.file === place)) {
      throw new UsageError('outputs-equal', `${file} is named for two outputs; name two files`);
    }
    // A name that is not too long, whatever that of the file is.
    const base = path.basename(place).slice(0, 40);
    const name = `.${base}.${process.pid}-${this.files.length}.unfinished`;
    const temporary = path.join(path.dirname(place), name);
    const fd = openSync(temporary, 'w', found === undefined ? 0o666 : Number(found.mode) & 0o777);
    addUnfinished(temporary);
    watchSignals();
    this.files.push({ file: place, temporary });
    return fd;
  }
}

/** Refuse standard output that is one of the files read, as `diglot … a.ris >> a.ris` makes it. */
export function refuseStandardOutput(inputs: readonly string[]): void {
  refuseSame('standard output', statOfOutput(), inputs);
}

function refuseSame(
  name: string,
  output: BigIntStats | undefined,
  inputs: readonly string[],
): void {
  if (output === undefined || !output.isFile()) return;
  const same = inputs.find((input) => {
    const found = statOf(input);
    return found?.dev === output.dev && found.ino === output.ino;
  });
  if (same === undefined) return;
  throw new UsageError(
    'output-is-input',
    `${name} is the input ${same === name ? 'itself' : same}; write to another file`,
  );
}

/** `writeSync` may write a part only. */
function writeWhole(fd: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

function attempt<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw outputError(file, error);
  }
}
