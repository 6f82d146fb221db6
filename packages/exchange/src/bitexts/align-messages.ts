import { type Bitext, isJsonObject, parseJson } from '@diglot/text';
import { bitextOfPairs, leavesOf } from './read-messages.ts';

/** Share of the messages of either file that the other must have too. */
const MIN_SHARED = 0.5;

/**
 * Align two files of messages, as programs keep what they show, one for each language: by the keys that lead to
 * them.
 *
 * @param source - JSON, an object; `target` likewise.
 * @returns A bead for each message of the source, and for those that only the target has; one side is empty where a
 * message is missing. `undefined` where the texts are no JSON objects, or have too few keys in common.
 *
 * @remarks **Cost:** linear.
 *
 * @example
 * import { alignMessages } from '@diglot/exchange';
 *
 * const bitext = alignMessages('{"save": "Save", "quit": "Quit"}', '{"quit": "退出", "save": "保存"}');
 * bitext?.target.text.split('\n'); // => ['保存', '退出']
 */
export function alignMessages(source: string, target: string): Bitext | undefined {
  const [ours, theirs] = [messagesOf(source), messagesOf(target)];
  if (ours === undefined || theirs === undefined) return undefined;
  const shared = [...ours.keys()].filter((path) => theirs.has(path)).length;
  if (shared === 0 || shared < MIN_SHARED * Math.max(ours.size, theirs.size)) return undefined;
  const missing = { text: '', language: undefined };
  return bitextOfPairs([
    ...[...ours].map(([path, message]) => [message, theirs.get(path) ?? missing] as const),
    ...[...theirs].flatMap(([path, message]) =>
      ours.has(path) ? [] : [[missing, message] as const],
    ),
  ]);
}

function messagesOf(text: string) {
  if (!/^[\s\ufeff]{0,1000}\{/u.test(text)) return undefined;
  const value = parseJson(text.replace(/^\ufeff/u, ''));
  return isJsonObject(value) ? leavesOf(value) : undefined;
}
