import { readFileSync } from 'node:fs';

/**
 * The most memory that this process ever had, in bytes. Linux tells it twice: what `getrusage` says counts the process
 * that started this one as well (`exec` keeps it), so it is read where it is told of this one alone.
 */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1]) * 1024;
}
