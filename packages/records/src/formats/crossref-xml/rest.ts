import type { Entry } from '../../assemble/entry.ts';
import type { Source } from '../../source/source.ts';
import { entryOf, extraEntry, unreadEntries } from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';
import { findAll } from '../../xml/xml-paths.ts';

/** Elements of a work that are read elsewhere, or say nothing of it. */
const READ: ReadonlySet<string> = new Set(
  (
    'titles contributors abstract description publication_date posted_date approval_date pages doi_data publisher ' +
    'institution publisher_item citation_list volume issue isbn issn component_list crossmark version_info ' +
    'journal_metadata journal_issue book_metadata event_metadata proceedings_metadata'
  ).split(' '),
);

/** Further pages, the number of an article, cited works, and what has no place of its own. */
export function restEntries(source: Source, work: XmlElement): (Entry | undefined)[] {
  const numbers = findAll(work, 'publisher_item', 'item_number');
  const isOfArticle = (one: XmlElement) => one.attribute('item_number_type') === 'article_number';
  return [
    ...findAll(work, 'pages', 'other_pages').map((one) => extraEntry(source, one)),
    ...numbers.map((one) =>
      isOfArticle(one) ? entryOf(source, 'article-number', one) : extraEntry(source, one),
    ),
    ...findAll(work, 'citation_list', 'citation').map((one) =>
      extraEntry(source, one, 'citedReferences'),
    ),
    ...unreadEntries(source, work, READ),
  ];
}
