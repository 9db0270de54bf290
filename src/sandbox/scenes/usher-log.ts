import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fields, string } from '../teams/read.ts';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const MAX_KEPT = 5_000;

/** Which story each call to Graph belongs to, by what Usher writes about its answer. */
export interface UsherLog {
  /** Reads until the end; lines from `level` on are written on as they came, and what is no line of the log. */
  read(stream: Readable, level: string, write: (line: string) => void): void;
  /** Undefined as long as Usher has not said. */
  correlationOf(requestId: string): string | undefined;
}

export function createUsherLog(): UsherLog {
  const known = new Map<string, string>();
  return {
    read(stream, level, write) {
      createInterface({ input: stream }).on('line', (line) => {
        const said = parse(line);
        if (said === undefined || LEVELS.indexOf(string(said.level)) >= LEVELS.indexOf(level))
          write(`${line}\n`);
        const id = string(said?.requestId);
        const correlation = string(said?.trace_id);
        if (id === '' || correlation === '') return;
        known.set(id, correlation);
        for (const oldest of known.keys()) {
          if (known.size <= MAX_KEPT) break;
          known.delete(oldest);
        }
      });
    },
    correlationOf: (requestId) => known.get(requestId),
  };
}

function parse(line: string) {
  if (!line.startsWith('{')) return undefined;
  try {
    return fields(JSON.parse(line));
  } catch {
    return undefined;
  }
}
