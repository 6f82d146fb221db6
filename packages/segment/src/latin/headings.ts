import type { Language } from '@diglot/text';
import { lookupTable } from '@diglot/text';

const HEADINGS: Readonly<Record<string, string>> = lookupTable({
  en: 'abstract summary objective objectives background purpose introduction methods method results findings conclusion conclusions keywords discussion references acknowledgements design setting participants limitations appendix contents review article editorial correspondence erratum overview preface glossary bibliography acknowledgments aims affiliation affiliations funding',
  es: 'resumen introducción métodos resultados conclusiones palabras objetivos antecedentes discusión agradecimientos bibliografía',
  pt: 'resumo introdução métodos conclusões conclusão referências sumário discussão agradecimentos',
  fr: 'résumé introduction méthodes résultats références objectif objectifs sommaire contexte méthode remerciements annexe bibliographie',
  de: 'zusammenfassung einleitung methoden ergebnisse schlussfolgerung schlussfolgerungen schlüsselwörter hintergrund literatur literaturverzeichnis fazit danksagung ziele inhalt ziel zielsetzung methodik diskussion ergebnis kurzfassung anhang inhaltsverzeichnis vorwort',
  it: 'riassunto introduzione metodi risultati conclusioni parole obiettivo obiettivi discussione ringraziamenti',
  id: 'abstrak pendahuluan kesimpulan',
  pl: 'streszczenie wstęp wprowadzenie wnioski',
  cs: 'souhrn závěr',
  sk: 'súhrn záver',
  hr: 'sažetak zaključak',
  ro: 'rezumat introducere concluzii',
  hu: 'összefoglalás összefoglaló bevezetés következtetések kulcsszavak',
  sv: 'sammanfattning inledning slutsats slutsatser nyckelord',
  da: 'sammenfatning nøgleord',
  nb: 'sammendrag nøkkelord',
  fi: 'tiivistelmä johdanto johtopäätökset avainsanat',
  tr: 'özet giriş yöntem bulgular sonuç sonuçlar anahtar',
  ca: 'paraules resum',
  eu: 'laburpena',
  nl: 'samenvatting inleiding methoden resultaten conclusie trefwoorden doelstelling achtergrond discussie conclusies dankwoord',
});

const LANGUAGES = new Map<string, Language>();
for (const [language, words] of Object.entries(HEADINGS)) {
  for (const word of words.split(' ')) if (!LANGUAGES.has(word)) LANGUAGES.set(word, language);
}

/** The language of a heading of an abstract or paper: told apart from acronyms when in capitals, `ABSTRACT`. */
export function headingLanguage(word: string): Language | undefined {
  return LANGUAGES.get(word.toLowerCase());
}
