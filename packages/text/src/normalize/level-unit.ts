/** Replacements of one code unit by one. */
export interface Levels {
  readonly width: boolean;
  readonly quotes: boolean;
  readonly dashes: boolean;
  readonly lowerCase: boolean;
}

const tableOf = (...pairs: readonly (readonly [from: string, to: string])[]) =>
  new Map(
    pairs.flatMap(([from, to]) =>
      Array.from(from, (char, i) => [
        char.charCodeAt(0),
        to.charCodeAt(Math.min(i, to.length - 1)),
      ]),
    ) as [number, number][],
  );

const GRAVE = 0x60;
const APOSTROPHE = 0x27;
const QUOTES = tableOf(['‘’‚‛‹›´′＇', "'"], ['“”„‟«»「」『』〝〞〟″＂｢｣﹁﹂﹃﹄', '"']);
const DASHES = tableOf(['‐‑‒–—―−﹘﹣－⸺⸻', '-']);
const CURRENCY = tableOf(['￠￡￢￣￤￥￦', '¢£¬¯¦¥₩']);

/** The unit that stands for `unit` on the levels asked for; lower case of ASCII only. */
export function levelUnit(unit: number, { width, quotes, dashes, lowerCase }: Levels): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return unit;
  if (unit < 0x80) {
    if (unit === GRAVE && quotes) return APOSTROPHE;
    return lowerCase && unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  }
  const quote = quotes ? QUOTES.get(unit) : undefined;
  if (quote !== undefined) return quote;
  const dash = dashes ? DASHES.get(unit) : undefined;
  if (dash !== undefined) return dash;
  if (!width) return unit;
  if (unit === 0x3000) return 0x20;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  return CURRENCY.get(unit) ?? unit;
}
