import { DiglotError } from '@diglot/text';

/** A file, or standard input, that cannot be used. The other files are read all the same; exit code 1. */
export class InputError extends DiglotError {
  override readonly name = 'InputError';
}

/** What to say of an input that has no bytes, or nothing but blanks. */
export const emptyInput = (name: string): InputError =>
  new InputError('empty', `${name} is empty: there is nothing to read in it`);

/** A file, or standard output, that cannot be written: exit code 1. */
export class OutputError extends DiglotError {
  override readonly name = 'OutputError';
}

/** What the system's error codes mean to a person. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EROFS', 'the disk is read-only'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of its path is a file, not a folder'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ELOOP', 'its links lead in a circle'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk does not answer'],
  ['EPIPE', 'the reader has gone'],
  ['EBADF', 'it is closed'],
]);

/** Whether an error comes from the system, as those of files do. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error && 'syscall' in error && typeof Reflect.get(error, 'code') === 'string'
  );
}

/** `the disk is full (ENOSPC)`, or the code alone where it needs no words. */
export function reasonOf(code: string): string {
  const words = REASONS.get(code);
  return words === undefined ? code : `${words} (${code})`;
}

/** An error of reading as one to tell a person; any that does not come from the system stays what it is. */
export function inputError(name: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const { code } = error;
  if (code === 'ENOENT') {
    return new InputError('file-not-found', `there is no file ${name}`, { cause: error });
  }
  if (code === 'EISDIR') return folderError(name);
  return new InputError('file-unreadable', `cannot read ${name}: ${reasonOf(code)}`, {
    cause: error,
  });
}

export const folderError = (name: string): InputError =>
  new InputError('is-directory', `${name} is a folder; name the files in it: ${name}/*`);

/** An error of writing as one to tell a person. */
export function outputError(name: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const { code } = error;
  const remedy = code === 'ENOENT' ? 'make its folder first' : 'name another place';
  const reason = code === 'ENOENT' ? 'its folder is not there (ENOENT)' : reasonOf(code);
  return new OutputError('file-unwritable', `cannot write ${name}: ${reason}; ${remedy}`, {
    cause: error,
  });
}
