import { type TokenText, wordsOf } from '../text/words.ts';
import { plainMatch, type SlotType } from './slot-type.ts';

export type YesOrNo = 'yes' | 'no';

/** Sentences, after `wordsOf`, that agree or disagree; the first words of an answer decide when none is equal. */
const ANSWERS: Record<string, Record<YesOrNo, string>> = {
  en: {
    yes: 'yes|y|yes please|yes it is|sure|of course|ok|okay|k|right|that is right|correct|that is correct|exactly|absolutely|definitely|please do|go ahead|sounds good|fine|that is fine|confirm|confirmed|affirmative|i do|do it|true|👍|✅',
    no: 'no|n|no thanks|no thank you|no it is not|not really|not|it is not|never|negative|wrong|that is wrong|incorrect|do not|please do not|i do not|cancel|false|👎|❌',
  },
  es: {
    yes: 'si|sip|claro|claro que si|por supuesto|vale|ok|okay|correcto|exacto|asi es|eso es|de acuerdo|confirmo|adelante|bueno|perfecto|hagalo|si por favor|afirmativo|👍|✅',
    no: 'no|nop|no gracias|para nada|incorrecto|no es correcto|no es asi|negativo|mejor no|cancelar|cancele|nunca|👎|❌',
  },
  pt: { yes: 'sim|claro|ok|certo|isso|correto|pode ser|👍', no: 'nao|nao obrigado|errado|nunca|👎' },
  fr: { yes: "oui|ouais|d'accord|ok|bien sur|exact|correct|👍", no: 'non|non merci|pas du tout|jamais|👎' },
  de: { yes: 'ja|jawohl|klar|genau|ok|richtig|stimmt|gerne|👍', no: 'nein|nein danke|ne|falsch|niemals|👎' },
  nl: {
    yes: 'ja|jawel|klopt|dat klopt|ok|prima|graag|👍',
    no: 'nee|nee bedankt|nee hoor|klopt niet|nooit|👎',
  },
  it: { yes: 'si|certo|ok|va bene|esatto|corretto|👍', no: 'no|no grazie|sbagliato|mai|👎' },
};

/** Languages in which a yes or a no is understood. */
export const CONFIRMATION_LANGUAGES: readonly string[] = Object.keys(ANSWERS);

const FIRST_WORD: Record<string, Record<YesOrNo, Set<string>>> = {
  en: { yes: new Set(['yes', 'sure', 'ok', 'okay', 'correct', 'right']), no: new Set(['no']) },
  es: { yes: new Set(['si', 'claro', 'vale', 'correcto']), no: new Set(['no']) },
};

const WHOLE = new Map(
  Object.entries(ANSWERS).map(([language, answers]) => {
    const table = new Map<string, YesOrNo>();
    for (const side of ['yes', 'no'] as const)
      for (const answer of answers[side].split('|')) table.set(wordsOf(answer, language).join(' '), side);
    return [language, table];
  }),
);

/** Longer answers are not taken by their first word: "yes but I want something else" says more than yes. */
const MAX_WORDS_BY_FIRST = 5;

export interface YesOrNoFound {
  answer: YesOrNo | undefined;
  /** The text says that and nothing else. */
  whole: boolean;
}

/** Agreement or disagreement; neither in a language that is not known, which a build refuses. */
export function yesOrNo(text: TokenText, language: string): YesOrNoFound {
  const words = text.tokens.flatMap((token) => token.words);
  const table = WHOLE.get(language);
  const exactly =
    table?.get(words.join(' ')) ?? (new Set(words).size === 1 ? table?.get(words[0]!) : undefined);
  if (exactly !== undefined) return { answer: exactly, whole: true };
  const firsts = FIRST_WORD[language];
  if (firsts === undefined || words.length === 0 || words.length > MAX_WORDS_BY_FIRST)
    return { answer: undefined, whole: false };
  const answer = firsts.yes.has(words[0]!) ? 'yes' : firsts.no.has(words[0]!) ? 'no' : undefined;
  // "ok no" and "no yes" say both.
  const other = answer === 'yes' ? firsts.no : firsts.yes;
  const both = words.slice(1).some((word) => other.has(word) || (answer === 'yes' && word === 'not'));
  return { answer: both ? undefined : answer, whole: false };
}

const UNSURE: Record<string, Record<'Maybe' | "Don't know", Set<string>>> = {
  en: {
    Maybe: new Set(['maybe', 'perhaps', 'possibly', 'probably', 'i guess']),
    "Don't know": new Set(['i do not know', 'do not know', 'not sure', 'i am not sure', 'no idea', 'dunno']),
  },
  es: {
    Maybe: new Set(['quiza', 'quizas', 'tal vez', 'puede ser', 'a lo mejor']),
    "Don't know": new Set(['no se', 'no lo se', 'ni idea', 'no estoy seguro', 'no estoy segura']),
  },
};

/** `AMAZON.Confirmation`: Yes, No, Maybe or Don't know. */
export function confirmationType(language: string): SlotType {
  const whole = (text: TokenText) => {
    const words = text.tokens.flatMap((token) => token.words).join(' ');
    for (const [value, phrases] of Object.entries(UNSURE[language] ?? {}))
      if (phrases.has(words)) return plainMatch(text.text.trim(), value);
    const side = yesOrNo(text, language).answer;
    return side && plainMatch(text.text.trim(), side === 'yes' ? 'Yes' : 'No');
  };
  return { name: 'AMAZON.Confirmation', open: false, find: () => [], whole };
}
