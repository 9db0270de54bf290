import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { fields, parsed, string } from '../teams/read.ts';

export interface Scene {
  readonly id: string;
  readonly address: string;
  readonly resource: string;
  readonly status: string;
  readonly account?: string;
}
export interface SceneEvent {
  readonly seq: number;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by?: string;
}
export interface Owed {
  readonly kind: string;
  /** When it is tried, or tried again; milliseconds since 1970. */
  readonly readyAt: number;
  readonly attempts: number;
  readonly underWay: boolean;
}

const MAX_RECORDS = 50;

/** What an operator may look at as well: the copy that Usher hands out for `npm run backup`. */
export class StoreCopy {
  readonly #folder: string;
  readonly #database: DatabaseSync;

  private constructor(folder: string, database: DatabaseSync) {
    this.#folder = folder;
    this.#database = database;
  }

  /** Undefined where nobody hands out copies, as while Usher is stopped. */
  static async of(store: string): Promise<StoreCopy | undefined> {
    const folder = mkdtempSync(join(tmpdir(), 'usher-scenes-'));
    try {
      const copy = join(folder, 'copy.db');
      await pipeline(connect(`${store}.backup`), createWriteStream(copy, { mode: 0o600 }));
      return new StoreCopy(folder, new DatabaseSync(copy));
    } catch {
      rmSync(folder, { recursive: true, force: true });
      return undefined;
    }
  }

  /** The latest first. */
  records(): readonly Scene[] {
    return this.#rows(
      `SELECT id, address, status, account, document FROM records ORDER BY changed_at DESC, id LIMIT ${MAX_RECORDS}`,
    ).map(({ id, address, status, account, document }) => ({
      id: string(id),
      address: string(address),
      status: string(status),
      resource: string(fields(bodyOf(document).request).resource),
      ...(typeof account === 'string' && { account }),
    }));
  }

  events(record: string): readonly SceneEvent[] {
    return this.#rows(
      `SELECT seq, events.document FROM records, json_each(records.events) AS named
       JOIN events ON events.row = named.value WHERE records.id = ? ORDER BY seq`,
      record,
    ).map(({ seq, document }) => {
      const body = bodyOf(document);
      const event = 'event' in body ? fields(body.event) : body;
      const by = string(fields(event.by).name);
      return { seq: Number(seq), type: string(event.type), at: Number(event.at), ...(by !== '' && { by }) };
    });
  }

  owed(record: string): readonly Owed[] {
    return this.#rows(
      'SELECT kind, ready_at, attempts, lease_until FROM errands WHERE record = ? ORDER BY ready_at, id',
      record,
    ).map(({ kind, ready_at, attempts, lease_until }) => ({
      kind: string(kind),
      readyAt: Number(ready_at),
      attempts: Number(attempts),
      // What is leased is ready again when the lease is over.
      underWay: lease_until === ready_at,
    }));
  }

  close(): void {
    this.#database.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #rows(query: string, ...values: readonly string[]) {
    return this.#database.prepare(query).all(...values);
  }
}

const bodyOf = (document: unknown) => fields(parsed(string(document)).body);
