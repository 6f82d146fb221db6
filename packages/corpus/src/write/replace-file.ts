import { open } from 'node:fs/promises';
import path from 'node:path';
import { UnfinishedFile } from '../files/unfinished-file.ts';

/**
 * Write a file so that, even when the power fails meanwhile, either the old or the new one is there, whole: flushed to
 * the disk before it gets its name, and its name after it.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = UnfinishedFile.begin(file);
  try {
    unfinished.write(content);
    unfinished.sync();
    unfinished.commit();
  } catch (error) {
    unfinished.discard();
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Flush the names in a folder to the disk, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
