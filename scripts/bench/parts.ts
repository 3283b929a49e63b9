import { loadInstance, trainRecognizer } from '@resumed-chats/connect-simulator';
import { buildBot } from '../../bot/build.ts';
import type { Config } from '../../config/schema.ts';
import { buildWidget, MAX_GZIPPED } from '../build/widget.ts';
import { closeProjects } from '../local/project.ts';
import type { ProjectFiles } from '../project-files.ts';
import { type Figure, figureLines, type Part, reached } from './figure.ts';
import { loadLabelledSets } from './labelled-set.ts';
import { measureLambda } from './lambda.ts';
import { measurePage } from './page.ts';
import { measureSimulator } from './simulator.ts';
import { measureStartChat } from './start-chat.ts';
import { measureUnderstanding } from './understanding.ts';

type Measure = (config: Config, files: ProjectFiles) => Figure[] | Promise<Figure[]>;

const MEASURES: Record<Part, { title: string; measure: Measure }> = {
  understanding: { title: 'Understanding of utterances never trained on', measure: understanding },
  lambda: { title: 'The fulfillment Lambda', measure: lambda },
  'start-chat': { title: 'The start-chat Lambda', measure: startChat },
  simulator: { title: 'The simulator, in virtual time', measure: simulator },
  widget: { title: "The customer's widget", measure: widget },
  page: { title: 'The page of the embedded cloud, in Chromium', measure: page },
};

/** Measures these parts one after the other. @param print gets titles and figures, a line each */
export async function measureParts(
  parts: readonly Part[],
  config: Config,
  files: ProjectFiles,
  print: (line: string) => void,
): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const part of parts) {
    const { title, measure } = MEASURES[part];
    print(`\n${title}`);
    const figures = await measure(config, files);
    all.push(...figures);
    for (const line of figureLines(figures)) print(`  ${line}`);
  }
  await closeProjects();
  const missed = all.filter((figure) => !reached(figure)).length;
  print(`\n${missed === 0 ? 'All targets reached' : `${missed} missed`}`);
  return all;
}

async function page(config: Config, files: ProjectFiles): Promise<Figure[]> {
  const { bytes, firstPaintMs, longestFrameMs } = await measurePage(config, files);
  return [
    { name: 'script and styles, gzipped', value: bytes / 1000, unit: 'KB', target: { atMost: 60 } },
    { name: 'first paint, bundling included', value: firstPaintMs, unit: 'ms', target: { atMost: 1000 } },
    {
      name: 'longest frame with 200 chats that move on',
      value: longestFrameMs,
      unit: 'ms',
      target: { atMost: 100 },
    },
  ];
}

function understanding(config: Config): Figure[] {
  const measured = measureUnderstanding(
    trainRecognizer,
    buildBot(config),
    loadLabelledSets('tests/bot/held-out'),
  );
  return measured.flatMap(({ locale, utterances, right, confused }) => [
    { name: `${locale}: right`, value: right, unit: '%', target: { atLeast: 95 }, note: `of ${utterances}` },
    {
      name: `${locale}: same taken for different, or the reverse`,
      value: confused,
      unit: '%',
      target: { atMost: 2 },
    },
  ]);
}

async function lambda(config: Config): Promise<Figure[]> {
  const { bundleBytes, decisionsPerSecond, startMilliseconds, startRatio, roundTripMicroseconds } =
    await measureLambda(config);
  const { fulfillment, empty } = startMilliseconds;
  return [
    { name: 'bundle, minified', value: bundleBytes / 1000, unit: 'KB', target: { atMost: 60 } },
    {
      name: "start of process to first answer, beside an empty handler's",
      value: startRatio,
      unit: 'times',
      target: { atMost: 1.3 },
      note: `${fulfillment.toFixed(1)} ms and ${empty.toFixed(1)} ms`,
    },
    { name: 'decisions', value: decisionsPerSecond, unit: 'a second' },
    { name: 'warm invocation in the simulator', value: roundTripMicroseconds, unit: 'µs' },
  ];
}

async function startChat(config: Config): Promise<Figure[]> {
  const { bundleBytes, ownBytes, startMilliseconds } = await measureStartChat(config);
  const { startChat, withoutKey, empty } = startMilliseconds;
  return [
    {
      name: 'bundle, minified',
      value: bundleBytes / 1000,
      unit: 'KB',
      target: { atMost: 620 },
      note: `${(ownBytes / 1000).toFixed(0)} KB of it ours, the rest AWS's clients`,
    },
    {
      name: "start of process to first chat, beside an empty handler's answer",
      value: startChat / empty,
      unit: 'times',
      target: { atMost: 6 },
      note: `${startChat.toFixed(1)} ms and ${empty.toFixed(1)} ms`,
    },
    { name: 'of that for the key of resume tokens', value: startChat - withoutKey, unit: 'ms' },
  ];
}

async function simulator(config: Config, { instance }: ProjectFiles): Promise<Figure[]> {
  const { conversationsPerSecond, waitingChats, bytesPerWaitingChat, wakeMicroseconds } =
    await measureSimulator(config, loadInstance(instance));
  const { few, many } = wakeMicroseconds;
  return [
    {
      name: 'whole headline conversations',
      value: conversationsPerSecond,
      unit: 'a second',
      target: { atLeast: 300 },
    },
    {
      name: 'memory of a waiting chat',
      value: bytesPerWaitingChat / 1000,
      unit: 'KB',
      target: { atMost: 5 },
      note: `with ${waitingChats.toLocaleString('en-US')} of them`,
    },
    {
      name: 'time to wake one, beside that with 1,000 waiting',
      value: many / few,
      unit: 'times',
      target: { atMost: 2 },
      note: `${many.toFixed(0)} µs and ${few.toFixed(0)} µs`,
    },
  ];
}

async function widget(): Promise<Figure[]> {
  const { gzippedBytes } = await buildWidget();
  const target = { atMost: MAX_GZIPPED / 1000 };
  return [{ name: 'script, gzipped, chatjs included', value: gzippedBytes / 1000, unit: 'KB', target }];
}
