import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { convertLegacy, isLegacy } from '../../../../packages/flow-language/src/legacy/convert.ts';
import { readFlow } from '../../../../scripts/verify/flow-file.ts';
import { verifyFlows } from '../../../../scripts/verify/flow-files.ts';
import { block, end, legacyFlow, parameter, when } from './legacy-text.ts';

const told = (first: object) => convertLegacy(legacyFlow(first)).notConverted;

describe('what has no known counterpart is told by name', () => {
  test.each<[what: string, given: object, told: string]>([
    [
      'a block',
      block('SetCallBackNumber', [], { Success: 'end' }),
      'The block SetCallBackNumber: its counterpart in flow language is not known.',
    ],
    [
      'a kind of a block',
      block('Transfer', [], { Success: 'end' }, 'PhoneNumber'),
      'The block Transfer: its counterpart in flow language is not known (PhoneNumber).',
    ],
    [
      'a branch',
      block('SetVoice', [parameter('GlobalVoice', 'Joanna')], { Success: 'end', Sometimes: 'end' }),
      'The block SetVoice: the branch "Sometimes" is not known.',
    ],
    [
      'a comparison',
      block(
        'CheckAttribute',
        [parameter('Attribute', 'Channel'), parameter('Namespace', 'System')],
        [when('C', 'end', 'SoundsLike'), { condition: 'NoMatch', transition: 'end' }],
      ),
      'The block CheckAttribute: the comparison "SoundsLike" is not known.',
    ],
    [
      'a parameter',
      block('SetQueue', [parameter('Queue', 'q'), parameter('Colour', 'red')], {
        Success: 'end',
        Error: 'end',
      }),
      'The block SetQueue: what its parameter Colour does is not known.',
    ],
    [
      'a namespace',
      block('PlayPrompt', [parameter('Text', 'x', { namespace: 'Moon' })], { Success: 'end' }),
      'The block PlayPrompt: Text reads "x" of Moon, which is not known.',
    ],
    [
      'a queue without its id',
      block('SetQueue', [{ name: 'Queue', resourceName: 'BasicQueue' }], { Success: 'end', Error: 'end' }),
      'The block SetQueue: Queue names "BasicQueue" without its id.',
    ],
    [
      'a bot without its region',
      block(
        'GetUserInput',
        [parameter('Text', 'Hi'), parameter('BotName', 'B'), parameter('BotAlias', 'A')],
        { NoMatch: 'end', Error: 'end' },
        'Lex',
      ),
      'The block GetUserInput: the bot is named without its region.',
    ],
  ])('%s', (_, given, what) => {
    expect(told(given)).toEqual([{ action: 'x', what }]);
  });

  test('what is no block, by its place', () => {
    const flow = { modules: [7, { ...end, branches: [{}] }], start: 'end' };
    expect(convertLegacy(flow).notConverted.map(({ what }) => what)).toEqual([
      'modules[0] cannot be read',
      'modules[1].branches[0] cannot be read',
    ]);
  });
});

test('the branches of a block that is not converted are followed all the same', () => {
  const callback = block('SetCallBackNumber', [], { Success: 'end', InvalidPhoneNumber: 'x' });
  expect(convertLegacy(legacyFlow(callback)).content.Actions[0]).toEqual({
    Identifier: 'x',
    Type: 'SetCallBackNumber',
    Transitions: { NextAction: 'end', Errors: [{ NextAction: 'x', ErrorType: 'InvalidPhoneNumber' }] },
  });
});

test("metadata is kept, the flow's and each block's", () => {
  const { content, type } = convertLegacy(
    legacyFlow(block('SetVoice', [], { Success: 'end' }), 'customerQueue'),
  );
  expect(type).toBe('customerQueue');
  expect(content.Metadata).toEqual({
    entryPointPosition: { x: 15, y: 15 },
    snapToGrid: false,
    name: 'Old',
    type: 'customerQueue',
    status: 'published',
    ActionMetadata: { x: { position: { x: 1, y: 2 } } },
  });
});

test('a file in the legacy format is checked as what it stands for, and says so', () => {
  const wait = block(
    'Wait',
    [parameter('TimeoutSeconds', '28800'), parameter('InterruptOnCustomerReturn', 'true')],
    {
      CustomerReturn: 'end',
      Timeout: 'end',
      Error: 'end',
    },
  );
  const read = readFlow(JSON.stringify(legacyFlow(wait)), 'old.json');
  const { findings } = verifyFlows([read]);
  expect(
    findings.map(({ rule, severity, flow, action }) => `${severity} ${flow} ${action}: ${rule}`),
  ).toEqual([
    'warning Old undefined: legacy-format',
    'warning Old end: silent-disconnect',
    'warning Old x: resumed-wait-ends-chat',
    'warning Old x: resumed-error-ends-chat',
  ]);
});

test('a problem of what was not converted is told once', () => {
  const bot = block('GetUserInput', [parameter('BotName', 'B')], { NoMatch: 'end', Error: 'end' }, 'Lex');
  const { findings } = readFlow(JSON.stringify(legacyFlow(bot)), 'old.json');
  expect(findings.map(({ rule }) => rule)).toEqual(['legacy-format', 'legacy-not-converted']);
});

test('flow language is no legacy format', () => {
  expect(isLegacy({ Version: '2019-10-30', Actions: [], modules: [] })).toBe(false);
  expect([null, [], 'modules', { modules: {} }].map(isLegacy)).toEqual([false, false, false, false]);
  expect(isLegacy(legacyFlow(end))).toBe(true);
});

describe('whatever is given', () => {
  const json = fc.jsonValue();
  const part = fc.record(
    {
      id: fc.string(),
      type: fc.constantFrom(
        'Wait',
        'Transfer',
        'GetUserInput',
        'SetQueue',
        'LoopPrompts',
        'constructor',
        'Moon',
      ),
      target: fc.constantFrom('Queue', 'Flow', 'Lex', 'Digits'),
      branches: fc.oneof(
        json,
        fc.array(fc.record({ condition: fc.string(), transition: json, conditionValue: json })),
      ),
      parameters: fc.oneof(
        json,
        fc.array(
          fc.record({
            name: fc.constantFrom('Queue', 'Text', 'Timeout'),
            value: json,
            namespace: json,
            key: json,
          }),
        ),
      ),
      metadata: json,
    },
    { requiredKeys: [] },
  );

  test('converting and checking never throw, and no block is lost without a word', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(part, json)), json, (modules, start) => {
        const text = JSON.stringify({ modules, start });
        const { content, notConverted } = convertLegacy(JSON.parse(text));
        expect(
          content.Actions.length + notConverted.filter(({ action }) => action === undefined).length,
        ).toBeGreaterThanOrEqual(modules.length);
        verifyFlows([readFlow(text, 'any.json')]);
      }),
      { numRuns: 200 },
    );
  });
});
