/** Turns as Connect and Lex send them, in the mixture of a usual day: most are decided at once. */
export function lexEvents(): unknown[] {
  return [
    lexEvent('SameIssue', 'it is still not working'),
    lexEvent('DifferentIssue', 'I have a question about my order', { Topic: slot('orders', 'order') }),
    lexEvent('DifferentIssue', 'something else', { Topic: null }),
    lexEvent('DifferentIssue', 'my bill', { Topic: slot('billing', 'bill') }),
    lexEvent('SpeakToAgent', 'a person please'),
    lexEvent('FallbackIntent', "hi, I'm back"),
  ];
}

function lexEvent(name: string, text: string, slots: Record<string, unknown> = {}): unknown {
  const intent = { name, slots, state: 'ReadyForFulfillment', confirmationState: 'None' };
  return {
    messageVersion: '1.0',
    invocationSource: 'FulfillmentCodeHook',
    inputMode: 'Text',
    responseContentType: 'text/plain; charset=utf-8',
    sessionId: '6a9f9d5e-5f0e-4c86-a2d5-6d3f2e0a1b11',
    inputTranscript: text,
    bot: {
      id: 'BOTID12345',
      name: 'resumed-chats',
      localeId: 'en_US',
      version: '1',
      aliasId: 'ALIAS12345',
      aliasName: 'live',
    },
    interpretations: [
      { interpretationSource: 'Lex', intent, nluConfidence: 0.87 },
      { interpretationSource: 'Lex', intent: { name: 'FallbackIntent', slots: {} } },
    ],
    proposedNextState: null,
    requestAttributes: {
      'x-amz-lex:channels:platform': 'Connect Chat',
      'x-amz-lex:accept-content-types': 'PlainText',
    },
    sessionState: {
      activeContexts: [],
      sessionAttributes: {
        contactId: '6a9f9d5e-5f0e-4c86-a2d5-6d3f2e0a1b11',
        previousAgentArn: 'arn:aws:connect:us-east-1:123456789012:instance/1/agent/2',
        previousTopic: 'billing',
        returnCount: '1',
        'x-amz-lex:connect-originating-request-id': '5d0ce3f4-7a52-4a43-9b6e-0d8b1f4a2c33',
      },
      intent,
      originatingRequestId: '5d0ce3f4-7a52-4a43-9b6e-0d8b1f4a2c33',
    },
    transcriptions: [{ transcription: text, transcriptionConfidence: 1 }],
  };
}

function slot(interpretedValue: string, originalValue: string): unknown {
  return { shape: 'Scalar', value: { originalValue, interpretedValue, resolvedValues: [interpretedValue] } };
}
