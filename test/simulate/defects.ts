import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A mistake that somebody might make: in which file what stands there becomes what. */
interface Defect {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const DEFECTS: readonly Defect[] = [
  {
    name: 'people decide on their own',
    file: 'src/access/decide-stage.ts',
    from: "  if (isOwn(record, by.person.id)) return refused({ code: 'self-approval' });\n",
    to: '',
  },
  {
    name: 'whoever clicks decides',
    file: 'src/usecases/decide-on.ts',
    from: 'mayApprove: may.may',
    to: 'mayApprove: true',
  },
  {
    name: 'whoever clicks removes',
    file: 'src/access/decide-grant.ts',
    from: "    case 'remove': {\n      const refusal = requireSponsor(record, command.by);\n      if (refusal !== undefined) return refused(refusal);",
    to: "    case 'remove': {",
  },
  {
    name: 'a stale version is accepted',
    file: 'test/simulate/memory-store.ts',
    from: "if ((before?.version ?? '') !== (expected ?? '')) return { kind: 'conflict' };",
    to: '',
  },
  {
    name: 'a decision that lost is not decided again',
    file: 'src/usecases/change.ts',
    from: "    if (outcome.kind === 'committed')\n",
    to: "    if (outcome.kind === 'committed' || outcome.kind === 'conflict')\n",
  },
  {
    name: 'what is owed is not written with the change',
    file: 'src/usecases/change.ts',
    from: '    errands,\n    ...(read',
    to: "    errands: errands.filter(({ kind }) => kind !== 'remove-memberships'),\n    ...(read",
  },
  {
    name: 'an errand that failed counts as paid',
    file: 'src/usecases/pay/pay.ts',
    from: 'return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));',
    to: "return { kind: 'paid', noted: false };",
  },
  {
    name: 'a membership that fails is never tried again',
    file: 'src/usecases/pay/membership.ts',
    from: '  if (error.retryAfterMs !== undefined)\n    return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));\n  const problem',
    to: '  if (error.retryAfterMs !== undefined) return PAID;\n  const problem',
  },
  {
    name: 'access is noted before it is given, and its answer not awaited',
    file: 'src/usecases/pay/membership.ts',
    from: '  const joined = await directory.join(record.account, targets);',
    to: "  void directory.join(record.account, targets).catch(() => undefined);\n  const joined = targets.map((target) => ({ target, outcome: 'added' as const }));",
  },
  {
    name: 'a removal is noted without being done',
    file: 'src/usecases/pay/membership.ts',
    from: '        ...(await take(world, { id, account }, targets)),',
    to: "        ...targets.map((target) => ({ target, outcome: 'removed' as const })),",
  },
  {
    name: 'what was there before is taken as well',
    file: 'src/usecases/pay/membership.ts',
    from: 'const foreign = held && withoutTargets(held, ours);',
    to: 'const foreign = held && withoutTargets(held, targets);',
  },
  {
    name: 'a token is kept in clear',
    file: 'src/usecases/identify.ts',
    from: '=> digest(token);',
    to: '=> token;',
  },
  {
    name: 'a link is dropped although its mail may have gone',
    file: 'src/usecases/pay/invite.ts',
    from: '  if (!error.acted) await drop();',
    to: '  await drop();',
  },
  {
    name: 'access does not end',
    file: 'src/usecases/sweep.ts',
    from: "      if (ended) return { type: 'expire', at };",
    to: '      if (ended) return undefined;',
  },
  {
    name: 'cards are not brought up to date',
    file: 'src/usecases/pay/messages.ts',
    from: '      await refreshPostings(world, record);\n',
    to: '',
  },
  {
    name: 'a lease is shorter than what it is for',
    file: 'src/usecases/pay/pay.ts',
    from: 'LEASE_MS = 45_000',
    to: 'LEASE_MS = 500',
  },
  {
    name: 'the page says granted while access is being given',
    file: 'src/usecases/redeem.ts',
    from: "    if (now?.status === 'granted') return granted(world, now, false);",
    to: '    if (now !== undefined) return granted(world, { ...record, ...now } as never, false);',
  },
  {
    name: 'a failure behind an answer is handled by nobody',
    file: 'src/jobs/lane.ts',
    from: "      const paying = payment\n        .catch((error: unknown) =>\n          log.error({ err: error, errand: claims[at]?.errand.id }, 'payment not noted'),\n        )\n",
    to: '      const paying = payment\n',
  },
];

const ROOT = join(import.meta.dirname, '../..');

/** Puts each in by itself, in a copy, and says which seed finds it first. */
const [which, seeds = '1..40', days = '20'] = process.argv.slice(2);
for (const [nth, { name, file, from, to }] of DEFECTS.entries()) {
  if (which !== undefined && which !== 'all' && !which.split(',').includes(String(nth))) continue;
  const folder = mkdtempSync(join(tmpdir(), 'usher-defect-'));
  for (const part of ['src', 'test', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${name}: ${file} no longer says so`);
  writeFileSync(
    join(folder, file),
    text.replace(from, () => to),
  );
  const args = ['test/simulate/main.ts', '--seeds', seeds, '--days', days, '--first', '--whole'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const found = /^seed (\d+), .*/mu.exec(stdout)?.[0] ?? 'NOT FOUND';
  process.stdout.write(`${nth} ${name}: ${found.slice(0, 200)}\n`);
  rmSync(folder, { recursive: true, force: true });
}
