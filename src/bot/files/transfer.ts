import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { type FileHosts, isFileUrl, isOwn, isPublic } from './hosts.ts';

type Pieces = AsyncIterable<string> | Iterable<string>;

/** Why a file could not be had or put. `gone`: its address is no longer good; `slow`: it took too long. */
export type TransferCode = 'host' | 'private' | 'gone' | 'slow' | 'broken';

export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly code: TransferCode;
  constructor(code: TransferCode, options?: { cause?: unknown }) {
    super(`file transfer: ${code}`, options);
    this.code = code;
  }
}

export interface Transfers {
  /** Its bytes as they come, which end with TransferError where they do not come whole. Throws TransferError. */
  fetch(url: string): Promise<AsyncIterable<Uint8Array>>;
  /** Puts a whole file where Teams made room for it, part by part. Throws TransferError, and what the pieces throw. */
  put(url: string, file: { readonly bytes: number; readonly pieces: Pieces }): Promise<void>;
}

export interface TransferOptions {
  readonly hosts: FileHosts;
  /** For one transfer as a whole, in milliseconds. */
  readonly timeoutMs?: number;
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

const TIMEOUT_MS = 60_000;
const PART_BYTES = 10 * 327_680;
const MAX_REDIRECTS = 5;

/**
 * Files to and from the hosts that hold them for Teams. Their addresses are authorised beforehand: nothing of ours goes
 * along, no token and no cookie. Each address, also after a redirect, has to be one of an allowed host, and is
 * connected to as it was resolved and checked, so that a name cannot point elsewhere in between.
 */
export function createTransfers({ hosts, timeoutMs = TIMEOUT_MS, resolve }: TransferOptions): Transfers {
  const resolved = resolve ?? ((host: string) => lookup(host, { all: true }));
  const agent = new Agent({
    connect: { lookup: checkedLookup(hosts, resolved), timeout: 10_000 },
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    keepAliveTimeout: 1,
  });

  function allowed(text: string): URL {
    const url = URL.parse(text);
    if (url === null || !isFileUrl(url, hosts)) throw new TransferError('host');
    // A name is resolved where it is connected to; an address that stands there itself is not.
    const bare = url.hostname.replace(/^\[|\]$/gu, '');
    if (/^[\d.]+$|:/u.test(bare) && !isReachable(bare, hosts)) throw new TransferError('private');
    return url;
  }

  return {
    async fetch(text) {
      const signal = AbortSignal.timeout(timeoutMs);
      let url = allowed(text);
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const { statusCode, headers, body } = await translated(
          request(url, { dispatcher: agent, signal, headers: { 'accept-encoding': 'identity' } }),
        );
        if (statusCode === 200) return whole(body, signal);
        await unread(body);
        const { location } = headers;
        if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string')
          throw new TransferError(statusCode >= 500 ? 'broken' : 'gone');
        url = allowed(URL.parse(location, url)?.href ?? '');
      }
      throw new TransferError('broken');
    },
    async put(text, { bytes, pieces }) {
      const url = allowed(text);
      let sent = 0;
      for await (const part of partsOf(pieces)) {
        const last = sent + part.length - 1;
        // It is not what its size was taken of: nothing of it counts.
        if (last >= bytes) throw new TransferError('broken');
        const headers = {
          'content-type': 'application/octet-stream',
          'content-range': `bytes ${sent}-${last}/${bytes}`,
        };
        const signal = AbortSignal.timeout(timeoutMs);
        const { statusCode, body } = await translated(
          request(url, { method: 'PUT', dispatcher: agent, signal, headers, body: part }),
        );
        await unread(body);
        sent = last + 1;
        const done = statusCode === 200 || statusCode === 201;
        if (done !== (sent === bytes) || (!done && statusCode !== 202))
          throw new TransferError(statusCode >= 500 ? 'broken' : 'gone');
      }
      if (sent !== bytes) throw new TransferError('broken');
    },
  };
}

/** In parts of which all but the last are a multiple of 320 KiB. Source: learn.microsoft.com, createUploadSession. */
async function* partsOf(pieces: Pieces): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    waiting.push(bytes);
    length += bytes.length;
    while (length >= PART_BYTES) {
      const whole = Buffer.concat(waiting);
      yield whole.subarray(0, PART_BYTES);
      waiting = [whole.subarray(PART_BYTES)];
      length -= PART_BYTES;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** Lets go of what nobody reads, however long it is. */
const unread = (body: { dump(how: { limit: number }): Promise<void> }): Promise<void> =>
  body.dump({ limit: 65_536 }).catch(() => undefined);

const isReachable = (address: string, { local }: FileHosts): boolean =>
  isPublic(address) || (local && isOwn(address));

/** Refuses a host of which any address lies in a network that is not the internet's. */
function checkedLookup(hosts: FileHosts, resolve: NonNullable<TransferOptions['resolve']>): LookupFunction {
  return (host, { all }, done) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        if (first === undefined || found.some(({ address }) => !isReachable(address, hosts)))
          done(new TransferError('private'), '', 0);
        else if (all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
}

async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asTransferError(error);
  }
}

async function* whole(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw signal.aborted ? new TransferError('slow', { cause: error }) : asTransferError(error);
  }
}

function asTransferError(error: unknown): TransferError {
  if (error instanceof TransferError) return error;
  const { name, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: '', code: '' };
  const slow = name === 'TimeoutError' || /TIMEOUT/u.test(code ?? '');
  return new TransferError(slow ? 'slow' : 'broken', { cause: error });
}
