import { describe, expect, test } from '@jest/globals';
import { now, said, TestWorld } from '../support.ts';

describe('UpdateContactData', () => {
  test('sets language, name, description, customer id and references', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      {
        it: [
          'UpdateContactData',
          {
            LanguageCode: 'es-US',
            Name: 'Chat of $.Attributes.who',
            Description: 'About a bill',
            CustomerId: '$.Attributes.who',
            References: { order: { Value: '$.Attributes.order', Type: 'STRING' } },
          },
          { next: 'more' },
        ],
        more: [
          'UpdateContactData',
          { References: { page: { Value: 'https://example.com', Type: 'URL' } } },
          { next: 'say' },
        ],
        say: [
          'MessageParticipant',
          {
            Text: '$.LanguageCode|$.Name|$.Description|$.CustomerId|$.References.order.Value|$.References.page.Type',
          },
        ],
      },
      { attributes: { who: 'Cleo', order: '42' } },
    );
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: es-US|Chat of Cleo|About a bill|Cleo|42|URL']);
  });

  test('sets segment attributes beside those that the contact has', async () => {
    const chat = await new TestWorld().run(
      {
        it: [
          'UpdateContactData',
          {
            SegmentAttributes: {
              level: { ValueString: '$.Attributes.level' },
              count: { ValueInteger: 3 },
              more: { ValueMap: { a: { ValueString: 'b' } } },
            },
          },
          { next: 'say' },
        ],
        say: [
          'MessageParticipant',
          {
            Text: "$.SegmentAttributes['level']|$.SegmentAttributes.count|$.SegmentAttributes.more|$.SegmentAttributes.old|$.SegmentAttributes['connect:Subtype']",
          },
        ],
      },
      { attributes: { level: 'gold' }, segmentAttributes: { old: { ValueString: 'yes' } } },
    );
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: gold|3|{"a":{"ValueString":"b"}}|yes|connect:Chat']);
  });

  test('sets data of a related contact', async () => {
    const world = new TestWorld();
    const earlier = await world.run({ stay: ['Wait', { TimeLimitSeconds: '9' }] });
    const origin = { relatedContactId: earlier.initialContactId };
    const chat = await world.run(
      { it: ['UpdateContactData', { Name: 'Linked', TargetContact: 'Related' }] },
      { origin },
    );
    expect([now(earlier).name, now(chat).name]).toEqual(['Linked', undefined]);
  });

  test.each(['english', 'en_US', '', 'e'])('refuses "%s" as a language', async (code) => {
    const world = new TestWorld();
    const chat = await world.run(
      { it: ['UpdateContactData', { LanguageCode: '$.Attributes.code' }] },
      { attributes: { code } },
    );
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(now(chat).languageCode).toBeUndefined();
  });

  test.each(['en', 'en-US', 'es-419', 'zh-Hant-TW'])('takes %s as a language', async (code) => {
    const world = new TestWorld();
    const chat = await world.run({ it: ['UpdateContactData', { LanguageCode: code }] });
    expect(now(chat).languageCode).toBe(code);
  });

  test('leaves alone what it does not name', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: ['UpdateContactData', { Name: 'x' }] }, { customerId: 'customer-1' });
    expect(now(chat)).toMatchObject({ name: 'x', customerId: 'customer-1', languageCode: undefined });
  });

  test('fails for a related contact: a chat has none', async () => {
    const world = new TestWorld();
    await world.run({ it: ['UpdateContactData', { Name: 'x', TargetContact: 'Related' }] });
    expect(world.path).toEqual(['it: NoMatchingError']);
  });
});
