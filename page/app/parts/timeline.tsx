import type { ChatSummary, SimulatorEvent } from '@resumed-chats/connect-simulator';
import { useMemo } from 'preact/hooks';
import { type Course, courseOf, type Phase, type Scale, scaleOf } from '../model/phases.ts';
import { dateText, spanText, timeText } from '../model/span.ts';
import type { Page } from '../page.ts';

interface Props {
  page: Page;
  events: readonly SimulatorEvent[];
  chat: ChatSummary;
}

const KINDS: Readonly<Record<Phase['kind'], string>> = {
  flow: 'in a flow',
  queue: 'in a queue',
  offered: 'offered to an agent',
  agent: 'with an agent',
  wait: 'waits for the customer',
  question: 'the bot asks',
};

const BAR = 34;
const TOP = 26;
const LANES = { segments: TOP, phases: TOP + BAR + 10, messages: TOP + 2 * BAR + 24 };
const HEIGHT = LANES.messages + 44;

/** The chat from its beginning to its end: segments, what it was doing, what was said, and the time that is left. */
export function Timeline({ page, events, chat }: Props) {
  const course = useMemo(() => courseOf(events), [events, events.length]);
  const now = chat.endedAt ?? page.world.now;
  const scale = stretched(
    scaleOf(cutsOf(course, chat, now)),
    document.getElementById('view')?.clientWidth ?? 0,
  );
  return (
    <div class="timeline" tabIndex={0} role="group" aria-label="Timeline">
      <div class="strip" tabIndex={0} role="group" aria-label="The chat in its order">
        <svg
          width={scale.width + 40}
          height={HEIGHT}
          role="img"
          aria-label={`${chat.customerName}’s chat, ${course.segments.length} segments`}
        >
          <g transform="translate(16 0)">
            <Bars page={page} course={course} scale={scale} now={now} />
            {chat.endedAt === null && <Left scale={scale} now={now} chat={chat} />}
            <line class="now" x1={scale.x(now)} x2={scale.x(now)} y1={TOP - 8} y2={HEIGHT - 18} />
            <text class="now-label" x={scale.x(now)} y={TOP - 12}>
              {chat.endedAt === null ? 'now' : 'end'}
            </text>
          </g>
        </svg>
      </div>
      <p class="legend">
        {Object.entries(KINDS).map(([kind, text]) => (
          <span key={kind} class="key" data-kind={kind}>
            {text}
          </span>
        ))}
        <small>Long times are drawn shorter than they are.</small>
      </p>
      <PhaseTable page={page} course={course} now={now} chat={chat} />
    </div>
  );
}

/** As wide as there is room for. */
function stretched({ width, x }: Scale, room: number): Scale {
  const by = Math.max(1, (room - 72) / Math.max(1, width));
  return { width: width * by, x: (at) => x(at) * by };
}

function cutsOf({ phases, segments }: Course, { startedAt, expiresAt, endedAt }: ChatSummary, now: number) {
  return [
    startedAt,
    now,
    ...(endedAt === null ? [expiresAt] : []),
    ...phases.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]),
    ...segments.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]),
  ];
}

function Bars(props: { page: Page; course: Course; scale: Scale; now: number }) {
  const { page, course, scale, now } = props;
  return (
    <>
      {course.segments.map(({ contactId, method, from, to }) => (
        <Bar
          key={contactId}
          scale={scale}
          y={LANES.segments}
          from={from}
          to={to ?? now}
          kind="segment"
          label={method}
        />
      ))}
      {course.phases.map(({ from, to, kind, label }) => (
        <Bar
          key={`${from} ${kind} ${label}`}
          scale={scale}
          y={LANES.phases}
          from={from}
          to={to ?? now}
          kind={kind}
          label={kind === 'flow' ? page.world.shortName(label) : label}
        />
      ))}
      {course.messages.map(({ at, role }, index) => (
        <circle
          key={index}
          class={`said ${role.toLowerCase()}`}
          cx={scale.x(at)}
          cy={LANES.messages + (role === 'CUSTOMER' ? 0 : role === 'AGENT' ? 10 : 20)}
          r={3.5}
        >
          <title>{`${role.toLowerCase()}, ${timeText(at)}`}</title>
        </circle>
      ))}
    </>
  );
}

interface BarProps {
  scale: Scale;
  y: number;
  from: number;
  to: number;
  kind: string;
  label: string;
}

function Bar({ scale, y, from, to, kind, label }: BarProps) {
  const [x, end] = [scale.x(from), scale.x(to)];
  const width = Math.max(3, end - x - 2);
  const letters = Math.floor((width - 12) / 6.6);
  return (
    <g class={`bar ${kind}`}>
      <title>{`${label}: ${timeText(from)} to ${timeText(to)}, ${spanText(to - from)}`}</title>
      <rect x={x} y={y} width={width} height={BAR} rx={5} />
      {letters >= 3 && (
        <>
          <text x={x + 7} y={y + 15}>
            {label.length > letters ? `${label.slice(0, letters - 1)}…` : label}
          </text>
          <text class="span" x={x + 7} y={y + 28}>
            {spanText(to - from)}
          </text>
        </>
      )}
    </g>
  );
}

function Left({ scale, now, chat }: { scale: Scale; now: number; chat: ChatSummary }) {
  const x = scale.x(now);
  const width = Math.max(3, scale.x(chat.expiresAt) - x);
  return (
    <g class="bar left">
      <title>{`ends by itself at ${dateText(chat.expiresAt)}`}</title>
      <rect x={x + 2} y={LANES.segments} width={width} height={2 * BAR + 10} rx={5} />
      <text x={x + 10} y={LANES.segments + 32}>
        time left
      </text>
      <text class="span" x={x + 10} y={LANES.segments + 48}>
        {spanText(chat.expiresAt - now)}
      </text>
    </g>
  );
}

function PhaseTable(props: { page: Page; course: Course; now: number; chat: ChatSummary }) {
  const { page, course, now, chat } = props;
  return (
    <table>
      <caption class="hidden">What the chat was doing</caption>
      <thead>
        <tr>
          <th scope="col">from</th>
          <th scope="col">for</th>
          <th scope="col">what</th>
          <th scope="col">segment</th>
          <th scope="col">left of the chat then</th>
        </tr>
      </thead>
      <tbody>
        {course.phases.map((phase) => (
          <tr key={`${phase.from} ${phase.kind} ${phase.label}`}>
            <td>{timeText(phase.from)}</td>
            <td>{spanText((phase.to ?? now) - phase.from)}</td>
            <td>
              <span class="key" data-kind={phase.kind}>
                {KINDS[phase.kind]}
              </span>{' '}
              {phase.kind === 'flow' ? page.world.shortName(phase.label) : phase.label}
            </td>
            <td>{course.segments.find(({ contactId }) => contactId === phase.contactId)?.method}</td>
            <td>{spanText(chat.expiresAt - phase.from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
