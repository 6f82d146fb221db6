import type { Place } from '../place.ts';

/**
 * Whether the stop closes the label of a caption, which its title follows: `Table 1. Baseline data`,
 * `图1. 研究流程图`; but not `They are in Table 1. Values are means`.
 */
export function isCaptionLabel({ text, start, stop, stopEnd, end }: Place): boolean {
  return end === stopEnd && stop - start <= MAX_LABEL && LABEL.test(text.slice(start, stop));
}

const MAX_LABEL = 40;
const LABEL =
  /^(?:(?:supplementa(?:ry|l)|suppl\.?|extended data|online|additional) )?(?:(?:table|tab\.?|figure|fig\.?|box|scheme|chart|plate|appendix|abbildung|abb\.|tabelle|tableau|tabla|figura) ?|附?[图表圖]\s?)(?:\p{Lu}?\p{N}{1,3}(?:[.-]\p{N}{1,2})*|[IVX]{1,5})\p{L}?$/iu;
