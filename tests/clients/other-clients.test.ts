import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadInstance } from '@resumed-chats/connect-simulator';
import { type Cloud, startCloud } from '@resumed-chats/connect-simulator/cloud';
import { INSTANCE_FILE } from '../fixture.ts';

const run = promisify(execFile);
const INSTANCE = INSTANCE_FILE;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ port: 0, instance: loadInstance(INSTANCE), latencyMs: 1 });
});
afterAll(() => cloud.close());

const environment = () => ({
  ...process.env,
  AWS_ENDPOINT_URL: cloud.url,
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'simulator',
  AWS_SECRET_ACCESS_KEY: 'simulator',
  AWS_PAGER: '',
});

/** The version that a command prints, or undefined (and a word about it) when there is no such command. */
function installed(name: string, command: string, args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return (stdout || stderr).trim();
  console.warn(`SKIPPED: the tests of ${name}, which is not installed.`);
  return undefined;
}

/** `AWS_ENDPOINT_URL` is known to the AWS CLI from 1.29 and 2.13, and to boto3 from 1.28. */
const cli = installed('the AWS CLI', 'aws', ['--version']);
const boto3 = installed('boto3', 'python3', ['-c', 'import boto3; print(boto3.__version__)']);

(cli === undefined ? describe.skip : describe)('the AWS CLI', () => {
  const aws = async (...args: string[]) => {
    const { stdout } = await run('aws', ['--endpoint-url', cloud.url, '--output', 'json', ...args], {
      env: environment(),
    });
    return stdout.trim() === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>);
  };

  test('knows who it is, and the instance and its queues', async () => {
    expect(await aws('sts', 'get-caller-identity')).toMatchObject({ Account: '123456789012' });
    const { id } = cloud.simulator.connect.instance;
    expect(await aws('connect', 'list-instances')).toMatchObject({ InstanceSummaryList: [{ Id: id }] });
    const { QueueSummaryList } = await aws('connect', 'list-queues', '--instance-id', id);
    expect(QueueSummaryList).toContainEqual(expect.objectContaining({ Name: 'Billing' }));
  });

  test('makes a bot', async () => {
    const created = await aws(
      'lexv2-models',
      'create-bot',
      ...['--bot-name', 'cli-bot', '--role-arn', 'arn:aws:iam::123456789012:role/bot'],
      ...['--data-privacy', 'childDirected=false', '--idle-session-ttl-in-seconds', '300'],
    );
    expect(created).toMatchObject({ botName: 'cli-bot', botStatus: 'Creating' });
    const { botSummaries } = await aws('lexv2-models', 'list-bots');
    expect(botSummaries).toContainEqual(expect.objectContaining({ botName: 'cli-bot' }));
  });

  test('is told of an error in the words of the service', async () => {
    const unknown = aws('connect', 'list-queues', '--instance-id', '00000000-0000-0000-0000-000000000000');
    await expect(unknown).rejects.toThrow(/ResourceNotFoundException/);
  });
});

(boto3 === undefined ? describe.skip : describe)('boto3', () => {
  const python = async (script: string) => {
    const { stdout } = await run('python3', ['-c', `import boto3, json\n${script}`], { env: environment() });
    return JSON.parse(stdout) as unknown;
  };
  const client = (service: string) => `boto3.client('${service}', endpoint_url='${'URL'}')`;
  const at = (script: string) => script.replaceAll('URL', cloud.url);

  test('lists what there is, and builds a locale with its own waiters', async () => {
    const script = `
connect = ${client('connect')}
lex = ${client('lexv2-models')}
instance = connect.list_instances()['InstanceSummaryList'][0]['Id']
names = [q['Name'] for q in connect.list_queues(InstanceId=instance, QueueTypes=['STANDARD'])['QueueSummaryList']]
bot = lex.create_bot(botName='boto-bot', roleArn='arn:aws:iam::123456789012:role/bot',
                     dataPrivacy={'childDirected': False}, idleSessionTTLInSeconds=300)['botId']
fast = {'Delay': 1, 'MaxAttempts': 20}
lex.get_waiter('bot_available').wait(botId=bot, WaiterConfig=fast)
place = dict(botId=bot, botVersion='DRAFT', localeId='en_US')
lex.create_bot_locale(**place, nluIntentConfidenceThreshold=0.4)
lex.get_waiter('bot_locale_created').wait(**place, WaiterConfig=fast)
lex.create_intent(**place, intentName='Hello', sampleUtterances=[{'utterance': 'hello'}])
lex.build_bot_locale(**place)
lex.get_waiter('bot_locale_built').wait(**place, WaiterConfig=fast)
print(json.dumps({'queues': names, 'status': lex.describe_bot_locale(**place)['botLocaleStatus']}))`;
    expect(await python(at(script))).toEqual({
      queues: expect.arrayContaining(['BasicQueue', 'Billing']),
      status: 'Built',
    });
  });
});
