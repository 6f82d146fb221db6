import type { Diagnostic } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonNode } from '../../src/json/json-node.ts';
import { parseJsonNode } from '../../src/json/json-nodes.ts';
import { JsonRecords } from '../../src/json/json-records.ts';
import { decodeString, escapeOffsets } from '../../src/json/json-strings.ts';
import { projectionOf } from '../../src/json/projection.ts';
import { countLines, LineIndex } from '../../src/source/line-index.ts';
import { createSource } from '../../src/source/source.ts';

function plain(node: JsonNode | undefined): unknown {
  if (node?.kind === 'array') return node.items.map(plain);
  if (node?.kind !== 'object') return node?.value;
  return Object.fromEntries(Array.from(node.members, ([name, member]) => [name, plain(member)]));
}

function objects(text: string, lists: readonly string[] = [], wanted?: string) {
  const diagnostics: Diagnostic[] = [];
  const layout = {
    lists: new Set(lists),
    ...(wanted !== undefined && { wanted: projectionOf(wanted) }),
  };
  const found = Array.from(new JsonRecords(createSource(text), diagnostics, layout), plain);
  return { found, codes: diagnostics.map(({ code }) => code) };
}

const value = fc.jsonValue({ maxDepth: 4 }).map((one) => JSON.parse(JSON.stringify(one)));

describe('JSON with places', () => {
  it('is what JSON.parse makes of it, and every string stands where it is said to', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (given, indent) => {
        const text = JSON.stringify(given, undefined, indent);
        const { node, end, fault } = parseJsonNode(`${text} `);
        expect(fault).toBeUndefined();
        expect(end).toBe(text.length);
        expect(JSON.stringify(plain(node))).toBe(JSON.stringify(given));
        const check = (one: JsonNode): void => {
          if (one.kind === 'string')
            expect(JSON.parse(`"${text.slice(one.start, one.end)}"`)).toBe(one.value);
          if (one.kind === 'array') one.items.forEach(check);
          if (one.kind === 'object') for (const member of one.members.values()) check(member);
        };
        if (node) check(node);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('decodes what JSON.parse refuses: bare line breaks, unknown and unfinished escapes', () => {
    expect(decodeString('a\nb\\q\\u4e2d\\u12')).toBe('a\nbq中u12');
    expect(decodeString('end\\')).toBe('end');
    const raw = 'a\\n\\u4e2d"b';
    expect([...escapeOffsets(raw)]).toEqual([0, 1, 3, 9, 10, 11]);
  });

  it.each(['12', '123456789', '1234567890123', '-1', '1.5', '1e3', '0'])(
    'reads the number %s',
    (number) => {
      expect(plain(parseJsonNode(`[${number}]`).node)).toEqual([Number(number)]);
    },
  );
});

describe('records in JSON', () => {
  it.each([
    ['one object', '{"a":1}', [{ a: 1 }]],
    ['a list', '[{"a":1},2,{"a":3}]', [{ a: 1 }, { a: 3 }]],
    ['one a line', '{"a":1}\n{"a":2},\n{"a":3}', [{ a: 1 }, { a: 2 }, { a: 3 }]],
    [
      'a wrapper',
      '{"meta":{"n":[1]},"items":[{"a":1},{"a":2}],"more":{"items":[]}}',
      [{ a: 1 }, { a: 2 }],
    ],
    ['a wrapper in a wrapper', '{"message":{"facets":{},"items":[{"a":1}]},"x":"}"}', [{ a: 1 }]],
    ['a wrapper of one', '{"status":"ok","message":{"a":1}}', [{ a: 1 }]],
    ['a record with a plain member of the name', '{"items":"12","a":1}', [{ items: '12', a: 1 }]],
    ['nothing', '[]', []],
    ['no object', '"text"', []],
  ])('are found in %s', (_, text, expected) => {
    expect(objects(text, ['items', 'message'])).toEqual({ found: expected, codes: [] });
  });

  it('have only the members that are wanted, whatever stands in the others', () => {
    fc.assert(
      fc.property(value, value, (skipped, kept) => {
        const record = { skip: skipped, keep: kept, inner: { skip: skipped, keep: [kept] } };
        const { found, codes } = objects(JSON.stringify([record, record]), [], 'keep inner.keep');
        const expected = { keep: kept, inner: { keep: [kept] } };
        expect(JSON.stringify(found)).toBe(JSON.stringify([expected, expected]));
        expect(codes).toEqual([]);
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  it.each([
    [
      'in a member that is passed over',
      '[{"keep":1},{"keep":2,"skip":[{"x":"y',
      'truncated-json',
      2,
    ],
    ['between two', '[{"keep":1},', 'truncated-json', 1],
    ['in a value', '{"keep":[1,]x}\n{"keep":2}', 'broken-json', 2],
  ])('that are broken %s are read as far as they go', (_, text, code, count) => {
    const { found, codes } = objects(text, [], 'keep');
    expect(found).toHaveLength(count);
    expect(codes).toEqual([code]);
  });
});

describe('lines', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '\r', '\r\n', '中文', ' '), { maxLength: 60 })
    .map((pieces) => pieces.join(''));

  it('are counted as an editor counts them, in any order', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(80), { maxLength: 20 }), (content, offsets) => {
        const index = new LineIndex(content);
        for (const offset of offsets.filter((at) => at < content.length)) {
          // Behind a break that is whole; its marks belong to the line they end.
          const before = content.slice(0, offset);
          const cut = before.endsWith('\r') && content[offset] === '\n';
          const lines = (cut ? before.slice(0, -1) : before).split(/\r\n?|\n/);
          expect(index.lineAt(offset)).toBe(lines.length);
          expect(index.columnAt(offset)).toBe((lines.at(-1)?.length ?? 0) + (cut ? 2 : 1));
        }
        expect(countLines(content)).toBe(content.split(/\r\n?|\n/).length - 1);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});
