import type { Place } from '../place.ts';

/**
 * Whether the stop closes the label of a caption, which its title follows: `Table 1. Baseline data`,
 * `图1. 研究流程图`, or that of a step, a case, a question, `Step 1. Wash`, `第1步.取样`; but not `They are in Table 1. Values are means`.
 */
export function isCaptionLabel({ text, start, stop, stopEnd, end }: Place): boolean {
  if (end !== stopEnd || stop - start > MAX_LABEL) return false;
  const label = text.slice(start, stop);
  return LABEL.test(label) || ORDINAL.test(label);
}

/** Whether a line begins with the label of a caption: `Table 2. Outcomes`, `图3 流程`. */
export function opensCaption(head: string): boolean {
  return CAPTION_LINE.test(head);
}

const CAPTION_LINE =
  /^(?:(?:supplementa(?:ry|l) )?(?:table|tab\.|figure|fig\.|box|scheme|plate|chart) ?|附?[图表圖] ?)S?\d{1,3}(?:[.-]\d{1,2})?(?:[.:：．]\s?|\s)[\p{Lu}\p{Script=Han}]/iu;

const MAX_LABEL = 40;
/** `第1步` */
const ORDINAL = /^第\p{N}{1,3}[步章节節条條题題项項]$/u;
const LABEL =
  /^(?:(?:supplementa(?:ry|l)|suppl\.?|extended data|online|additional) )?(?:(?:table|tab\.?|figure|fig\.?|box|scheme|chart|plate|appendix|algorithm|listing|video|movie|map|exhibit|theorem|lemma|corollary|proposition|definition|hypothesis|step|case|example|question|exercise|problem|experiment|study|q|abbildung|abb\.|tabelle|tableau|tabla|figura) ?|(?:附?[图表圖]|附[录錄件]|步[骤驟]|案例|[问問][题題]|例|算法|演算法|定理|引理|定义|定義|推论|推論|命题|命題)\s?)(?:\p{Lu}?\p{N}{1,3}(?:[.-]\p{N}{1,2})*|[IVX]{1,5})\p{L}?$/iu;
