import { useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerElement } from '../customer-element.ts';
import type { CustomerOptions, PageOptions } from '../options.ts';
import type { Page } from '../page.ts';
import { Icon } from './icon.tsx';
import { Said } from './said.tsx';

/** The customer: whatever client the page was given, on one device or on two. */
export function Customer({ page, options: { customer } }: { page: Page; options: PageOptions }) {
  return (
    <section id="customer" class="customer" tabIndex={-1} aria-labelledby="customer-title">
      {customer === undefined ? (
        <>
          <h2 id="customer-title">The customer</h2>
          <p class="empty">
            No client was given to this page. Start chats with <code>POST /chats</code> or StartChatContact.
          </p>
        </>
      ) : (
        // Another world has another customer.
        <Devices key={page.world.base} page={page} customer={customer} />
      )}
    </section>
  );
}

function Devices({ page, customer }: { page: Page; customer: CustomerOptions }) {
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [link, setLink] = useState<string>();
  const [state, setState] = useState('none');
  const first = useRef<CustomerElement>(null);
  const live = page.world.base === '';
  const running = state !== 'none' && state !== 'ended';
  const addDevice = async () => {
    const made = await first.current?.handoverLink();
    if (made === undefined) page.complain('Start a chat first: then another device can take it up.');
    else setLink(made);
  };
  return (
    <>
      <div class="title">
        <h2 id="customer-title">The customer</h2>
        {link === undefined ? (
          <button type="button" class="quiet" disabled={!running} onClick={() => void addDevice()}>
            <Icon name="device" /> Open on another device
          </button>
        ) : (
          <button type="button" class="quiet" onClick={() => setLink(undefined)}>
            <Icon name="close" /> Put the device away
          </button>
        )}
      </div>
      {live && !running && customer.choices.length > 0 && (
        <div class="choices">
          {customer.choices.map(({ attribute, label, values }) => (
            <label key={attribute}>
              {label}
              <select
                value={choices[attribute] ?? ''}
                onChange={({ currentTarget: { value } }) => setChoices({ ...choices, [attribute]: value })}
              >
                {values.map(({ value, text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      )}
      <div class="devices" data-count={link === undefined ? 1 : 2}>
        <Device
          page={page}
          customer={customer}
          choices={choices}
          device={live ? 'page' : 'scenario'}
          onElement={(element) => {
            first.current = element;
          }}
          onState={setState}
        />
        {link !== undefined && (
          <Device
            page={page}
            customer={customer}
            choices={{}}
            device={live ? 'page-2' : 'scenario-2'}
            link={link}
          />
        )}
      </div>
    </>
  );
}

interface DeviceProps {
  page: Page;
  customer: CustomerOptions;
  choices: Readonly<Record<string, string>>;
  device: string;
  /** Joins the chat of another device. */
  link?: string;
  onElement?: (element: CustomerElement | null) => void;
  onState?: (state: string) => void;
}

/** One device with the client on it. The element is made by hand: its life is not that of what is drawn around it. */
function Device({ page, customer, choices, device, link, onElement, onState }: DeviceProps) {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef<CustomerElement>(undefined);
  const [alone, setAlone] = useState(false);
  const { base } = page.world;
  useEffect(() => {
    let gone = false;
    void loadScript(customer.script).then(async () => {
      await customElements.whenDefined(customer.tag);
      if (gone) return;
      const element = document.createElement(customer.tag) as CustomerElement;
      const attributes = { inline: '', open: '', lang: 'en', device, api: `${base}/chats`, ...choices };
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.addEventListener('resumed-chat-state', (event) =>
        onState?.((event as CustomEvent<{ state: string }>).detail.state),
      );
      place.current?.replaceChildren(element);
      made.current = element;
      onElement?.(element);
      if (link !== undefined) await page.attempt(() => element.join(link));
      else if (base !== '') element.forget();
    });
    // Another device's copy and a scenario's chat are not to be found here later.
    const leave = () => {
      if (link !== undefined || base !== '') made.current?.forget();
    };
    addEventListener('pagehide', leave);
    return () => {
      gone = true;
      removeEventListener('pagehide', leave);
      leave();
      onElement?.(null);
    };
  }, []);
  useEffect(() => {
    for (const [name, value] of Object.entries(choices))
      if (value === '') made.current?.removeAttribute(name);
      else made.current?.setAttribute(name, value);
  }, [choices]);
  const chatId = base === '' ? undefined : page.playing?.chatId;
  useEffect(() => {
    if (chatId === null || chatId === undefined || link !== undefined) return;
    setAlone(false);
    void joinScenario(made).then((joined) => setAlone(!joined));
  }, [chatId]);
  return (
    <>
      {alone && <Said page={page} chatId={chatId ?? ''} />}
      <div class="device" ref={place} data-device={device} hidden={alone} />
    </>
  );
}

/** The client takes up the chat that a scenario has started. False: no client can, since it has ended already. */
async function joinScenario(made: { current: CustomerElement | undefined }): Promise<boolean> {
  for (let tries = 0; made.current === undefined && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  try {
    await made.current?.begin({ name: 'Customer' });
    return true;
  } catch {
    return false;
  }
}

const loading = new Map<string, Promise<void>>();

function loadScript(address: string): Promise<void> {
  let loaded = loading.get(address);
  if (loaded === undefined) {
    loaded = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${address} cannot be loaded`));
      document.head.append(script);
    });
    loading.set(address, loaded);
  }
  return loaded;
}
