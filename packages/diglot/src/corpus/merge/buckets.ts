import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Text that is held before it is written to the files. UTF-16 code units. */
const MAX_HELD = 1 << 23;

/** Files of lines, numbered, which are filled in any order, and read back one after the other. */
export class Buckets {
  private readonly folder: string;
  private readonly name: string;
  private readonly held = new Map<number, string[]>();
  private size = 0;

  /** @param name - What the files begin with. */
  constructor(folder: string, name: string) {
    this.folder = folder;
    this.name = name;
  }

  add(bucket: number, line: string): void {
    const lines = this.held.get(bucket);
    if (lines) lines.push(line);
    else this.held.set(bucket, [line]);
    this.size += line.length;
    if (this.size > MAX_HELD) this.flush();
  }

  /** The lines of a file, in the order in which they came; the file is taken away. */
  take(bucket: number): string[] {
    this.flush();
    const file = this.fileOf(bucket);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n');
    lines.pop();
    rmSync(file);
    return lines;
  }

  private flush(): void {
    for (const [bucket, lines] of this.held) {
      appendFileSync(this.fileOf(bucket), `${lines.join('\n')}\n`);
    }
    this.held.clear();
    this.size = 0;
  }

  private fileOf(bucket: number): string {
    return path.join(this.folder, `${this.name}-${bucket}`);
  }
}
