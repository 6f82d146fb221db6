import { HANS_ONLY, HANT_ONLY, SIMPLIFIED, TRADITIONAL } from './generated/chinese-characters.ts';
import { isHighSurrogate } from './surrogates.ts';
import { UnitWriter } from './unit-writer.ts';

/** Below the radicals, nothing is Chinese. */
const FIRST_HAN = 0x2e80;

/** Simplified forms. Apart from the signs, so that who only asks for the script need not bundle them. */
interface Forms {
  /** Simplified form of each BMP unit, 0 where there is none other. */
  readonly simplified: Uint16Array;
  /** The same beyond the BMP. */
  readonly astral: ReadonlyMap<number, string>;
}

interface Signs {
  /** Of each BMP unit: 1 for a character of Simplified Chinese only, −1 for one of Traditional only. */
  readonly lead: Int8Array;
  /** The same beyond the BMP. */
  readonly astralLead: ReadonlyMap<number, number>;
}

let forms: Forms | undefined;
let signs: Signs | undefined;

function readForms(): Forms {
  const simplified = new Uint16Array(0x10000);
  const astral = new Map<number, string>();
  const to = [...SIMPLIFIED];
  [...TRADITIONAL].forEach((char, i) => {
    const target = to[i] ?? char;
    if (char.length === 1) simplified[char.charCodeAt(0)] = target.charCodeAt(0);
    else astral.set(char.codePointAt(0) ?? 0, target);
  });
  forms = { simplified, astral };
  return forms;
}

function readSigns(): Signs {
  const lead = new Int8Array(0x10000);
  const astralLead = new Map<number, number>();
  for (const [gaps, sign] of [
    [HANT_ONLY, -1],
    [HANS_ONLY, 1],
  ] as const) {
    let codePoint = 0;
    for (const gap of gaps.split(' ')) {
      codePoint += Number.parseInt(gap, 36);
      if (codePoint <= 0xffff) lead[codePoint] = sign;
      else astralLead.set(codePoint, sign);
    }
  }
  signs = { lead, astralLead };
  return signs;
}

/**
 * Write a text in Simplified characters, each at its old place, for looking words up.
 *
 * Every offset into the result is an offset into `text`: a character is replaced by one of the same
 * UTF-16 length or kept. Regional variants (裡, 説), compatibility ideographs and radicals become
 * the plain character too.
 *
 * @remarks
 * **Cost:** linear; the tables take about 1 ms, once.
 * **Source:** OpenCC's character dictionaries.
 * **Differs:** OpenCC also converts phrases, so 乾坤 becomes 干坤 here. Not for display.
 *
 * @example
 * import { toSimplified } from '@diglot/text';
 *
 * toSimplified('憂鬱症患者的同儕支持 (peer support)'); // => '忧郁症患者的同侪支持 (peer support)'
 */
export function toSimplified(text: string): string {
  const { simplified, astral } = forms ?? readForms();
  let out: UnitWriter | undefined;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let target = unit < FIRST_HAN ? unit : simplified[unit] || unit;
    if (isHighSurrogate(unit)) {
      const pair = astral.get(text.codePointAt(i) ?? 0);
      if (pair !== undefined) {
        out ??= copyOf(text, i);
        out.push(pair.charCodeAt(0));
        target = pair.charCodeAt(1);
        i++;
      }
    }
    if (target !== text.charCodeAt(i)) out ??= copyOf(text, i);
    out?.push(target);
  }
  return out?.toString() ?? text;
}

function copyOf(text: string, end: number): UnitWriter {
  const writer = new UnitWriter(text.length);
  writer.copy(text, 0, end);
  return writer;
}

/**
 * In which written Chinese a character occurs: `Hans` or `Hant` when in that one only, `undefined`
 * for the many that both use (人, 台, 后) and for everything not Chinese.
 *
 * @example
 * import { chineseScript } from '@diglot/text';
 *
 * [...'護护人'].map((char) => chineseScript(char.codePointAt(0)));
 * // => ['Hant', 'Hans', undefined]
 */
export function chineseScript(codePoint: number): 'Hans' | 'Hant' | undefined {
  const { lead, astralLead } = signs ?? readSigns();
  const sign = codePoint < 0x10000 ? lead[codePoint] : astralLead.get(codePoint);
  if (!sign) return undefined;
  return sign > 0 ? 'Hans' : 'Hant';
}

/**
 * Whether Chinese text is Simplified or Traditional: the side with more characters of its own.
 *
 * @param text - The text, or with `start` and `end` a stretch of it.
 * @returns `undefined` when neither side leads, as in 中文.
 *
 * @example
 * import { detectChineseScript } from '@diglot/text';
 *
 * detectChineseScript('護理人員的工作壓力'); // => 'Hant'
 * detectChineseScript('护理人员的工作压力'); // => 'Hans'
 * detectChineseScript('中文'); // => undefined
 */
export function detectChineseScript(
  text: string,
  start = 0,
  end = text.length,
): 'Hans' | 'Hant' | undefined {
  const { lead: leads, astralLead } = signs ?? readSigns();
  let lead = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isHighSurrogate(unit)) {
      const codePoint = text.codePointAt(i) as number;
      lead += astralLead.get(codePoint) ?? 0;
      if (codePoint > 0xffff) i++;
    } else lead += leads[unit] as number;
  }
  if (lead === 0) return undefined;
  return lead > 0 ? 'Hans' : 'Hant';
}
