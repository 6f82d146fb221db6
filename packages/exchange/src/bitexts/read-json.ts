import { type Bitext, checkBitext, type Diagnostic, isJsonObject, parseJson } from '@diglot/text';

/** Whether a text is JSON or JSON Lines as `diglot align` and `diglot analyze` print it. */
export function isJsonBitext(text: string): boolean {
  return (
    /^\s{0,1000}[[{]/u.test(text) && valuesOf(text).some((value) => candidates(value).length > 0)
  );
}

/** Read the bitexts of JSON of our own: a list of them, or analyses that hold them; see `readBitexts`. */
export function readJson(text: string) {
  const bitexts: Bitext[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const candidate of valuesOf(text).flatMap(candidates)) {
    const problem = problemOf(candidate);
    if (problem === undefined) bitexts.push(candidate as Bitext);
    else diagnostics.push({ code: 'bitext-broken', message: `a bitext was left out: ${problem}` });
  }
  return { bitexts, diagnostics };
}

function valuesOf(text: string): readonly unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return [whole];
  return text
    .split('\n')
    .filter((line) => /^\s*[[{]/u.test(line))
    .flatMap((line) => parseJson(line) ?? []);
}

/** What may be a bitext: by itself, in a list, or under `bitexts`. */
function candidates(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(candidates);
  if (!isJsonObject(value)) return [];
  if ('alignment' in value) return [value];
  return Array.isArray(value.bitexts) ? value.bitexts : [];
}

/** What makes a value no bitext. */
function problemOf(value: unknown): string | undefined {
  if (!isJsonObject(value) || !Array.isArray(value.alignment)) return 'it has no alignment';
  for (const side of [value.source, value.target]) {
    const isDocument =
      isJsonObject(side) &&
      typeof side.text === 'string' &&
      typeof side.language === 'string' &&
      [side.sentences, side.tokens].every(
        (list) => Array.isArray(list) && list.every(isJsonObject),
      );
    if (!isDocument) return 'a side is no document';
  }
  const isBead = (bead: unknown) =>
    isJsonObject(bead) && isJsonObject(bead.source) && isJsonObject(bead.target);
  if (!value.alignment.every(isBead)) return 'a bead has no ranges';
  // A bitext that was found within a text has layers for its own part; tokens may be yet to come.
  const bitext = value as unknown as Bitext;
  const faults = checkBitext(bitext, { partial: true });
  return faults.find(({ code }) => code !== 'gap-not-space')?.message;
}
