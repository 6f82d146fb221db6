/** Write every generated file of the package anew. */
import './generate-stemmer.ts';
import './generate-chinese-words.ts';
