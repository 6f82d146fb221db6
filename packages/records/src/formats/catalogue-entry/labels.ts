import { inEitherScript, plainName } from '../../values/field-names.ts';

/**
 * What a label of a library's catalogue announces. A `statement` is a title with those responsible behind a slash, an `imprint`
 * place, publisher and year, a `publisher` perhaps the place too, `physical` the number of pages and more; the others are slots or names in `extra`.
 */
export type CatalogueKind =
  | 'title'
  | 'statement'
  | 'subtitle'
  | 'title-translation'
  | 'author'
  | 'body'
  | 'contributor'
  | 'editor'
  | 'translator'
  | 'responsibility'
  | 'publisher'
  | 'imprint'
  | 'place'
  | 'date'
  | 'physical'
  | 'page-count'
  | 'edition'
  | 'series'
  | 'isbn'
  | 'price'
  | 'callNumber'
  | 'thesis'
  | 'type'
  | 'language'
  | 'keyword'
  | 'classification'
  | 'abstract'
  | 'description'
  | 'url'
  | 'journal';

/**
 * Labels as `plainName` has them, by language: English, German, French, Spanish, Italian, Portuguese, Dutch; Simplified and
 * Traditional Chinese, Japanese. Sources: the catalogues of German and Swiss library networks (PICA, Aleph, Primo), of Chinese
 * ones (libsys, Interlib, the National Library's OPAC), of Taiwan’s (HyLib), of CiNii, Sudoc and Rebiun; our own knowledge.
 */
