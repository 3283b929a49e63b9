import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';
import { atEnd } from '../at-end.ts';

const run = promisify(execFile);
const ROOT = join(__dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const FOLDERS = readdirSync(join(ROOT, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const folder = mkdtempSync(join(tmpdir(), 'tarballs-'));
const modules = join(folder, 'node_modules');
atEnd(() => rmSync(folder, { recursive: true, force: true }));

/** The first example of a package's README. */
function exampleOf(name: string): string {
  const readme = readFileSync(join(ROOT, 'packages', name, 'README.md'), 'utf8');
  return /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
}

function linkModule(name: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
}

/** Puts the tarballs where `npm install` would, and beside them what they depend on, from this project's own modules. */
async function installTarballs(): Promise<void> {
  const projects = FOLDERS.map((name) => `packages/${name}/tsconfig.build.json`);
  const built = await run(process.execPath, [TSC, '-b', ...projects], { cwd: ROOT }).catch((error) => error);
  expect(built.stdout).toBe('');
  await run('npm', ['pack', '--workspaces', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
  });
  const needed = new Set(['@types/node']);
  for (const name of FOLDERS) {
    const directory = join(modules, '@resumed-chats', name);
    mkdirSync(directory, { recursive: true });
    const tarball = readdirSync(folder).find((file) => file.startsWith(`resumed-chats-${name}-`))!;
    await run('tar', ['-xzf', join(folder, tarball), '-C', directory, '--strip-components=1']);
    const { dependencies = {} } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(dependencies))
      if (!dependency.startsWith('@resumed-chats/')) needed.add(dependency);
  }
  for (const dependency of needed) linkModule(dependency);
}

beforeAll(async () => {
  await installTarballs();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const name of FOLDERS) writeFileSync(join(folder, `${name}.ts`), exampleOf(name));
}, 120_000);

test('in TypeScript, the first example of each README compiles, every declaration checked, and runs', async () => {
  const options = { strict: true, module: 'nodenext', target: 'es2023', skipLibCheck: false, outDir: 'out' };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...options, types: ['node'] },
      files: FOLDERS.map((name) => `${name}.ts`),
    }),
  );
  const compiled = await run(process.execPath, [TSC, '-p', folder]).catch((error) => error);
  expect(compiled.stdout).toBe('');
  const printed = await Promise.all(
    FOLDERS.map((name) => run(process.execPath, [join(folder, 'out', `${name}.js`)])),
  );
  const said = Object.fromEntries(FOLDERS.map((name, index) => [name, printed[index]!.stdout]));
  expect(said['flow-language']).toMatch(/^\[\]\n/);
  expect(said['lex-model']).toMatch(/names the slot Day, .*\nShop\n$/);
  expect(said['connect-simulator']).toContain('SYSTEM: Welcome back, Ana.');
  expect(said['connect-simulator']).toContain('true CONTACT_FLOW_DISCONNECT');
}, 120_000);

/** A flow, a bot and a Lambda of anybody: a bakery asks which cake, a Lambda knows its price. */
const CONVERSATION = `
import { LambdaRuntime, Simulator } from '@resumed-chats/connect-simulator';
import { Conversation, FaultPlan, readLine } from '@resumed-chats/conversations';
import {
  compare, connectParticipantWithLexBot, defineFlow, disconnectParticipant, invokeLambdaFunction, messageParticipant, renderFlow,
  botAlias, lambda as lambdaToken,
} from '@resumed-chats/flow-language';

const PRICES = 'arn:aws:lambda:us-east-1:123456789012:function:prices';
const lambda = new LambdaRuntime();
lambda.registerInline(PRICES, ({ Details }) => ({ price: Details.Parameters.cake === 'apple' ? '12' : '9' }));
const faults = new FaultPlan((name) => name);
const simulator = new Simulator({ lambda, instance: { queues: [{ name: 'Counter' }], agents: [] } });
const { connect, lex } = simulator;

const utterances = (...texts) => texts.map((utterance) => ({ utterance }));
const { botId } = lex.createBot({
  botName: 'Bakery',
  idleSessionTTLInSeconds: 300,
  dataPrivacy: { childDirected: false },
  locales: [
    {
      localeId: 'en_US',
      nluIntentConfidenceThreshold: 0.4,
      slotTypes: [],
      intents: [
        { intentName: 'ApplePie', sampleUtterances: utterances('an apple pie please', 'apple pie', 'with apples') },
        { intentName: 'CheeseCake', sampleUtterances: utterances('a cheese cake please', 'cheese cake', 'with cheese') },
      ],
    },
  ],
});
const { aliasArn } = lex.createAlias({ botId, aliasName: 'live', localeSettings: { en_US: {} } });
connect.associateBot(aliasArn);

const errors = { NoMatchingError: 'End' };
const price = (cake) =>
  invokeLambdaFunction({
    parameters: {
      LambdaFunctionARN: lambdaToken('prices'),
      InvocationTimeLimitSeconds: '3',
      LambdaInvocationAttributes: { cake },
    },
    next: 'Say',
    errors,
  });
const flow = defineFlow({
  name: 'bakery',
  type: 'CONTACT_FLOW',
  start: 'Ask',
  actions: {
    Ask: connectParticipantWithLexBot({
      parameters: { LexV2Bot: { AliasArn: botAlias() }, Text: 'Which cake?' },
      conditions: { ApplePie: 'Apple', CheeseCake: 'Cheese' },
      errors: { NoMatchingCondition: 'End', NoMatchingError: 'End' },
    }),
    Apple: price('apple'),
    Cheese: price('cheese'),
    Say: messageParticipant({ parameters: { Text: 'That is $.External.price euros.' }, next: 'End' }),
    End: disconnectParticipant(),
  },
});
const content = renderFlow(flow, (kind) => (kind === 'lambda' ? PRICES : aliasArn));
const { arn } = connect.createContactFlow({ name: flow.name, type: flow.type, content });
const conversation = new Conversation({
  simulator,
  faults,
  flows: new Map([[flow.name, content]]),
  names: { locales: ['en_US'], topics: [], lambdas: ['prices'] },
  startChat: ({ name = 'Bo' }) => connect.startChatContact({ flow: arn, customerName: name }),
});
for (const line of [
  'customer starts a chat',
  'customer sees: Which cake?',
  'customer says: an apple pie please',
  'customer sees: That is 12 euros.',
  'chat has ended',
])
  await conversation.perform(readLine(line));
const said = conversation.chat.transcript.filter(({ type }) => type === 'MESSAGE');
console.log(JSON.stringify(said.map(({ content: text }) => text)));
await lambda.close();
`;

test('in plain JavaScript, a conversation with a flow, a bot and a Lambda of anybody', async () => {
  writeFileSync(join(folder, 'conversation.js'), CONVERSATION);
  const { stdout } = await run(process.execPath, [join(folder, 'conversation.js')]);
  expect(JSON.parse(stdout)).toEqual(['Which cake?', 'an apple pie please', 'That is 12 euros.']);
}, 60_000);
