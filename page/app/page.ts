import { get, post } from './api.ts';
import { type Place, readPlace, START, writePlace } from './model/place.ts';
import { type Scenario, type Scenarios, stepsBefore, stepsToNext, type WorldView } from './model/scenario.ts';
import { World } from './world.ts';

export type Dialog = 'scenarios' | 'assumptions' | 'save' | 'keys';

/** Scenario that somebody who is new is shown, by what its id begins with. */
const FIRST_SCENARIO = 'headline';

/** What the page shows and what can be done on it. Whoever draws is told of each change. */
export class Page {
  place: Place = START;
  world: World;
  /** Undefined until they are asked for, null where there are none. */
  scenarios: Scenarios | null | undefined;
  playing: WorldView | undefined;
  /** While a scenario's steps are being played. */
  busy = false;
  dialog: Dialog | undefined;
  complaint: string | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.world = new World('', changed);
    void this.#follow(readPlace(location.hash));
    addEventListener('hashchange', () => void this.#follow(readPlace(location.hash)));
  }

  /** The chat that is looked at: the one that was chosen, else the newest. */
  get chatId(): string | undefined {
    if (this.place.chat !== undefined) return this.place.chat;
    const { chats = [] } = this.world.overview ?? {};
    return chats.reduce<(typeof chats)[number] | undefined>(
      (newest, chat) => (newest === undefined || chat.startedAt >= newest.startedAt ? chat : newest),
      undefined,
    )?.chatId;
  }

  get scenario(): Scenario | undefined {
    return this.scenarios?.scenarios.find(({ id }) => id === this.playing?.scenario);
  }

  /** Another place; what is given as undefined is left out. A new entry in the history for each that was chosen. */
  go(change: { [Key in keyof Place]?: Place[Key] | undefined }, how: 'push' | 'replace' = 'push'): void {
    const place = Object.entries({ ...this.place, ...change }).filter(([, value]) => value !== undefined);
    this.place = { ...START, ...Object.fromEntries(place) };
    const address = location.pathname + location.search + writePlace(this.place);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#changed();
  }

  open(dialog: Dialog | undefined): void {
    this.dialog = dialog;
    if (dialog === 'scenarios') void this.loadScenarios();
    this.#changed();
  }

  /** Does something on the world; whatever is refused is said. */
  async act(path: string, body: unknown): Promise<boolean> {
    return this.attempt(async () => {
      await post(`${this.world.base}/simulator/${path}`, body);
      this.world.refresh();
    });
  }

  async attempt(run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      this.complain(undefined);
      return true;
    } catch (error) {
      this.complain((error as Error).message);
      return false;
    }
  }

  complain(complaint: string | undefined): void {
    this.complaint = complaint;
    this.#changed();
  }

  async loadScenarios(): Promise<void> {
    if (this.scenarios !== undefined) return;
    try {
      this.scenarios = await get<Scenarios>('/scenarios');
    } catch {
      this.scenarios = null;
    }
    this.#changed();
  }

  /** Plays a scenario from its beginning, in a world of its own. */
  async play(scenario: string, step: number): Promise<void> {
    this.dialog = undefined;
    await this.#show({ view: this.place.view, scenario, step }, 'push');
  }

  /** For whoever is new: the conversation that all of this is about, ready to be stepped through. */
  async playFirst(): Promise<void> {
    await this.loadScenarios();
    const first = this.scenarios?.scenarios.find(({ id }) => id.startsWith(FIRST_SCENARIO));
    if (first !== undefined) await this.play(first.id, stepsToNext(first, 0));
  }

  async stepOn(all = false): Promise<void> {
    const { playing, scenario } = this;
    if (playing === undefined || scenario === undefined || this.busy) return;
    const count = all ? scenario.steps.length - playing.played : stepsToNext(scenario, playing.played);
    if (count <= 0) return;
    await this.#whileBusy(async () => {
      this.playing = await post<WorldView>(`/worlds/${playing.world}/step`, { count });
      this.world.refresh();
      this.go({ step: this.playing.played, run: undefined, block: undefined }, 'replace');
    });
  }

  async stepBack(): Promise<void> {
    const { playing, scenario } = this;
    if (playing === undefined || scenario === undefined || this.busy) return;
    const step = stepsBefore(scenario, playing.played);
    await this.#show({ view: this.place.view, scenario: scenario.id, step }, 'replace');
  }

  leaveScenario(): void {
    void this.#show({ view: this.place.view }, 'push');
  }

  /** The address was changed: by hand, by a link, or by going back. */
  async #follow(place: Place): Promise<void> {
    const same = place.scenario === this.playing?.scenario && place.step === this.playing?.played;
    if (same || place.scenario === undefined) {
      if (place.scenario === undefined && this.playing !== undefined) this.#look(undefined);
      this.place = place;
      this.#changed();
    } else await this.#show(place, 'none');
  }

  async #show(place: Place, how: 'push' | 'replace' | 'none'): Promise<void> {
    await this.#whileBusy(async () => {
      if (place.scenario === undefined) this.#look(undefined);
      else {
        await this.loadScenarios();
        const path = `/scenarios/${encodeURIComponent(place.scenario)}`;
        this.#look(await post<WorldView>(path, { steps: place.step ?? 0 }));
      }
      this.place = place;
      if (how !== 'none') this.go({}, how);
    });
  }

  #look(playing: WorldView | undefined): void {
    this.world.close();
    this.playing = playing;
    this.world = new World(playing === undefined ? '' : `/worlds/${playing.world}`, this.#changed);
  }

  async #whileBusy(run: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.#changed();
    await this.attempt(run);
    this.busy = false;
    this.#changed();
  }
}
