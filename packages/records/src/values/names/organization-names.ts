import { isHanBody } from '@diglot/words';

/** Words of an organisation's name: English, Spanish, Portuguese, French, German, Italian, Dutch, the Nordic ones. */
const LATIN =
  /\b(?:group|consortium|committee|collaborat(?:ion|ors|ive)|network|society|association|university|institutes?|investigators|team|task force|organi[sz]ation|centre|center|centers|ministry|department|council|agency|administration|commission|federation|foundation|bureau|academy|college|hospital|library|initiative|project|program(?:me)?|study|ltd|inc|llc|gmbh|plc|company|corporation|press|grupo|consorcio|comit[eé]|sociedad|asociaci[oó]n|universidad|instituto|ministerio|groupe|soci[eé]t[eé]|universit[eé]|institut|arbeitsgruppe|gesellschaft|universität|gruppo|società|sociedade|associação|universidade|international|worldwide|nations|bank|government|parliament|bureau|office|union|board|forum|trust|alliance|coalition|embassy|secretariat|registry|observatory|laborator(?:y|ies)|publish(?:er|ers|ing)|staff|collaborators|editors|contributors|authors|sans fronti[eè]res|without borders|gouvernement|minist[eè]re|fondation|conseil|centro|fundaci[oó]n|gobierno|consejo|secretar[ií]a|asamblea|fundação|conselho|ministerium|verlag|verband|verein|stiftung|klinikum|akademie|bundesregierung|istituto|fondazione|ministero|stichting|vereniging|ministerie|universiteit|universitet|institutt?et|foreningen|sällskapet)(?!\p{L})/iu;

/** German compounds that name a body: `Statistisches Bundesamt`, `Deutsche Forschungsgemeinschaft`. */
const GERMAN =
  /\p{L}{3}(?:gemeinschaft|gesellschaft|verband|anstalt|kammer|ministerium|institut|amt)(?!\p{L})/u;

/** Prepositions that join nouns and stand in no person's name: `Friends of the Earth`, `Doctors for Peace`. */
const JOINED = /\p{L}\s(?:of\sthe|for|against|without|für|pour|contre|para)\s\p{L}/u;

/** Legal forms behind a firm's name that are no initials. */
const FIRM = /\s(?:GmbH|Ltd|Inc|LLC|Corp|Co|S\.A|e\.\s?V|B\.V|Pty|plc)\.?$/u;

/** What ends the name of a firm or its laboratory and no family name: `Baidu Research`, `Noah's Ark Lab`. */
const FIRM_WORD =
  /\s(?:labs|research|technolog(?:y|ies)|systems|solutions|software|robotics|pharmaceuticals?|pharma|therapeutics|biosciences|biotech|diagnostics|consulting|holdings|industries|enterprises|airlines|archives|museum|wikipedia)$/i;

/** A laboratory behind two words or an acronym: `Noah's Ark Lab`, `MIT Lab`. `Karel Lab`, `Karel J. Lab` and `K. Lab` are persons. */
function isLaboratory(name: string): boolean {
  if (!/\slab$/i.test(name)) return false;
  const before = name.split(/\s+/).slice(0, -1);
  const isAcronym = /^\p{Lu}{2,}$/u.test(before.at(-1) ?? '');
  return isAcronym || (before.length > 1 && before.every((word) => !/^\p{Lu}\.?$/u.test(word)));
}

/** Firms that sign papers by a name that no person has; `Google DeepMind`, `OpenAI`. */
const FIRM_NAME =
  /^(?:Google|DeepMind|OpenAI|DeepSeek|Microsoft|Huawei|Tencent|Baidu|Alibaba|ByteDance|Xiaomi|NVIDIA|Nvidia|IBM|GitHub|Wikipedia)(?=\s|$)/;

/** Endings of an organisation's name in Chinese. */
const HAN =
  /(?:大学|大學|学院|學院|研究院|研究所|医院|醫院|委员会|委員會|协会|協會|学会|學會|课题组|課題組|协作组|协作网|研究组|编辑部|编委会|中心|公司|出版社|专家组|工作组|联盟|分会|组织|組織|基金会|图书馆|杂志社|有限责任公司|联合会|实验室|气象台|天文台|电视台|广播电台|人民政府|労働省|科学省|交通省|産業省|農林水産省|総務省|財務省|外務省|環境省|庁|協議会|研究会|研究班|同好会|办公厅|办公室|博物馆|档案馆)$/u;

/** Bodies in Korean by their endings. */
const HANGUL =
  /(?:학회|협회|대학교?|병원|연구[소원실팀]|위원회|센터|공사|공단|재단|정부|연합회|회사|출판사)$/u;

/** Those who write for a paper without a name: `本刊记者`, `本报评论员`. */
const STAFF = /^本[刊报报社台]\p{Script=Han}{0,6}(?:记者|評論員|评论员|编辑|通讯员|编者)$/u;

/** What stands behind the name of an organisation in its author field: a version, a place, a year. */
const BEHIND = /(?<!\s)\s*(?:[(（][^()（）]{1,20}[)）]|[,，])$/u;

/** Whether a name is that of an organisation, by its words; one word alone is a family name (`Center`). */
export function isOrganization(name: string): boolean {
  const bare = name.replace(BEHIND, '');
  if (/\p{Script=Han}/u.test(bare)) return HAN.test(bare) || isHanBody(bare) || STAFF.test(bare);
  if (/\p{Script=Hangul}/u.test(bare)) return HANGUL.test(bare);
  if (FIRM_NAME.test(bare)) return true;
  if (!bare.includes(' ')) return false;
  if (isLaboratory(bare)) return true;
  return [LATIN, GERMAN, JOINED, FIRM, FIRM_WORD].some((words) => words.test(bare));
}
