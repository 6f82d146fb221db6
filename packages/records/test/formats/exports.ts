/**
 * One small export for each format, all our own: the same invented article where the format can hold it.
 * Names, DOIs (prefix 10.5555 is reserved for examples) and numbers are made up.
 */
export const EXPORTS: Readonly<Record<string, string>> = {
  ris: `TY  - JOUR
TI  - Peer support in rural clinics:
      a mixed methods study
TT  - 乡村诊所的同伴支持：混合方法研究
AU  - Keller, Anna M.
AU  - 林晓燕
A2  - Moreau, Paul
T2  - Journal of Invented Care
J2  - J Inv Care
VL  - 12
IS  - 03
SP  - 101
EP  - 9
PY  - 2021
DA  - 2021/04/15/
KW  - peer support; rural health
KW  - 同伴支持
AB  - Objective: To see whether peers help. Methods: We asked forty people. Results: They do.
N2  - 目的：了解同伴是否有帮助。方法：询问四十人。结果：有帮助。
LA  - eng
DO  - https://doi.org/10.5555/jic.2021.012
SN  - 1234-5679
UR  - https://example.org/a?x=1&amp;y=2
ZZ  - kept as it is
ER  - 

TY  - BOOK
AU  - Ibsen, Tor
TI  - A Book of Paths
T2  - Path Series
SP  - 240
PY  - 1999
SN  - 978-3-16-148410-0
ER  - 
`,
  medline: `PMID- 12345678
OWN - NLM
IS  - 1234-5679 (Print)
VI  - 12
IP  - 3
DP  - 2021 Apr 15
TI  - [Peer support in rural clinics: a mixed
      methods study].
PG  - 101-9
LID - 10.5555/jic.2021.012 [doi]
AB  - OBJECTIVE: To see whether peers help. METHODS: We asked
      forty people. RESULTS: They do.
OAB - 目的：了解同伴是否有帮助。方法：询问
      四十人。
OABL- chi
FAU - Keller, Anna M
AU  - Keller AM
AUID- ORCID: 0000-0002-1825-0097
AD  - Department of Care, University of Nowhere, Nowhere, Norway.
FAU - Lin, Xiaoyan
AU  - Lin X
AD  - Department of Care, University of Nowhere, Nowhere, Norway.
LA  - chi
PT  - Journal Article
TT  - 乡村诊所的同伴支持：混合方法研究
TA  - J Inv Care
JT  - Journal of invented care
MH  - Rural Health
OT  - peer support
AID - 10.5555/jic.2021.012 [doi]
SO  - J Inv Care. 2021 Apr 15;12(3):101-9. doi: 10.5555/jic.2021.012.

PMID- 12345679
OWN - NLM
TI  - A second record.
AU  - Ibsen T
DP  - 1999 Winter
`,
  'wos-tagged': `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Keller, AM
   Lin, XY
AF Keller, Anna M.
   Lin, Xiaoyan
TI Peer support in rural clinics: a mixed
   methods study
SO JOURNAL OF INVENTED CARE
LA English
DT Article
DE peer support; rural
   health
ID CARE; RECOVERY
AB We asked forty people. They were helped.
C1 [Keller, AM; Lin, XY] Univ Nowhere, Dept Care, Nowhere, Norway.
TC 7
SN 1234-5679
J9 J INV CARE
PD APR
PY 2021
VL 12
IS 3
BP 101
EP 109
DI 10.5555/jic.2021.012
Z1 乡村诊所的同伴支持
UT WOS:000000000000001
ER

EF
`,
  'wos-tab': `PT\tAU\tAF\tTI\tSO\tDE\tPY\tVL\tIS\tBP\tEP\tDI
J\tKeller, AM; Lin, XY\tKeller, Anna M.; Lin, Xiaoyan\tPeer support in rural clinics\tJOURNAL OF INVENTED CARE\tpeer support; rural health\t2021\t12\t3\t101\t109\t10.5555/jic.2021.012
J\tIbsen, T\tIbsen, Tor\tA second row\tJOURNAL OF INVENTED CARE\t\t1999\t1\t\t5\t5\t
`,
  refworks: `RT Journal Article
SR 1
A1 林晓燕;周明
AD 无名大学护理学院;无名医院
T1 乡村诊所的同伴支持
JF 虚构护理杂志
YR 2021
IS 03
OP 101-109
K1 同伴支持;乡村卫生
AB 【目的】了解同伴是否有帮助。【方法】询问四十人。
SN 1234-5679
DS CNKI
DO 10.5555/jic.2021.012

RT Dissertation/Thesis
A1周明
A3 林晓燕
PB 无名大学
T1 同伴支持的实施研究
YR 2019
`,
  refer: `%0 Journal Article
%A 林晓燕
%A 周明
%H Lin Xiaoyan
%H Zhou Ming
%+ 无名大学护理学院;无名医院
%T 乡村诊所的同伴支持
%J 虚构护理杂志
%J JOURNAL OF INVENTED CARE
%D 2021
%N 3
%V 12
%P 101-109,110
%K 同伴支持;乡村卫生
%X 了解同伴是否有帮助。
%@ 1234-5679
%R 10.5555/jic.2021.012
%W CNKI

%0 Book
%A Ibsen, Tor
%T A Book of Paths
%D 1999
`,
  noteexpress: `{Reference Type}: Journal Article
{Title}: 乡村诊所的同伴支持
{Translated Title}: Peer support in rural clinics
{Author}: 林晓燕
{Author}: 周明
{Translated Author}: LIN Xiao-yan
{Translated Author}: ZHOU Ming
{Author Address}: 无名大学护理学院
{Journal}: 虚构护理杂志
{Translated Journal}: Journal of Invented Care
{ISBN/ISSN}: 1234-5679
{Year}: 2021
{Volume}: 12
{Issue}: 03
{Pages}: 101-109
{Keywords}: 同伴支持；乡村卫生
{Abstract}：目的 了解同伴是否有帮助。方法 询问四十人。结果 有帮助。
{DOI}: 10.5555/jic.2021.012
{Language}：chi
`,
  'e-study': `DataType: 1
Title-题名: 乡村诊所的同伴支持
Author-作者: 林晓燕;周明;
Source-刊名: 虚构护理杂志
Year-年: 2021
PubTime-出版时间: 2021-04-15
Keyword-关键词: 同伴支持;乡村卫生
Summary-摘要: 了解同伴是否有帮助。
Period-期: 03
PageCount-页数: 9
Page-页码: 101-109
SrcDatabase-来源数据库: 期刊
Organ-机构: 无名大学护理学院;
`,
  ovid: `<1. >
VN  - Ovid Technologies
DB  - Invented Index
AN  - 0001-2021.
AU  - Keller, Anna M. PhD 1,*
AU  - Lin, Xiaoyan [Author]
TI  - Peer support in rural clinics.  [Article]
SO  - Journal of Invented Care April 2021;12(3):101-109
LG  - English.
KW  - peer support;  rural health
AB  - We asked forty people.
IS  - 1234-5679
DI  - 10.5555/jic.2021.012
`,
  bibtex: `@string{jic = "Journal of Invented Care"}
% a comment line
@article{keller2021,
  author    = {Keller, Anna M. and {Rural Care Group} and J{\\"o}rg S{\\o}rensen},
  title     = {{Peer} support in rural clinics \\& homes},
  usere     = {乡村诊所的同伴支持},
  journal   = jic,
  year      = 2021,
  month     = apr,
  volume    = "12",
  number    = {3},
  pages     = {101--109},
  keywords  = {peer support, {care, rural}, 同伴支持},
  doi       = {10.5555/jic.2021_012},
  abstract  = {About 40\\% of people were helped.},
}
`,
  'csl-json': JSON.stringify(
    [
      {
        id: 'a',
        type: 'article-journal',
        title: 'Peer support in <i>rural</i> clinics',
        author: [
          { family: 'Keller', given: 'Anna M.' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
          { literal: 'Rural Care Group' },
        ],
        'container-title': 'Journal of Invented Care',
        volume: '12',
        issue: 3,
        page: '101-109',
        issued: { 'date-parts': [[2021, 4, 15]] },
        keyword: 'peer support; 同伴支持',
        abstract: 'We asked “forty” people.\nThey were helped.',
        DOI: '10.5555/jic.2021.012',
      },
    ],
    undefined,
    1,
  ),
  'crossref-json': JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    message: {
      type: 'journal-article',
      title: ['Peer support in rural clinics'],
      'original-title': ['乡村诊所的同伴支持'],
      author: [
        {
          given: 'Anna M.',
          family: 'Keller',
          sequence: 'first',
          affiliation: [{ name: 'Univ Nowhere' }],
        },
      ],
      'container-title': ['Journal of Invented Care'],
      volume: '12',
      issue: '3',
      page: '101-109',
      'published-print': { 'date-parts': [[2021, 4]] },
      abstract: '<jats:p>We asked forty people.</jats:p>',
      DOI: '10.5555/jic.2021.012',
      ISSN: ['1234-5679'],
      'is-referenced-by-count': 7,
    },
  }),
  'openalex-json': JSON.stringify({
    id: 'https://openalex.org/W1',
    doi: 'https://doi.org/10.5555/jic.2021.012',
    title: 'Peer support in rural clinics',
    type: 'article',
    language: 'en',
    publication_year: 2021,
    publication_date: '2021-04-15',
    primary_location: { source: { display_name: 'Journal of Invented Care', issn: ['1234-5679'] } },
    authorships: [
      {
        author: { display_name: 'Anna M. Keller' },
        institutions: [{ display_name: 'University of Nowhere' }],
      },
    ],
    biblio: { volume: '12', issue: '3', first_page: '101', last_page: '109' },
    keywords: [{ display_name: 'peer support' }],
    abstract_inverted_index: { We: [0], asked: [1], forty: [2], 'people.': [3] },
  }),
  'pubmed-xml': `<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "pubmed.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">12345678</PMID>
<Article><Journal><ISSN>1234-5679</ISSN><JournalIssue><Volume>12</Volume><Issue>3</Issue>
<PubDate><Year>2021</Year><Month>Apr</Month><Day>15</Day></PubDate></JournalIssue>
<Title>Journal of invented care</Title><ISOAbbreviation>J Inv Care</ISOAbbreviation></Journal>
<ArticleTitle>[Peer support in rural clinics.]</ArticleTitle>
<Pagination><MedlinePgn>101-9</MedlinePgn></Pagination>
<Abstract><AbstractText Label="OBJECTIVE">To see whether peers help &amp; how, p &lt; 0.05.</AbstractText>
<AbstractText Label="RESULTS">They <i>do</i>.</AbstractText></Abstract>
<AuthorList><Author><LastName>Keller</LastName><ForeName>Anna M</ForeName>
<AffiliationInfo><Affiliation>Department of Care, University of Nowhere, Nowhere, Norway.</Affiliation></AffiliationInfo></Author>
<Author><CollectiveName>Rural Care Group</CollectiveName></Author></AuthorList>
<Language>chi</Language>
<VernacularTitle>乡村诊所的同伴支持。</VernacularTitle></Article>
<OtherAbstract Type="Publisher" Language="chi"><AbstractText>目的：了解同伴是否有帮助。结果：有帮助。</AbstractText></OtherAbstract>
<KeywordList Owner="NOTNLM"><Keyword>peer support</Keyword></KeywordList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/jic.2021.012</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle></PubmedArticleSet>`,
  jats: `<article article-type="research-article" xml:lang="zh"><front>
<journal-meta><journal-title-group><journal-title>虚构护理杂志</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="doi">10.5555/jic.2021.012</article-id>
<title-group><article-title>乡村诊所的同伴支持</article-title>
<trans-title-group xml:lang="en"><trans-title>Peer support in rural clinics</trans-title></trans-title-group></title-group>
<contrib-group><contrib contrib-type="author"><name-alternatives>
<name name-style="eastern" xml:lang="zh"><surname>林</surname><given-names>晓燕</given-names></name>
<name name-style="western" xml:lang="en"><surname>Lin</surname><given-names>Xiaoyan</given-names></name></name-alternatives>
<xref ref-type="aff" rid="a1">1</xref></contrib></contrib-group>
<aff id="a1"><label>1</label>无名大学护理学院</aff>
<pub-date><day>15</day><month>4</month><year>2021</year></pub-date>
<volume>12</volume><issue>3</issue><fpage>101</fpage><lpage>109</lpage>
<abstract xml:lang="zh"><sec><title>目的</title><p>了解同伴是否有帮助。</p></sec></abstract>
<trans-abstract xml:lang="en"><p>We asked forty people.</p></trans-abstract>
<kwd-group xml:lang="zh"><kwd>同伴支持</kwd></kwd-group>
<kwd-group xml:lang="en"><kwd>peer support</kwd></kwd-group>
</article-meta></front></article>`,
  'crossref-xml': `<doi_records><doi_record><crossref><journal>
<journal_metadata language="en"><full_title>Journal of Invented Care</full_title><issn>1234-5679</issn></journal_metadata>
<journal_issue><journal_volume><volume>12</volume></journal_volume><issue>3</issue></journal_issue>
<journal_article><titles><title>Peer support in <i>rural</i> clinics</title></titles>
<contributors><person_name contributor_role="author"><given_name>Anna M.</given_name><surname>Keller</surname></person_name></contributors>
<publication_date media_type="online"><year>2022</year></publication_date>
<publication_date media_type="print"><month>04</month><year>2021</year></publication_date>
<pages><first_page>101</first_page><last_page>109</last_page></pages>
<doi_data><doi>10.5555/jic.2021.012</doi><resource>https://example.org/a</resource></doi_data>
</journal_article></journal></crossref></doi_record></doi_records>`,
  'endnote-xml': `<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Keller, Anna M</style></author></authors></contributors>
<titles><title><style face="normal">Peer support in rural clinics</style></title>
<secondary-title>Journal of Invented Care</secondary-title><translated-title>乡村诊所的同伴支持</translated-title></titles>
<pages>101-109</pages><volume>12</volume><number>3</number>
<keywords><keyword>peer support</keyword></keywords><dates><year>2021</year></dates>
<electronic-resource-num>10.5555/jic.2021.012</electronic-resource-num></record></records></xml>`,
  marcxml: `<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 a 4500</leader>
<controlfield tag="001">12345</controlfield><controlfield tag="008">210415s2021    xx            000 0 chi  </controlfield>
<datafield tag="020" ind1=" " ind2=" "><subfield code="a">9783161484100</subfield></datafield>
<datafield tag="100" ind1="1" ind2=" "><subfield code="a">Lin, Xiaoyan,</subfield></datafield>
<datafield tag="245" ind1="1" ind2="0"><subfield code="6">880-01</subfield><subfield code="a">Tong ban zhi chi :</subfield><subfield code="b">yan jiu /</subfield></datafield>
<datafield tag="260" ind1=" " ind2=" "><subfield code="a">Nowhere :</subfield><subfield code="b">Path Press,</subfield><subfield code="c">2021.</subfield></datafield>
<datafield tag="300" ind1=" " ind2=" "><subfield code="a">240 p.</subfield></datafield>
<datafield tag="650" ind1=" " ind2="0"><subfield code="a">Peer support</subfield></datafield>
<datafield tag="880" ind1="1" ind2="0"><subfield code="6">245-01</subfield><subfield code="a">同伴支持 :</subfield><subfield code="b">研究 /</subfield></datafield>
</record>`,
  'dublin-core': `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title xml:lang="zh">乡村诊所的同伴支持</dc:title>
<dc:title xml:lang="en">Peer support in rural clinics</dc:title>
<dc:creator>林晓燕</dc:creator>
<dc:creator>周明</dc:creator>
<dc:subject xml:lang="zh">同伴支持; 乡村卫生</dc:subject>
<dc:description xml:lang="zh">了解同伴是否有帮助。询问四十人。</dc:description>
<dc:description>9 p.</dc:description>
<dc:date>2021-04-15</dc:date>
<dc:type>article</dc:type>
<dc:identifier>https://doi.org/10.5555/jic.2021.012</dc:identifier>
<dc:source>虚构护理杂志; Vol. 12 No. 3 (2021); 101-109</dc:source>
<dc:language>zh</dc:language>
</oai_dc:dc>`,
  'first-page': `虚构护理杂志 2021, 12(3): 101-109  DOI: 10.5555/jic.2021.012
乡村诊所的同伴支持研究
林晓燕1，周明2（1.无名大学护理学院，无名市 100000；2.无名医院，无名市 100000）
【摘 要】[目的]了解同伴是否有帮助。
[方法]询问四十人，其中 $4 0 \\%$ 为女性。
收稿日期：2021-01-01
[结果]有帮助。
关键词：同伴支持；乡村卫生 中图分类号：R473 文献标识码：A
Peer Support in Rural
Clinics of a Mountain County
LIN Xiao-yan1, ZHOU Ming2 (1. School of Nursing, University of Nowhere, Nowhere 100000, China)
Abstract: We asked forty people
and $4 0 \\%$ of them were women.
Key words: peer support; rural health
`,
  'catalogue-entry': `题名/责任者: 乡村诊所的同伴支持 / 林晓燕, 周明著
出版发行项: 无名市 : 无名出版社, 2021
载体形态项: 6, 209页 : 图 ; 24cm
ISBN及定价: 978-3-16-148410-0/CNY48.00
丛编项: 虚构护理丛书
学科主题: 护理学-研究
中图法分类号: R473
提要文摘附注: 本书了解同伴是否有帮助。

题名/责任者: Reading Hills / Anna M. Keller
出版发行项: Nowhere : Press of Nowhere, 2019
载体形态项: 188 p. ; 21 cm
`,
};
