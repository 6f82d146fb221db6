import { describe, expect, it } from 'vitest';
import { createWriter } from '../src/write/phrase-writer.ts';

const small = new Set(
  'montreal fault tolerant soil moisture deep neural network networks health policy law'.split(' '),
);
const capitals = {
  isKnown: (word: string) => small.has(word),
  isSmall: () => false,
  isSmallPhrase: (phrase: string) => phrase.startsWith('neural network'),
};

/** Write a phrase where it stands first in a text. */
function written(text: string, phrase: string): string | undefined {
  const start = text.indexOf(phrase);
  return createWriter(text, capitals)([{ start, end: start + phrase.length }], '');
}

describe('the capitals of a phrase', () => {
  it.each([
    [
      'stay in a name, though its words are written small elsewhere',
      'They asked the World Health Organization for advice. Public health gained.',
      'World Health Organization',
      'World Health Organization',
    ],
    [
      'go in a title where the text has the words in small letters',
      'Soil Moisture Shapes Grassland Growth\nHere soil moisture was measured.',
      'Soil Moisture',
      'soil moisture',
    ],
    [
      'stay in a name with capitals inside its words',
      'They store files in the InterVillage File System of the county. The file system grew in a year.',
      'InterVillage File System',
      'InterVillage File System',
    ],
    [
      'go beside a small word in a title',
      'On Montreal Soil and Fault Systems of the Hills\nThe systems were small.',
      'Fault Systems',
      'fault system',
    ],
    [
      'go behind a hyphen with those before it',
      'A Fault-Tolerant Protocol for Chains\nThe protocol survives a fault.',
      'Fault-Tolerant Protocol',
      'fault-tolerant protocol',
    ],
    [
      'go where an acronym is explained',
      'We trained a Deep Neural Network (DNN) for a week.',
      'Deep Neural Network',
      'deep neural network',
    ],
    [
      'go there in the plural, too',
      'We trained Deep Neural Networks (DNNs) for a week.',
      'Deep Neural Networks',
      'deep neural network',
    ],
    [
      'stay in a name of common words that no dictionary has in small letters',
      'The Health Policy Law was passed in the spring of that year.',
      'Health Policy Law',
      'Health Policy Law',
    ],
    [
      'stay inside a word, whatever its letters spell',
      'In the hills InSAR was used.',
      'InSAR',
      'InSAR',
    ],
    [
      'stay in a name of one word, with its s',
      'The archives of the Customs were read by all of us.',
      'Customs',
      'Customs',
    ],
    [
      'go at the beginning of a sentence',
      'Soil moisture fell in spring.',
      'Soil moisture',
      'soil moisture',
    ],
  ])('%s', (_, text, phrase, form) => {
    expect(written(text, phrase)).toBe(form);
  });
});
