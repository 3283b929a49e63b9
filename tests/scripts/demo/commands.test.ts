import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CommandError, completions, parseCommand } from '../../../scripts/demo/commands.ts';

describe('a line of the terminal', () => {
  test.each([
    ['hello there', { kind: 'do', action: { kind: 'say', text: 'hello there' } }],
    ['   ', { kind: 'nothing' }],
    ['/maria accepts', { kind: 'do', action: { kind: 'agent', agent: 'maria', does: 'accept' } }],
    ['/maria says hi: you', { kind: 'do', action: { kind: 'agentSays', agent: 'maria', text: 'hi: you' } }],
    ['/maria says: hi', { kind: 'do', action: { kind: 'agentSays', agent: 'maria', text: 'hi' } }],
    ['/ben goes offline', { kind: 'do', action: { kind: 'agent', agent: 'ben', does: 'offline' } }],
    ['/skip 6h', { kind: 'do', action: { kind: 'pass', seconds: 21_600 } }],
    ['/skip 90 minutes', { kind: 'do', action: { kind: 'pass', seconds: 5400 } }],
    ['/6 hours pass', { kind: 'do', action: { kind: 'pass', seconds: 21_600 } }],
    ['/pick Same issue', { kind: 'do', action: { kind: 'pick', button: 'Same issue' } }],
    [
      '/Technical support is full',
      { kind: 'do', action: { kind: 'queue', queue: 'Technical support', becomes: 'full' } },
    ],
    [
      '/fault Lex is unavailable',
      { kind: 'do', action: { kind: 'fault', fault: { kind: 'lex', how: 'unavailable', times: 1 } } },
    ],
    ['/new', { kind: 'do', action: { kind: 'start', chat: {} } }],
    ['/new orders', { kind: 'do', action: { kind: 'start', chat: { topic: 'orders' } } }],
    ['/end', { kind: 'do', action: { kind: 'end' } }],
    ['/next', { kind: 'next' }],
    ['/agents', { kind: 'show', what: 'agents' }],
    ['/Attributes', { kind: 'show', what: 'attributes' }],
    ['/help', { kind: 'help' }],
    ['/quit', { kind: 'quit' }],
    ['/exit', { kind: 'quit' }],
  ])('%s', (line, command) => {
    expect(parseCommand(line)).toEqual(command);
  });

  test.each([
    ['/skip', 'How long?'],
    ['/skip 90 bananas', 'How long?'],
    ['/foo', '"/foo" is no command. /help lists them.'],
    ['/maria acepts', 'Did you mean "/AGENT accepts"?'],
    ['/chat is open', 'is no command'],
    ['/fault Lex explodes', 'the Lambda NAME times out'],
    ['/pick', 'something has to come after'],
    ['/', 'is no command'],
  ])('%s is answered with what to write', (line, message) => {
    expect(() => parseCommand(line)).toThrow(CommandError);
    expect(() => parseCommand(line)).toThrow(message);
  });

  test('no line breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, slash) => {
        try {
          parseCommand(slash ? `/${text}` : text);
        } catch (error) {
          expect(error).toBeInstanceOf(CommandError);
        }
      }),
    );
  });
});

test('the tab key offers commands, agents and topics', () => {
  expect(completions('/ma', ['maria', 'ben'], [])).toContain('/maria accepts');
  expect(completions('/ne', [], ['orders'])).toEqual(['/next', '/new orders']);
  expect(completions('hello', ['maria'], [])).toEqual([]);
});
