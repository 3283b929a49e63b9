import type { FlowContent, FlowType } from '@resumed-chats/flow-language';
import { RUNNABLE } from './actions/index.ts';
import { mergeAttributes } from './attributes.ts';
import type { StartChat } from './chats.ts';
import type { Faults } from './faults.ts';
import { FlowStore, ResourceNotFoundException, type StoredFlow } from './flow-store.ts';
import { type Agent, Instance, type InstanceDefinition, type InstanceView, type Queue } from './instance.ts';
import { InstanceContext, type InstancePorts } from './instance-context.ts';
import type { Participants } from './participants/participants.ts';
import { type QueueState, QueueStates, queueInWords } from './queue-states.ts';
import { type ContactRecord, contactRecord } from './records.ts';
import type { ChatView, ContactView } from './views.ts';

/** One Amazon Connect instance for chat: its flows, its queues and agents, its chats. */
export class Connect {
  readonly instance: InstanceView;
  readonly #instance: Instance;
  readonly flows: FlowStore;
  readonly #context: InstanceContext;
  readonly #queues = new QueueStates();

  constructor(ports: InstancePorts, definition: InstanceDefinition) {
    this.#instance = new Instance(definition, ports.newId);
    this.instance = this.#instance;
    this.flows = new FlowStore(this.instance.arn, ports.newId, () => ports.clock.now(), RUNNABLE);
    this.#context = new InstanceContext(ports, this.#instance, this.flows);
  }

  /** Customers who take part over the wire: their ids, tokens and sockets. */
  get participants(): Participants {
    return this.#context.participants;
  }

  /** Failures that are asked for, so that error branches can be walked. */
  get faults(): Faults {
    return this.#context.faults;
  }

  /** @throws InvalidContactFlowException, DuplicateResourceException */
  createContactFlow(input: {
    name: string;
    type: FlowType;
    content: string | FlowContent;
    description?: string;
  }): StoredFlow {
    return this.flows.create(input);
  }

  /** Lets the instance's flows use a bot. False when they could already. */
  associateBot(aliasArn: string): boolean {
    const { bots } = this.#context;
    const isNew = !bots.has(aliasArn);
    bots.add(aliasArn);
    return isNew;
  }

  /** False when they could not. */
  disassociateBot(aliasArn: string): boolean {
    return this.#context.bots.delete(aliasArn);
  }

  /** Alias ARNs of the bots that flows may use, in the order in which they were associated. */
  get bots(): readonly string[] {
    return [...this.#context.bots];
  }

  /** @param request `flow` by id or ARN. @throws ResourceNotFoundException */
  startChatContact(request: Omit<StartChat, 'flow'> & { flow: string }): ChatView {
    return this.#context.chats.start({ ...request, flow: this.flows.get(request.flow) });
  }

  /** Chats that have not ended, oldest first. */
  get openChats(): ReadonlySet<ChatView> {
    return this.#context.chats.open;
  }

  /** Chats that have ended and are remembered, in the order in which they ended. */
  get endedChats(): readonly ChatView[] {
    return this.#context.chats.ended;
  }

  /** Fills, empties, closes or opens a queue. Nobody who waits in it is touched. */
  setQueue(queue: Queue, becomes: QueueState): void {
    this.#queues.set(queue, becomes);
    this.#context.events.emit({ type: 'queue.set', queue: queueInWords(queue), becomes });
  }

  /** Puts a queue back as the instance's definition has it. Nobody who waits in it is touched. */
  resetQueue(queue: Queue): void {
    this.#queues.reset(queue);
  }

  /** Makes agents as they are at the start: idle since then, and available where `available` has their user name. */
  resetAgents(available: ReadonlySet<string>): void {
    for (const agent of this.#instance.agents.values()) {
      const wanted = available.has(agent.username) ? 'available' : 'offline';
      if (agent.availability !== wanted) this.setAvailability(agent.username, wanted);
      agent.idleSince = 0;
    }
  }

  /** How many have not ended. */
  get activeChats(): number {
    return this.#context.chats.active;
  }

  /** For a chat that was started with `connectWithinMs`: the customer's client is connected. */
  customerConnected(chat: ChatView): void {
    this.#context.chats.customerConnected(chat);
  }

  customerSays(chat: ChatView, content: string, contentType?: string): boolean {
    return this.#context.chats.customerSays(chat, content, contentType) !== undefined;
  }

  customerLeaves(chat: ChatView): void {
    this.#context.chats.customerLeaves(chat);
  }

  /** StopContact. */
  stopContact(contactId: string): void {
    this.#context.chats.end(this.contact(contactId).chat, 'API');
  }

  /** Source: UpdateContactAttributes. @throws RangeError when they come to too much */
  updateAttributes(contact: ContactView, attributes: Record<string, string>): void {
    mergeAttributes(this.#context, contact, attributes);
  }

  /** Source: UpdateContactRoutingData. */
  updateRouting(contact: ContactView, given: { priority?: number; timeAdjustmentSeconds?: number }): void {
    Object.assign(contact, given);
    this.#context.router.reorder(contact);
  }

  agentAccepts(username: string, contact: ContactView): void {
    this.#context.router.accept(this.agent(username), contact);
  }

  agentRejects(username: string, contact: ContactView): void {
    this.#context.router.reject(this.agent(username), contact);
  }

  agentLeaves(username: string, contact: ContactView): void {
    this.#context.router.leave(this.agent(username), contact);
  }

  agentSays(contact: ContactView, content: string): void {
    this.#context.chats.agentSays(contact, content);
  }

  setAvailability(username: string, availability: 'available' | 'offline'): void {
    this.#context.router.setAvailability(this.agent(username), availability);
  }

  /** @throws ResourceNotFoundException */
  agent(username: string): Agent {
    const agent = this.#instance.agents.get(username);
    if (agent === undefined) throw new ResourceNotFoundException(`no agent "${username}"`);
    return agent;
  }

  /** By name, id or ARN; an agent's own as `maria's own queue`. @throws ResourceNotFoundException */
  queue(reference: string): Queue {
    const owner = /^(.+)'s own queue$/.exec(reference)?.[1];
    const own = this.#instance.agents.get(owner ?? '')?.queues[0];
    const queue = own ?? this.#instance.queues.get(reference) ?? this.#instance.findQueue(reference);
    if (queue === undefined) throw new ResourceNotFoundException(`no queue "${reference}"`);
    return queue;
  }

  /** @throws ResourceNotFoundException */
  contact(contactId: string): ContactView {
    const contact = this.findContact(contactId);
    if (contact === undefined) throw new ResourceNotFoundException(`no contact "${contactId}"`);
    return contact;
  }

  findContact(contactId: string): ContactView | undefined {
    return this.#context.chats.find(contactId);
  }

  contacts(): IterableIterator<ContactView> {
    return this.#context.chats.contacts();
  }

  /** The contact records of a chat, one a segment, in the order of the chain. */
  records(chat: ChatView): ContactRecord[] {
    return chat.contacts.map(contactRecord);
  }

  /** Resolves when no Lambda or bot is at work for any contact. */
  settled(): Promise<void> {
    return this.#context.work.settled();
  }

  /** Whether a Lambda or a bot is at work. */
  get busy(): boolean {
    return this.#context.work.pending > 0;
  }
}
