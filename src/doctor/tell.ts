import type { Finding } from '../usecases/ports.ts';
import { doctor as words } from '../words/en/operator/doctor.ts';

/** What one finding says, and what cures it. */
function wordsOf(finding: Finding): { readonly lost: string; readonly cure?: string } {
  return finding.state === 'fine'
    ? { lost: words.fine[finding.check](finding.subject) }
    : words.faults[finding.fault](finding);
}

/** Findings for a terminal, or as one JSON document for programs. */
export function tell(findings: readonly Finding[], json: boolean): string {
  const lacking = findings.filter(({ state }) => state === 'missing').length;
  if (json)
    return JSON.stringify(
      { ok: lacking === 0, findings: findings.map((one) => ({ ...one, ...wordsOf(one) })) },
      null,
      2,
    );
  const untold = findings.filter(({ state }) => state === 'unknown').length;
  const lines = findings.map((finding) => {
    const { lost, cure } = wordsOf(finding);
    const line = `${words.marks[finding.state].padEnd(8)} ${lost}`;
    return cure === undefined ? line : `${line}\n         → ${cure}`;
  });
  return [...lines, '', lacking === 0 ? words.well(untold) : words.unwell(lacking)].join('\n');
}
