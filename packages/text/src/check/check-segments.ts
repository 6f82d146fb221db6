import type { Diagnostic, LanguageSegment } from '../types.ts';
import { checkSpans } from './check-spans.ts';
import { checkUnit } from './check-unit.ts';

/**
 * Check language segments: the law of layers, a language each, confidence 0..1, and a script only
 * on Chinese.
 *
 * @returns The codes of `checkSpans`, and `language-missing`, `number-out-of-range`, `script-misplaced`.
 *
 * @example
 * import { checkSegments } from '@diglot/text';
 *
 * const text = '同伴支持 helps';
 * const chinese = { start: 0, end: 4, language: 'zh', script: 'Hans', confidence: 1 };
 * checkSegments(text, [chinese, { start: 5, end: 10, language: 'en', confidence: 1 }]); // => []
 * checkSegments(text, [chinese])[0].message; // => 'segment layer leaves out "h" after the last'
 */
export function checkSegments(text: string, segments: readonly LanguageSegment[]): Diagnostic[] {
  const faults = checkSpans(text, segments, { layer: 'segment' });
  for (const [index, { start, end, language, confidence, script }] of segments.entries()) {
    const span = { start, end };
    if (!language) {
      faults.push({ code: 'language-missing', message: `segment ${index} has no language`, span });
    }
    faults.push(...checkUnit(confidence, `confidence of segment ${index}`, span));
    if (script !== undefined && language !== 'zh') {
      const message = `segment ${index} in ${language} has the script ${script}`;
      faults.push({ code: 'script-misplaced', message, span });
    }
  }
  return faults;
}
