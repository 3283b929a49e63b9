import type { Block, Picture } from '@resumed-chats/flow-language/picture';

const LEAST_SCALE = 0.08;
const MAX_SCALE = 2;
/** At which a block is looked at: its texts can be read. */
const READABLE = 0.85;
const STEP = 80;
const MOVE_MS = 260;

/** Moves and zooms a picture inside an `<svg>`: wheel, dragging, keys. */
export class PanZoom {
  /** Whether the pointer was dragged since it was last pressed: then the click chooses nothing. */
  moved = false;
  readonly #svg: SVGSVGElement;
  readonly #picture: Picture;
  readonly #stops: (() => void)[] = [];
  #x = 0;
  #y = 0;
  #scale = READABLE;
  #moving = 0;

  constructor(svg: SVGSVGElement, picture: Picture) {
    this.#svg = svg;
    this.#picture = picture;
    this.#listen();
    this.#apply();
  }

  stop(): void {
    cancelAnimationFrame(this.#moving);
    for (const stop of this.#stops) stop();
  }

  /** Brings a block into the middle, at a size at which it can be read. */
  lookAt({ x, y, width, height }: Block): void {
    const scale = Math.max(this.#scale, READABLE);
    const { clientWidth, clientHeight } = this.#svg;
    const to = {
      x: clientWidth * 0.42 - (x + width / 2) * scale,
      y: clientHeight / 2 - (y + height / 2) * scale,
      scale,
    };
    this.#moveTo(to.x, to.y, to.scale);
  }

  /** What a key does; false when it does nothing. */
  key(key: string): boolean {
    const { clientWidth, clientHeight } = this.#svg;
    switch (key) {
      case '+':
      case '=':
        return this.#zoom(1.25, clientWidth / 2, clientHeight / 2);
      case '-':
        return this.#zoom(0.8, clientWidth / 2, clientHeight / 2);
      case '0':
        return this.#fit();
      case 'ArrowLeft':
        return this.#pan(STEP, 0);
      case 'ArrowRight':
        return this.#pan(-STEP, 0);
      case 'ArrowUp':
        return this.#pan(0, STEP);
      case 'ArrowDown':
        return this.#pan(0, -STEP);
      default:
        return false;
    }
  }

  #fit(): boolean {
    const { clientWidth, clientHeight } = this.#svg;
    const { width, height } = this.#picture;
    const scale = clamp(Math.min(clientWidth / width, clientHeight / height));
    this.#moveTo((clientWidth - width * scale) / 2, (clientHeight - height * scale) / 2, scale);
    return true;
  }

  #pan(x: number, y: number): boolean {
    cancelAnimationFrame(this.#moving);
    this.#x += x;
    this.#y += y;
    this.#apply();
    return true;
  }

  #zoom(by: number, atX: number, atY: number): boolean {
    cancelAnimationFrame(this.#moving);
    const scale = clamp(this.#scale * by);
    const real = scale / this.#scale;
    this.#x = atX - (atX - this.#x) * real;
    this.#y = atY - (atY - this.#y) * real;
    this.#scale = scale;
    this.#apply();
    return true;
  }

  #moveTo(x: number, y: number, scale: number): void {
    cancelAnimationFrame(this.#moving);
    const from = { x: this.#x, y: this.#y, scale: this.#scale };
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const began = performance.now();
    const move = () => {
      const share = still ? 1 : Math.min(1, (performance.now() - began) / MOVE_MS);
      const eased = 1 - (1 - share) ** 3;
      this.#x = from.x + (x - from.x) * eased;
      this.#y = from.y + (y - from.y) * eased;
      this.#scale = from.scale + (scale - from.scale) * eased;
      this.#apply();
      if (share < 1) this.#moving = requestAnimationFrame(move);
    };
    move();
  }

  #apply(): void {
    const [x, y] = [this.#x, this.#y].map((value) => value.toFixed(1));
    this.#svg
      .querySelector('.picture')
      ?.setAttribute('transform', `translate(${x} ${y}) scale(${this.#scale.toFixed(4)})`);
  }

  #listen(): void {
    let held: { x: number; y: number } | undefined;
    this.#on('wheel', (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = this.#svg.getBoundingClientRect();
      this.#zoom(Math.exp(-event.deltaY * 0.0016), event.clientX - left, event.clientY - top);
    });
    this.#on('pointerdown', (event: PointerEvent) => {
      if (event.button !== 0) return;
      held = { x: event.clientX, y: event.clientY };
      this.moved = false;
    });
    this.#on('pointermove', (event: PointerEvent) => {
      if (held === undefined) return;
      const [x, y] = [event.clientX - held.x, event.clientY - held.y];
      if (!this.moved && Math.hypot(x, y) < 4) return;
      // From now on it is a drag: the pointer may leave the picture.
      if (!this.moved) this.#svg.setPointerCapture(event.pointerId);
      this.moved = true;
      held = { x: event.clientX, y: event.clientY };
      this.#pan(x, y);
    });
    const release = () => {
      held = undefined;
    };
    this.#on('pointerup', release);
    this.#on('pointercancel', release);
  }

  #on<Type extends keyof SVGElementEventMap>(
    type: Type,
    listener: (event: SVGElementEventMap[Type]) => void,
  ): void {
    this.#svg.addEventListener(type, listener as EventListener, { passive: false });
    this.#stops.push(() => this.#svg.removeEventListener(type, listener as EventListener));
  }
}

function clamp(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(LEAST_SCALE, scale));
}
