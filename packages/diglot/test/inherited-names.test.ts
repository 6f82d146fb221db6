import { createAligner } from '@diglot/align';
import { readBitexts } from '@diglot/exchange';
import { openLexicon, readGlossary } from '@diglot/lexicon';
import { renderReport } from '@diglot/report';
import { detectLanguage, segmentLanguages } from '@diglot/segment';
import { splitSentences } from '@diglot/tokenize';
import { describe, expect, it } from 'vitest';
import { analyze, createDiglot } from '../src/index.ts';

const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** What a thing says that came out of the runtime and not out of the text. */
const NATIVE = /native code|\[object /;

describe.each(NAMES)('“%s”', (name) => {
  it('is a word like any other in a text of both languages', () => {
    const text = `The ${name} helps the nurse. Blood pressure fell.\n${name}帮助护士。血压下降了。\n`;
    const analysis = analyze(text);
    expect(JSON.stringify(analysis)).not.toMatch(NATIVE);
    expect(renderReport(analysis)).not.toMatch(NATIVE);
    expect(createAligner().align([name], [name])).toHaveLength(1);
  });

  it('has no translation, and may be given one', () => {
    expect(openLexicon().translate(name, { to: 'zh' })).toEqual([]);
    const glossary = openLexicon(readGlossary(`en,zh\n${name},构造\n`));
    expect(glossary.translate(name, { to: 'zh' })[0]?.text).toBe('构造');
  });

  it('is no entity, language, heading or column of a glossary', () => {
    const tbx = `<tbx><conceptEntry><langSec xml:lang="zh"><term>同伴</term></langSec><langSec xml:lang="en"><term>a &${name}; b</term></langSec></conceptEntry></tbx>`;
    const terms = openLexicon(readGlossary(tbx)).translate('同伴', { to: 'en' });
    expect(JSON.stringify(terms)).not.toMatch(NATIVE);
    const odd: string[] = [];
    const onDiagnostic = ({ message }: { message: string }) => void odd.push(message);
    readGlossary(`en,zh,${name}\npeer,同伴,x\n`, { onDiagnostic });
    expect(odd.join()).not.toMatch(NATIVE);
    expect(
      JSON.stringify(
        readBitexts(`<tmx><body><tu><tuv xml:lang="${name}"><seg>a</seg></tuv></tu></body></tmx>`),
      ),
    ).not.toMatch(NATIVE);
  });

  it('is refused as the value of an option, or of no effect, but never found', () => {
    const codes = (call: () => unknown) => {
      try {
        call();
        return 'none';
      } catch (error) {
        return String((error as { code?: unknown }).code);
      }
    };
    expect(codes(() => analyze('', { layers: [name as 'segments'] }))).toBe('unknown-layer');
    expect(codes(() => analyze('', { format: name }))).toBe('unknown-format');
    expect(codes(() => createDiglot({ chinese: name as 'intl' }).analyze('同伴'))).toMatch(
      /^[a-z]+-[a-z-]+$|^none$/,
    );
    expect(codes(() => segmentLanguages('peer', { languages: [name] }))).toMatch(
      /^[a-z]+-[a-z-]+$|^none$/,
    );
    expect(codes(() => detectLanguage('peer', { languages: [name] }))).toMatch(
      /^[a-z]+-[a-z-]+$|^none$/,
    );
    expect(codes(() => splitSentences('A. b', { language: name }))).toMatch(
      /^[a-z]+-[a-z-]+$|^none$/,
    );
    const report = () => renderReport(analyze('peer'), { language: name as 'en' });
    expect(codes(report)).toBe('language-unknown');
  });
});
