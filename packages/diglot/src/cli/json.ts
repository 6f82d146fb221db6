/** Print a value as JSON: indented for `json`, on one line for `jsonl`. */
export function toJson(value: unknown, format: string): string {
  return `${JSON.stringify(value, undefined, format === 'json' ? 2 : undefined)}\n`;
}
