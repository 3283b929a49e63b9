/** What a message says to people: of a template, its title and its buttons. */
export function messageText({ content }: { content: string }): string {
  if (!content.startsWith('{')) return content;
  try {
    const { data } = JSON.parse(content) as {
      data?: { content?: { title?: string; elements?: { title?: string }[] } };
    };
    const { title = '', elements = [] } = data?.content ?? {};
    const buttons = elements.map((one) => `[${one.title ?? ''}]`);
    return [title, ...buttons].filter((part) => part !== '').join(' ') || content;
  } catch {
    return content;
  }
}
