import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { AwsError } from '../errors.ts';

/** Lambda quotas: a zip sent with the request, and all its files. */
const MAX_ZIPPED_BYTES = 52_428_800;
const MAX_UNZIPPED_BYTES = 262_144_000;

export interface FunctionCode {
  /** With the unpacked files. */
  directory: string;
  /** Of the zip. */
  bytes: number;
  /** Of the zip, base64. */
  sha256: string;
}

/** Unpacks bundles into a temporary directory, equal ones once. It goes with `close` or the process. */
export class CodeStorage {
  #directory: string | undefined;
  readonly #unpacked = new Map<string, FunctionCode>();

  /** @throws AwsError when the zip is none, or too large */
  unpack(zip: Buffer): FunctionCode {
    const sha256 = createHash('sha256').update(zip).digest('base64');
    const known = this.#unpacked.get(sha256);
    if (known !== undefined) return known;
    if (zip.length > MAX_ZIPPED_BYTES)
      throw new AwsError(
        'RequestEntityTooLargeException',
        413,
        `Request must be smaller than ${MAX_ZIPPED_BYTES} bytes for the CreateFunction operation`,
      );
    const directory = join(this.#root(), Buffer.from(sha256, 'base64').toString('hex').slice(0, 32));
    for (const [name, contents] of Object.entries(unzip(zip))) {
      if (name.endsWith('/')) continue;
      const file = normalize(join(directory, name));
      if (!file.startsWith(directory + sep)) throw invalid(`${name} is outside of the bundle`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, contents);
    }
    const code = { directory, bytes: zip.length, sha256 };
    this.#unpacked.set(sha256, code);
    return code;
  }

  close(): void {
    process.removeListener('exit', this.#clean);
    this.#clean();
    this.#directory = undefined;
    this.#unpacked.clear();
  }

  #root(): string {
    if (this.#directory === undefined) {
      this.#directory = mkdtempSync(join(tmpdir(), 'simulated-lambda-'));
      process.once('exit', this.#clean);
    }
    return this.#directory;
  }

  readonly #clean = (): void => {
    if (this.#directory !== undefined) rmSync(this.#directory, { recursive: true, force: true });
  };
}

function unzip(zip: Buffer): Record<string, Uint8Array> {
  let bytes = 0;
  const filter = ({ originalSize }: { originalSize: number }) => {
    bytes += originalSize;
    if (bytes > MAX_UNZIPPED_BYTES)
      throw invalid(`Unzipped size must be smaller than ${MAX_UNZIPPED_BYTES} bytes`);
    return true;
  };
  try {
    const files = unzipSync(zip, { filter });
    if (Object.keys(files).length === 0) throw invalid('Uploaded file must be a non-empty zip');
    return files;
  } catch (error) {
    if (error instanceof AwsError) throw error;
    throw invalid('Could not unzip uploaded file. Please check your file, then try to upload again.');
  }
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterValueException', 400, message, { members: { Type: 'User' } });
}
