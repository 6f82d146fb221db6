import type { Diagnostic, Span } from '../types.ts';

/** Check that a score or confidence is a number 0..1. Code: `number-out-of-range`. */
export function checkUnit(value: number, name: string, span?: Span): Diagnostic[] {
  if (value >= 0 && value <= 1) return [];
  const message = `${name} is ${value}, not in 0..1`;
  return [{ code: 'number-out-of-range', message, ...(span && { span }) }];
}
