import { type Bitext, checkBitext, type Diagnostic, isJsonObject, parseJson } from '@diglot/text';
import { readMessages } from './read-messages.ts';

/** Whether a text is JSON or JSON Lines as `diglot align` and `diglot analyze` print it, or messages in two languages. */
export function isJsonBitext(text: string): boolean {
  if (!/^\s{0,1000}[[{]/u.test(text)) return false;
  const values = valuesOf(text);
  return values.some((value) => candidates(value).length > 0) || readMessages(values) !== undefined;
}

/** Read the bitexts of JSON: of our own, a list of them or analyses that hold them, or of messages; see `readBitexts`. */
export function readJson(text: string) {
  const bitexts: Bitext[] = [];
  const diagnostics: Diagnostic[] = [];
  const values = valuesOf(text);
  const own = values.flatMap(candidates);
  const messages = own.length === 0 ? readMessages(values) : undefined;
  if (messages !== undefined) bitexts.push(messages);
  for (const candidate of own) {
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
