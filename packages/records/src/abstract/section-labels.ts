import { lookupTable } from '@diglot/text';
import type { CanonicalSection } from '../model.ts';

/**
 * Words that open an abstract section, by what they mean: English, Chinese, Spanish, French, German,
 * Portuguese. Lower case; a longer label counts by its first known word (“Conclusions and implications”).
 */
const LABELS: Readonly<Record<CanonicalSection, string>> = {
  background:
    'background|backgrounds|introduction|context|rationale|importance|背景|研究背景|引言|前言|antecedentes|introducción|contexto|contexte|hintergrund|einleitung|introdução',
  objective:
    'objective|objectives|study objective|study objectives|primary objective|research aim|research aims|aim|aims|purpose|purposes|goal|goals|hypothesis|research question|目的|目标|研究目的|目的与意义|目的/意义|目的意义|objetivo|objetivos|objectif|objectifs|but|ziel|ziele|zielsetzung|fragestellung',
  design:
    'design|study design|trial design|research design|设计|研究设计|diseño|diseño del estudio|studiendesign|desenho',
  setting:
    'setting|settings|study setting|location|场所|研究场所|研究地点|ámbito|emplazamiento|cadre|local',
  participants:
    'participants|participant|patients|subjects|sample|population|study population|对象|对象与样本|研究对象|研究對象|受试者|参与者|participantes|pacientes|patienten|teilnehmer',
  methods:
    'method|methods|patients and methods|patients & methods|subjects and methods|participants and methods|methodology|materiales|materials|material|approach|interventions|intervention|measurements|main outcome measures|main outcome measure|main outcomes|outcome measures|data sources|study selection|data extraction|方法|研究方法|材料与方法|材料和方法|资料与方法|资料和方法|对象与方法|对象和方法|方法与材料|方法/过程|干预措施|测量指标|主要结局指标|método|métodos|metodología|méthode|méthodes|matériel|methode|methoden|methodik|material|metodologia',
  results:
    'result|results|findings|main results|main findings|结果|研究结果|结果/结论|resultado|resultados|résultat|résultats|ergebnis|ergebnisse|hallazgos',
  discussion: 'discussion|limitations|讨论|局限|局限性|discusión|diskussion|discussão',
  conclusions:
    'conclusion|conclusions|interpretation|implications|implication|clinical implications|practice implications|practical implications|significance|结论|研究结论|结语|结论与意义|意义|conclusión|conclusiones|schlussfolgerung|schlussfolgerungen|fazit|conclusão|conclusões',
  supplementary:
    'supplementary information|supplementary material|supplementary materials|supplemental material|additional information|补充材料|附加信息',
  'trial-registration':
    'trial registration|trial registration number|registration|registration number|clinical trial registration|clinical trial number|trial number|注册号|试验注册|临床试验注册|试验注册号|注册信息|registro del ensayo',
};

const CANONICAL: ReadonlyMap<string, CanonicalSection> = new Map(
  (Object.keys(LABELS) as CanonicalSection[]).flatMap((canonical) =>
    LABELS[canonical].split('|').map((label) => [label, canonical] as const),
  ),
);

/**
 * Other headings of structured abstracts, which end the section before them but have no canonical name.
 */
const OTHER: ReadonlySet<string> = new Set(
  (
    'ethics|ethics and dissemination|funding|keywords|key words|strengths|data availability|exposure|exposures|' +
    'originality|originality/value|impact|impact statement|public contribution|patient or public contribution|' +
    'level of evidence|practitioner points|highlights|analysis|data analysis|data collection|outcomes|' +
    'primary outcome|measures|main measures|procedure|procedures|limitations|创新|创新点|价值|应用|伦理|资金|证据等级'
  ).split('|'),
);

/** Traditional characters of the labels as simplified ones. */
const SIMPLE: Readonly<Record<string, string>> = lookupTable({
  與: '与',
  對: '对',
  結: '结',
  論: '论',
  資: '资',
  設: '设',
  計: '计',
  標: '标',
  討: '讨',
  補: '补',
  參: '参',
  據: '据',
  義: '义',
  場: '场',
  試: '试',
  驗: '验',
  註: '注',
  冊: '册',
  號: '号',
  測: '测',
  過: '过',
  倫: '伦',
});

function simplified(label: string): string {
  if (!/[\u4e00-\u9fff]/.test(label)) return label;
  let simple = '';
  for (const character of label) simple += SIMPLE[character] ?? character;
  return simple;
}

/** The first word of each label; of a Chinese one its first two characters. */
const OPENINGS: ReadonlySet<string> = new Set(
  [...CANONICAL.keys(), ...OTHER].map((label) =>
    /^\p{Script=Han}/u.test(label) ? label.slice(0, 2) : (/^\p{L}+/u.exec(label)?.[0] ?? label),
  ),
);

/**
 * Whether a label can stand at an offset: a first word that opens one, or a word in capitals. Quick, for it
 * is asked at every sentence.
 */
export function mayOpenLabel(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first >= 0x2e80) {
    const [one = '', two = ''] = [text[at], text[at + 1]];
    return OPENINGS.has((SIMPLE[one] ?? one) + (SIMPLE[two] ?? two));
  }
  if (first < 0x41 || (first > 0x5a && first < 0xc0)) return false;
  const second = text.charCodeAt(at + 1);
  if (second >= 0x41 && second <= 0x5a) return true;
  let end = at + 1;
  while (end - at < 16 && isLetter(text.charCodeAt(end))) end++;
  return OPENINGS.has(text.slice(at, end).toLowerCase());
}

function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code < 0x250)
  );
}

/** Longest label that is looked for, in code units. */
export const LABEL_MAX = 60;

/** “PROSPERO registration number”, “ClinicalTrials.gov identifier”, “ChiCTR 注册号”. */
const REGISTRATION =
  /(?:\bregistration(?: (?:number|no\.?|id))?|\bclinicaltrials\.gov(?: (?:identifier|id|number))?|(?:注册|登记)(?:号|编号|信息)?)$/;

/** What a heading means, or `undefined` when it is no heading we know. `null`: known, without a canonical name. */
export function canonicalSection(label: string): CanonicalSection | null | undefined {
  const plain = simplified(label.trim().toLowerCase()).replace(/\s+/g, ' ').replace(/\(s\)/g, 's');
  const whole = CANONICAL.get(plain);
  if (whole) return whole;
  if (OTHER.has(plain)) return null;
  if (REGISTRATION.test(plain)) return 'trial-registration';
  // “Conclusions and Implications for Practice”, “目的/意义”, “Design, Setting, and Participants”.
  const first = plain.split(/ ?[/&+、,，] ?| (?:and|y|et|und|e) |[与和]/)[0] ?? '';
  return first === plain ? undefined : CANONICAL.get(first);
}
