/**
 * Text as recognition compares it: without case, accents, punctuation and typographic variants, contractions
 * written out. No word is dropped: "not the same" must stay apart from "the same".
 */

/** A piece of the customer's text, and the words that it stands for (`don't` is two). */
export interface Token {
  /** Where it is in `text`. */
  start: number;
  end: number;
  words: readonly string[];
}

export interface TokenText {
  /** The text without invisible characters; offsets of tokens are into this. */
  text: string;
  tokens: Token[];
}

/** One token a word; a sign of a script without spaces, and a pictograph, is a token by itself. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Extended_Pictographic}]|[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
/** Zero-width characters, soft hyphens, direction marks, variation selectors. */
const INVISIBLE = /\p{Cf}|\ufe0e|\ufe0f/gu;
const ACCENTS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060]/g;
const PLAIN = /^[a-z0-9]+$/;
/** "yesss", "nooo" */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/** Lower case, without accents, in one Unicode form. Letters keep their script. */
function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
}

/** Cuts a text into tokens. `language` is the locale's first part, such as `en`. */
export function tokenize(original: string, language: string): TokenText {
  const text = original.replace(INVISIBLE, '').replace(APOSTROPHES, "'");
  const short = SHORT_FORMS[language];
  const tokens: Token[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const folded = fold(found[0]).replace(DRAWN_OUT, '$1');
    const words = short?.get(folded) ?? (folded.includes("'") ? writeOut(folded, language) : [folded]);
    tokens.push({ start: found.index, end: found.index + found[0].length, words });
  }
  return { text, tokens };
}

/** The words of a text for comparison. */
export function wordsOf(text: string, language: string): string[] {
  return tokenize(text, language).tokens.flatMap((token) => token.words);
}

/** A word with an apostrophe, as several words. Outside English the apostrophe only joins: `l'ordre`. */
function writeOut(word: string, language: string): string[] {
  if (language !== 'en') return word.split("'");
  return word
    .replace(/^won't$/, 'will not')
    .replace(/^can't$/, 'can not')
    .replace(/n't$/, ' not')
    .replace(/^(it|that|what|where|there|here|who|how|he|she)'s$/, '$1 is')
    .replace(/^let's$/, 'let us')
    .replace(/'m$/, ' am')
    .replace(/'re$/, ' are')
    .replace(/'ll$/, ' will')
    .replace(/'ve$/, ' have')
    .replace(/'d$/, ' would')
    .replace(/'s$/, '')
    .replace(/'/g, '')
    .split(' ');
}

function forms(table: Record<string, string>): ReadonlyMap<string, string[]> {
  return new Map(Object.entries(table).map(([short, long]) => [short, long.split(' ')]));
}

/** What people write in chats for the longer word. */
const SHORT_FORMS: Readonly<Record<string, ReadonlyMap<string, string[]>>> = {
  en: forms({
    cannot: 'can not',
    cant: 'can not',
    wont: 'will not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    werent: 'were not',
    hasnt: 'has not',
    havent: 'have not',
    hadnt: 'had not',
    couldnt: 'could not',
    wouldnt: 'would not',
    shouldnt: 'should not',
    aint: 'is not',
    im: 'i am',
    ive: 'i have',
    id: 'i would',
    its: 'it is',
    thats: 'that is',
    whats: 'what is',
    theres: 'there is',
    youre: 'you are',
    u: 'you',
    ur: 'your',
    r: 'are',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    ty: 'thank you',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'got to',
    nope: 'no',
    nah: 'no',
    yeah: 'yes',
    yep: 'yes',
    yup: 'yes',
  }),
  es: forms({
    q: 'que',
    k: 'que',
    xq: 'porque',
    pq: 'porque',
    x: 'por',
    tb: 'tambien',
    tmb: 'tambien',
    d: 'de',
    xfa: 'por favor',
    porfa: 'por favor',
    porfavor: 'por favor',
    del: 'de el',
    al: 'a el',
  }),
};
