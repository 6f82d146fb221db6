/** What a full stop looks like. */
export const isAsciiStop = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f;

/** 。！？｡ and ．, the full-width dot, which Chinese journals use as a full stop. */
export const isWideStop = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff61;

/** ‽ ⁇ ⁈ ⁉ ‼ : two marks in one character. */
export const isDoubleStop = (code: number): boolean =>
  code === 0x203c || (code >= 0x2047 && code <= 0x2049);

export const isEllipsis = (code: number): boolean => code === 0x2026 || code === 0x22ef;

const CLOSERS = '"\'”’»)]}›）］】〕》〉」』｝＂＇';

/** Marks that close what the sentence opened, and so belong to it. */
export const isCloser = (character: string): boolean =>
  character !== '' && CLOSERS.includes(character);
