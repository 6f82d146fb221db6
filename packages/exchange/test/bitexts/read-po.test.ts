import { describe, expect, it } from 'vitest';
import { detectBitextFormat, readBitexts } from '../../src/index.ts';

const PO = `# Messages of a library desk.
msgid ""
msgstr ""
"Language: zh_TW\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#: desk.c:10
msgid "The book is on the shelf."
msgstr "書在架上。"

msgctxt "verb"
msgid ""
"Return the book "
"before Friday."
msgstr ""
"請在星期五"
"之前還書。"

msgid "%d book"
msgid_plural "%d books"
msgstr[0] "%d 本書"

#, fuzzy
msgid "Late fee"
msgstr "遲到"

msgid "Renew"
msgstr ""

#~ msgid "Old"
#~ msgstr "舊"
`;

const linesOf = (text: string) => {
  const [bitext] = readBitexts(text).bitexts;
  return [bitext?.source, bitext?.target].map((side) => side?.text.split('\n'));
};

describe('a PO file', () => {
  it('is known by its keywords', () => {
    expect(detectBitextFormat(PO)).toBe('po');
    expect(
      detectBitextFormat('The keyword msgid begins a message.\nmsgstr follows.'),
    ).toBeUndefined();
  });

  it('gives each message with its translation, parts joined', () => {
    const [source, target] = linesOf(PO);
    expect(source).toEqual([
      'The book is on the shelf.',
      'Return the book before Friday.',
      '%d books',
      'Renew',
    ]);
    expect(target).toEqual(['書在架上。', '請在星期五之前還書。', '%d 本書']);
    const [bitext] = readBitexts(PO).bitexts;
    expect([bitext?.source.language, bitext?.target.language]).toEqual(['en', 'zh']);
    expect(bitext?.alignment.at(-1)?.target).toEqual({ from: 3, to: 3 });
  });

  it('tells of messages that nobody has checked, with their place', () => {
    const [diagnostic] = readBitexts(PO).diagnostics;
    expect(diagnostic?.code).toBe('unit-fuzzy');
    const { start = 0, end = 0 } = diagnostic?.span ?? {};
    expect(PO.slice(start, end)).toBe('msgid "Late fee"\nmsgstr "遲到"');
  });

  it.each([
    ['an obsolete message', '#, fuzzy\n#~ msgid "Fine"\n#~ msgstr "罰款"\n'],
    ['an obsolete message with its former original', '#, fuzzy\n#~| msgid "F"\n#~ msgid "Fine"\n'],
    ['a message that cannot be read', '#, fuzzy\nmsgid "Fine\nmsgstr "罰款"\n'],
  ])('does not take the flag of %s for that of the next', (_, before) => {
    const text = `${before}\nmsgid "Shelf"\nmsgstr "書架"\n`;
    expect(linesOf(text)).toEqual([['Shelf'], ['書架']]);
    const flagged = `${before}\n#, fuzzy\nmsgid "Shelf"\nmsgstr "書架"\n\nmsgid "Desk"\nmsgstr "櫃台"\n`;
    expect(linesOf(flagged)).toEqual([['Desk'], ['櫃台']]);
  });

  it('pairs the forms of languages that have several', () => {
    const plural =
      'msgid "one cat"\nmsgid_plural "%d cats"\nmsgstr[0] "eine Katze"\nmsgstr[1] "%d Katzen"\n';
    expect(linesOf(plural)).toEqual([
      ['one cat', '%d cats'],
      ['eine Katze', '%d Katzen'],
    ]);
  });

  it('loses a broken line only', () => {
    const broken = PO.replace('msgid "Renew"', 'msgid "Renew');
    const { diagnostics } = readBitexts(broken);
    expect(diagnostics.map(({ code }) => code)).toContain('unit-incomplete');
    expect(linesOf(broken)[0]?.slice(0, 3)).toEqual(linesOf(PO)[0]?.slice(0, 3));
  });
});
