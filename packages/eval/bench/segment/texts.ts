const PIECES = [
  '目的：探讨同伴支持（peer support）对抑郁症患者生活质量的影响。',
  '方法：采用随机对照试验，纳入 128 名患者，随访 12 个月。',
  '結果顯示，臺灣樣本的平均值為 3.5，顯著低於對照組（p < .05）。',
  '关键词：peer support; 同伴支持; PSW-MH; 严重精神障碍',
  '通讯作者: Beispiel R, E-mail: rosa@example.org',
  'Methods: We randomised 1,024 patients to “care as usual” or to peer support; see Table 2.',
  'Participants described how shared experience changed their relationships with clinicians.',
  'The café’s owner, a retired nurse, volunteered for the programme in 2019.',
  'ISRCTN26001234, 2022, 43 (04) : 344 - 355, doi: 10.5555/example.2022.04',
  'Los participantes valoraron la confianza que surgía de una experiencia compartida.',
  'Die Teilnehmenden beschrieben, wie sich ihr Alltag durch die Gespräche veränderte.',
  'Les participants ont souligné l’importance du temps et de l’écoute.',
  '本研究调查了 MHWs 对 UPSIDES 同伴支持的体验，并讨论了 self-efficacy 的作用。',
  '看護師の役割について、面接調査を行った。',
  'Autores principales: Ejemplo, Rosa, Muestra, Juan',
];

/** Own sentences and record lines of several languages in seeded disorder, of a length in code units. */
export function mixedLines(length: number): string {
  const lines: string[] = [];
  let state = 20_261_122;
  for (let size = 0; size < length; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const piece = PIECES[(state >>> 8) % PIECES.length] as string;
    const line = state & 1 ? `${piece}\n` : `${piece} `;
    lines.push(line);
    size += line.length;
  }
  return lines.join('').slice(0, length);
}
