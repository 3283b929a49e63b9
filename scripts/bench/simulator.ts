import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Chat, currentContact, type InstanceDefinition } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';
import { deployLocally, type LocalProject } from '../local/project.ts';
import { median } from './statistics.ts';

export interface SimulatorFigures {
  /** Whole headline conversations in a second, one after the other. */
  conversationsPerSecond: number;
  waitingChats: number;
  bytesPerWaitingChat: number;
  /** Median microseconds from a waiting customer's message until all it leads to has happened. */
  wakeMicroseconds: { few: number; many: number };
}

const FEW = 1000;
const WAKES = 300;

/** Speed and memory of the project's flows on the simulator, in virtual time. */
export async function measureSimulator(
  config: Config,
  instance: InstanceDefinition,
  waitingChats = 100_000,
): Promise<SimulatorFigures> {
  const conversationsPerSecond = await measureConversations(config, instance);
  const gc = collector();
  const project = await deployLocally({ config, instance, retainEvents: 0 });
  await waiting(project, 100);
  const chats = await waiting(project, FEW);
  const few = await measureWakes(project, chats);
  gc();
  const before = memory();
  const more = await waiting(project, waitingChats);
  gc();
  const bytesPerWaitingChat = (memory() - before) / waitingChats;
  const many = await measureWakes(project, more);
  return { conversationsPerSecond, waitingChats, bytesPerWaitingChat, wakeMicroseconds: { few, many } };
}

async function measureConversations(config: Config, instance: InstanceDefinition): Promise<number> {
  const project = await deployLocally({ config, instance, retainEvents: 0 });
  const run = async (count: number) => {
    for (let index = 0; index < count; index++) await headline(project);
  };
  await run(200);
  const rounds = [];
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    await run(300);
    rounds.push(300 / ((performance.now() - began) / 1000));
  }
  return median(rounds);
}

/** A customer leaves, comes back after six hours with the same issue, and lands with the same agent. */
async function headline({ simulator, startChat }: LocalProject): Promise<void> {
  const { connect } = simulator;
  const chat = startChat({ topic: 'billing', message: 'Hello, I was charged twice' });
  const agent = await answered(simulator, chat);
  connect.agentSays(currentContact(chat), 'Which card was it?');
  connect.agentLeaves(agent, currentContact(chat));
  await simulator.settle();
  await simulator.advance(6 * 60);
  await simulator.advance(6 * 3600);
  connect.customerSays(chat, 'Hi, I am back');
  await simulator.settle();
  connect.customerSays(chat, 'same issue');
  await simulator.settle();
  const again = await answered(simulator, chat);
  if (again !== agent || chat.contacts.length !== 2)
    throw new Error('the conversation did not end with the agent');
  connect.customerLeaves(chat);
}

async function answered(simulator: LocalProject['simulator'], chat: Chat): Promise<string> {
  await simulator.settle();
  const contact = currentContact(chat);
  const username = contact.agent?.username;
  if (username === undefined) throw new Error(`no agent was offered the chat: it is ${contact.status}`);
  simulator.connect.agentAccepts(username, contact);
  await simulator.settle();
  return username;
}

/** Chats whose agent has left and whose customers have not come back yet. */
async function waiting(project: LocalProject, count: number): Promise<Chat[]> {
  const chats: Chat[] = [];
  for (let index = 0; index < count; index++) {
    const chat = project.startChat({ name: `Customer ${index}`, topic: 'billing' });
    await leftAlone(project, chat);
    chats.push(chat);
  }
  return chats;
}

async function leftAlone({ simulator }: LocalProject, chat: Chat): Promise<void> {
  const agent = await answered(simulator, chat);
  simulator.connect.agentLeaves(agent, currentContact(chat));
  await simulator.settle();
}

async function measureWakes(project: LocalProject, chats: readonly Chat[]): Promise<number> {
  const { simulator } = project;
  const times = [];
  for (let index = 0; index < WAKES; index++) {
    const chat = chats[(index * 7919) % chats.length]!;
    const began = performance.now();
    simulator.connect.customerSays(chat, 'here I am');
    await simulator.settle();
    times.push((performance.now() - began) * 1000);
    await leftAlone(project, chat);
  }
  return median(times);
}

function memory(): number {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
