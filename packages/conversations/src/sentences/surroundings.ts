import { parseSpan, SPAN_FORM, spanInWords } from '@resumed-chats/flow-language';
import type { Fault, QueueState, SpanEnd } from '../step.ts';
import { asText, type Sentence, SentenceError, sentence } from './sentence.ts';

const TIMES = String.raw`(?:,?\s+(once|twice|(?:\d+|two|three|four|five|six|seven|eight|nine|ten) times))?`;
const COUNTS = 'zero once twice three four five six seven eight nine ten'.split(' ');

/** Time, queues, and what goes wrong. */
export const SURROUNDINGS: Sentence[] = [
  sentence('passUntil', {
    form: 'time passes until shortly before SPAN ends',
    about: 'SPAN is a span of the vocabulary that begins now; also "shortly after", or neither',
    words: /^time passes until (?:shortly (before|after) )?(?:the )?(.+?) (?:ends|is over)$/i,
    takes: 'nothing',
    read: ([where = '', span = '']) => ({
      kind: 'passUntil',
      span,
      when: where === '' ? 'when' : (`shortly ${where.toLowerCase()}` as SpanEnd),
    }),
    write: ({ span, when }) => ({
      words: `time passes until ${when === 'when' ? '' : `${when} `}the ${span} ends`,
    }),
  }),
  sentence('pass', {
    form: 'SPAN passes',
    about: `time goes by: ${SPAN_FORM}`,
    words: /^(.+?) (?:pass|passes|go by|goes by|later)$/i,
    takes: 'nothing',
    read: ([span = '']) => {
      // Articles are gone by now: "an hour passes" arrives as "hour passes".
      const seconds = parseSpan(span) ?? parseSpan(`a ${span}`);
      if (seconds === undefined && !/\d/.test(span)) return { kind: 'passUntil', span, when: 'when' };
      if (seconds === undefined || seconds <= 0)
        throw new SentenceError(`"${span}" is no time that can pass; allowed is ${SPAN_FORM}`);
      return { kind: 'pass', seconds };
    },
    write: ({ seconds }) => {
      const span = spanInWords(seconds);
      return { words: `${span} ${/^1 \w+$/.test(span) ? 'passes' : 'pass'}` };
    },
  }),
  queue('is full', 'it takes nobody in', 'full', 'is (?:full|at capacity)'),
  queue('has room', 'as its definition says again', 'room', '(?:has room|is not full)(?: again)?'),
  queue('is closed', 'outside its hours of operation', 'closed', '(?:is closed|closes)'),
  queue('is open', 'within its hours of operation', 'open', '(?:is open|opens)(?: again)?'),
  sentence('fault', {
    form: 'fault: FAULT',
    about: 'what goes wrong next, see Faults',
    words: /^fault$/i,
    takes: 'text',
    read: (_, value) => ({ kind: 'fault', fault: readFault(asText(value, 'the fault')) }),
    write: ({ fault }) => ({ words: 'fault', value: faultInWords(fault) }),
  }),
];

/** Faults as the documentation writes them. */
export const FAULT_FORMS = [
  'the Lambda NAME times out',
  'the Lambda NAME fails',
  'the Lambda NAME is throttled',
  'the Lambda NAME answers nonsense',
  'Lex is unavailable',
  'Lex is throttled',
  'Lex answers by an unknown intent',
  'the action "NAME" fails',
  'the action "NAME" in FLOW fails with ERROR',
];

const LAMBDA = new RegExp(
  `^(?:the )?lambda ([\\w-]+) (times out|fails|is throttled|answers nonsense)${TIMES}$`,
  'i',
);
const LEX = new RegExp(`^lex (is unavailable|fails|is throttled|answers by an unknown intent)${TIMES}$`, 'i');
const ACTION = new RegExp(
  `^(?:the )?action (?:"([^"]+)"|'([^']+)'|(\\w+))(?: in (?:the )?(?:flow )?([\\w-]+|"[^"]+"))? fails(?: with (\\w+))?${TIMES}$`,
  'i',
);

/** Reads a fault as `faultInWords` writes it, and in some other words. @throws SentenceError */
export function readFault(text: string): Fault {
  const lambda = LAMBDA.exec(text);
  if (lambda !== null) {
    const how = { 'times out': 'Timeout', fails: 'Unhandled', 'is throttled': 'Throttled' } as const;
    return {
      kind: 'lambda',
      lambda: lambda[1]!,
      how: how[lambda[2]!.toLowerCase() as keyof typeof how] ?? 'nonsense',
      times: timesOf(lambda[3]),
    };
  }
  const lex = LEX.exec(text);
  if (lex !== null) {
    const how = /throttled/i.test(lex[1]!)
      ? 'throttled'
      : /intent/i.test(lex[1]!)
        ? 'unknownIntent'
        : 'unavailable';
    return { kind: 'lex', how, times: timesOf(lex[2]) };
  }
  const action = ACTION.exec(text);
  if (action !== null) {
    const [, double, single, bare, flow, error = 'NoMatchingError', times] = action;
    return {
      kind: 'action',
      action: double ?? single ?? bare!,
      ...(flow === undefined ? {} : { flow: flow.replaceAll('"', '') }),
      error,
      times: timesOf(times),
    };
  }
  throw new SentenceError(
    `"${text}" is no fault that is known; allowed are ${FAULT_FORMS.map((form) => `"${form}"`).join(', ')}, each with "2 times" after it or not`,
  );
}

function timesOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const [word = ''] = text.toLowerCase().split(' ');
  const count = /^\d/.test(word) ? Number(word) : word === 'two' ? 2 : COUNTS.indexOf(word);
  if (count < 1) throw new SentenceError('a fault happens at least once');
  return count;
}

const LAMBDA_WORDS = {
  Timeout: 'times out',
  Unhandled: 'fails',
  Throttled: 'is throttled',
  nonsense: 'answers nonsense',
} as const;
const LEX_WORDS = {
  unavailable: 'is unavailable',
  throttled: 'is throttled',
  unknownIntent: 'answers by an unknown intent',
} as const;

/** A fault as a transcript writes it. */
export function faultInWords(fault: Fault): string {
  const often = fault.times === 1 ? '' : ` ${fault.times} times`;
  switch (fault.kind) {
    case 'lambda':
      return `the Lambda ${fault.lambda} ${LAMBDA_WORDS[fault.how]}${often}`;
    case 'lex':
      return `Lex ${LEX_WORDS[fault.how]}${often}`;
    case 'action': {
      const { flow, action, error } = fault;
      const where = flow === undefined ? '' : ` in ${/^[\w-]+$/.test(flow) ? flow : `"${flow}"`}`;
      return `the action "${action}"${where} fails with ${error}${often}`;
    }
  }
}

function queue(state: string, about: string, becomes: QueueState, words: string): Sentence {
  return sentence('queue', {
    form: `QUEUE ${state}`,
    about,
    words: new RegExp(`^(?:queue )?(.+?) ${words}$`, 'i'),
    takes: 'nothing',
    read: ([name = '']) => ({ kind: 'queue', queue: name, becomes }),
    write: (step) => (step.becomes === becomes ? { words: `${step.queue} ${state}` } : undefined),
  });
}
