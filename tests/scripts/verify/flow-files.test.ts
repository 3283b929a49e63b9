import { describe, expect, test } from '@jest/globals';
import type { FlowAction } from '@resumed-chats/flow-language';
import { readFlow } from '../../../scripts/verify/flow-file.ts';
import { verifyFlows } from '../../../scripts/verify/flow-files.ts';
import { reportJson, reportLines } from '../../../scripts/verify/report.ts';
import { action, end, say, toFlow } from '../../packages/flow-language/rules/findings.ts';

const ARN = 'arn:aws:connect:us-east-1:123456789012:instance/i/contact-flow/b';

function file(name: string, actions: FlowAction[], metadata: object = {}) {
  const content = {
    Version: '2019-10-30',
    StartAction: actions[0]?.Identifier,
    Metadata: metadata,
    Actions: actions,
  };
  return readFlow(JSON.stringify(content), name);
}

const rules = (...files: ReturnType<typeof file>[]) =>
  verifyFlows(files).findings.map(({ rule, file: where, action: of }) => `${where} ${of}: ${rule}`);

describe('several files are one set', () => {
  // A circle through both flows, which neither has by itself.
  const there = (reference: string, metadata: object = {}) =>
    file('a.json', [say('hello', 'go'), toFlow('go', reference, 'hello2'), say('hello2', 'end'), end], {
      name: 'First',
      ...metadata,
    });
  const back = file('b.json', [toFlow('back', 'First', 'sorry'), say('sorry', 'end'), end], {
    name: 'The other one',
  });
  const shown = (metadata: object) => ({ ActionMetadata: { go: metadata } });

  test.each([
    ['by its name', there('The other one')],
    ['by its name in another case', there('the Other one')],
    ["by its file's name", there('b')],
    [
      'by ARN, which a block shows the name of',
      there(ARN, shown({ ContactFlow: { text: 'The other one' } })),
    ],
    [
      'by ARN in newer exports',
      there(ARN, shown({ parameters: { ContactFlowId: { displayName: 'The other one' } } })),
    ],
  ])('a transfer is followed %s', (_, first) => {
    expect(rules(first, back)).toContain('a.json hello: endless-cycle');
  });

  test('a flow that nobody knows is where the set ends', () => {
    expect(rules(there(ARN), back)).toEqual([]);
  });
});

describe('a file', () => {
  test('has the type that its metadata names, else the first one that takes its actions', () => {
    const close: FlowAction = { Identifier: 'close', Type: 'EndFlowExecution' };
    const music = action('music', 'MessageParticipantIteratively', undefined, {
      parameters: { Messages: [{ Text: 'La' }] },
    });
    expect(file('f.json', [end]).type).toBe('CONTACT_FLOW');
    expect(file('f.json', [music]).type).toBe('CUSTOMER_QUEUE');
    expect(file('f.json', [close], { type: 'agentWhisper' }).type).toBe('AGENT_WHISPER');
    expect(file('f.json', [close], { type: 'constructor' }).type).toBe('CUSTOMER_QUEUE');
  });

  test('that is refused is judged by our rules too, as long as it is clear what its actions are', () => {
    const hasty = action('w', 'Wait', 'w', { parameters: { TimeoutSeconds: '9' } });
    expect(rules(file('f.json', [hasty, end]))).toEqual([
      'f.json w: parameter-missing',
      'f.json w: parameter-name',
      'f.json w: condition-set',
      'f.json w: error-missing',
      'f.json end: reachable-blocks',
      'f.json w: path-ends-in-nothing',
    ]);
    expect(rules(readFlow('{"Version":', 'f.json'))).toEqual(['f.json undefined: flow-json']);
    expect(rules(readFlow('null', 'f.json'))).toEqual(['f.json undefined: flow-json']);
    expect(rules(readFlow('{"Actions":[null]}', 'f.json')).length).toBeGreaterThan(0);
  });

  test('keeps whatever metadata it has', () => {
    const metadata = {
      name: 'f',
      hash: 'x',
      Annotations: [{ type: 'sticky' }],
      ActionMetadata: { end: { odd: 1 } },
    };
    expect(file('f.json', [end], metadata).content?.Metadata).toEqual(metadata);
  });

  test('of today, with a bot block that has no branch for silence, is a warning', () => {
    const bot = action('bot', 'ConnectParticipantWithLexBot', 'bot', {
      parameters: { LexV2Bot: { AliasArn: '$.FlowAttributes.bot' }, Text: 'Hello' },
      conditions: [['Bye', 'bye']],
      errors: { NoMatchingCondition: 'bot', NoMatchingError: 'bye' },
    });
    const { findings } = verifyFlows([file('f.json', [bot, say('bye', 'end'), end])]);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning error-branches',
      'warning language-before-bot',
      'warning attribute-set-before-read',
    ]);
  });
});

describe('the report', () => {
  const message = action('a', 'MessageParticipant', 'gone', { parameters: { Text: 'Hello' } });
  const report = verifyFlows([file('f.json', [message, end], { name: 'f' })]);

  test('tells each finding in a short block, by file, and counts them', () => {
    expect(reportLines(report)).toEqual([
      'f.json: f, CONTACT_FLOW, 2 actions',
      '',
      'f.json',
      '',
      '  error dangling-target  f, "a" (MessageParticipant)',
      '    Invalid Action property value. Path: Actions[0].Transitions.NextAction',
      '    why: A branch to an action that is not there cannot be taken. (TRUTH.md: Flow language, assumed)',
      '    →    No action is called "gone".',
      '',
      '  warning reachable-blocks  f, "end" (DisconnectParticipant)',
      expect.stringMatching(/No path leads to "end"/),
      expect.stringMatching(/^ {4}why: .*\(AR\/flow-language-concepts\)$/),
      '    →    Lead a branch to it, or remove it.',
      '',
      '1 error, 1 warning',
    ]);
  });

  test('for machines is one object, with every member that docs/verify.md names', () => {
    expect(JSON.parse(reportJson(report))).toEqual({
      version: 1,
      checked: [{ subject: 'f.json', summary: 'f, CONTACT_FLOW, 2 actions' }],
      errors: 1,
      warnings: 1,
      findings: [
        {
          rule: 'dangling-target',
          severity: 'error',
          file: 'f.json',
          flow: 'f',
          action: 'a',
          actionType: 'MessageParticipant',
          place: 'Actions[0].Transitions.NextAction',
          what: 'Invalid Action property value. Path: Actions[0].Transitions.NextAction',
          why: expect.any(String),
          source: 'TRUTH.md: Flow language, assumed',
          how: 'No action is called "gone".',
        },
        expect.objectContaining({ rule: 'reachable-blocks', severity: 'warning', file: 'f.json' }),
      ],
    });
  });
});
