import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Finding, UserError } from '@resumed-chats/findings';
import { locate, positionAt } from '@resumed-chats/findings/yaml';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { TOPIC_SLOT } from '../config/contract.ts';
import { combine, lines } from './utterances.ts';

const FOLDER = fileURLToPath(new URL('locales/', import.meta.url));

const TOPIC = `{${TOPIC_SLOT}}`;

/** What Lex does not take in a sample utterance, besides slots. */
const FOREIGN = /[^\p{L}\p{M}\p{N}'’ -]/u;

/** A block of a file, one sentence a line, each with `part` in it. */
function block(part = '') {
  const allowed = `letters, digits, apostrophes, hyphens and ${TOPIC}${part && `, with ${part} in it`}`;
  const sound = (sentence: string) =>
    sentence.includes(part) && !FOREIGN.test(sentence.replace(part, '').replaceAll(TOPIC, ''));
  return z.string().transform((text, { addIssue }) => {
    for (const [line, sentence] of text.split('\n').entries())
      if (sentence.trim() !== '' && !sound(sentence.trim()))
        addIssue({
          code: 'custom',
          message: `"${sentence.trim()}" is no sentence`,
          params: { line, allowed },
        });
    return lines(text);
  });
}

const sentences = block();
const frames = block('…');

/** The files of a language's folder, `<name>.yaml`, with what each holds. */
const FILES = {
  descriptions: z.strictObject({
    SameIssue: z.string(),
    DifferentIssue: z.string(),
    SpeakToAgent: z.string(),
    EndChat: z.string(),
    FallbackIntent: z.string(),
  }),
  'same-issue': z.strictObject({ short: sentences, sentences }),
  'different-issue': z.strictObject({ short: sentences, sentences, topics: sentences, questions: sentences }),
  'speak-to-agent': z.strictObject({ short: sentences, sentences }),
  'end-chat': z.strictObject({ short: sentences, sentences }),
  'same-topic': z.strictObject({ utterances: block(TOPIC) }),
  polarity: z.strictObject({
    sameThing: sentences,
    otherThing: sentences,
    said: frames,
    denied: frames,
    unrelated: frames,
  }),
};

/** What a locale's language brings to the bot; texts and topics come from the configuration. */
export interface BotLanguage {
  /** What each intent means: assisted NLU of Lex reads these. */
  descriptions: z.output<typeof FILES.descriptions>;
  /** `{Topic}` stands for any topic of the configuration. */
  utterances: Record<'SameIssue' | 'DifferentIssue' | 'SpeakToAgent' | 'EndChat', string[]>;
  /** Ways to say that it is still the topic it was; written out with each topic's words. */
  sameTopic: string[];
}

/** Lex locale ids of the languages that the bot speaks: each is a folder in bot/locales. */
export const LANGUAGE_IDS: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const known = new Map<string, BotLanguage>();

/** Undefined when the bot does not speak it. @throws UserError about the language's files */
export function languageOf(localeId: string): BotLanguage | undefined {
  if (!LANGUAGE_IDS.includes(localeId)) return undefined;
  let language = known.get(localeId);
  if (language === undefined) {
    language = readLanguage(join(FOLDER, localeId));
    known.set(localeId, language);
  }
  return language;
}

/** The language in a folder. @throws UserError */
export function readLanguage(folder: string): BotLanguage {
  const same = read(folder, 'same-issue');
  const different = read(folder, 'different-issue');
  const agent = read(folder, 'speak-to-agent');
  const end = read(folder, 'end-chat');
  const { sameThing, otherThing, said, denied, unrelated } = read(folder, 'polarity');
  return {
    descriptions: read(folder, 'descriptions'),
    utterances: {
      // A denied "something else" is the same issue, and the other way round.
      SameIssue: [
        ...same.short,
        ...same.sentences,
        ...combine(said, sameThing),
        ...combine(denied, otherThing),
      ],
      DifferentIssue: [
        ...different.short,
        ...different.sentences,
        ...different.topics,
        ...different.questions,
        ...combine(said, otherThing),
        ...combine([...denied, ...unrelated], sameThing),
      ],
      SpeakToAgent: [...agent.short, ...agent.sentences],
      EndChat: [...end.short, ...end.sentences],
    },
    sameTopic: read(folder, 'same-topic').utterances,
  };
}

function read<Name extends keyof typeof FILES>(folder: string, name: Name): z.output<(typeof FILES)[Name]> {
  const path = join(folder, `${name}.yaml`);
  const file = relative('.', path);
  const finding = (what: string, how: string, place: Partial<Finding> = {}): Finding => ({
    rule: 'bot-language',
    severity: 'error',
    file,
    what,
    how,
    ...place,
  });
  if (!existsSync(path))
    throw new UserError(finding('is not there', 'Every language has it; bot/locales/en_US is an example'));
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter });
  const unreadable = ({ message }: Error, line = 1) =>
    finding(message.split('\n')[0]!, 'See the same file of bot/locales/en_US', { line });
  if (document.errors.length > 0)
    throw new UserError(
      document.errors.map((error) => unreadable(error, positionAt(counter, error.pos[0]).line)),
    );
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (error) {
    // An alias (*name) without its anchor, or too many of them.
    throw new UserError(unreadable(error as Error));
  }
  const schema: z.ZodType = FILES[name];
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data as z.output<(typeof FILES)[Name]>;
  const keys = `It holds ${Object.keys(FILES[name].shape).join(', ')}: each a block of text`;
  throw new UserError(
    parsed.error.issues.map((issue) => {
      const at = issue.path as (string | number)[];
      const { line } = locate(document, counter, at, 'key');
      const { line: below, allowed } = (issue.code === 'custom' && issue.params) || {};
      return allowed === undefined
        ? finding(issue.message, keys, { line, place: at.join('.') })
        : // The block begins in the line after its key.
          finding(issue.message, `Allowed: ${allowed}`, { line: line + 1 + below, place: at.join('.') });
    }),
  );
}
