import { type FileHandle, open } from 'node:fs/promises';

/**
 * A file that grows at its end, and can be taken up again at an earlier length.
 *
 * Bytes are written to the places where they belong. So two processes that write the same run, as when one
 * was frozen, taken for dead and replaced, write the same bytes to the same places.
 */
export class GrowingFile {
  /** Bytes so far. */
  length: number;
  private readonly handle: FileHandle;

  private constructor(handle: FileHandle, length: number) {
    this.handle = handle;
    this.length = length;
  }

  /** Open a file, made if it is not there, and drop what is beyond a length. */
  static async open(file: string, length: number): Promise<GrowingFile> {
    const handle = await open(file, length === 0 ? 'w' : 'r+');
    if (length > 0) await handle.truncate(length);
    return new GrowingFile(handle, length);
  }

  async append(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const left = bytes.length - written;
      written += (await this.handle.write(bytes, written, left, this.length + written))
        .bytesWritten;
    }
    this.length += bytes.length;
  }

  /** Returns when the bytes are on the disk. */
  sync(): Promise<void> {
    return this.handle.datasync();
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
