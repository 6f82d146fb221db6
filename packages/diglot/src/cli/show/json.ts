import type { Terminal } from '../command.ts';

/** Print a value as JSON: indented for `json`, on one line for `jsonl`. */
export function toJson(value: unknown, format: string): string {
  return `${JSON.stringify(value, undefined, format === 'json' ? 2 : undefined)}\n`;
}

/** Writes a JSON array, indented, item by item, so that none has to be kept. */
export function jsonList({ out }: Pick<Terminal, 'out'>) {
  let count = 0;
  return {
    add(item: unknown): void {
      out(count++ === 0 ? '[\n' : ',\n');
      out(JSON.stringify(item, undefined, 2).replace(/^/gmu, '  '));
    },
    end: (): void => out(count === 0 ? '[]\n' : '\n]\n'),
  };
}
