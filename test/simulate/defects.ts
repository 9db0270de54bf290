/** A mistake that somebody might make: in which file what stands there becomes what. */
export interface Defect {
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
    file: 'src/store/embedded/records.ts',
    from: "if (String(found?.version ?? '') !== (expected ?? '')) return { kind: 'conflict' };",
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
    file: 'src/usecases/commit.ts',
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
    file: 'src/usecases/pay/membership-failure.ts',
    from: '    return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));\n  const problem',
    to: "    return { kind: 'paid', noted: false };\n  const problem",
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
    from: '        ...(await noteAndTake(world, claim.errand.id, { id, account }, targets)),',
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
    file: 'src/usecases/pay/tell/messages.ts',
    from: '    await refreshCards(world, record.id);\n',
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
  {
    name: 'anybody may undo a removal',
    file: 'src/access/decide-grant.ts',
    from: '  if (!theirs && !by.administers)',
    to: '  if (false as boolean)',
  },
  {
    name: 'anybody may make access last longer',
    file: 'src/access/decide-grant.ts',
    from: 'return refusal === undefined ? laterEnd',
    to: "return refusal?.code !== 'impossible' as string ? laterEnd",
  },
  {
    name: 'anybody may withdraw a request',
    file: 'src/access/policy.ts',
    from: "  return { code: 'not-yours', sponsor: record.request.sponsor };",
    to: '  return undefined;',
  },
  {
    name: 'nobody notices who accepted and did not come back',
    file: 'src/usecases/reconcile.ts',
    from: "() => change(world, id, { type: 'accept', at: world.clock.now(), account, seen: 'watch' }),",
    to: "async () => ({ kind: 'unchanged' }),",
  },
  {
    name: 'who has not accepted is let in',
    file: 'src/usecases/redeem.ts',
    from: "    if (found.invitation === 'pending') return { kind: 'not-accepted', offer };\n",
    to: '',
  },
  {
    name: 'a request never lapses',
    file: 'src/usecases/sweep.ts',
    from: "? 'ask-alternates' : 'lapse';",
    to: "? 'ask-alternates' : 'remind-approvers';",
  },
  {
    name: 'an invitation never runs out',
    file: 'src/usecases/sweep.ts',
    from: "      if (at > record.expiresAt) return { type: 'expire-invitation', at };\n",
    to: '',
  },
  {
    name: 'a membership that other access needs is taken',
    file: 'src/access/record-queries.ts',
    from: '  includesTarget(targetsOf(record), target);\n\n/** Whether the membership is there',
    to: '  includesTarget(targetsOf(record).slice(1), target);\n\n/** Whether the membership is there',
  },
  {
    name: 'what is put off is put off for years',
    file: 'src/store/embedded/errands.ts',
    from: 'postpone.run(dueAt, ',
    to: 'postpone.run(2 * dueAt, ',
  },
  {
    name: 'only the first event of a change is kept',
    file: 'src/store/embedded/records.ts',
    from: 'of sealed.entries())',
    to: 'of sealed.slice(0, 1).entries())',
  },
  {
    name: 'an errand is owed once a kind and not once a change',
    file: 'src/access/owed.ts',
    from: 'record.seq}/',
    to: 'record.request.resource}/',
  },
  {
    name: 'roles are believed for a month',
    file: 'src/usecases/roles.ts',
    from: '      for (const [key, { until }] of known) if (until <= now) known.delete(key);\n',
    to: '      const before = known.get(person);\n      if (before !== undefined) return before.caller;\n',
  },
  {
    name: 'nobody has to agree to the terms',
    file: 'src/access/terms.ts',
    from: "said?.kind === 'agreed' && said.version === terms.version ? undefined : terms",
    to: "said?.kind !== 'declined' ? undefined : terms",
  },
  {
    name: 'nobody has to approve',
    file: 'src/access/policy.ts',
    from: '  if (stagesOf(resource).length === 0) return',
    to: '  if (stagesOf(resource).length < 2) return',
  },
  {
    name: 'access may last as long as anybody likes',
    file: 'src/access/policy.ts',
    from: "return end === undefined || end > latest ? { code: 'term-too-long', latest } : undefined;",
    to: 'return undefined;',
  },
  {
    name: 'no card shows that access was given',
    file: 'src/access/owed-said.ts',
    from: "  'grant-begun',\n",
    to: "  'grant-begun',\n  'granted',\n",
  },
  {
    name: 'an account that others made is blocked and deleted',
    file: 'src/access/judge-leftover.ts',
    from: "  if (!isMadeByUs(record, seen)) return 'not-ours';\n  if (seen.holdsAny",
    to: '  if (seen.holdsAny',
  },
  {
    name: 'a card that comes late is not looked at again',
    file: 'src/usecases/pay/tell/postings.ts',
    from: '    if (now !== undefined && now.seq !== record.seq) await refreshCards(world, record.id);\n',
    to: '',
  },
  {
    name: 'a refusal that comes late stays over what changed since',
    file: 'src/bot/actions/outcome.ts',
    from: '  await unlessNewer(',
    to: '  if (false as boolean) await unlessNewer(',
  },
  {
    name: 'a row of a list, which has no card, is said to be the newer card',
    file: 'src/usecases/asked-since.ts',
    from: 'request.batch === undefined && ',
    to: '',
  },
  {
    name: 'every other look at a record shows what the one before it saw',
    file: 'src/store/embedded/records.ts',
    from: '        const row = byId.get(id);\n        return row && storedOf(row);',
    to: '        const kept = ((byId as any).kept ??= new Map());\n        const row = kept.get(id) ?? byId.get(id);\n        kept.delete(id) || kept.set(id, row);\n        return row && storedOf(row);',
  },
  {
    name: 'an update is said to be written, and is not',
    file: 'src/store/embedded/records.ts',
    from: 'else if (isSame) update.run(...state, row);',
    to: 'else if (isSame) record.seq % 3 !== 0 && update.run(...state, row);',
  },
];
