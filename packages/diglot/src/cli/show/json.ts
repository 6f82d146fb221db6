import type { Request } from '../command.ts';

/** A value as JSON: indented for `json`, on one line for `jsonl`. */
export function toJson(value: unknown, format: string): string {
  return `${JSON.stringify(value, undefined, format === 'json' ? 2 : undefined)}\n`;
}

/** Prints results as they come: for `json` all in one list, indented; for `jsonl` a line each. None is kept. */
export function createJsonPrinter({ terminal, format }: Pick<Request, 'terminal' | 'format'>) {
  let count = 0;
  return {
    add(item: unknown): void {
      if (format !== 'json') {
        terminal.out(toJson(item, format));
        return;
      }
      terminal.out(count++ === 0 ? '[\n' : ',\n');
      terminal.out(JSON.stringify(item, undefined, 2).replace(/^/gmu, '  '));
    },
    /** Close the list. Other formats need no end. */
    end(): void {
      if (format === 'json') terminal.out(count === 0 ? '[]\n' : '\n]\n');
    },
  };
}
