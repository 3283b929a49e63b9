/** What a client's frame asks for, and what it is answered. */
interface FrameAnswer {
  reply: string;
  /** The client wants to hear of the chat. */
  subscribe: boolean;
}

const CHAT_TOPIC = 'aws/chat';

/** Answers one frame of a participant's WebSocket. Source: the frames of chatjs 5.0.0. */
export function answerFrame(text: string): FrameAnswer {
  const { topic, content } = parse(text);
  switch (topic) {
    case 'aws/subscribe': {
      const topics = topicsOf(content);
      const known = topics.length > 0 && topics.every((one) => one === CHAT_TOPIC);
      return answer({ topic, content: { status: known ? 'success' : 'failure', topics } }, known);
    }
    case 'aws/heartbeat':
      return answer({ topic });
    case 'aws/ping':
      return answer({ topic, statusCode: 200, statusContent: 'OK' });
    default:
      return answer({ message: 'a frame has one of the topics aws/subscribe, aws/heartbeat and aws/ping' });
  }
}

function answer(frame: object, subscribe = false): FrameAnswer {
  return { reply: JSON.stringify(frame), subscribe };
}

function parse(text: string): { topic?: unknown; content?: unknown } {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null ? frame : {};
  } catch {
    return {};
  }
}

function topicsOf(content: unknown): unknown[] {
  const topics = (content as { topics?: unknown } | null | undefined)?.topics;
  return Array.isArray(topics) ? topics : [];
}
