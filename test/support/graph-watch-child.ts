import { reportToParent } from './graph-findings.ts';

// Loaded before the program of a process that a test starts, which knows nothing of it.
reportToParent();
