/** A many-to-many relation, quick to ask from either side, in order of arrival. */
export class Relation {
  readonly #forward = new Map<string, Set<string>>();
  readonly #backward = new Map<string, Set<string>>();

  /** False when the two were linked before. */
  link(from: string, to: string): boolean {
    if (this.has(from, to)) return false;
    add(this.#forward, from, to);
    add(this.#backward, to, from);
    return true;
  }

  /** False when the two were not linked. */
  unlink(from: string, to: string): boolean {
    if (!this.has(from, to)) return false;
    this.#forward.get(from)?.delete(to);
    this.#backward.get(to)?.delete(from);
    return true;
  }

  has(from: string, to: string): boolean {
    return this.#forward.get(from)?.has(to) ?? false;
  }

  to(from: string): readonly string[] {
    return [...(this.#forward.get(from) ?? [])];
  }

  from(to: string): readonly string[] {
    return [...(this.#backward.get(to) ?? [])];
  }

  /** Everything that leads to `node`, through any number of steps. */
  ancestors(node: string): readonly string[] {
    const found = new Set<string>();
    const walk = (at: string): void => {
      for (const parent of this.#backward.get(at) ?? []) {
        if (found.has(parent)) continue;
        found.add(parent);
        walk(parent);
      }
    };
    walk(node);
    return [...found];
  }

  descendants(node: string): readonly string[] {
    const found = new Set<string>();
    const walk = (at: string): void => {
      for (const child of this.#forward.get(at) ?? []) {
        if (found.has(child)) continue;
        found.add(child);
        walk(child);
      }
    };
    walk(node);
    return [...found];
  }

  /** Takes every link of `node` away and returns what puts them back. */
  detach(node: string): () => void {
    const out = this.to(node);
    const into = this.from(node);
    for (const other of out) this.unlink(node, other);
    for (const other of into) this.unlink(other, node);
    return () => {
      for (const other of out) this.link(node, other);
      for (const other of into) this.link(other, node);
    };
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
