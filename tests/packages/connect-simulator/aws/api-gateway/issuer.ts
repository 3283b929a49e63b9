import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** A small OpenID Connect issuer on loopback, which signs whatever it is told to. */
export class Issuer {
  readonly url: string;
  /** How often its keys were asked for. */
  asked = 0;
  readonly #server: Server;
  readonly #keys = new Map<string, CryptoKey>();
  readonly #published: object[] = [];

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/keys') this.asked++;
      const known: Record<string, unknown> = {
        '/.well-known/openid-configuration': { issuer: this.url, jwks_uri: `${this.url}/keys` },
        '/keys': { keys: this.#published },
      };
      const found = known[request.url ?? ''];
      response.statusCode = found === undefined ? 404 : 200;
      response.end(JSON.stringify(found ?? {}));
    });
  }

  static async start(): Promise<Issuer> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const issuer = new Issuer(server);
    await issuer.addKey('first');
    return issuer;
  }

  async addKey(kid: string, { alg = 'RS256', published = true } = {}): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    this.#keys.set(kid, privateKey);
    if (published) this.#published.push({ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' });
  }

  sign(claims: JWTPayload, { kid = 'first', alg = 'RS256' } = {}): Promise<string> {
    return new SignJWT({ iss: this.url, aud: 'shop', ...claims })
      .setProtectedHeader({ alg, kid })
      .sign(this.#keys.get(kid)!);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
