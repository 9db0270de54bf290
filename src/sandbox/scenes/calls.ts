import type { Exchange } from '../entra/index.ts';
import { fields, list, string } from '../teams/read.ts';

/** One call of Usher's to Graph. */
export interface GraphCall {
  /** In milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly ms: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** 0 where the answer was lost. */
  readonly status: number;
  /** Of a batch, what was in it: method, path without the query, status. */
  readonly items: readonly string[];
  readonly requestId: string;
}

const MAX_KEPT = 500;
const withoutQuery = (path: string): string => decoded(path.split('?')[0] ?? '');

/** As it came where it is no proper escape. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The latest calls; what each says is kept only to know whom it names. */
export class Calls {
  readonly #kept: { readonly call: GraphCall; readonly text: string }[] = [];

  add(exchange: Exchange): void {
    const { at, ms, method, path, status, requestId, requestBody, responseBody } = exchange;
    const text = JSON.stringify([decoded(path), requestBody]).toLowerCase();
    const call = {
      at,
      ms,
      method,
      path: withoutQuery(path),
      status,
      requestId,
      items: itemsOf(requestBody, responseBody),
    };
    this.#kept.push({ call, text });
    if (this.#kept.length > MAX_KEPT) this.#kept.shift();
  }

  /** Oldest first. */
  latest(limit: number): readonly GraphCall[] {
    return this.#kept.slice(-limit).map(({ call }) => call);
  }

  /** Those in which one of these names stands. */
  naming(names: readonly string[]): readonly GraphCall[] {
    const wanted = names.map((name) => name.toLowerCase());
    return this.#kept
      .filter(({ text }) => wanted.some((name) => text.includes(name)))
      .map(({ call }) => call);
  }

  that(fits: (call: GraphCall) => boolean): readonly GraphCall[] {
    return this.#kept.map(({ call }) => call).filter(fits);
  }
}

function itemsOf(asked: unknown, answered: unknown): readonly string[] {
  const answers = list(fields(answered).responses).map(fields);
  return list(fields(asked).requests)
    .map(fields)
    .map(({ id, method, url }) => {
      const status = answers.find((one) => one.id === id)?.status;
      return `${string(method)} ${withoutQuery(string(url))} ${typeof status === 'number' ? status : ''}`.trim();
    });
}
