import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadConfig } from '../../../../config/load.ts';
import { buildFlows } from '../../../../flows/index.ts';
import { consoleFlow, type FindResource } from '../../../../packages/flow-language/src/console/export.ts';
import { importFlow, withArns } from '../../../../packages/flow-language/src/console/import.ts';
import { kindOfArn, placeholderArn } from '../../../../packages/flow-language/src/console/resources.ts';
import { renderFlow } from '../../../../packages/flow-language/src/render.ts';
import { TOKEN_KINDS, tokensIn } from '../../../../packages/flow-language/src/tokens.ts';
import type { FlowAction, FlowContent } from '../../../../packages/flow-language/src/types.ts';
import { validateFlow } from '../../../../packages/flow-language/src/validate.ts';
import { CONFIG_FILE } from '../../../fixture.ts';

const ROOT = resolve(__dirname, '../../../..');
const FIXTURES = resolve(ROOT, 'tests/scripts/transcripts/fixtures/console');
const loaded = loadConfig(CONFIG_FILE);
if (!loaded.ok) throw new Error('the configuration is wrong');
const flows = Object.values(buildFlows(loaded.config));

const find: FindResource = (kind, name) =>
  kind === 'botAlias'
    ? { arn: placeholderArn(kind, 'shop-bot'), displayName: 'live', botName: 'shop-bot' }
    : { arn: placeholderArn(kind, name), displayName: name };

/** Laid out once: that is what takes time. */
const rendered = new Map(flows.map((flow) => [flow.name, renderFlow(flow)]));
const exported = (name: string): FlowContent => consoleFlow(rendered.get(name)!, name, find);
const actionIn = (content: FlowContent, id: string): FlowAction =>
  content.Actions.find(({ Identifier }) => Identifier === id)!;

