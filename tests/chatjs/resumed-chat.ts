import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { CONTENT_TYPES, currentContact } from '@resumed-chats/connect-simulator';
import { messageContent } from '@resumed-chats/connect-simulator/words';
import { type Device, hears, type OpenDevice } from './device.ts';
import { config, LocalCloud } from './local-cloud.ts';
import type { ChatDetails, ChatItem } from './session.ts';

const MINUTE = 60;
const HOUR = 3600;

const words = (text: string) => (item: ChatItem) => item.Content === text;
const type = (contentType: string) => (item: ChatItem) => item.ContentType === contentType;
const contents = (items: ChatItem[]) => items.map(({ Content, ContentType }) => Content || ContentType);

/** The same conversations, wherever chatjs runs. */
export function describeResumedChats(where: string, openDevice: OpenDevice): void {
  jest.setTimeout(60_000);
  let cloud: LocalCloud;
  let devices: Device[] = [];
  beforeAll(async () => {
    cloud = await LocalCloud.open();
  });
  afterEach(async () => {
    for (const device of devices) await device.close();
    devices = [];
  });
  afterAll(() => cloud.close());

  const open = async (details: ChatDetails) => {
    const device = await openDevice(cloud.endpoint, details);
    devices.push(device);
    return device;
  };

  describe(`chatjs in ${where}`, () => {
    test('a whole resumed chat, on two devices', async () => {
      const { chat, details, agent } = await cloud.startChat();
      const first = currentContact(chat);
      const agentSays = (text: string) => cloud.agent(agent, chat, { action: 'message', text });

      const laptop = await open(details);
      await laptop.connect();
      await hears(laptop, 'established');
      await cloud.listening(chat, 1);
      await agentSays('Hello Ana, which charge is it?');
      const question = await hears(laptop, 'message', words('Hello Ana, which charge is it?'));
      expect(question).toMatchObject({ ParticipantRole: 'AGENT', ContactId: first.contactId });

      // Typing, both ways, and a receipt, both ways.
      await laptop.types();
      await hears(laptop, 'typing', ({ ParticipantRole }) => ParticipantRole === 'CUSTOMER');
      cloud.participants.agentTypes(first);
      await hears(laptop, 'typing', ({ ParticipantRole }) => ParticipantRole === 'AGENT');
      const answer = await laptop.send('The one of the third of May');
      cloud.participants.agentReceives(first, answer, 'read');
      const receipt = await hears(laptop, 'read', (item) => item.MessageMetadata?.MessageId === answer);
      expect(receipt.MessageMetadata?.Receipts?.[0]?.ReadTimestamp).toBeDefined();
      await laptop.reads(question.Id!);

      // The connection is lost, comes back by itself, and what is said next arrives.
      await cloud.loseConnections(chat);
      await hears(laptop, 'lost');
      await cloud.listening(chat, 1);
      await agentSays('I will find out what it is.');
      await hears(laptop, 'message', words('I will find out what it is.'));
      const read = (await laptop.transcript()).find(({ Id }) => Id === question.Id);
      expect(read?.MessageMetadata?.Receipts).toHaveLength(1);

      // The agent leaves, which is no end; hours pass.
      await cloud.agent(agent, chat, { action: 'leave' });
      await hears(laptop, 'message', type(CONTENT_TYPES.left));
      await cloud.pass(config.waits.sameAgent + MINUTE);
      const second = currentContact(chat);
      expect(second).not.toBe(first);
      await hears(
        laptop,
        'message',
        ({ ContactId, Type }) => ContactId === second.contactId && Type === 'MESSAGE',
      );
      await cloud.pass(6 * HOUR);
      expect((await laptop.heard()).some(({ kind }) => kind === 'ended' || kind === 'broken')).toBe(false);

      // She goes on with her phone, which shows everything that was said.
      const phone = await open(details);
      await phone.connect();
      await hears(phone, 'established');
      await cloud.listening(chat, 2);
      expect(await phone.transcript()).toEqual(await laptop.transcript());
      expect(contents(await phone.transcript())).toEqual(
        chat.transcript.map(({ content, contentType }) => content || contentType),
      );
      await phone.send('Hi, I am back');
      await hears(laptop, 'message', words('Hi, I am back'));
      await hears(phone, 'message', ({ DisplayName }) => DisplayName === 'BOT');
      await phone.send('hello?');
      const asked = await hears(phone, 'message', type(CONTENT_TYPES.interactive));
      expect(asked).toMatchObject({ ParticipantRole: 'SYSTEM', DisplayName: 'BOT' });
      const { sameButton } = config.messages['en_US']!;
      expect(messageContent(asked.ContentType!, asked.Content!).buttons).toContain(sameButton);
      // A click says the button's title.
      await phone.send(sameButton);
      expect(await cloud.accept(chat)).toBe(agent);
      await agentSays('Welcome back, Ana!');
      for (const device of [laptop, phone]) await hears(device, 'message', words('Welcome back, Ana!'));

      await cloud.agent(agent, chat, { action: 'leave' });
      await phone.leave();
      for (const device of [laptop, phone]) {
        await hears(device, 'message', type(CONTENT_TYPES.ended));
        await hears(device, 'ended');
      }
      expect(currentContact(chat).disconnectReason).toBe('CUSTOMER_DISCONNECT');
    });

    test('what is said while the connection is lost is in the transcript', async () => {
      const { chat, details, agent } = await cloud.startChat();
      const device = await open(details);
      await device.connect();
      await cloud.listening(chat, 1);
      const lost = cloud.loseConnections(chat);
      await cloud.agent(agent, chat, { action: 'message', text: 'Are you there?' });
      await lost;
      await cloud.listening(chat, 1);
      expect(contents(await device.transcript())).toContain('Are you there?');
      cloud.stop(chat);
      await hears(device, 'ended');
    });

    test('a chat that ends while the connection is lost has ended on the page as well', async () => {
      const { chat, details } = await cloud.startChat();
      const device = await open(details);
      await device.connect();
      await cloud.listening(chat, 1);
      const lost = cloud.loseConnections(chat);
      cloud.stop(chat);
      await lost;
      await hears(device, 'lost');
      await hears(device, 'ended');
    });

    test('a page that comes back after the end is refused', async () => {
      const { chat, details } = await cloud.startChat();
      cloud.stop(chat);
      const device = await open(details);
      await expect(device.connect()).rejects.toBeDefined();
    });
  });
}
