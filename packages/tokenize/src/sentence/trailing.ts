/**
 * After what trails a stop mark and belongs to the sentence before it: a citation, an emoji, the end of a
 * line in HTML.
 *
 * ```
 * … practice.[8] …    …结果。¹但…    It works well.1 It …    太棒了！😊明天见。    第一句。</p><p>
 *            ^ start
 * ```
 *
 * @param start - After the stop marks and the marks that close quotes and brackets.
 * @param stop - The first of the stop marks; a citation without brackets stands only behind a plain word.
 * @param isCited - Whether `[2]` may be a citation; in a list of references it opens the next one.
 * @param isPictured - Whether the lines of the text open with emoji, as its sentences then do.
 */
export function trailingEnd(
  text: string,
  start: number,
  limit: number,
  stop: number,
  isCited: boolean,
  isPictured: boolean,
): number {
  const code = text.charCodeAt(start);
  let end = start;
  if (isCited) end = read(BRACKETED, text, start, limit);
  if (end === start && isSuperscript(code)) end = read(SUPERSCRIPT, text, start, limit);
  if (end === start && code >= 0x30 && code <= 0x39 && isAfterPlainWord(text, stop)) {
    end = read(FLATTENED, text, start, limit);
  }
  if (end === start && isNoteMark(code)) end = read(NOTE, text, start, limit);
  if (end > start) return end;
  if (code >= 0x2190) end = read(EMOJI, text, start, limit);
  else if (code === 0x20 && text.charCodeAt(start + 1) >= 0x2190) {
    end = read(SPACED_EMOJI, text, start, limit);
  }
  return end > start && opensNext(text, start, end, limit, isPictured) ? start : end;
}

/** Emoji that mark what follows, as the signs of a list do: `✅ All data are open. 📌 结论：有效。` */
const MARKER = /^ ?[✅☑✔❌✖❗📌📍👉➡▶🔹🔸🔷🔶💡⚠📢📣📝📄🔗🆕🔍📊📈🎯]/u;

/** Whether emoji behind a stop open the next sentence: they mark it, or others open the text and a blank is before them. */
function opensNext(
  text: string,
  start: number,
  end: number,
  limit: number,
  isPictured: boolean,
): boolean {
  if (text.slice(end, limit).trimStart() === '') return false;
  if (MARKER.test(text.slice(start, start + 3))) return true;
  const isParted = text.charCodeAt(start) === 0x20 || text.charCodeAt(end) !== 0x20;
  return isPictured && isParted;
}

/** Whether a text begins with an emoji. */
export function opensWithEmoji(text: string, start: number): boolean {
  if (text.charCodeAt(start) < 0x2190) return false;
  EMOJI.lastIndex = start;
  return EMOJI.test(text);
}

/** After closing tags, line breaks of HTML and no-break spaces written as entities. */
export function markupEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start);
  return code === 0x3c || code === 0x26 ? read(MARKUP, text, start, limit) : start;
}

/** What numbers follow, with a dot or without. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:vols?|figs?|secs?|tabs?|refs?|chaps?|parts?|apps?|eqs|eqns?|nos|vers?|arts?|items?|steps?)$/u;

/** `works well.1`, not `no.5`, `Fig.3`. */
function isAfterPlainWord(text: string, stop: number): boolean {
  const word = text.slice(Math.max(0, stop - 6), stop);
  return /\p{Ll}{3}$/u.test(word) && !NUMBERED.test(word);
}

function read(pattern: RegExp, text: string, start: number, limit: number): number {
  pattern.lastIndex = start;
  const end = start + (pattern.exec(text)?.[0].length ?? 0);
  return end <= limit ? end : start;
}

const isSuperscript = (code: number): boolean =>
  code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);

/** `*†‡` */
const isNoteMark = (code: number): boolean => code === 0x2a || code === 0x2020 || code === 0x2021;

/** The mark of a footnote, `was small.* It`, or what closes emphasis in Markdown, `**First.** Then`. */
const NOTE = /[*†‡]{1,3}(?=\s|$)/uy;
/** `[8]`, ` [3, 4]`, `［1］`, `【4－6】`; right after the stop and before a space, where no item of a list opens, `(3)`. */
const BRACKETED =
  /\s?\^?[[［【〔]\d{1,3}(?:\s?[,，、–—~～－-]\s?\d{1,3}){0,20}[\]］】〕]\^?(?=\s|$|\p{Script=Han}|\p{Lu}\p{Ll})|[(（]\d{1,3}(?:[,，–-]\s?\d{1,3}){0,20}[)）](?=\s|$)|\(\p{Lu}[^()]{1,60}[ ,](?:19|20)\d\d[a-z]?\)(?=\s|$)/uy;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹]{1,3}(?:[,，–⁻-][¹²³⁰⁴-⁹]{1,3}){0,20}/uy;
/** A superscript that lost its height on the way out of a PDF: `well.1 It`, `too.2,3 We`. */
const FLATTENED = /\d{1,3}(?:[,–-]\d{1,3}){0,20}(?=\s+\p{Lu}|\s*$)/uy;
const PICTURES =
  '(?:(?:\\p{Extended_Pictographic}|\\p{Regional_Indicator})(?:\\p{Emoji_Modifier}|\\u{fe0f}|\\u{200d})*){1,12}';
const EMOJI = new RegExp(PICTURES, 'uy');
/** `Great! 😀 See you`; not `Great! 😀See you`. */
const SPACED_EMOJI = new RegExp(` ${PICTURES}(?=\\s|$)`, 'uy');
const MARKUP = /(?:\s*<\/[a-z][a-z0-9]{0,9}>|\s*<br\s?\/?>|&nbsp;|&emsp;|&ensp;)+/iuy;
