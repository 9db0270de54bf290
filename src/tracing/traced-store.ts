import type { Attributes, Store, Trace } from '../usecases/ports.ts';

/** The same store, with each call to it a step of the work that asks; where nothing is under way, nothing is traced. */
export function tracedStore(
  store: Store,
  trace: Pick<Trace, 'step'>,
  system: 'azure.cosmosdb' | 'sqlite',
): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const attributes: Attributes = { 'db.system.name': system, 'db.operation.name': String(name) };
      return (...given: unknown[]): unknown =>
        trace.step({ name: `store ${String(name)}`, kind: 'client', attributes }, async () =>
          Reflect.apply(member, target, given),
        );
    },
  });
}
