/** What a command may print to; tests hand in their own. */
export interface Terminal {
  /** Width in columns of what a person reads; at least `MIN_COLUMNS`. */
  readonly columns: number;
  /** Print to standard output; in a style where that is a terminal. */
  out(text: string, style?: Style): void;
  /** Print to standard error. */
  err(text: string): void;
  /** Write the last line of standard error anew, where that is a terminal. Empty: take it away. */
  readonly status?: (line: string) => void;
}

export type Style = 'bold' | 'dim';

/** Narrower than this, nothing can be laid out. Columns. */
export const MIN_COLUMNS = 20;

/** Columns where the width is not known. */
const DEFAULT_COLUMNS = 100;

/** The escapes that switch a style on and off (ECMA-48, SGR). */
const STYLES: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  bold: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
};

/** A stream as this needs it. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * The border between what is read and a person's terminal.
 *
 * What goes to a terminal has its control characters shown, not sent: no text can move the cursor, change colours,
 * name a window or turn the order of letters round. Files and pipes get the text as it is.
 */
export function createTerminal(
  output: Stream,
  errors: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const { NO_COLOR, FORCE_COLOR, COLUMNS } = environment;
  const color = FORCE_COLOR ? true : output.isTTY === true && !NO_COLOR;
  const toOutput = output.isTTY ? visible : same;
  const toErrors = errors.isTTY ? visible : same;
  let shown = '';
  const status = (line: string) => {
    if (shown !== '') errors.write(`\r${' '.repeat(shown.length)}\r`);
    shown = visible(line);
    if (shown !== '') errors.write(shown);
  };
  return {
    columns: Math.max(MIN_COLUMNS, output.columns || Number(COLUMNS) || DEFAULT_COLUMNS),
    out(text, style) {
      if (shown !== '') status('');
      const [on, off] = color && style ? STYLES[style] : ['', ''];
      output.write(on + toOutput(text) + off);
    },
    err(text) {
      if (shown !== '') status('');
      errors.write(toErrors(text));
    },
    ...(errors.isTTY && { status }),
  };
}

const same = (text: string) => text;

/**
 * Control characters but line end and tab; line and paragraph separators; the characters that change the order of
 * letters (UAX #9, 2.1 to 2.4).
 */
const UNSAFE = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** The pictures of control characters begin here: U+2400 is that of NUL. */
const PICTURES = 0x2400;

/** Show what a terminal would obey: `␛` for escape, `<U+202E>` for what has no picture. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
