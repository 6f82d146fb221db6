/** How the parts of a reference look behind the mark of its kind (GB/T 7714, and what people write). */

const YEAR = '(?:1[5-9]|20)\\d{2}';
const MONTH = '(?:[-/年.]\\d{1,2}(?:[-/月.]\\d{1,2}日?)?月?)?';
const NUMBERED =
  '(?:\\s?[,，.．]\\s{0,3}(?<volume>\\d{1,4}(?!\\d|\\s?[-–—])))?\\s?(?:[(（](?<issue>[^()（）\\n]{1,20})[)）])?(?:\\s?[:：]\\s{0,3}(?<pages>[A-Za-z]{0,4}\\d(?:[\\dA-Za-z+，–—-]|,\\s?(?=\\d)){0,40}))?';

/** `健康研究,2022,42(3):45-52.`, `Journal of X, 2019, 12(3): 45-58`, `2022(4):1-9`. */
export const SERIAL = new RegExp(
  `^(?<venue>[^\\n]{2,160}?)[,，.．]\\s{0,3}(?<date>${YEAR}${MONTH})${NUMBERED}`,
  'd',
);

/** The same behind a mark that stands behind the journal, as VIP writes it: `…健康研究[J],2022,42(3):45-52`. */
export const PLACED = new RegExp(`^(?<date>${YEAR}${MONTH})${NUMBERED}`, 'd');

/** `北岭日报,2013-01-12(2)`: the number in brackets is that of the page (GB/T 7714-2015, 8.8.3). */
export const NEWSPAPER = new RegExp(
  `^(?<venue>[^\\n]{2,160}?)[,，]\\s{0,3}(?<date>${YEAR}${MONTH})(?:\\s?[(（](?<pages>[^()（）\\n]{1,20})[)）])?`,
  'd',
);

/** `北岭:北岭出版社,2013:15`, `北岭: 北岭大学, 2020`, `北岭出版社, 2001. 10-15`. */
export const IMPRINT = new RegExp(
  `^(?:(?<place>[^:：,，\\n]{1,40})[:：]\\s{0,3})?(?<publisher>[^:：，\\n]{2,80}?)[,，]\\s{0,3}[[［]?c?(?<date>${YEAR}${MONTH})[\\]］]?(?:印刷)?(?:\\s?[:：]\\s{0,3}(?<pages>[A-Za-z]?\\d(?:[\\d+，–—-]|,\\s?(?=\\d)){0,40}))?(?=$|[(（])`,
  'd',
);

export const DATE = new RegExp(`^${YEAR}${MONTH}$`);
export const PAGES = /^(?:pp?\.\s?)?(?<pages>\d{1,5}\s?[-–—]\s?\d{1,5})$/d;

/** `2版`, `第2版`, `2nd ed`, `修订版`, `新1版`. */
export const EDITION =
  /^(?:第?\s?(?<number>\d{1,3})\s?(?:版|(?:st|nd|rd|th)?\s?ed(?:ition|n)?)|(?<word>(?:rev(?:ised)?|new)\.?\s?ed(?:ition)?|[\p{Script=Han}\d]{1,6}版))$/diu;

/** What someone did for a work, behind the names: `王芳, 译`, `张三，主编`, `Okafor R, ed`. */
export const ROLE =
  /[\s,，]{1,3}(?:(?<translator>译|译著|主译|翻译|trans(?:lators?)?)|(?<editor>主编|编著|编|编辑|eds?|editors?)|(?<other>校|校注|整理|审校|注|点校))$/iu;

/** The role close behind a name in Han: `王芳译`. */
export const GLUED_ROLE =
  /(?<=\p{Script=Han}{2})(?:(?<translator>主译|译)|(?<editor>主编|编著|编))$/u;

export const DOI =
  /\b(?:doi|DOI)\s?[:：]?\s{0,3}(?:https?:\/\/(?:dx\.)?doi\.org\/)?(?<doi>10\.\d{4,9}\/[^\s,，;；。]{1,120})/d;
export const URL = /https?:\/\/[^\s<>，。；]{1,400}/;

/** `[2021-05-03]`: the day on which the work was looked at (GB/T 7714-2015, 8.8.6). */
export const ACCESSED = new RegExp(`[[［](?<date>${YEAR}${MONTH})[\\]］]`, 'd');

/** `(2020-05-01)`: the day on which a page was written. */
export const UPDATED = new RegExp(`[(（](?<date>${YEAR}${MONTH})[)）]`, 'd');

/** The mark of the book behind its name, as the standard of 1987 had it: `[A]. …论文集[C]. 北岭: …`. */
export const SECOND_MARK = /[[［](?:M|C|G|Z)(?:\/OL)?[\]］]/;

/** Words before the book that a work stands in. */
export const HOST = /^(?:\/\/|／／|(?:见|载|In)\s?[:：])\s{0,3}/;

/** Names with initials, a stop behind them, and what they wrote: `Okafor R, Keller T. Handbook`. */
export const INITIALLED =
  /^(?:\p{Lu}[\p{L}’'-]{1,30},?\s\p{Lu}(?:\s?\p{Lu}){0,2}(?:,\sJr)?,\s){0,20}\p{Lu}[\p{L}’'-]{1,30},?\s\p{Lu}(?:\s?\p{Lu}){0,2}(?:,\s(?:Jr|et al))?(?=\.\s\p{Lu}(?![.,]))/u;

/** Words for a place or a publisher that the work does not name (GB/T 7714-2015, 8.7). */
export const NOT_KNOWN =
  /^[[［]?\s?(?:s\.?\s?l\.?|s\.?\s?n\.?|(?:出版地|出版者|出版社)(?:不详|不明)|無?无?出版[者地])\s?[\]］]?$/i;

/** A name in Han of two or three characters in the place of the publisher is that of its city. */
export const CITY = /^(?!.*[社局馆馆館店所会院部])\p{Script=Han}{2,3}$/u;