const NAMES: Readonly<Record<CatalogueKind, string>> = {
  title:
    'title maintitle booktitle titel haupttitel hauptsachtitel sachtitel titre título titulo titolo 题名 正题名 书名 标题 篇名 タイトル',
  statement:
    'titleauthor titleresponsibility titelverfasser titreauteur 题名责任者 题名和责任者 题名与责任者 题名和责任说明 书名作者 书名责任者 題名作者 題名著者 書名著者 タイトル著者',
  subtitle:
    'subtitle untertitel titelzusatz titelzusätze zusatzzumtitel soustitre sous-titre subtítulo sottotitolo ondertitel 副题名 副标题 副书名 其他题名信息',
  'title-translation':
    'paralleltitle paralleltitel parallelsachtitel titreparallèle títuloparalelo 并列题名 并列正题名 英文题名 英文书名 外文题名 外文书名',
  author:
    'author authors mainauthor verfasser verfasserin autor autoren autorin urheber auteur auteurs auteurprincipal autores autorprincipal autore autori 作者 著者 编著者 责任者 主要责任者 第一责任者 个人责任者 个人主要责任者 个人著者 主要著者 著者名',
  body: 'corporateauthor corporatename körperschaft collectivitéauteur autorcorporativo enteautore 团体责任者 团体作者 团体著者 团体主要责任者',
  contributor:
    'contributors contributor otherauthors otherauthor othercontributors beteiligte beteiligteperson beteiligtepersonen mitwirkende weiterebeteiligte weitereverfasser sonstigepersonen autresauteurs contributeurs otrosautores colaboradores altriautori 次要责任者 个人次要责任者 其他责任者 其他作者 其他著者',
  editor:
    'editor editors herausgeber herausgeberin hrsg éditeurscientifique directeurdepublication curatore organizador 主编 编者 编辑者 編集者',
  translator:
    'translator translators übersetzer übersetzerin traducteur traductor traduttore tradutor vertaler 译者 翻译者 訳者',
  responsibility:
    'statementofresponsibility responsibility verantwortlich verantwortlichkeitsangabe mentionderesponsabilité menciónderesponsabilidad 责任说明 责任者说明 著者项',
  publisher:
    'publisher verlag éditeur editeur editorial editora editore uitgever 出版社 出版者 出版单位 出版机构 発行者 出版元',
  imprint:
    'published publication publicationinfo publicationdetails publishinginfo imprint ortverlag verlagort verlagsangabe verlagsorterlag verlagsortverlag erschienen veröffentlichung veröffentlicht erscheinungsvermerk impressum lieuéditeur publié publicación publicado piedeimprenta datosdepublicación pubblicazione publicação 出版发行项 出版项 出版事项 出版信息 出版資訊 出版发行 出版地出版者 出版情報',
  place:
    'place placeofpublication ort erscheinungsort verlagsort lieu lieudepublication lugar lugardepublicación luogo luogodipubblicazione plaats local 出版地 出版地点',
  date: 'year date publicationyear yearofpublication publicationdate jahr erscheinungsjahr erscheinungsdatum année annéedepublication datedepublication año añodepublicación fecha anno annodipubblicazione ano jaar 出版年 出版年份 出版日期 出版时间 出版年月 出版年月日 年份 発行年 刊行年 出版日',
  physical:
    'physicaldescription extent collation umfang umfangsangabe physischebeschreibung kollation descriptionmatérielle importancematérielle descripciónfísica descrizionefisica descriçãofísica 载体形态项 载体形态 稽核项 实物描述 物理描述 形态描述 形態 大きさ容量等 面页册数 页数尺寸',
  'page-count':
    'pages pagecount numberofpages seiten seitenzahl seitenanzahl páginas nombredepages pagine omvang 页数 总页数 面数 ページ数 頁',
  edition:
    'edition auflage ausgabe ausgabevermerk édition edición edizione edição druk 版本项 版本说明 版本 版次 版 版表示',
  series:
    'series reihe schriftenreihe gesamttitel serie collection colección collana coleção reeks 丛编项 丛编 丛书 丛书名 丛书题名 丛书项 集丛项 シリーズ シリーズ名',
  isbn: 'isbn isbn13 isbn10 isbn号 isbn及定价 isbn定价 isbn价格 isbn与定价 标准编号 標準號碼 标准号 国际标准书号',
  price: 'price preis prix precio prezzo 定价 价格',
  callNumber:
    'callnumber shelfmark cote signatur standort standnummer signatura collocazione cota 索书号 索取号 请求记号 馆藏索书号',
  thesis:
    'thesis thesisnote dissertation hochschulschrift hochschulschriftenvermerk hochschulvermerk notedethèse tesis 学位论文 学位论文附注',
  type: 'format materialtype documenttype mediatype itemtype materialart medienart medientyp dokumenttyp dokumentart publikationstyp typededocument tipodedocumento tipodematerial 文献类型 资料类型 资源类型 資料種別',
  language: 'language sprache langue idioma lingua língua taal 语种 语言 作品语种 言語 本文言語',
  keyword:
    'subject subjects subjectterms subjectheadings topics topic keywords schlagwort schlagwörter schlagworte schlagwortkette sachgebiet sachgebiete thema themen sujet sujets motsclés mots-clés materia materias temas palabrasclave soggetto soggetti assunto assuntos onderwerp onderwerpen trefwoorden 主题 主题词 学科主题 论题主题 主题标目 キーワード 关键词 件名',
  classification:
    'classification dewey ddc ddcnotation notation cdu udc lcclassification klassifikation 中图分类号 中图法分类号 分类号 分類 ndc 中图分类',
  abstract:
    'abstract summary zusammenfassung inhalt inhaltsangabe kurzbeschreibung klappentext résumé resumen resumo riassunto sinossi samenvatting 提要 提要文摘附注 提要文摘 提要附注 抄録 内容記述 内容提要 内容简介 简介 摘要 内容摘要 摘要附注 要旨 概要',
  description: 'description beschreibung descripción descrizione descrição beschrijving 描述',
  url: 'url link links permalink persistentlink volltext onlineaccess 链接 网址 电子资源',
  // What a paper has and a book has not: such a text is no entry of a catalogue.
  journal:
    'journal zeitschrift revue revista rivista tijdschrift source quelle fuente doi pmid issn issue heft volume 期刊 刊名 来源 出处 期刊名称 雑誌 雑誌名 掲載誌 年卷期',
};

const KINDS: ReadonlyMap<string, CatalogueKind> = new Map(
  (Object.keys(NAMES) as CatalogueKind[]).flatMap((kind) =>
    NAMES[kind].split(' ').map((name) => [name, kind] as const),
  ),
);

/** Longest label, in code units. */
const MAX_LABEL = 40;

/** What a label means, whatever its case, spaces and brackets: `Verfasser/in`, `Auteur(s)`, `题名/责任者`, `I S B N`. */
export function catalogueKind(label: string): CatalogueKind | undefined {
  if (label.length > MAX_LABEL) return undefined;
  const plain = (name: string) =>
    inEitherScript(KINDS, plainName(name.replace(/[()（）[\]、，,&+]/g, ' ')));
  return plain(label) ?? plain(label.replace(/\([a-z/]{1,5}\)/g, ''));
}

/** In Taiwan a heading of subjects, elsewhere a title: beside a title it is the former. */
export const HEADING = /^[标標][题題]$/;
