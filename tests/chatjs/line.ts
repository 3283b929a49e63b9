import net, { type Socket } from 'node:net';

/** The first bytes of a WebSocket's handshake with the participant service. */
const HANDSHAKE = 'GET /participant/websocket';

/** The network between devices and the cloud: a port of its own, on which WebSockets can be cut. */
export class Line {
  readonly #server: net.Server;
  readonly #all = new Set<Socket>();
  readonly #webSockets = new Set<Socket>();

  private constructor(target: number) {
    this.#server = net.createServer((device) => {
      const cloud = net.connect(target, '127.0.0.1');
      this.#all.add(device);
      device.once('data', (first: Buffer) => {
        if (first.toString('latin1').startsWith(HANDSHAKE)) this.#webSockets.add(device);
        cloud.write(first);
        device.pipe(cloud).pipe(device);
      });
      device.on('error', () => cloud.destroy());
      cloud.on('error', () => device.destroy());
      cloud.once('close', () => device.destroy());
      device.once('close', () => {
        cloud.destroy();
        this.#all.delete(device);
        this.#webSockets.delete(device);
      });
    });
  }

  static async to(target: number): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as net.AddressInfo).port}`;
  }

  /** Cuts every WebSocket without a word. */
  cut(): void {
    for (const device of this.#webSockets) device.destroy();
  }

  close(): Promise<void> {
    for (const device of this.#all) device.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
