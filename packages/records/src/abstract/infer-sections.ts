import type { Abstract, CanonicalSection } from '../model.ts';
import { hasHan } from '../values/language.ts';

/** Fewest paragraphs of an abstract whose purposes are guessed. */
const PARAGRAPHS_MIN = 3;

/** Abstracts of so many paragraphs tell design, setting and participants apart. */
const DETAILED_MIN = 5;

/** How much of a paragraph is read for its cues, in code units. */
const SAMPLE = 600;

/** What a paragraph must score to be given a purpose: two cues, or one at the place where it belongs. */
const SURE = 2;

/**
 * Words that a part of an abstract uses and others rarely do, English in lower case and Chinese. Our own list; in the
 * tradition of Swales' moves and of the cue phrases of argumentative zoning (Teufel & Moens, 2002). Where the
 * Latin expression is costly, the last one names what must stand in the text before it is tried.
 */
const CUES: readonly (readonly [CanonicalSection, latin: RegExp, han: RegExp, quick?: RegExp])[] = [
  [
    'background',
    /\b(?:little is known|remains? (?:unclear|unknown)|is (?:common|widespread|rare)|have become|has become|growing|increasingly|however|although)\b/g,
    /尚不清楚|很少有|日益|越来越|然而|虽然/g,
  ],
  [
    'objective',
    /\b(?:aim(?:s|ed)?|objective|purpose|this (?:study|paper|article|review|trial) (?:investigat|explor|examin|assess|evaluat|aim|describ|compar)\w*|we (?:asked|aimed|sought)|to (?:investigate|explore|examine|determine))\b/g,
    /旨在|目的|本研究(?:调查|探讨|旨在|评估|比较)|本文(?:探讨|研究|旨在)|为了?(?:探讨|了解|评估)/g,
  ],
  [
    'design',
    /\b(?:randomi[sz]ed|cohort|cross-sectional|case.control|focus groups?|semi-structured|interviews|longitudinal|qualitative (?:study|research)|systematic review|meta-analysis)\b/g,
    /随机|队列|横断面|病例对照|焦点小组|半结构|访谈|纵向|质性研究|系统(?:综述|评价)|荟萃/g,
  ],
  [
    'setting',
    /\b(?:(?:data|samples?) were collected (?:in|at|from)|took place (?:in|at)|(?:hospitals|clinics|schools|centres|centers) in)\b/g,
    /(?:数据|样本)(?:是)?(?:在|于|来自)|(?:家|所)(?:医院|学校|诊所)/g,
  ],
  [
    'participants',
    /(?:^|\s)\d[\d,]{0,12}\s(?:[\p{L}-]{1,30}\s){0,4}(?:\(.{1,60}?\)\s)?(?:[^.]{0,120}\s)?(?:participated|took part|were (?:recruited|enrol+ed|included))\b|\b(?:females?|males?|aged \d)\b/gu,
    /名[^。]{0,40}参加|参加了|纳入|招募|名(?:女|男)性/g,
    /participated|took part|were (?:recruited|enrol|included)|male|aged \d/,
  ],
  [
    'methods',
    /\b(?:were (?:analy[sz]ed|measured|assessed|conducted|calculated|mapped|compared)|we (?:used|measured|analy[sz]ed|mapped|collected|compared|modelled)|analysis (?:was|were)|using|regression)\b/g,
    /采用|使用|测量|分析|回归|绘制/g,
  ],
  [
    'results',
    /\b(?:(?:was|were) (?:identified|found|associated|higher|lower|observed)|we found|showed|revealed|reported|significantly|increased|decreased|themes?|95 ?% ?ci)\b|\bp\s?[<=>]\s?0?\.\d/g,
    /确定了|发现|显示|显著|升高|降低|报告了|主题|增加/g,
  ],
  [
    'conclusions',
    /\b(?:conclu\w+|suggests?|should|highlights?|further (?:research|studies)|future (?:research|studies)|implications?|essential|need(?:s|ed)? to|may (?:help|improve))\b/g,
    /结论|应(?:该|当|努力|加强|进一步)?|建议|提示|需要|至关重要|进一步研究|未来/g,
  ],
];