describe('a flow for the console', () => {
  test.each(flows.map(({ name, type }) => [name, type] as const))(
    '%s is taken by CreateContactFlow, without a token left',
    (name, type) => {
      const content = exported(name);
      expect(validateFlow(JSON.stringify(content), type)).toEqual([]);
      expect(JSON.stringify(content)).not.toContain('{{');
    },
  );

  test('has the name of a queue where new and old designers look for it', () => {
    const content = exported('return');
    const arn = placeholderArn('queue', 'Billing');
    expect(actionIn(content, 'Queue for billing').Parameters).toEqual({ QueueId: arn });
    expect(content.Metadata?.ActionMetadata?.['Queue for billing']).toEqual({
      position: { x: expect.any(Number), y: expect.any(Number) },
      isFriendlyName: true,
      parameters: { QueueId: { displayName: 'Billing' } },
      useDynamic: false,
      queue: { id: arn, text: 'Billing' },
    });
  });

  test('says which values are read at run time', () => {
    const { ActionMetadata } = exported('return').Metadata!;
    expect(ActionMetadata?.['Previous queue']).toMatchObject({
      parameters: { QueueId: { useDynamic: true } },
      useDynamic: true,
    });
    expect(ActionMetadata?.['Note the decision']).toMatchObject({
      dynamicParams: ['resumeIssue', 'resumeRoute', 'resumeTopic'],
    });
  });

  test('names bot and alias, and gives the conditions ids of their own', () => {
    const { ActionMetadata } = exported('return').Metadata!;
    const block = ActionMetadata?.['Same or different'] as {
      conditionMetadata: { id: string; value: string }[];
    };
    expect(block).toMatchObject({
      parameters: {
        LexV2Bot: {
          AliasArn: { displayName: 'live', useLexBotDropdown: true, lexV2BotName: 'shop-bot' },
        },
      },
      useLexBotDropdown: true,
      lexV2BotName: 'shop-bot',
      lexV2BotAliasName: 'live',
      useDynamic: true,
    });
    expect(block.conditionMetadata.map(({ value }) => value)).toEqual([
      'SameIssue',
      'DifferentIssue',
      'SpeakToAgent',
      'EndChat',
      'FallbackIntent',
    ]);
    const ids = flows.flatMap(({ name }) =>
      [...JSON.stringify(exported(name)).matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the same each time, and after it was imported and exported again', () => {
    for (const { name } of flows) {
      const once = exported(name);
      expect(JSON.stringify(exported(name))).toBe(JSON.stringify(once));
      const back = importFlow(JSON.parse(JSON.stringify(once)) as FlowContent);
      expect(back.unnamed).toEqual([]);
      expect(JSON.stringify(withArns(back))).toBe(JSON.stringify(once));
      const again = consoleFlow(back.content, name, (kind, named) =>
        find(kind, kind === 'botAlias' ? '' : named),
      );
      expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    }
  });
});

describe('a flow from the console', () => {
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.json'));
  test.each(files)('%s is as it was when its names are ARNs again', (file) => {
    const text = readFileSync(resolve(FIXTURES, file), 'utf8');
    const content = JSON.parse(text) as FlowContent;
    const imported = importFlow(content);
    expect(imported.arns.size).toBeGreaterThan(0);
    expect(JSON.stringify(withArns(imported))).toBe(JSON.stringify(content));
    expect(imported.content.Metadata).toEqual(content.Metadata);
  });

  test('has its resources by name, from the keys of new and of old designers', () => {
    const names = files.flatMap((file) => {
      const content = JSON.parse(readFileSync(resolve(FIXTURES, file), 'utf8')) as FlowContent;
      return tokensIn(importFlow(content).content).map(({ token }) => token);
    });
    expect([...new Set(names)].sort()).toEqual([
      '{{flow:Default customer queue}}',
      '{{flow:Shop disconnect flow}}',
      '{{flow:Shop inbound flow}}',
      '{{flow:Shop queue flow}}',
      '{{lambda:state-lookup}}',
      '{{queue:BasicQueue}}',
    ]);
  });

  test('keeps an ARN whose name it does not tell, and says so', () => {
    const arn = placeholderArn('queue', 'Billing');
    const action = { Identifier: 'a', Type: 'UpdateContactTargetQueue', Parameters: { QueueId: arn } };
    const { content, unnamed } = importFlow({ Version: '2019-10-30', StartAction: 'a', Actions: [action] });
    expect(content.Actions[0]?.Parameters).toEqual({ QueueId: arn });
    expect(unnamed).toEqual([{ kind: 'queue', arn, action: 'a' }]);
  });

  test("leaves an agent's own queue and what is no ARN alone", () => {
    const texts = [
      'arn:aws:connect:us-east-1:1:instance/i/queue/agent/a',
      '$.Attributes.queue',
      'arn:aws:s3:::x',
    ];
    expect(texts.map(kindOfArn)).toEqual([undefined, undefined, undefined]);
  });

  test('any flow comes back, whatever two resources share a name and whatever is written in it', () => {
    const name = fc.oneof(
      fc.constantFrom('Billing', '', 'a}b', '__proto__', 'constructor', 'Ünïcode – ✓'),
      fc.string(),
    );
    const value = fc.oneof(
      fc
        .tuple(fc.constantFrom(...TOKEN_KINDS), fc.constantFrom('a', 'b', 'c'))
        .map(([kind, one]) => placeholderArn(kind, one)),
      fc.constantFrom('{{queue:Billing}}', '{{flow:Billing}}', '$.Attributes.x', 'words'),
      fc.string(),
    );
    const block = fc.record({
      parameters: fc.option(fc.record({ QueueId: value, EventHooks: fc.dictionary(name, value) }), {
        nil: null,
      }),
      displayName: name,
      hooks: fc.dictionary(name, fc.record({ displayName: name })),
      unknown: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const content = JSON.parse(
          JSON.stringify({
            Version: '2019-10-30',
            StartAction: 'b0',
            Metadata: {
              ActionMetadata: Object.fromEntries(
                blocks.map(({ displayName, hooks, unknown }, index) => [
                  `b${index}`,
                  { parameters: { QueueId: { displayName }, EventHooks: hooks }, unknown },
                ]),
              ),
            },
            Actions: blocks.map(({ parameters }, index) => ({
              Identifier: `b${index}`,
              Type: 'Some',
              Parameters: parameters,
            })),
          }),
        ) as FlowContent;
        expect(JSON.stringify(withArns(importFlow(content)))).toBe(JSON.stringify(content));
      }),
    );
  });
});
