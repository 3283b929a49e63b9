import config from 'config:resumed-chats';
import { connectStartChat, secretsManager } from './aws.ts';
import { createHandler } from './handler.ts';
import { resumeKeys } from './resume-keys.ts';

const set = (name: string) => process.env[name] ?? '';
const now = () => Date.now();

const endpoint = set('AWS_ENDPOINT_URL');
const secretArn = set('RESUME_KEY_ARN');
const keys = secretArn === '' ? undefined : resumeKeys(secretsManager(secretArn), now);
// Every chat needs the key; it comes while the Lambda starts. Who needs it hears of a failure.
keys?.signing().catch(() => {});

/** Lambda `start-chat`, behind `POST /chats`. Instance and flow come from its environment only. */
export const handler = createHandler(config, {
  instanceId: set('CONNECT_INSTANCE_ID'),
  flowId: set('CONNECT_FLOW_ID'),
  origins: set('ALLOWED_ORIGINS')
    .split(',')
    .filter((origin) => !/^$|\*/.test(origin)),
  participantService: { region: set('AWS_REGION'), ...(endpoint === '' ? {} : { endpoint }) },
  now,
  startChat: connectStartChat(),
  ...(keys === undefined ? {} : { keys }),
  log: (line) => console.info(line),
});
