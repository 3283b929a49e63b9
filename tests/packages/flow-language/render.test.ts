import { describe, expect, test } from '@jest/globals';
import {
  botAlias,
  defineFlow,
  disconnectParticipant,
  flow,
  hours,
  lambda,
  listTokens,
  messageParticipant,
  queue,
  renderFlow,
  token,
  UnboundTokenError,
  updateContactEventHooks,
  updateContactTargetQueue,
} from '../../../packages/flow-language/src/builder.ts';
import { bindTokens, looksLikeToken, parseToken } from '../../../packages/flow-language/src/tokens.ts';
import { validateFlow } from '../../../packages/flow-language/src/validate.ts';

const errors = { NoMatchingError: 'end' } as const;
const sample = defineFlow({
  name: 'sample',
  type: 'CONTACT_FLOW',
  description: 'For tests',
  start: 'Set hook',
  actions: {
    'Set hook': updateContactEventHooks({
      parameters: { EventHooks: { CustomerRemaining: flow('disconnect') } },
      next: 'Set queue',
      errors,
    }),
    'Set queue': updateContactTargetQueue({
      parameters: { QueueId: queue('Billing') },
      next: 'Say',
      errors,
    }),
    Say: messageParticipant({ parameters: { Text: 'About {{queue:Billing}}' }, next: 'end' }),
    end: disconnectParticipant(),
  },
});

describe('tokens', () => {
  test('are written and read', () => {
    expect([
      queue('Technical support'),
      botAlias(),
      botAlias('en_US'),
      hours('Day'),
      lambda('wait-budget'),
    ]).toEqual([
      '{{queue:Technical support}}',
      '{{botAlias}}',
      '{{botAlias:en_US}}',
      '{{hours:Day}}',
      '{{lambda:wait-budget}}',
    ]);
    expect(parseToken(queue('Technical support'))).toEqual({ kind: 'queue', name: 'Technical support' });
    expect(parseToken(botAlias())).toEqual({ kind: 'botAlias', name: '' });
  });

  test.each(['{{planet:Mars}}', ' {{queue:A}}', '{{queue:A}}{{queue:B}}', 'queue', 7])(
    '"%s" is none',
    (value) => {
      expect(parseToken(value)).toBeUndefined();
    },
  );

  test('are seen in a text, though they are none there', () => {
    expect(looksLikeToken('About {{queue:Billing}}')).toBe(true);
    expect(looksLikeToken('Hello {name}')).toBe(false);
  });

  test('cannot have an empty name or braces', () => {
    expect(() => queue('')).toThrow(RangeError);
    expect(() => token('view', 'a}')).toThrow('must not be empty nor contain braces: "a}"');
  });

  test('are bound at any depth', () => {
    const bound = bindTokens({ a: [queue('B'), 1, null], c: { d: 'x' } }, (kind, name) => `${kind}/${name}`);
    expect(bound).toEqual({ a: ['queue/B', 1, null], c: { d: 'x' } });
  });
});

describe('rendering', () => {
  test('lists what a flow refers to, and where', () => {
    expect(listTokens(sample).map(({ token: text, action, parameter }) => [text, action, parameter])).toEqual(
      [
        ['{{flow:disconnect}}', 'Set hook', 'Parameters.EventHooks.CustomerRemaining'],
        ['{{queue:Billing}}', 'Set queue', 'Parameters.QueueId'],
      ],
    );
  });

  test('binds every token', () => {
    const content = renderFlow(sample, (kind, name) => `arn:${kind}/${name}`);
    expect(content.Actions[1]?.Parameters).toEqual({ QueueId: 'arn:queue/Billing' });
    expect(listTokens({ content })).toEqual([]);
    expect(validateFlow(content, 'CONTACT_FLOW')).toEqual([]);
  });

  test('leaves tokens as they are without a resolver', () => {
    expect(renderFlow(sample).Actions).toEqual(sample.content.Actions);
  });

  test('names flow, action and parameter of every token that nothing is bound to', () => {
    const render = () => renderFlow(sample, () => undefined);
    expect(render).toThrow(UnboundTokenError);
    expect(render).toThrow(
      'The flow "sample" refers to resources that are not known here:\n' +
        '  {{flow:disconnect}} in the action "Set hook", Parameters.EventHooks.CustomerRemaining\n' +
        '  {{queue:Billing}} in the action "Set queue", Parameters.QueueId',
    );
  });

  test('does not change the definition', () => {
    const before = JSON.stringify(sample);
    renderFlow(sample, () => 'bound');
    expect(JSON.stringify(sample)).toBe(before);
  });

  test('writes the metadata that the designer reads', () => {
    const { Metadata } = renderFlow(sample);
    expect(Metadata).toMatchObject({
      name: 'sample',
      description: 'For tests',
      type: 'contactFlow',
      status: 'PUBLISHED',
    });
    expect(Object.keys(Metadata?.ActionMetadata ?? {})).toEqual(['Set hook', 'Set queue', 'Say', 'end']);
    expect(Metadata?.ActionMetadata?.['Say']).toEqual({
      position: { x: expect.any(Number), y: expect.any(Number) },
      isFriendlyName: true,
    });
  });
});
