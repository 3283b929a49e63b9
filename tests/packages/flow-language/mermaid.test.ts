import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadConfig } from '../../../config/load.ts';
import { buildFlows } from '../../../flows/index.ts';
import { branchesOf } from '../../../packages/flow-language/src/branches.ts';
import { mermaidOf } from '../../../packages/flow-language/src/mermaid.ts';
import type { FlowContent } from '../../../packages/flow-language/src/types.ts';
import { CONFIG_FILE } from '../../fixture.ts';

const loaded = loadConfig(CONFIG_FILE);
if (!loaded.ok) throw new Error('the configuration is wrong');
const flows = Object.values(buildFlows(loaded.config));

/** What Mermaid's flowcharts allow of what is written here: nodes with quoted names, arrows with quoted labels. */
const WORDS = String.raw`"(?:[^"#&<>\x60\\\p{Cc}]|#\d+;|<br/>)*"`;
const NODE = new RegExp(
  String.raw`^  \w+(?:\(\(Start\)\)|\[${WORDS}\]|\{\{${WORDS}\}\}|\(\[${WORDS}\]\)|\[/${WORDS}/\])$`,
  'u',
);
const ARROW = new RegExp(String.raw`^  (\w+) (?:-->|-\.->)(?:\|${WORDS}\|)? (\w+)$`, 'u');

function check(text: string): void {
  expect(wrongIn(text)).toEqual([]);
}

/** Lines that Mermaid could not read. */
function wrongIn(text: string): string[] {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const nodes = new Set<string>();
  const wrong = lines.filter((line) => {
    const arrow = ARROW.exec(line);
    if (arrow !== null) return !arrow.slice(1).every((end) => nodes.has(end));
    nodes.add(/\w+/.exec(line)?.[0] ?? '');
    return !NODE.test(line);
  });
  return first === 'flowchart LR' ? wrong : [first, ...wrong];
}

describe('a flow as Mermaid text', () => {
  test.each(flows.map((flow) => [flow.name, flow.content] as const))(
    '%s keeps to the syntax',
    (_, content) => {
      const text = mermaidOf(content);
      check(text);
      for (const { Identifier } of content.Actions) expect(text).toContain(`"${Identifier}"`);
      const targets = content.Actions.flatMap((action) => branchesOf(action).map(({ label }) => label));
      for (const label of targets) expect(text).toContain(label.replace('>', '#62;'));
    },
  );

  test('shows branches to one block as one arrow, dotted when all are errors', () => {
    const text = mermaidOf({
      Version: '2019-10-30',
      StartAction: 'Into the queue',
      Actions: [
        {
          Identifier: 'Into the queue',
          Type: 'TransferContactToQueue',
          Transitions: {
            NextAction: 'End',
            Errors: [
              { NextAction: 'End', ErrorType: 'QueueAtCapacity' },
              { NextAction: 'End', ErrorType: 'NoMatchingError' },
            ],
          },
        },
        { Identifier: 'End', Type: 'DisconnectParticipant', Transitions: {} },
      ],
    });
    expect(text).toBe(
      [
        'flowchart LR',
        '  start((Start))',
        '  b1["Into the queue"]',
        '  b2(["End"])',
        '  out(["leaves the flow"])',
        '  start --> b1',
        '  b1 -->|"Success"| out',
        '  b1 -.->|"QueueAtCapacity<br/>NoMatchingError"| b2',
        '',
      ].join('\n'),
    );
  });

  test('keeps to the syntax whatever blocks are called and conditions compare', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'end',
        '"]-->x',
        '`**bold**`',
        '#quot;',
        '<script>',
        'a\nb',
        '%%{init}%%',
        'style b1 fill:red',
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), text, (ids, operand) => {
        const flow: FlowContent = {
          Version: '2019-10-30',
          StartAction: ids[0]!,
          Actions: ids.map((Identifier, index) => ({
            Identifier,
            Type: 'Compare',
            Transitions: {
              NextAction: ids[0]!,
              Conditions: [
                {
                  NextAction: ids[(index + 1) % ids.length]!,
                  Condition: { Operator: 'Equals', Operands: [operand] },
                },
              ],
              Errors: [{ NextAction: ids[0]!, ErrorType: 'NoMatchingCondition' }],
            },
          })),
        };
        check(mermaidOf(flow));
      }),
    );
  });
});
