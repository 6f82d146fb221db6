/**
 * A small style of our own in the manner of GB/T 7714-2015 (author, title, mark of the kind, journal, year, volume(issue):
 * pages), enough to see how citeproc sets names and titles that we give it.
 */
export const GBT_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="zh-CN" demote-non-dropping-particle="never">
  <info><title>Test</title><id>http://example.org/test</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="author">
    <names variable="author">
      <name delimiter=", " delimiter-precedes-last="always" initialize-with=" " name-as-sort-order="all" sort-separator=" " et-al-min="4" et-al-use-first="3">
        <name-part name="family" text-case="uppercase"/>
      </name>
    </names>
  </macro>
  <macro name="kind">
    <choose>
      <if type="book"><text value="[M]"/></if>
      <else-if type="thesis"><text value="[D]"/></else-if>
      <else><text value="[J]"/></else>
    </choose>
  </macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <group><text variable="title"/><text macro="kind"/></group>
        <names variable="translator"><name name-as-sort-order="all" sort-separator=" " initialize-with=" "/><label prefix=", "/></names>
        <group delimiter=", ">
          <text variable="container-title"/>
          <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
          <date variable="issued"><date-part name="year"/></date>
          <group delimiter=": ">
            <group><number variable="volume"/><number variable="issue" prefix="(" suffix=")"/></group>
            <text variable="page"/>
          </group>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;

/** The terms that the style asks for. */
export const LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN">
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="year" suffix="年"/></date>
  <terms>
    <term name="et-al">等</term><term name="and">和</term>
    <term name="translator"><single>译</single><multiple>译</multiple></term>
    <term name="volume">卷</term><term name="issue">期</term><term name="page">页</term>
    <term name="page-range-delimiter">-</term>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
  </terms>
</locale>`;
