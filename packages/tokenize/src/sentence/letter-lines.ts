import type { Span } from '@diglot/text';

/** Longest line that may open or close a letter, in UTF-16 units. */
const MAX_LETTER_LINE = 72;

/** `Dear Dr. Muster,` `Hello all,` */
const OPENING = /^(?:Dear|Hi|Hello)\s[^,]{1,60},$/u;
/** `Best wishes,` `Yours sincerely,` `Thanks again,`; not `Thanks to the nurses,`. */
const CLOSING =
  /^(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)(?: (?:wishes|regards|thanks))?|all the best|yours(?: (?:sincerely|faithfully|truly|ever|respectfully))?|sincerely(?: yours)?|respectfully(?: yours)?|regards|cheers|thanks(?: again| in advance| a lot)?|thank you|take care|love),$/iu;
/** `尊敬的王老师：` is a label already; `亲爱的读者，`; not `尊敬的老师走进教室，`. */
const CHINESE_OPENING =
  /^(?:尊敬|亲爱|親愛|敬爱|敬愛)的[^，,。]{0,12}(?:老师|老師|先生|女士|小姐|主任|教授|编辑|編輯|读者|讀者|同事|同仁|同学|同學|朋友|各位|大家|领导|領導|医生|醫生|大夫|护士长|護士長|院长|院長|校长|校長|主编|主編|专家|專家|家长|家長|客户|客戶|用户|用戶|会员|會員|代表|您|你|妈妈|媽媽|爸爸|奶奶|爷爷|爺爺)[们們]?[，,]$/u;

/**
 * Whether a line opens or closes a letter, so that nothing goes on behind its comma.
 *
 * @param head - How the next line begins: small letters go on, unless a person is addressed.
 */
export function isLetterLine(text: string, { start, end }: Span, head: string): boolean {
  if (end - start > MAX_LETTER_LINE) return false;
  const line = text.slice(start, end);
  if (OPENING.test(line) || CHINESE_OPENING.test(line)) return true;
  return CLOSING.test(line) && !/^\p{Ll}/u.test(head);
}