/** Cues of one kind in a paragraph beyond these say no more. */
const CUES_MAX = 3;

const REGISTRY_ONLY = /^[\s\w.:：;；,，()（）-]{0,40}\d{5,20}[\s\w.。;；-]{0,20}$/u;

/**
 * Guess what the unlabelled paragraphs of abstracts are for, from their words and their place.
 *
 * Abstracts of as many paragraphs each are read together: what one language says counts for the other,
 * and the labels of one name the paragraphs of its translation.
 *
 * @returns The abstracts with `inferred` in the sections that have no label; those that have labels, and those of
 *   fewer than three paragraphs, as they were. `canonical` is never guessed.
 */
export function inferSections(abstracts: readonly Abstract[]): readonly Abstract[] {
  if (!abstracts.some(isOpen)) return abstracts;
  const guesses = new Map<number, (CanonicalSection | undefined)[]>();
  return abstracts.map((abstract) => {
    if (!isOpen(abstract)) return abstract;
    const count = abstract.sections.length;
    const guessed = guesses.get(count) ?? guess(abstracts, count);
    guesses.set(count, guessed);
    return {
      ...abstract,
      sections: abstract.sections.map((section, index) => {
        const inferred = guessed[index];
        return inferred ? { ...section, inferred } : section;
      }),
    };
  });
}

function isOpen({ labelled, sections }: Abstract): boolean {
  return !labelled && sections.length >= PARAGRAPHS_MIN;
}

function guess(abstracts: readonly Abstract[], count: number): (CanonicalSection | undefined)[] {
  const parallel = abstracts.filter(({ sections }) => sections.length === count);
  const labelled = parallel.find((one) => one.labelled);
  if (labelled) return labelled.sections.map(({ canonical }) => canonical ?? undefined);
  const texts = Array.from({ length: count }, (_, index) =>
    parallel.map(({ sections }) => sections[index]?.value.slice(0, SAMPLE).toLowerCase() ?? ''),
  );
  const registry = texts.map((own) => own.every((text) => REGISTRY_ONLY.test(text)));
  const last = registry.lastIndexOf(false);
  return texts.map((own, index) =>
    registry[index]
      ? 'trial-registration'
      : best(own, index / Math.max(last, 1), count >= DETAILED_MIN),
  );
}

/** @param place - 0 for the first paragraph, 1 for the last that is no registration. */
function best(
  texts: readonly string[],
  place: number,
  detailed: boolean,
): CanonicalSection | undefined {
  let found: CanonicalSection | undefined;
  let most = SURE - 1;
  const han = texts.map(hasHan);
  for (const [canonical, latinCue, hanCue, quick] of CUES) {
    const weight = prior(canonical, place, detailed) * texts.length;
    // Not even with every cue would it come first.
    if (CUES_MAX * texts.length + weight <= most) continue;
    let seen = 0;
    texts.forEach((text, index) => {
      const latin = quick?.test(text) === false ? 0 : countOf(latinCue, text, CUES_MAX);
      seen += latin + (han[index] ? countOf(hanCue, text, CUES_MAX - latin) : 0);
    });
    const score = seen === 0 ? 0 : seen + weight;
    if (score > most) {
      found = canonical;
      most = score;
    }
  }
  return found;
}

function countOf(cue: RegExp, text: string, most: number): number {
  cue.lastIndex = 0;
  let count = 0;
  while (count < most && cue.test(text)) count++;
  return count;
}

/**
 * What stands first says why, what stands last what follows from it; methods stand before results.
 * Design, setting and participants have paragraphs of their own only in detailed abstracts.
 */
function prior(canonical: CanonicalSection, place: number, detailed: boolean): number {
  switch (canonical) {
    case 'background':
    case 'objective':
      return place === 0 ? 2 : -1;
    case 'conclusions':
      return place === 1 ? 2 : -1;
    case 'results':
      return place >= 0.5 ? 1 : 0;
    case 'methods':
      return place > 0 && place < 0.5 && !detailed ? 2 : 0;
    case 'design':
      return detailed && place > 0 && place < 0.35 ? 3 : -1;
    default:
      return place > 0 && place < 1 && detailed ? 1 : -1;
  }
}
