import type { Language } from '@diglot/text';
import type { Abstract } from '../../model.ts';
import type { Context } from '../context.ts';

/** Whether a text is the original or a translation. */
export type Role = Abstract['role'];

/**
 * The role of a text: that of its field, unless the source declares the work to be Chinese, or not to be, and the
 * text is otherwise. Databases keep English in the first field whatever the work is in.
 */
export function roleOf({ declared }: Context, lang: Language, role: Role): Role {
  if (declared === undefined || declared === 'und' || lang === 'und') return role;
  if ((declared === 'zh') !== (lang === 'zh')) return 'translation';
  return declared === 'zh' ? 'original' : role;
}
