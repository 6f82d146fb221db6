/** The site of `docs/`, in two languages. `npm run site` builds it; see scripts/build-docs.mjs. */
const guides = {
  'clean-records': ['Clean records', '整理题录'],
  'align-and-export': ['Align and export', '对齐与导出'],
  'term-base': ['Build a term base', '建立术语库'],
  'literature-review': ['Review the literature', '文献综述'],
  corpus: ['Analyse a corpus', '分析语料库'],
  embed: ['Embed in a pipeline', '嵌入程序'],
  'own-reader': ['Write a reader', '编写读取器'],
};

const sidebar = (at, base) => [
  {
    text: ['Guides', '指南'][at],
    items: Object.entries(guides).map(([file, names]) => ({
      text: names[at],
      link: `${base}guides/${file}`,
    })),
  },
  { text: ['Questions', '常见问题'][at], link: `${base}faq` },
  { text: ['How it compares', '与其他工具的比较'][at], link: `${base}compare` },
  { text: ['Limits', '局限'][at], link: `${base}limits` },
];

const reference = [
  ['What analyze returns', 'analysis'],
  ['Data model', 'data-model'],
  ['Record formats', 'records-formats'],
  ['Pages', 'pages'],
  ['A whole corpus', 'scale'],
  ['Quality and speed', 'quality'],
  ['Judging by eye', 'judging'],
  ['Glossary', 'glossary'],
].map(([text, file]) => ({ text, link: `/${file}` }));

const api = { text: 'API', link: '/api/index.html', target: '_self' };

export default {
  title: 'Diglot',
  base: process.env.DIGLOT_SITE_BASE ?? '/',
  srcExclude: ['decisions/**'],
  // Links to files of the repository that are no pages of the site; a test follows them.
  ignoreDeadLinks: [/\.\.\//, /decisions/],
  themeConfig: { search: { provider: 'local' } },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        nav: [api],
        sidebar: [...sidebar(0, '/'), { text: 'Reference', items: reference }],
      },
    },
    zh: {
      label: '中文',
      lang: 'zh-Hans',
      themeConfig: { nav: [api], sidebar: sidebar(1, '/zh/') },
    },
  },
};
