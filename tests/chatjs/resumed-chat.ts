import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { closeProjects } from '../../scripts/local/project.ts';
import { shown } from '../../scripts/transcripts/said.ts';
import { CONTENT_TYPES, currentContact } from '../../simulator/connect/contact.ts';
import { type Device, hears, type OpenDevice } from './device.ts';
import { config, LocalCloud } from './local-cloud.ts';
import type { ChatItem } from './session.ts';

const MINUTE = 60;
const HOUR = 3600;

const words = (text: string) => (item: ChatItem) => item.Content === text;
const type = (contentType: string) => (item: ChatItem) => item.ContentType === contentType;
const contents = (items: ChatItem[]) => items.map(({ Content, ContentType }) => Content || ContentType);

/** The same conversations, wherever chatjs runs. */
export function describeResumedChats(where: string, openDevice: OpenDevice): void {
  jest.setTimeout(30_000);
  let cloud: LocalCloud;
  let devices: Device[];
  beforeEach(async () => {
    devices = [];
    cloud = await LocalCloud.open();
  });
  afterEach(async () => {
    for (const device of devices) await device.close();
    await cloud.close();
  });

  const open: OpenDevice = async (endpoint, details) => {
    const device = await openDevice(endpoint, details);
    devices.push(device);
    return device;
  };
  afterAll(closeProjects);

  describe(`chatjs in ${where}`, () => {
    test('a whole resumed chat, on two devices', async () => {
      const { connect } = cloud.simulator;
      const { chat, details, agent } = await cloud.startChat();
      const first = currentContact(chat);

      const laptop = await open(cloud.endpoint, details);
      await laptop.connect();
      await hears(laptop, 'established');
      await cloud.listening(chat, 1);
      connect.agentSays(first, 'Hello Ana, which charge is it?');
      const question = await hears(laptop, 'message', words('Hello Ana, which charge is it?'));
      expect(question).toMatchObject({ ParticipantRole: 'AGENT', ContactId: first.contactId });

      // Typing, both ways, and a receipt, both ways.
      await laptop.types();
      await hears(laptop, 'typing', ({ ParticipantRole }) => ParticipantRole === 'CUSTOMER');
      connect.participants.agentTypes(first);
      await hears(laptop, 'typing', ({ ParticipantRole }) => ParticipantRole === 'AGENT');
      const answer = await laptop.send('The one of the third of May');
      connect.participants.agentReceives(first, answer, 'read');
      const receipt = await hears(laptop, 'read', (item) => item.MessageMetadata?.MessageId === answer);
      expect(receipt.MessageMetadata?.Receipts?.[0]?.ReadTimestamp).toBeDefined();
      await laptop.reads(question.Id!);

      // The connection is lost, and what is said meanwhile is in the transcript.
      cloud.loseConnections();
      connect.agentSays(first, 'I will find out what it is.');
      await hears(laptop, 'lost');
      await cloud.listening(chat, 1);
      const caughtUp = await laptop.transcript();
      expect(contents(caughtUp)).toContain('I will find out what it is.');
      expect(caughtUp.find(({ Id }) => Id === question.Id)?.MessageMetadata?.Receipts).toHaveLength(1);
      expect(contents((await laptop.heard()).map(({ data }) => data ?? {}))).not.toContain(
        'I will find out what it is.',
      );

      // The agent leaves, which is no end; hours pass.
      await cloud.leave(chat, agent);
      await hears(laptop, 'message', type(CONTENT_TYPES.left));
      await cloud.simulator.advance(config.waits.sameAgent + MINUTE);
      const second = currentContact(chat);
      await hears(
        laptop,
        'message',
        ({ ContactId, Type }) => ContactId === second.contactId && Type === 'MESSAGE',
      );
      await cloud.simulator.advance(6 * HOUR);
      expect((await laptop.heard()).some(({ kind }) => kind === 'ended' || kind === 'broken')).toBe(false);

      // She goes on with her phone, which shows everything that was said.
      const phone = await open(cloud.endpoint, details);
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
      expect(shown(asked.ContentType!, asked.Content!).buttons).toContain(sameButton);
      // A click says the button's title.
      await phone.send(sameButton);
      expect(await cloud.accept(chat)).toBe(agent);
      connect.agentSays(currentContact(chat), 'Welcome back, Ana!');
      for (const device of [laptop, phone]) await hears(device, 'message', words('Welcome back, Ana!'));

      await phone.leave();
      for (const device of [laptop, phone]) {
        await hears(device, 'message', type(CONTENT_TYPES.ended));
        await hears(device, 'ended');
      }
      expect(currentContact(chat).disconnectReason).toBe('CUSTOMER_DISCONNECT');
    });

    test('a chat that ends while the connection is lost has ended on the page as well', async () => {
      const { chat, details } = await cloud.startChat();
      const device = await open(cloud.endpoint, details);
      await device.connect();
      await cloud.listening(chat, 1);
      cloud.loseConnections();
      cloud.simulator.connect.stopContact(chat.initialContactId);
      await hears(device, 'lost');
      await hears(device, 'ended');
    });

    test('a page that comes back after the end is refused', async () => {
      const { chat, details } = await cloud.startChat();
      cloud.simulator.connect.stopContact(chat.initialContactId);
      const device = await open(cloud.endpoint, details);
      await expect(device.connect()).rejects.toBeDefined();
    });
  });
}
