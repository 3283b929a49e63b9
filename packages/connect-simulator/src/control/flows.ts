import type { FlowContent } from '@resumed-chats/flow-language';
import { type Picture, pictureOf } from '@resumed-chats/flow-language/picture';
import type { Connect } from '../connect/connect.ts';
import { ResourceNotFoundException, type StoredFlow } from '../connect/flow-store.ts';
import type { FlowSummary, FlowView } from './view.ts';

/** To lay a flow out takes long; it is the same as long as its content is. */
const pictures = new WeakMap<ReadonlyMap<string, unknown>, Picture>();

/** What `GET /simulator/flows` answers. */
export function flowSummaries({ flows }: Connect): FlowSummary[] {
  const summaries = flows.list().map(flowSummary);
  return summaries.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** What `GET /simulator/flows/{name}` answers. @throws ResourceNotFoundException */
export function flowView({ flows }: Connect, name: string): FlowView {
  const flow = flows.list().find((one) => one.name === name);
  if (flow === undefined) throw new ResourceNotFoundException(`no published flow "${name}"`);
  const content = JSON.parse(flow.content) as FlowContent;
  let picture = pictures.get(flow.actions);
  if (picture === undefined) {
    picture = pictureOf(content);
    pictures.set(flow.actions, picture);
  }
  return { ...flowSummary(flow), picture, content: content.Actions };
}

function flowSummary({ name, type, arn, actions }: StoredFlow): FlowSummary {
  return { name, type, arn, actions: actions.size };
}
