/**
 * Loaded before Usher where the sandbox starts it: its process then lives by the sandbox's clock, which it hears of
 * over the channel to its parent. Nothing of Usher knows. What was to run again at an interval that the turn went past
 * runs at once.
 */
let ahead = Number(process.env.SANDBOX_CLOCK_AHEAD ?? 0);
const Real = Date;
const now = (): number => Real.now() + ahead;

globalThis.Date = new Proxy(Real, {
  construct: (target, args: unknown[], made) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], made),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

const repeated = new Map<unknown, { readonly run: () => void; readonly ms: number }>();
const { setInterval: every, clearInterval: end } = globalThis;
globalThis.setInterval = Object.assign((run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
  const timer = every(run, ms, ...args);
  repeated.set(timer, { run: () => run(...args), ms });
  return timer;
}, every);
globalThis.clearInterval = (timer) => {
  repeated.delete(timer);
  end(timer);
};

process.on('message', (message) => {
  if (typeof message !== 'object' || message === null || !('ahead' in message)) return;
  const by = Number(message.ahead) - ahead;
  ahead += by;
  for (const { run, ms } of repeated.values()) if (ms <= by) run();
  process.send?.({ ahead });
});
// A sandbox that was killed could not end it, and it would hold the port for the next one. Whom it would tell is gone.
process.on('disconnect', () => process.exit());
// Listening is no reason to go on living.
process.channel?.unref();
