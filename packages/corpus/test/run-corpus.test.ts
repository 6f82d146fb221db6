import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../src/index.ts';
import { createFolder, expected, numbered, run } from './run.ts';

/** A manifest of this shape, with a part of this name. */
const forged = (name: string) =>
  JSON.stringify({ task: {}, settings: {}, inputs: [], parts: [{ name }], counts: {} });

describe('runCorpus', () => {
  it('writes a line for each record, in the order of the inputs', async () => {
    const { write, place, read } = createFolder();
    const one = numbered(500, 'one');
    const two = numbered(300, '二');
    const inputs = [write('one.txt', one), write('empty.txt', ''), write('two.txt', two)];
    const summary = await run({ inputs, output: place('out.jsonl') });
    expect(read('out.jsonl')).toBe(expected(one + two));
    expect(summary).toMatchObject({ records: 800, lines: 800, rejects: 0, failedInputs: 0 });
    expect(summary.parts).toEqual([place('out.jsonl')]);
  });

  it('leaves the output and a manifest behind, and nothing else', async () => {
    const { write, files } = createFolder();
    const input = write('in.txt', 'a\nthrow\n');
    await run({
      inputs: [input],
      output: write('out.jsonl', 'of an earlier run'),
      settings: { upper: true },
    });
    const { 'out.jsonl.manifest.json': manifest = '', ...rest } = files();
    expect(rest).toEqual({
      'in.txt': 'a\nthrow\n',
      'out.jsonl': '{"line":"A"}\n',
      'out.jsonl.rejects.jsonl': `${JSON.stringify({ input, record: 1, id: 'line 2', code: 'work-failed', message: 'cannot be done' })}\n`,
    });
    expect(JSON.parse(manifest)).toMatchObject({
      task: { lines: 1 },
      settings: { upper: true },
      inputs: [{ name: input, bytes: 8, lines: 1, rejects: 1, format: 'lines' }],
      parts: [{ name: 'out.jsonl', lines: 1, rejects: 1, bytes: 13 }],
      counts: { records: 2, lines: 1, rejects: 1, failedInputs: 0 },
    });
  });

  it.each([
    ['throws', 'throw', 'work-failed'],
    ['gives nothing', 'nothing', 'work-failed'],
    ['is refused by the reader', 'too long', 'too-long'],
    ['hangs', 'hang', 'record-timeout'],
    ['ends its thread', 'exit', 'thread-died'],
    ['throws outside of the work', 'uncaught', 'thread-died'],
    ['needs too much memory', 'memory', 'record-out-of-memory'],
  ])('puts a record that %s into the rejects, and loses no other', async (_, bad, code) => {
    const { write, place, read } = createFolder();
    const before = numbered(40, 'before');
    const after = numbered(40, 'after');
    const summary = await run({
      inputs: [write('in.txt', `${before}${bad}\n${after}`)],
      output: place('out.jsonl'),
      ...(bad === 'hang' && { secondsPerRecord: 0.5 }),
      megabytesPerThread: 50,
    });
    expect(read('out.jsonl')).toBe(expected(before + after));
    expect(summary).toMatchObject({ records: 81, lines: 80, rejects: 1 });
    expect(JSON.parse(read('out.jsonl.rejects.jsonl'))).toMatchObject({
      record: 40,
      id: 'line 41',
      code,
    });
  });

  it('goes on with the next input where one cannot be read to its end', async () => {
    const { write, place, read } = createFolder();
    const inputs = [write('bad.txt', 'a\nunreadable\nb\n'), write('good.txt', 'c\n')];
    const summary = await run({ inputs, output: place('out.jsonl') });
    expect(read('out.jsonl')).toBe(expected('a\nc\n'));
    expect(summary).toMatchObject({ records: 2, rejects: 0, failedInputs: 1 });
    expect(summary.faults).toEqual([
      { input: inputs[0], code: 'cut-off', message: 'no more here' },
    ]);
    expect(JSON.parse(read('out.jsonl.rejects.jsonl'))).toMatchObject({
      record: null,
      code: 'cut-off',
    });
  });

  it('writes to a folder in parts, which are the output of a file when they are put together', async () => {
    const { write, place, files } = createFolder();
    const texts = [numbered(10, 'a'), numbered(10, 'b'), numbered(70, 'c'), numbered(10, 'd')];
    const inputs = texts.map((text, at) => write(`${at}.txt`, text));
    const summary = await run({
      inputs,
      output: place('out'),
      megabytesPerPart: 200 / 1024 / 1024,
      recordsPerPart: 30,
    });
    const { 'manifest.json': manifest = '', ...parts } = files('out');
    expect(Object.values(parts).join('')).toBe(expected(texts.join('')));
    expect(Object.keys(parts)).toEqual([
      'part-00000.jsonl',
      'part-00001-00000.jsonl',
      'part-00001-00001.jsonl',
      'part-00001-00002.jsonl',
      'part-00002.jsonl',
    ]);
    expect(summary.parts).toEqual(Object.keys(parts).map((name) => place(`out/${name}`)));
    const lines = JSON.parse(manifest).parts.map((part: { lines: number }) => part.lines);
    expect(lines).toEqual([20, 30, 30, 10, 10]);
  });

  it('takes the parts of an earlier run in a folder away', async () => {
    const { write, place, files } = createFolder();
    const output = place('out');
    await run({ inputs: [write('a.txt', 'a\nthrow\n')], output });
    await run({ inputs: [write('b.txt', 'b\n')], output });
    expect(Object.keys(files('out'))).toEqual(['manifest.json', 'part-00000.jsonl']);
  });

  it('does nothing when it resumes a run that is complete', async () => {
    const { write, place } = createFolder();
    const options = { inputs: [write('in.txt', 'a\nb\n')], output: place('out.jsonl') };
    const first = await run(options);
    expect(await run({ ...options, resume: true })).toEqual({ ...first, resumedFrom: 2 });
  });

  it('can be stopped by a signal, and then resumed to the same bytes', async () => {
    const { write, place, read, has } = createFolder();
    const text = numbered(2000);
    const options = {
      inputs: [write('in.txt', text)],
      output: place('out.jsonl'),
      settings: { milliseconds: 2 },
    };
    const controller = new AbortController();
    const stopped = run({
      ...options,
      signal: controller.signal,
      onProgress: ({ records }) => records > 0 && controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
    expect(has('out.jsonl')).toBe(false);
    await expect(run(options)).rejects.toMatchObject({ code: 'run-unfinished' });
    const { resumedFrom, records } = await run({ ...options, resume: true });
    expect(resumedFrom).toBeGreaterThan(0);
    expect(records).toBe(2000);
    expect(read('out.jsonl')).toBe(expected(text));
    expect(has('out.jsonl.run')).toBe(false);
  });

  it('stops at once, even when a record hangs', async () => {
    const { write, place } = createFolder();
    const stopped = run({
      inputs: [write('in.txt', 'hang\n')],
      output: place('out.jsonl'),
      signal: AbortSignal.timeout(300),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
  });

  it('refuses to resume a run with other inputs or settings, naming what differs', async () => {
    const { write, place } = createFolder();
    const inputs = [write('in.txt', 'a\n')];
    const output = place('out.jsonl');
    await run({ inputs, output });
    const code = 'resume-mismatch';
    await expect(
      run({ inputs, output, resume: true, settings: { upper: true } }),
    ).rejects.toMatchObject({
      code,
      message: expect.stringContaining('settings'),
    });
    utimesSync(inputs[0] ?? '', 1, 1);
    await expect(run({ inputs, output, resume: true })).rejects.toMatchObject({
      code,
      message: expect.stringContaining('inputs'),
    });
  });

  it('tells how far it is, at its end at the latest', async () => {
    const { write, place } = createFolder();
    const told: Progress[] = [];
    const input = write('in.txt', 'a\nthrow\n');
    await run({ inputs: [input], output: place('out.jsonl'), onProgress: (one) => told.push(one) });
    expect(told.at(-1)).toMatchObject({
      stage: 'done',
      input,
      records: 2,
      rejects: 1,
      bytesRead: 8,
      bytesOfAll: 8,
    });
  });

  it.each([
    ['no-inputs', { inputs: [] }],
    ['file-not-found', { inputs: ['/nowhere/at-all'] }],
    ['is-directory', { inputs: ['.'] }],
    ['not-a-number', { jobs: 0 }],
    ['not-a-number', { secondsPerRecord: Number.NaN }],
    ['no-task', { task: import.meta.url }],
    ['output-unwritable', { output: '/dev/null/out' }],
  ])('refuses %s before anything is written', async (code, wrong) => {
    const { write, place, files } = createFolder();
    const input = write('in.txt', 'a\n');
    const options = { inputs: [input], output: place('out.jsonl'), ...wrong };
    await expect(run(options)).rejects.toMatchObject({ code });
    expect(Object.keys(files())).toEqual(['in.txt']);
  });

  it.each([
    ['its output', (name: string) => name === 'out.jsonl'],
    ['its rejects', (name: string) => name.endsWith('.rejects.jsonl')],
  ])('writes a complete run anew when it is resumed and %s is gone', async (_, isGone) => {
    const { write, place, files } = createFolder();
    const options = { inputs: [write('in.txt', 'a\nthrow\n')], output: place('out.jsonl') };
    await run(options);
    const before = files();
    for (const name of Object.keys(before).filter(isGone)) rmSync(place(name));
    expect(await run({ ...options, resume: true })).toMatchObject({ resumedFrom: 0, lines: 1 });
    expect(files()).toEqual(before);
  });

  it('does not call a run complete whose output has been changed since', async () => {
    const { write, place } = createFolder();
    const options = { inputs: [write('in.txt', 'a\n')], output: place('out.jsonl') };
    await run(options);
    write('out.jsonl', 'by hand');
    await expect(run({ ...options, resume: true })).rejects.toMatchObject({
      code: 'output-changed',
    });
  });

  it('keeps two outputs that differ in their ending apart', async () => {
    const { write, place, files } = createFolder();
    const inputs = [write('in.txt', 'a\nthrow\n')];
    await run({ inputs, output: place('out.jsonl') });
    await run({ inputs, output: place('out.ndjson'), settings: { upper: true } });
    expect(Object.keys(files())).toEqual([
      'in.txt',
      'out.jsonl',
      'out.jsonl.manifest.json',
      'out.jsonl.rejects.jsonl',
      'out.ndjson',
      'out.ndjson.manifest.json',
      'out.ndjson.rejects.jsonl',
    ]);
  });

  const strangers: readonly (readonly [
    what: string,
    output: string,
    file: string,
    text: string,
  ])[] = [
    ['a part', 'out', 'out/part-00000.jsonl', 'precious'],
    ['a part beside a manifest of something else', 'out', 'out/manifest.json', '{"name":"app"}'],
    ['a manifest that is no JSON', 'out', 'out/manifest.json', 'precious'],
    ['a manifest that names other files', 'out', 'out/manifest.json', forged('../in.txt')],
    ['a manifest beside a file', 'out.jsonl', 'out.jsonl.manifest.json', '[]'],
    ['rejects beside a file', 'out.jsonl', 'out.jsonl.rejects.jsonl', 'precious'],
    ['a folder in the place of the run', 'out', 'out/.run/notes.txt', 'precious'],
  ];
  it.each(strangers)('leaves what no run has written: %s', async (_, output, file, text) => {
    const { write, place, files } = createFolder();
    mkdirSync(path.dirname(place(file)), { recursive: true });
    write(file, text);
    const inputs = [write('in.txt', 'a\n')];
    for (const resume of [false, true]) {
      const refused = run({ inputs, output: place(output), resume });
      await expect(refused).rejects.toMatchObject({ code: 'output-not-empty' });
    }
    expect(files()).toEqual({ 'in.txt': 'a\n', [file]: text });
  });

  it('takes only its own parts away, and none where another lies among them', async () => {
    const { write, place, files } = createFolder();
    const output = place('out');
    await run({ inputs: [write('a.txt', 'a\n')], output });
    write('out/part-00001.jsonl', 'precious');
    const before = files();
    const refused = run({ inputs: [write('a.txt', 'b\n')], output });
    await expect(refused).rejects.toMatchObject({ code: 'output-not-empty' });
    expect(files()).toEqual({ ...before, 'a.txt': 'b\n' });
  });

  it.each([
    ['out.jsonl', 'out.jsonl'],
    ['out.jsonl', 'out.jsonl.manifest.json'],
    ['out', 'out/part-00000.jsonl'],
    ['out', 'out/.run/x.txt'],
  ])('refuses to write to %s what it reads in %s', async (output, input) => {
    const { write, place, files } = createFolder();
    mkdirSync(path.dirname(place(input)), { recursive: true });
    const inputs = [write(input, 'a\n')];
    await expect(run({ inputs, output: place(output) })).rejects.toMatchObject({
      code: 'output-is-input',
    });
    expect(files()).toEqual({ [input]: 'a\n' });
  });
});
