import { openLexicon } from '@diglot/lexicon';
import { DiglotError } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import type { Run } from '../command.ts';
import { commandNames } from '../commands.ts';
import { manifestOf } from '../installed.ts';
import { createJsonPrinter } from '../show/json.ts';

/** What was found of one part. */
interface Finding {
  readonly part: string;
  /** `ok`: there; `absent`: diglot does without it; `fault`: it does not work without it. */
  readonly state: 'ok' | 'absent' | 'fault';
  readonly detail: string;
  readonly remedy?: string;
}

const MARKS = { ok: 'ok', absent: '–', fault: '!' } as const;

export const run: Run = async (request) => {
  const findings = [node(), unicode(), encodings(), ...engines(), lexicon(), corpus(), commands()];
  const json = createJsonPrinter(request);
  for (const finding of findings) {
    if (request.format !== 'text') json.add(finding);
    else request.terminal.out(render(finding));
  }
  json.end();
  return findings.some(({ state }) => state === 'fault') ? 1 : 0;
};

function render({ part, state, detail, remedy }: Finding): string {
  const line = `${MARKS[state].padEnd(3)} ${part.padEnd(18)} ${detail}\n`;
  return remedy === undefined ? line : `${line}${' '.repeat(23)}${remedy}\n`;
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return {
    part: 'Node',
    state: fits ? 'ok' : 'fault',
    detail: process.versions.node,
    ...(!fits && { remedy: 'install Node 20.19 or later' }),
  };
}

function unicode(): Finding {
  const whole = Intl.Segmenter !== undefined && process.versions.icu !== undefined;
  return {
    part: 'Unicode',
    state: whole ? 'ok' : 'fault',
    detail: whole ? `ICU ${process.versions.icu}` : 'Node was built without ICU',
    ...(!whole && { remedy: 'install a Node with full ICU, as nodejs.org has it' }),
  };
}

function encodings(): Finding {
  const missing = ['gb18030', 'big5', 'utf-16le', 'windows-1252'].filter((name) => {
    try {
      return !new TextDecoder(name);
    } catch {
      return true;
    }
  });
  return {
    part: 'encodings',
    state: missing.length === 0 ? 'ok' : 'absent',
    detail: missing.length === 0 ? 'GB 18030, Big5 and others' : `without ${missing.join(', ')}`,
    ...(missing.length > 0 && { remedy: 'install a Node with full ICU' }),
  };
}

/** The optional packages, and whether what is installed can be loaded here. */
function engines(): Finding[] {
  const tokenizer = manifestOf('@diglot/tokenize')?.place;
  const optional = (['nodejieba', 'node-rs'] as const).map((chinese): Finding => {
    const name = chinese === 'node-rs' ? '@node-rs/jieba' : chinese;
    const found = manifestOf(name, tokenizer);
    if (found === undefined) {
      return {
        part: name,
        state: 'absent',
        detail: 'not installed',
        remedy: `npm install ${name}`,
      };
    }
    const fault = faultOf(() => createTokenizer({ chinese }));
    if (fault === undefined) return { part: name, state: 'ok', detail: found.version };
    return {
      part: name,
      state: 'absent',
      detail: `${found.version} is installed but does not load: ${fault}`,
      remedy: `pnpm: allow its build (pnpm approve-builds); npm: npm rebuild ${name}; nodejieba needs a C++ compiler`,
    };
  });
  const chosen = createTokenizer().engine;
  return [...optional, { part: 'Chinese words', state: 'ok', detail: `cut by ${chosen}` }];
}

function lexicon(): Finding {
  const fault = faultOf(() => openLexicon().translate('hospital', { to: 'zh' }));
  if (fault !== undefined) {
    return {
      part: 'lexicon',
      state: 'fault',
      detail: fault,
      remedy: 'install diglot again; from a clone, run: npm run build',
    };
  }
  const pairs = openLexicon().packs.reduce((sum, pack) => sum + pack.pairs, 0);
  return { part: 'lexicon', state: 'ok', detail: `${pairs} pairs` };
}

const corpus = (): Finding => ({
  part: '@diglot/corpus',
  state: 'ok',
  detail: manifestOf('@diglot/corpus')?.version ?? '',
});

const commands = (): Finding => ({
  part: 'commands',
  state: 'ok',
  detail: commandNames.join(', '),
});

/** What an attempt fails with, in one line; `undefined` where it succeeds. */
function faultOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof DiglotError) return error.message.split('\n')[0];
    throw error;
  }
}
