import type { Diagnostic } from '@diglot/text';

/** How much of a text is looked at, in code units. */
const SAMPLE = 200_000;

/** Shortest stretch that counts, in code units: four Chinese characters. */
const SHORTEST = 8;

/** UTF-8 read as Latin-1 or Windows-1252: lead byte, continuation bytes, several times over. */
const UTF8 =
  /(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}){4,}/;

/** GBK or Big5 read as Latin-1: pairs of high bytes, the first one of the ranges the encodings use. */
const GBK = new RegExp(`(?:[\\u00a1-\\u00f7][\\u00a1-\\u00fe]){${SHORTEST / 2},}`);

/**
 * Characters that GBK has for a lead byte of UTF-8 Chinese (E4–E9) and a continuation byte: a third of any text that
 * was read so, few of any other.
 */
const UTF8_IN_GBK: ReadonlySet<string> = new Set(
  '鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇' +
    '鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇' +
    '鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵' +
    '鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈' +
    '鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩' +
    '閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭',
);

/** Share of such characters among Han ones above which UTF-8 was read as GBK. */
const UTF8_IN_GBK_SHARE = 0.25;

/** Longest stretch that is looked at for it, and fewest Han characters that tell. */
const GBK_SAMPLE = 2000;
const GBK_MIN = 8;

/**
 * Tell text that was decoded with the wrong encoding: GBK or UTF-8 read as Latin-1 (`ÖÐÎÄ`, `ä¸­æ–‡`), UTF-8 read as
 * GBK (`涓枃鎽樿`), and
 * text whose characters were lost (U+FFFD).
 *
 * @returns At most one diagnostic of each kind, with the first stretch. Nothing is repaired: decode the
 *   bytes again.
 *
 * @remarks European languages never have eight letters of Latin-1's upper half in a row.
 */
export function findMojibake(text: string): Diagnostic[] {
  const sample = text.slice(0, SAMPLE);
  const found: Diagnostic[] = [];
  const add = (code: string, message: string, match: RegExpExecArray | null) => {
    if (!match) return;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ code, message, span });
  };
  const utf8 = UTF8.exec(sample);
  add(
    'mojibake-utf8',
    'UTF-8 was read as Latin-1 or Windows-1252; decode the bytes as UTF-8.',
    utf8,
  );
  if (!utf8) {
    add(
      'mojibake-gbk',
      'GBK was read as Latin-1; decode the bytes as GBK (GB 18030).',
      GBK.exec(sample),
    );
  }
  add('mojibake-utf8-gbk', 'UTF-8 was read as GBK; decode the bytes as UTF-8.', readAsGbk(sample));
  add(
    'replacement-characters',
    'Characters were lost when the text was decoded.',
    /\ufffd+/.exec(sample),
  );
  return found;
}

function readAsGbk(text: string): RegExpExecArray | null {
  const sample = text.slice(0, GBK_SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu) ?? [];
  const odd = han.filter((character) => UTF8_IN_GBK.has(character)).length;
  if (han.length < GBK_MIN || odd < han.length * UTF8_IN_GBK_SHARE) return null;
  return /\p{Script=Han}+/u.exec(sample);
}
