import { isHanBody } from '@diglot/words';

/** Words of an organisation's name: English, Spanish, Portuguese, French, German, Italian. */
const LATIN =
  /\b(?:group|consortium|committee|collaborat(?:ion|ors|ive)|network|society|association|university|institutes?|investigators|team|task force|organi[sz]ation|centre|center|centers|ministry|department|council|agency|administration|commission|federation|foundation|bureau|academy|college|hospital|library|initiative|project|program(?:me)?|study|ltd|inc|llc|gmbh|plc|company|corporation|press|grupo|consorcio|comit[eé]|sociedad|asociaci[oó]n|universidad|instituto|ministerio|groupe|soci[eé]t[eé]|universit[eé]|institut|arbeitsgruppe|gesellschaft|universität|gruppo|società|sociedade|associação|universidade)(?!\p{L})/iu;

/** Endings of an organisation's name in Chinese. */
const HAN =
  /(?:大学|大學|学院|學院|研究院|研究所|医院|醫院|委员会|委員會|协会|協會|学会|學會|课题组|課題組|协作组|协作网|研究组|编辑部|编委会|中心|公司|出版社|专家组|工作组|联盟|分会|组织|組織|基金会|图书馆|杂志社|有限责任公司|联合会|实验室|气象台|天文台|电视台|广播电台|人民政府|办公厅|办公室|博物馆|档案馆)$/u;

/** What stands behind the name of an organisation in its author field: a version, a place, a year. */
const BEHIND = /(?<!\s)\s*(?:[(（][^()（）]{1,20}[)）]|[,，])$/u;

/** Whether a name is that of an organisation, by its words; one word alone is a family name (`Center`). */
export function isOrganization(name: string): boolean {
  const bare = name.replace(BEHIND, '');
  if (/\p{Script=Han}/u.test(bare)) return HAN.test(bare) || isHanBody(bare);
  return LATIN.test(bare) && bare.includes(' ');
}
