import { describe, expect, it } from 'vitest';
import { DiglotError, InvalidInputError, ParseError } from '../src/index.ts';

describe('errors', () => {
  it('carry a stable code, and are known by their base', () => {
    const error = new InvalidInputError('text-empty', 'x/y: the text is empty; give some');
    expect(error).toBeInstanceOf(DiglotError);
    expect(error).toMatchObject({ code: 'text-empty', name: 'InvalidInputError' });
  });

  it('keep the cause, and where a text cannot be read', () => {
    const cause = new Error('inner');
    const span = { start: 1, end: 2 };
    expect(new ParseError('not-json', 'm', { cause, span })).toMatchObject({ cause, span });
    expect(new ParseError('not-json', 'm').span).toBeUndefined();
  });
});
