/** A sample utterance, as the classifier learns it. */
export interface Sample {
  intent: string;
  words: string[];
}

/**
 * What the classifier sees of an utterance: its words and their beginnings, its pairs of neighbours, and the words
 * that a negation reaches. A negated word counts as a word of its own and hardly as itself, so that "not the same" and
 * "the same" share little. Weights were chosen on small sets of English and Spanish utterances.
 */
export type Features = Record<string, number>;

const NEGATED_SELF = 0.3;
const PAIR = 0.25;
/** Beginnings bring "solve" and "solved", "resolvió" and "resolvieron" together. */
const BEGINNING = 0.8;
const BEGINNING_LENGTH = 4;
/** Words after a negation that it reaches. */
const REACH = 6;

const NEGATIONS = new Set(
  (
    'not no nothing never none neither nor without hardly ' + // English
    'nada nunca jamas ni tampoco sin ninguno ninguna ' + // Spanish
    'nao nem sem nunca ' + // Portuguese
    'non ne pas rien jamais sans ' + // French, Italian
    'niente mai senza nicht kein keine keinen nichts nie ohne niet geen'
  ).split(' '),
);

/** A "no" that answers what was asked and negates nothing that follows. */
export const ANSWERING_NO = 'no,';
/** Before these, any "no" is one: "no it is another one". */
const SUBJECTS = new Set('it i this that these those we they you he she there my'.split(' '));

/** `weightOf` says how telling a word is, 0 to 1, by the name of its feature: `w same`, or negated `n same`. */
export function featuresOf(words: readonly string[], weightOf: (feature: string) => number): Features {
  const features: Features = {};
  let reach = 0;
  let previous = '^';
  for (const [at, written] of words.entries()) {
    const answering = written === ANSWERING_NO || (written === 'no' && SUBJECTS.has(words[at + 1] ?? ''));
    const word = written === ANSWERING_NO ? 'no' : written;
    const plain = `w ${word}`;
    if (NEGATIONS.has(word)) {
      reach = answering ? 0 : REACH;
      add(features, plain, 1);
    } else if (reach > 0) {
      const negated = `n ${word}`;
      reach--;
      add(features, plain, NEGATED_SELF * weightOf(plain));
      add(features, negated, weightOf(negated));
    } else add(features, plain, weightOf(plain));
    if (word.length > BEGINNING_LENGTH && !word.startsWith('@')) {
      const beginning = `${reach > 0 ? 'negated beginning' : 'beginning'} ${word.slice(0, BEGINNING_LENGTH)}`;
      add(features, beginning, BEGINNING * weightOf(beginning));
    }
    add(features, `p ${previous} ${word}`, PAIR);
    previous = word;
  }
  if (words.length > 0) add(features, `p ${previous} $`, PAIR);
  return features;
}

function add(features: Features, name: string, weight: number): void {
  features[name] = (features[name] ?? 0) + weight;
}
