import type { Language } from '@diglot/text';
import { languageByScript } from '../language-by-script.ts';

/** Segments that a language is told by. */
const SAMPLE_SEGMENTS = 50;

/** Chinese, Japanese or Korean by the script of most segments; `und` for any other, which script does not tell. */
export function scriptLanguage(segments: readonly string[]): Language {
  const counts = new Map<Language, number>();
  for (const segment of segments.slice(0, SAMPLE_SEGMENTS)) {
    const language = languageByScript(segment);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['und'];
  // A few kana among Chinese characters are Japanese, however few segments have them.
  if (most === 'zh' && (counts.get('ja') ?? 0) > 0.2 * SAMPLE_SEGMENTS) return 'ja';
  return most === 'en' ? 'und' : most;
}
