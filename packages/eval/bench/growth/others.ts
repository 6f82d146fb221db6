/**
 * Public functions that are not in `calls.ts`: they take what another function gave, a place in a text, a word, or
 * names of files, and read no text of any length by themselves.
 */
export const OTHERS: readonly string[] = Object.entries({
  '@diglot/align':
    'countAlignment createAsyncAligner findSuspects partOfBitext scoreAlignment scoreCounts',
  '@diglot/corpus': 'finishShards planShards runCorpus runShard shardStatus',
  '@diglot/corpus/files': 'createLabels removeUnfinished writeWhole',
  '@diglot/corpus/queue': 'queueStatus submitShards workShards',
  'diglot/corpus-task': 'createWork describe read',
  '@diglot/exchange':
    'alignSubtitles bitextOfUnits cellSpans formatCueTime formatTermsCsv toOmegatGlossary toTbx toTmx toXliff',
  '@diglot/keywords': 'mergeStatistics',
  '@diglot/lexicon':
    'bundledPack compactPack createGlosses learnedTable openLexicon packCedict trainLexicon withAssociations writePack',
  '@diglot/records': 'groupRecords hasPlaceFor mergeGroup textOfRecord',
  '@diglot/records/reader':
    'beforeOpening createSource entryAt groupFields isBlank linesOf readEntries scanTagged splitSpan',
  '@diglot/report': 'checkAnalysis renderReportIndex renderThemeMap',
  '@diglot/segment': 'isKnownLanguage segmentAround withMainLanguage',
  '@diglot/terms': 'asideOf certaintyOf mergeFoundTerms',
  '@diglot/text':
    'ceilOffset checkAlignment checkBitext checkDocument checkKeyphrases checkPlain checkSegments checkSpans checkTermPairs chineseScript firstFrom floorOffset fromOffsets identifierAt isHighSurrogate isLetterClass isLowSurrogate isWhiteSpace lookupTable partOf scriptClass scriptClassAt scriptClassTable sharedUnits shiftSpan sliceSpan splitsPair toSourceSpan trimSpan',
  '@diglot/themes':
    'assignThemes comparePartitions createDocumentReader pairNamedThemes toGexf toGraphml toPajek toSkos toThemesCsv toVosViewerJson toVosViewerText',
  '@diglot/words':
    'american canBeSyllables chineseClass chineseEdge chineseLexis contentWords createDrugComparison createKeyIndex createSoundComparison derivedFrom dictionaryForms englishClass englishEdge englishLemmas englishLexis englishRole governsTerm irregularLemma isChineseVerb isCountry isFrequentSurname isHanBody isHanPerson isJoinedBody isModifier isNounPlace isPinyin isVerbInPlace japaneseFamily numberKey numberLikeness once reading remember singular splitJoined startsWithCompound surnamePinyin surnameSpellings unitSymbols',
  '@diglot/words/statistics': 'bundledStatistics formatStatistics parseStatistics',
}).flatMap(([entry, names]) => names.split(' ').map((name) => `${entry} ${name}`));
