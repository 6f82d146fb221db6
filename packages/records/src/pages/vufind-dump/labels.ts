/** What a label of a catalogue page announces. */
export type CatalogueLabel =
  | 'authors'
  | 'otherAuthors'
  | 'corporateAuthors'
  | 'format'
  | 'language'
  | 'published'
  | 'publishedIn'
  | 'series'
  | 'subjects'
  | 'access'
  | 'isbn'
  | 'issn'
  | 'edition'
  | 'physical'
  | 'tags';

/**
 * VuFind's own labels in the languages of its interface: English, Spanish, Simplified and Traditional
 * Chinese, French, German, Portuguese, Italian. Lower case, separated by `|`.
 */
const LABELS: Readonly<Record<CatalogueLabel, string>> = {
  authors:
    'main authors|main author|authors|author|autores principales|autor principal|autores|autor|主要作者|作者|第一作者|auteurs principaux|auteur principal|hauptverfasser|1. verfasser|verfasser|principais autores|autor principal|principais autores|autori principali|autore principale',
  otherAuthors:
    'other authors|other author|otros autores|otro autor|其他作者|autres auteurs|autre auteur|weitere verfasser|outros autores|altri autori',
  corporateAuthors:
    'corporate author|corporate authors|autor corporativo|企业作者|企業作者|团体作者|collectivité auteur|körperschaft|autor corporativo|ente autore',
  format: 'format|formato|格式|medienformat|formato do documento|natura',
  language: 'language|lenguaje|idioma|语言|語言|langue|sprache|lingua',
  published:
    'published|publicado|出版|出版发行|出版發行|publié|veröffentlicht|publicado em|pubblicazione',
  publishedIn: 'published in|publicado en|in|发表在|發表在|publié dans|veröffentlicht in',
  series: 'series|colección|丛编|叢編|丛书|collection|schriftenreihe|coleção|serie',
  subjects: 'subjects|materias|主题|主題|sujets|schlagworte|assuntos|soggetti',
  access:
    'online access|acceso en línea|在线阅读|在線閱讀|线上获取|在线访问|accès en ligne|online zugang|online-zugang|acesso em linha|acesso online|accesso online',
  isbn: 'isbn',
  issn: 'issn',
  edition: 'edition|edición|版|édition|ausgabe|edição',
  physical:
    'physical description|descripción física|实物描述|實物描述|description matérielle|beschreibung',
  tags: 'tags|etiquetas|标签|標籤|no tags, be the first to tag this record!',
};

const KINDS: ReadonlyMap<string, CatalogueLabel> = new Map(
  (Object.keys(LABELS) as CatalogueLabel[]).flatMap((kind) =>
    LABELS[kind].split('|').map((name) => [name, kind] as const),
  ),
);

const LOADING =
  /^(?:cargando|loading|正在(?:加载|載入|载入)|加载中|載入中|chargement|wird geladen|carregando|a carregar|caricamento)(?:\s*(?:…|\.{3}))?$/i;

const HEADING =
  /^(?:descripción completa|full description|完整描述|全部描述|详细描述|詳細描述|description complète|ausführliche beschreibung|descrição completa|descrizione completa|detalles bibliográficos|bibliographic details|书目详细资料|書目詳細資料|détails bibliographiques|bibliographische detailangaben|detalhes bibliográficos|dettagli bibliografici|descripción|description|描述|descripción del ejemplar|staff view|vista equipo|similar items|ejemplares similares)$/i;

/** Longest label, in code units. */
const LABEL_MAX = 40;

/** Whether a trimmed line is what a page shows while it loads: the first line of a scraped record. */
export function isLoading(line: string): boolean {
  return line.length < 30 && LOADING.test(line);
}

/** Whether a trimmed line is a heading of the page, without a value. */
export function isHeading(line: string): boolean {
  return line.length < LABEL_MAX && HEADING.test(line);
}

/** Read a trimmed line as a label with a colon; `body` is where its value begins. */
export function catalogueLabel(line: string): { kind: CatalogueLabel; body: number } | undefined {
  const colon = line.slice(0, LABEL_MAX).search(/[:\uff1a]/);
  if (colon < 1) return undefined;
  const kind = KINDS.get(line.slice(0, colon).trim().toLowerCase());
  if (!kind) return undefined;
  let body = colon + 1;
  while (body < line.length && /\s/.test(line[body] ?? '')) body++;
  return { kind, body };
}

/** Whether a line is the opening of a label, or one whose colon is not there: `Acceso en`, `Format`. */
export function opensCatalogueLabel(line: string): boolean {
  const opening = line.trim().toLowerCase();
  if (opening === '' || opening.length > LABEL_MAX) return false;
  for (const name of KINDS.keys()) if (name.startsWith(opening)) return true;
  return false;
}
