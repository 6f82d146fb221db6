import type { Diagnostic } from '@diglot/text';
import { languageByScript } from '../language-by-script.ts';
import { joinLines } from '../one-line.ts';
import type { Cue } from '../subtitles/cue.ts';
import { cuesOf, HEAD, isSubtitles } from '../subtitles/read-subtitles.ts';
import { bitextOfUnits, type Unit } from './bitext-of-units.ts';
import type { ReadBitextsOptions } from './read-bitexts-options.ts';
import { scriptLanguage } from './script-language.ts';

/** Least share of the cues with two sides in a file of subtitles that is a bitext. */
const MIN_BILINGUAL_SHARE = 0.5;

/** The lines of a cue in Chinese, Japanese or Korean script, and those in any other. */
interface Sides {
  readonly east: readonly string[];
  readonly west: readonly string[];
  /** Whether the first line is one of `east`. */
  readonly eastFirst: boolean;
}

/** Whether a text is subtitles of which most cues have lines in two scripts. */
export function isBilingualSubtitles(text: string): boolean {
  if (!isSubtitles(text)) return false;
  const cues = byTime(cuesOf(text.slice(0, HEAD))).map(sidesOf);
  return cues.length > 0 && cues.filter(isBoth).length >= MIN_BILINGUAL_SHARE * cues.length;
}

/**
 * Read subtitles that hold both languages, see `readBitexts`: the lines of each cue, parted by their script, are a
 * unit. The source is the language that most cues begin with. Numbers, times and markup are not read.
 */
export function readBilingualSubtitles(text: string, options: ReadBitextsOptions) {
  const cues = byTime(cuesOf(text)).map(sidesOf);
  const both = cues.filter(isBoth);
  const eastFirst = 2 * both.filter((cue) => cue.eastFirst).length >= both.length;
  const [first, second] = eastFirst ? (['east', 'west'] as const) : (['west', 'east'] as const);
  const source = options.source ?? scriptLanguage(cues.flatMap((cue) => cue[first]));
  const target = options.target ?? scriptLanguage(cues.flatMap((cue) => cue[second]));
  const units = cues.map(
    (cue): Unit => ({
      source: joinLines(cue[first], source),
      target: joinLines(cue[second], target),
      score: 1,
    }),
  );
  const bitext = bitextOfUnits(units, source, target);
  const diagnostics: readonly Diagnostic[] = [];
  return { bitexts: bitext.alignment.length > 0 ? [bitext] : [], diagnostics };
}

/** Cues that are on the screen at the same time are one: some files give each language its own. */
function byTime(cues: readonly Cue[]): readonly Pick<Cue, 'lines'>[] {
  const together = new Map<string, { lines: readonly string[] }>();
  for (const { time, lines } of cues) {
    const key = `${time.begin} ${time.end}`;
    const known = together.get(key);
    if (known === undefined) together.set(key, { lines });
    else known.lines = [...known.lines, ...lines];
  }
  return [...together.values()];
}

const isBoth = ({ east, west }: Sides): boolean => east.length > 0 && west.length > 0;

/** Lines without letters, such as numbers, belong to the line before them, else to the next. */
function sidesOf({ lines }: Pick<Cue, 'lines'>): Sides {
  const scripts = lines.map(languageByScript);
  const isEast = (language: string | undefined) => language !== 'en';
  const [first] = scripts.filter((language) => language !== 'und');
  const sides = { east: [] as string[], west: [] as string[], eastFirst: isEast(first) };
  let last = first;
  lines.forEach((line, index) => {
    if (scripts[index] !== 'und') last = scripts[index];
    if (line.trim() !== '' && last !== undefined) sides[isEast(last) ? 'east' : 'west'].push(line);
  });
  return sides;
}
